import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  hostileReport,
  longReport,
  longWord,
  manyHeadings,
  reportOf,
} from '../../../../tests/support/hostile-report.ts';
import { readPdf, type ReadPdf } from '../../../../tests/support/pdf-read-back.ts';
import { asRead, textsOf, type Listed } from '../../../../tests/support/report-texts.ts';
import {
  dalarnaReport,
  EIGHTY_LETTERS,
  exampleReport,
  wordyReport,
} from '../../../../tests/support/real-reports.ts';
import {
  fullReport,
  landscapeReport,
  sampleReport,
} from '../../../../tests/support/sample-report.ts';
import type { Block, Report } from '../../domain/report/model.ts';
import { withCaptionNumbers } from '../../i18n/captions.ts';
import { openDocument } from './document.ts';
import { Ink } from './ink.ts';
import { paperOf, styles } from './measures.ts';
import { renderPdf } from './render.ts';

const read = async (report: Report) => readPdf(await renderPdf(report));
const paragraph = (text: string): Block => ({ kind: 'paragraph', tone: 'body', text });

/** What the file must say, with nothing between the texts and nothing else. */
async function expectedOf(report: Report): Promise<string> {
  const ink = new Ink(await openDocument(report.meta), paperOf(report.meta));
  const listed = report.blocks.some(({ kind }) => kind === 'contents')
    ? listedIn(report, await read(report))
    : [];
  return withCaptionNumbers(report.blocks)
    .flatMap((block) =>
      block.kind === 'figure'
        ? textsOf(block, ink).join('')
        : textsOf(block, ink, listed).map(asRead),
    )
    .join('');
}

const HEADING_SIZES: readonly number[] = [styles.heading2.size, styles.heading3.size];

/** The headings that a table of contents in front of everything has to list, where the finished file shows them. */
function listedIn({ blocks }: Report, { pages }: ReadPdf): Listed[] {
  const shown = pages.flatMap(({ items }, index) =>
    items
      .filter(({ height }) => HEADING_SIZES.includes(height))
      .map(({ string }) => ({ text: string, page: index + 1 })),
  );
  let from = 0;
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading' || block.level > 3) return [];
    const at = shown.findIndex(({ text }, index) => index >= from && block.text.startsWith(text));
    from = at + 1;
    return [{ text: block.text, page: shown[at]?.page ?? 0 }];
  });
}

describe('what the file says', () => {
  it('has every text block of the report model exactly once, whole and in order', async () => {
    const { text } = await read(sampleReport);
    expect(asRead(text)).toBe(asRead(await expectedOf(sampleReport)));
  });

  it.each([
    ['the example', exampleReport],
    ['the county’s situation in 2020', dalarnaReport],
    ['fourteen rationales of 1,200 characters', wordyReport],
    ['the sample with all kinds of blocks', fullReport],
    ['the plan across the paper', landscapeReport],
    ['a table of contents of more than one page', manyHeadings],
  ])('has every text block of %s exactly once, whole and in order', async (_, report) => {
    const { text } = await read(report);
    expect(asRead(text)).toBe(asRead(await expectedOf(report)));
  });

  it('has a word of eighty letters in each of fourteen rationales', async () => {
    expect(EIGHTY_LETTERS).toHaveLength(80);
    const { text } = await read(wordyReport);
    expect(text.split(EIGHTY_LETTERS)).toHaveLength(15);
  });

  it('has them whole when headings, words and tables are far too long', async () => {
    const { text } = await read(longReport);
    expect(asRead(text)).toBe(asRead(await expectedOf(longReport)));
  });

  it('shows the same text to a reader that takes the lines of each page from pdf.js', async () => {
    const { pages } = await read(sampleReport);
    const lines = pages.flatMap(({ items }) => items.filter(({ artifact }) => !artifact));
    const joined = lines.map(({ string }) => string).join('');
    expect(joined.replace(/\s/g, '')).toBe((await expectedOf(sampleReport)).replace(/\s/g, ''));
  });

  it('cuts a word longer than the line without losing or adding a letter', async () => {
    const { text } = await read(reportOf([paragraph(`Före ${longWord.repeat(3)} efter`)]));
    expect(text).toBe(`Före ${longWord.repeat(3)} efter`);
  });

  it.each([
    'åäö ÅÄÖ',
    'ą ę į ų č đ ŋ š ŧ ž ǩ Ą Ę Į Ų Č Đ Ŋ Š Ŧ Ž Ǩ',
    'Ovą̊ y̨ Ą̊ Y̨ i̊ ę̊ med mera',
    'Älvdaelien tjïelte · kyrkþugn · łódź · ẞ ẅ ỳ',
    '→ ≥ ≤ ✓ − × ■ ▲ ● ○ ◆ € ½ „citat” – …',
  ])('gives back %s', async (written) => {
    expect((await read(reportOf([paragraph(written)]))).text).toBe(written);
  });

  it('writes a letter and its mark together when they come apart in the text', async () => {
    expect((await read(reportOf([paragraph('a\u030a o\u0308')]))).text).toBe('å ö');
  });

  it('keeps the line breaks of an answer, and one empty line of many', async () => {
    const text = 'ett\n\n\n\ntvå\r\ntre\tfyra\u2028fem';
    const { pages } = await read(reportOf([{ kind: 'answer', label: 'Rader', text }]));
    const items = pages[0]?.items.filter(({ artifact }) => !artifact) ?? [];
    expect(items.map(({ string }) => string)).toEqual(['Rader', 'ett', 'två', 'tre fyra', 'fem']);
    const [, one, two, three] = items.map(({ y }) => y);
    expect((two ?? 0) - (one ?? 0)).toBeGreaterThan((three ?? 0) - (two ?? 0));
  });

  it('puts a sign where a character cannot be shown, and goes on', async () => {
    const { text } = await read(reportOf([paragraph('Före 🙂 och 漢字 och 👩‍👧 efter')]));
    expect(text).toBe('Före □ och □□ och □ efter');
  });
});

