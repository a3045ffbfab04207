import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentWith } from '../../../../tests/support/domain.ts';
import type { Assessment } from '../assessment/schema.ts';
import { previousOf } from './occasions.ts';

const occasion = (id: string, date: string): Assessment => assessmentWith({ id, date });

const SPRING = occasion('c', '2025-03-01');
const AUTUMN = occasion('a', '2025-09-18');
const NEXT_AUTUMN = occasion('b', '2026-09-17');

/** In any order, with few dates, so that two often share one. */
const anyOccasions = fc.uniqueArray(
  fc.record({
    id: fc.uuid({ version: 4 }),
    date: fc.constantFrom('2024-09-18', '2025-03-01', '2025-09-18', '2026-09-17'),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 8 },
);

describe('The previous assessment', () => {
  test('is the latest one before, wherever it stands in the file', () => {
    for (const all of [
      [SPRING, AUTUMN, NEXT_AUTUMN],
      [NEXT_AUTUMN, AUTUMN, SPRING],
      [AUTUMN, NEXT_AUTUMN, SPRING],
    ]) {
      expect(previousOf(all, 'b')).toBe(AUTUMN);
      expect(previousOf(all, 'a')).toBe(SPRING);
      expect(previousOf(all, 'c')).toBeUndefined();
    }
  });

  test('is the one with the lower id on the same day', () => {
    const [one, two] = [occasion('1', '2026-09-17'), occasion('2', '2026-09-17')];
    expect(previousOf([two, one], '2')).toBe(one);
    expect(previousOf([two, one], '1')).toBeUndefined();
  });

  test('is none where the assessment is not there', () => {
    expect(previousOf([SPRING, AUTUMN], 'x')).toBeUndefined();
    expect(previousOf([], 'x')).toBeUndefined();
  });

  test('walked back from the last one meets each assessment once, latest first', () => {
    fc.assert(
      fc.property(anyOccasions, (drawn) => {
        const all = drawn.map(({ id, date }) => occasion(id, date));
        const order = [...all].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? 1 : -1));
        const walked: Assessment[] = [];
        for (let one = order[0]; one; one = previousOf(all, one.id)) walked.push(one);
        expect(walked).toEqual(order);
      }),
    );
  });
});
