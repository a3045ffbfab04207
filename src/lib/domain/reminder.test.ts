import { describe, expect, test } from 'vitest';
import { assessmentWith, initiativeWith } from '../../../tests/support/domain.ts';
import { reflectionWith } from '../../../tests/support/reflection.ts';
import type { Initiative, Rating } from './assessment/schema.ts';
import { reminderOf } from './reminder.ts';

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
    expect(reminderOf(answered({ results: '' }), FILED, SOON).changed).toBe(1);
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