describe('what the file is', () => {
  it('tells its language, its title and its time of making, and nothing about a person', async () => {
    const { info, language, showsTitle } = await read(sampleReport);
    expect(language).toBe('sv-SE');
    expect(showsTitle).toBe(true);
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Title: sampleReport.meta.title,
      Subject: sampleReport.meta.subject,
      CreationDate: "D:20261114093000+00'00'",
    });
    expect(info).not.toHaveProperty('Author');
  });

  it('keeps letters beyond Latin-1, brackets and backslashes in its title', async () => {
    const title = 'Giellagas (šŧŋ) \\ 2024–2032 ) >> endobj';
    const report = { ...sampleReport, meta: { ...sampleReport.meta, title } };
    expect((await read(report)).info.Title).toBe(title);
  });

  it('has no byte in its title that a reader takes for a line break, as in č', async () => {
    const meta = { ...sampleReport.meta, title: 'Sámi čállit', subject: 'Č' };
    const file = await renderPdf({ ...sampleReport, meta });
    const bytes = Buffer.from(file).toString('latin1');
    expect(/\/Title \(([^)]*)\)/.exec(bytes)?.[1]).not.toContain('\r');
    expect(String((await readPdf(file)).info.Title).normalize('NFC')).toBe(meta.title);
  });

  it('is the same to the byte each time it is made from the same report', async () => {
    const [first, second] = [await renderPdf(sampleReport), await renderPdf(sampleReport)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('can be made in a year that jsPDF does not expect', async () => {
    const meta = { ...sampleReport.meta, createdAt: '2051-02-03T04:05:06.000Z' };
    expect((await read({ ...sampleReport, meta })).info.CreationDate).toMatch(/^D:2051/);
  });

  it('numbers every page n of N in its furniture', async () => {
    const { pages } = await read(sampleReport);
    expect(pages.length).toBeGreaterThan(7);
    for (const [index, { artifacts }] of pages.entries()) {
      expect(artifacts).toContain(sampleReport.meta.furniture.header);
      expect(artifacts).toContain(`Sida ${index + 1} av ${pages.length}`);
    }
  });
});

describe('hostile text', () => {
  const report = hostileReport;

  it('is read as text and nothing else', async () => {
    const { text, pages } = await read(report);
    expect(pages.length).toBeGreaterThan(1);
    expect(text).toContain('(((( )) \\ \\( \\n \\051');
    expect(text).toContain('</script><script>alert(1)</script>');
    expect(text).toContain('endstream endobj 5 0 obj << /OpenAction 6 0 R >> stream');
    expect(text).toContain('före omvänd efter slut');
  });

  // Skipped, and counted as skipped, where qpdf is not installed; the test above lets pdf.js read the file.
  it.skipIf(spawnSync('qpdf', ['--version']).error)(
    'leaves a file that qpdf finds sound',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'iris-pdf-'));
      const file = join(folder, 'hostile.pdf');
      writeFileSync(file, Buffer.from(await renderPdf(report)));
      const { status, stdout } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      expect({ status, stdout }).toMatchObject({ status: 0 });
    },
  );
});
