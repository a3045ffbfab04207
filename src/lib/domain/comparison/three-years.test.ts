// The comparison of the three-year fixture, held against a table that somebody has written by reading its levels. What is
// expected is JSON and imports nothing from src.
import { describe, expect, test } from 'vitest';
import expected from '../../../../tests/fixtures/three-years/comparison.json' with { type: 'json' };
import source from '../../../../tests/fixtures/three-years/work-file.iris.json' with { type: 'json' };
import { instrument } from '../../../../tests/support/domain.ts';
import {
  bannedWords,
  longSentences,
  unexplainedAbbreviations,
} from '../../../../tests/support/klarsprak.ts';
import type { Initiative } from '../assessment/schema.ts';
import { isLate } from '../plan/due.ts';
import { sensitiveIn } from '../privacy/sensitive-in.ts';
import { parseWorkFile } from '../workfile/parse.ts';
import { printWorkFile } from '../workfile/print.ts';
import { compareOccasions } from './compare.ts';
import { occasionsOf } from './occasions.ts';
import { overTime } from './over-time.ts';

const text = JSON.stringify(source);

const initiative = ((): Initiative => {
  const parsed = parseWorkFile(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.file.initiatives[0]!;
})();
const occasions = occasionsOf(initiative.assessments, [instrument]);
const occasionOf = (id: string) => occasions.find(({ assessment }) => assessment.id === id)!;

const ids: Readonly<Record<string, { readonly id: string }>> = expected.occasions;

describe.each(expected.comparisons)('from $from to $to', ({ from, to, ...table }) => {
  const comparison = compareOccasions(
    occasionOf(ids[from]!.id),
    occasionOf(ids[to]!.id),
    initiative.activities,
  );

  test('every step has the class, the levels and the activities of the table', () => {
    const rows = comparison.rows.map(({ step, change, reason, before, after, activities }) => ({
      step,
      from: before?.level,
      to: after?.level,
      change,
      reason,
      activities: activities.map(({ id }) => id),
    }));
    expect(rows).toEqual(table.steps);
  });

  test('the counts and what belongs to no step are those of the table', () => {
    expect(comparison.counts).toEqual(table.counts);
    expect(comparison.otherActivities.map(({ id }) => id)).toEqual(table.otherActivities);
  });
});

test('what is in place on each occasion is what the table says', () => {
  const { occasions: summaries, steps } = overTime(occasions);
  expect(
    summaries.map(({ inPlace, applicable, excluded, unknown, blank }, at) => ({
      id: occasions[at]!.assessment.id,
      inPlace,
      applicable,
      excluded: excluded.length,
      unknown: unknown.length,
      blank: blank.length,
    })),
  ).toEqual(Object.values(expected.occasions));
  const consecutive = expected.comparisons.slice(0, 2);
  expect(summaries.map(({ since }) => since)).toEqual([
    null,
    ...consecutive.map(({ counts }) => counts),
  ]);
  expect(steps.map(({ points }) => points.slice(1).map(({ since }) => since?.change))).toEqual(
    consecutive[0]!.steps.map(({ change }, at) => [change, consecutive[1]!.steps[at]!.change]),
  );
});

describe('the fixture', () => {
  test('is written as the app writes it', () => {
    const { app, exportedAt } = source;
    const printed = printWorkFile({ initiatives: [initiative], instruments: [], app, exportedAt });
    // What a later release asks besides is empty in it.
    expect(JSON.parse(printed)).toMatchObject(source);
  });

  test('has every status, an activity that is late and a question', () => {
    const of = (key: 'status' | 'kind') => new Set(initiative.activities.map((one) => one[key]));
    expect([...of('status')].sort()).toEqual(['cancelled', 'done', 'in-progress', 'not-started']);
    expect(of('kind')).toContain('question');
    expect(initiative.activities.some((one) => isLate(one, '2026-10-15'))).toBe(true);
  });

  test('is in plain Swedish and explains its abbreviations', () => {
    const texts = Array.from(
      text.matchAll(/":"((?:[^"\\]|\\.)+)"/gu),
      ([, one]) => JSON.parse(`"${one}"`) as string,
    );
    expect(texts.length).toBeGreaterThan(200);
    expect(texts.flatMap((one) => longSentences(one, 20))).toEqual([]);
    expect(texts.flatMap(bannedWords)).toEqual([]);
    const written = texts.filter((one) => !/^SN \d/.test(one) && !/^\d{4}-/.test(one));
    expect(
      written.flatMap((one) => unexplainedAbbreviations([one], instrument.abbreviations)),
    ).toEqual([]);
  });

  test('holds nothing that may point out a person', () => {
    expect(sensitiveIn(initiative)).toEqual([]);
  });
});
