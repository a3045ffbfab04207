// Every kind of document against veraPDF: what the PDF says of itself (PDF/UA-1 and PDF/A-2a) is proved here and nowhere
// else. Docs/decisions/0020-tagged-pdf.md.
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderPdf } from '#lib/exports/pdf/render.ts';
import { hasJava, JAR, PROFILES, validate, type Verdict } from '../../scripts/verapdf.mjs';
import {
  emptyReport,
  fortyPages,
  hostileReport,
  longReport,
  manyHeadings,
  tallReport,
} from '../support/hostile-report.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { exampleFollowUp } from '../support/real-reports.ts';
import { fullReport, landscapeReport } from '../support/sample-report.ts';

const DOCUMENTS = {
  empty: emptyReport,
  example: exampleFollowUp,
  'forty-pages': fortyPages,
  hostile: hostileReport,
  long: longReport,
  'tall-row': tallReport,
  'many-headings': manyHeadings,
  full: fullReport,
  landscape: landscapeReport,
};

/** The document across the paper with one thing wrong, byte for byte as long; and the rule that has to find it. */
const FAULTS = {
  'no-alternative': ['/Alt<', '/Alx<', 'PDFUA-1', '7.3-1'],
  'skipped-level': ['/S/H2/', '/S/H4/', 'PDFUA-1', '7.4.2-1'],
  'nameless-link': ['/Contents<', '/Contentz<', 'PDFUA-1', '7.18.5-2'],
  'no-tab-order': ['/Tabs/S', '/Tabs/R', 'PDFUA-1', '7.18.3-1'],
  'cell-outside-row': ['/S/TR/', '/S/TD/', 'PDFUA-1', '7.2-'],
  'no-language': ['/Lang<', '/Lanx<', 'PDFUA-1', '7.2-'],
  'no-profile': ['/OutputIntents', '/OutputIntentz', 'PDFA-2A', '6.2.4'],
  'no-claim': ['pdfaid:part>2<', 'pdfaid:part>3<', 'PDFA-2A', '6.6.4-'],
} as const;

// A developer may do without, and then all of this is counted as skipped; who says that it passed may not.
const skipped = !hasJava() && process.env.CI !== 'true';

describe.skipIf(skipped)('veraPDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'iris-verapdf-'));
  const files: string[] = [];
  let verdicts: readonly Verdict[] = [];

  const add = (name: string, bytes: Uint8Array) => {
    files.push(join(folder, `${name}.pdf`));
    writeFileSync(join(folder, `${name}.pdf`), bytes);
  };
  const verdictsOf = (name: string) =>
    verdicts.filter(({ file }) => basename(file) === `${name}.pdf`);

  beforeAll(async () => {
    expect(hasJava(), 'Java is missing: apt-get install default-jdk-headless').toBe(true);
    for (const [name, report] of Object.entries(DOCUMENTS)) {
      add(name, new Uint8Array(await renderPdf(report)));
    }
    const sound = Buffer.from(await renderPdf(landscapeReport)).toString('latin1');
    for (const [name, [right, wrong]] of Object.entries(FAULTS)) {
      expect(sound).toContain(right);
      add(name, Buffer.from(sound.replaceAll(right, wrong), 'latin1'));
    }
    const begun = performance.now();
    verdicts = validate(files);
    const seconds = (performance.now() - begun) / 1000;
    const checks = verdicts.reduce((sum, one) => sum + one.checks, 0);
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    console.log(
      `veraPDF: ${files.length} files of ${(bytes / 1e6).toFixed(1)} MB, ${checks} checks, ${seconds.toFixed(1)} s, jar of ${(statSync(JAR).size / 1e6).toFixed(1)} MB`,
    );
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(Object.keys(DOCUMENTS))('finds no fault in %s', (name) => {
    const found = verdictsOf(name);
    expect(found.map(({ profile, passes, failures }) => ({ profile, passes, failures }))).toEqual(
      PROFILES.map((profile) => ({ profile, passes: true, failures: [] })),
    );
    for (const { checks } of found) expect(checks).toBeGreaterThan(400);
  });

  test.each(Object.entries(FAULTS))('finds what is wrong in %s', (name, [, , profile, rule]) => {
    const found = verdictsOf(name).find((one) => one.profile === profile);
    expect(found?.passes).toBe(false);
    expect(
      found?.failures.map((failure) => failure.rule).filter((one) => one.startsWith(rule)),
    ).not.toEqual([]);
  });

  test('has all of its rules', () => {
    const rules = PROFILES.map((name) => verdicts.find(({ profile }) => profile === name)?.rules);
    expect(rules).toEqual([106, 153]);
  });

  test('has seen a document of forty pages', async () => {
    expect((await readPdf(await renderPdf(fortyPages))).pages.length).toBeGreaterThanOrEqual(40);
  });
});
