import { describe, expect, test } from 'vitest';
import { assessmentWith, initiativeWith } from '../../../tests/support/domain.ts';
import { everyField, fieldsOf as fieldsOfSchema } from '../../../tests/support/every-field.ts';
import { reflectionWith } from '../../../tests/support/reflection.ts';
import { initiativeSchema, type Initiative, type Rating } from './assessment/schema.ts';
import { reminderOf } from './reminder.ts';
import { fieldsOf } from './workfile/fields.ts';
import { parseWorkFile } from './workfile/parse.ts';
import { countsOf, recordOf } from './workfile/record.ts';

const FILED = '2026-11-01T08:00:00.000Z';
const DAY = 24 * 60 * 60 * 1000;
const after = (ms: number) => new Date(Date.parse(FILED) + ms).toISOString();
const SOON = after(DAY);

const rating = (step: number, updatedAt: string, fields: Partial<Rating> = {}): Rating => ({
  step: String(step),
  party: 'joint',
  level: 2,
  rationale: '',
  evidence: '',
  updatedAt,
  ...fields,
});
const rated = (count: number, updatedAt: string, fields: Partial<Initiative> = {}) =>
  initiativeWith({
    createdAt: FILED,
    assessments: [
      assessmentWith({
        ratings: Array.from({ length: count }, (_, index) => rating(index + 1, updatedAt)),
      }),
    ],
    ...fields,
  });
const answered = (answers: Record<string, string>, fields: Partial<Initiative> = {}) =>
  initiativeWith({
    createdAt: FILED,
    reflections: [reflectionWith({ answers, updatedAt: after(2) })],
    ...fields,
  });

describe('what has changed since the last file', () => {
  test('is counted from the moment after it', () => {
    expect(reminderOf(rated(3, FILED), FILED, SOON).changed).toBe(0);
    expect(reminderOf(rated(3, after(1)), FILED, SOON).changed).toBe(3);
  });

  test('is compared as moments, however they are written', () => {
    expect(reminderOf(rated(1, '2026-11-01T08:00:00Z'), FILED, SOON).changed).toBe(0);
    expect(reminderOf(rated(1, '2026-11-01T10:00:00.001+01:00'), FILED, SOON).changed).toBe(1);
  });

  test('includes answers, each by its own date where it has one', () => {
    const changed = { [`assessments/${assessmentWith().id}/answers/results`]: FILED };
    expect(reminderOf(answered({ results: 'A', progress: 'B' }), FILED, SOON).changed).toBe(2);
    expect(
      reminderOf(answered({ results: 'A', progress: 'B' }, { changed }), FILED, SOON).changed,
    ).toBe(1);
  });

  test('includes what has been emptied', () => {
    const changed = { [`assessments/${assessmentWith().id}/answers/results`]: after(2) };
    expect(reminderOf(answered({ results: '' }, { changed }), FILED, SOON).changed).toBe(1);
  });

  test('is everything that holds something when there is no file', () => {
    const initiative = initiativeWith({
      createdAt: FILED,
      assessments: [
        assessmentWith({
          ratings: [
            rating(1, FILED),
            rating(2, FILED, { level: null }),
            rating(3, FILED, { level: null, evidence: 'Beslutet' }),
          ],
        }),
      ],
    });
    expect(reminderOf(initiative, undefined, SOON).changed).toBe(2);
    expect(reminderOf(answered({ results: 'A', progress: '' }), undefined, SOON).changed).toBe(1);
  });

  test('is the sum over all assessments', () => {
    const ratings = [rating(1, after(1))];
    const initiative = initiativeWith({
      assessments: [
        assessmentWith({ ratings }),
        assessmentWith({ id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0002', ratings }),
      ],
    });
    expect(reminderOf(initiative, FILED, SOON).changed).toBe(2);
  });
});

describe('a reminder is due', () => {
  test.each([
    ['five changes, however new', 5, DAY, true],
    ['four changes within a week', 4, DAY, false],
    ['one change after exactly seven days', 1, 7 * DAY, false],
    ['one change a moment later', 1, 7 * DAY + 1, true],
    ['no change after a year', 0, 365 * DAY, false],
  ])('or not: %s', (_, count, age, due) => {
    expect(reminderOf(rated(count, after(1)), FILED, after(age)).due).toBe(due);
    // Without a file, the time is counted from when it was begun.
    expect(reminderOf(rated(count, after(1)), undefined, after(age)).due).toBe(due);
  });

  test('never for the example', () => {
    const example = rated(14, after(1), { example: true });
    expect(reminderOf(example, undefined, after(365 * DAY))).toEqual({ changed: 0, due: false });
  });
});

describe('everything that a person writes counts', () => {
  const LATER = after(DAY);
  const parsed = parseWorkFile(
    JSON.stringify(everyField()).replace(/\d{4}-\d\d-\d\dT[^"]+/gu, FILED),
  );
  const sample: Initiative = parsed.ok
    ? { ...parsed.file.initiatives[0]!, example: false, changed: {}, history: [] }
    : (undefined as never);
  /** Dates, names that point, numbers that IRIS gives, and what has dates of its own: each with a test below or nothing of a person's. */
  const NOT_WRITTEN =
    /(?:^|\.)(?:id|assessment|createdAt|updatedAt|example|changed|activities\[\]\.number|formerNumbers\[\]\.\w+|lastNumber|history\[\]\..*|events\[\]\..*|votes\[\]|adoptions\[\]\..*)$/u;
  const leaves = fieldsOfSchema(initiativeSchema).filter((leaf) => !NOT_WRITTEN.test(leaf));

  test('nothing does at once after the file', () => {
    expect(reminderOf(sample, FILED, SOON).changed).toBe(0);
  });

  test('each field of the schema is one with a date', () => {
    const valuesOf = (one: Initiative) =>
      JSON.stringify([...fieldsOf(one)].map(([path, { value }]) => [path, value]));
    const without = leaves.filter((leaf) => {
      const changed = structuredClone(sample);
      setAt(changed, leaf);
      return valuesOf(changed) === valuesOf(sample);
    });
    expect(leaves.length).toBeGreaterThan(60);
    expect(without).toEqual([]);
  });

  test('each field with a date is one thing that was changed, of a kind that a deletion names', () => {
    const counts = countsOf(sample);
    const missed = [...fieldsOf(sample).keys()].filter(
      (path) =>
        reminderOf({ ...sample, changed: { [path]: LATER } }, FILED, SOON).changed !== 1 ||
        !counts.has(recordOf(path).kind),
    );
    expect(missed).toEqual([]);
  });

  test('a row that is gone, an adoption and what was erased of it', () => {
    const gone = `assessments/${sample.assessments[0]!.id}/reflection/results/gone`;
    expect(reminderOf({ ...sample, changed: { [gone]: LATER } }, FILED, SOON).changed).toBe(1);
    for (const fields of [{ at: LATER }, { erasedAt: LATER }]) {
      const adoptions = sample.adoptions.map((one) => ({ ...one, ...fields }));
      expect(reminderOf({ ...sample, adoptions }, FILED, SOON).changed).toBe(adoptions.length);
    }
  });
});

/** Another value at the first place that the leaf of the schema has. */
function setAt(data: object, leaf: string): void {
  const keys = leaf
    .split('.')
    .flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), 0] : [key]));
  const last = keys.pop()!;
  const holder = keys.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], data);
  const value = (holder as Record<string, unknown>)[last];
  (holder as Record<string, unknown>)[last] =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { x: ['y'] } : 'ändrat';
}
