import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyInitiative } from '../../../../tests/support/any-initiative.ts';
import { activityId, activityOf } from '../../../../tests/support/activity.ts';
import { assessmentWith, AT, initiativeWith } from '../../../../tests/support/domain.ts';
import type { Initiative } from '../assessment/schema.ts';
import { adoptionOf } from '../reflection/adoption.ts';
import { mergeInitiatives } from '../workfile/merge.ts';
import { parseWorkFile } from '../workfile/parse.ts';
import { printWorkFile } from '../workfile/print.ts';
import { historyOf } from './history.ts';
import { hasNumbers, nextNumber, withNumbers } from './numbers.ts';
import type { Activity } from './schema.ts';

const activity = (serial: number, fields: Partial<Activity> = {}) =>
  ({ ...activityOf(serial), number: 0, ...fields }) as Activity;
const on = (day: number) => `2026-10-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const numbersIn = ({ activities }: Initiative) =>
  Object.fromEntries(activities.map(({ id, number }) => [Number(id.slice(-4)), number]));
const merged = (a: Initiative, b: Initiative) => mergeInitiatives(a, b, 'newer');

describe('the number of an activity', () => {
  test('is the order of creation where none has been given, whatever order they stand in', () => {
    const initiative = initiativeWith({
      activities: [
        activity(4, { createdAt: on(2) }),
        activity(2, { createdAt: on(3) }),
        activity(3, { createdAt: on(2) }),
      ],
    });
    expect(numbersIn(initiative)).toEqual({ 3: 1, 4: 2, 2: 3 });
    expect(initiative.lastNumber).toBe(3);
  });

  test('is never given again, also when the last has been deleted', () => {
    const { activities, ...rest } = initiativeWith({ activities: [activity(1), activity(2)] });
    const left = { ...rest, activities: activities.slice(0, 1) };
    expect(nextNumber(left)).toBe(3);
    expect(withNumbers(left)).toBe(left);
  });

  test('is that of an activity which was adopted and deleted since', () => {
    const assessment = assessmentWith();
    const whole = initiativeWith({ activities: [activity(1), activity(2)] });
    const bare = { ...whole, activities: [activity(1), activity(2)] };
    const names = { id: activityId(90), at: AT };
    const deleted = initiativeWith({
      activities: [activity(2)],
      adoptions: [adoptionOf(bare, assessment, names)],
    });
    expect(numbersIn(deleted)).toEqual({ 2: 2 });
    expect(deleted.adoptions[0]?.content.activities.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('stays when it is saved to a file and opened', () => {
    const initiative = initiativeWith({
      activities: [activity(1, { number: 12 }), activity(2, { number: 3 })],
    });
    const file = { instruments: [], app: '1.0.0', exportedAt: AT, initiatives: [initiative] };
    const parsed = parseWorkFile(printWorkFile(file));
    expect(parsed.ok && parsed.file.initiatives.map(numbersIn)).toEqual([{ 1: 12, 2: 3 }]);
  });

  test('stays when a file comes from a release that knows no numbers', () => {
    // The second of three was deleted here, and the other device has added one.
    const here = initiativeWith({
      activities: [activity(1, { number: 1 }), activity(3, { number: 3 })],
    });
    const theirs = {
      ...here,
      activities: [activity(1), activity(2), activity(3), activity(4, { createdAt: on(9) })],
      lastNumber: 0,
    };
    expect(numbersIn(merged(here, theirs))).toEqual({ 1: 1, 2: 4, 3: 3, 4: 5 });
  });
});

describe('two devices that have given the same number', () => {
  const common = activity(1, { number: 1 });
  const here = initiativeWith({
    activities: [common, activity(2, { number: 2, createdAt: on(2) })],
    updatedAt: on(2),
  });
  const there = initiativeWith({
    activities: [common, activity(3, { number: 2, createdAt: on(3) })],
    updatedAt: on(3),
  });

  test('leave it to the one that was made first, and the other’s history says so', () => {
    const met = merged(here, there);
    expect(numbersIn(met)).toEqual({ 1: 1, 2: 2, 3: 3 });
    const moved = met.activities.find(({ number }) => number === 3);
    expect(historyOf(moved!).map(({ note, formerNumber }) => [note.date, formerNumber])).toEqual([
      ['2026-10-03', 2],
    ]);
    expect(met.activities.filter(({ formerNumbers }) => formerNumbers.length > 0)).toEqual([moved]);
  });

  test('come to the same on both, and again with each version that there has been', () => {
    const met = merged(here, there);
    expect(merged(there, here).activities).toEqual(met.activities);
    for (const version of [here, there, met])
      expect(merged(met, version).activities).toEqual(met.activities);
  });
});

describe('laws of numbers', () => {
  const numbers = ({ activities, lastNumber }: Initiative) => ({
    all: activities
      .map(({ id, number, formerNumbers }) => ({ id, number, formerNumbers }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    lastNumber,
  });
  const pair = fc.tuple(anyInitiative, anyInitiative);

  test('every activity of a plan has one of its own', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        for (const one of [a, merged(a, b)]) {
          expect(hasNumbers(one)).toBe(true);
          expect(withNumbers(one)).toBe(one);
        }
      }),
    );
  });

  test('two devices give the same, and meeting again changes nothing', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const met = merged(a, b);
        expect(numbers(merged(b, a))).toEqual(numbers(met));
        for (const version of [a, b, met])
          expect(numbers(merged(met, version))).toEqual(numbers(met));
      }),
    );
  });

  test('one that is changed has the former in its history', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const met = merged(a, b);
        for (const before of [...a.activities, ...b.activities]) {
          const after = met.activities.find(({ id }) => id === before.id)!;
          const had = [after, ...after.formerNumbers].map(({ number }) => number);
          expect(had).toContain(before.number);
        }
      }),
    );
  });
});
