import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AT,
  assessmentWith,
  initiativeWith,
  instrument,
  jointRatings,
} from '../../../../tests/support/domain.ts';
import { m } from '../../../../tests/support/messages.ts';
import {
  dalarnaReport,
  exampleReport,
  reportFrom,
} from '../../../../tests/support/real-reports.ts';
import type { Level } from '../assessment/schema.ts';
import { adoptionOf } from '../reflection/adoption.ts';
import { ANSWERS } from '../status/distribution.ts';
import type { Block, Report, TableBlock } from './model.ts';

const emptyReport = reportFrom(initiativeWith());
const headings = ({ blocks }: Report, level: number) =>
  blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === level ? [block.text] : [],
  );
const tables = (blocks: readonly Block[]) =>
  blocks.filter((block): block is TableBlock => block.kind === 'table');

describe.each([
  ['an assessment where nothing is done', emptyReport],
  ['the example', exampleReport],
  ['the county’s situation in 2020', dalarnaReport],
])('the appendix of %s', (_, report) => {
  test('names every step that anything is said of once, and the others in a line of their phase', () => {
    const all = instrument.phases.flatMap(({ steps }) => steps);
    const named = headings(report, 4);
    const lines = report.blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.text.startsWith(`${m.status_blank()}:`)
        ? [block.text]
        : [],
    );
    for (const { id, name } of all) {
      const isNamed = named.includes(`${id} ${name}`);
      const isListed = lines.some((line) => line.includes(`steg ${id} ${name}`));
      expect(isNamed || isListed, name).toBe(true);
    }
    expect(new Set(named).size).toBe(named.length);
  });

  test('has as many cells in every row as the table has columns', () => {
    for (const { columns, rows } of tables(report.blocks))
      for (const row of rows) expect(row).toHaveLength(columns.length);
  });
});

test('has no block of a step of which nothing is said', () => {
  expect(headings(emptyReport, 4)).toEqual([]);
  expect(headings(exampleReport, 4)).toHaveLength(14);
});

test('leaves the parties’ pictures out while neither has given one', () => {
  expect(headings(emptyReport, 2)).not.toContain(m.report_h_pictures());
  expect(headings(exampleReport, 2)).toContain(m.report_h_pictures());
});

test('an adopted report says by whom and when, and is named so', () => {
  const assessment = assessmentWith({
    report: {
      status: 'adopted',
      adoptedBy: 'Socialnämnden',
      adoptedOn: '2026-12-03',
      registryNumber: 'HSN 2022/3163',
    },
  });
  const initiative = initiativeWith({ assessments: [assessment] });
  const kept = adoptionOf(initiative, assessment, {
    id: '8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
    at: AT,
  });
  const report = reportFrom({ ...initiative, adoptions: [kept] });
  const [facts] = report.blocks.filter((block) => block.kind === 'facts');
  expect(facts?.kind === 'facts' && facts.items[0]?.text).toBe(
    m.report_adopted_by_on({ by: 'Socialnämnden', on: '3 december 2026' }),
  );
  expect(report.meta.fileName).toBe(
    'iris_skattning_mora_kvinnofrid-lokal_2026_faststalld_2026-11-14_hsn-2022-3163',
  );
  expect(report.meta.createdAt).toBe(AT);
});

test('every row of the distribution adds up to its sum, every column to the last row, and the whole to fourteen', () => {
  const level = fc.constantFrom<Level | null>(...ANSWERS);
  fc.assert(
    fc.property(fc.array(level, { maxLength: 14 }), (levels) => {
      const { blocks } = reportFrom(
        initiativeWith({ assessments: [assessmentWith({ ratings: jointRatings(levels) })] }),
      );
      const index = blocks.findIndex(({ kind }) => kind === 'figure');
      const table = blocks[index + 1];
      const rows = table?.kind === 'table' ? table.rows.map((row) => row.slice(1).map(Number)) : [];
      const add = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
      for (const row of rows) expect(add(row.slice(0, -1))).toBe(row.at(-1));
      const [sums = [], ...phases] = rows.toReversed();
      expect(sums).toEqual(sums.map((_, at) => add(phases.map((row) => row[at] ?? 0))));
      expect(sums.at(-1)).toBe(14);
    }),
  );
});
