import { expect, test } from 'vitest';
import { emptyYear } from './figures.ts';
import type { FigureYear } from './schema.ts';
import { sumDifference } from './sum.ts';

const PERSONS = { kind: 'persons', split: true } as const;
const year = (values: Partial<FigureYear>): FigureYear => ({ year: 2026, ...emptyYear, ...values });
const ALL = { women: 8, men: 4, girls: 1, boys: 1, other: 0 };

test('is told where all parts are there and make something else', () => {
  expect(sumDifference(PERSONS, year({ ...ALL, total: 15 }))).toEqual({
    total: 15,
    parts: 14,
    whole: true,
  });
  expect(sumDifference(PERSONS, year({ ...ALL, total: 14 }))).toBeUndefined();
});

test('is told where some parts alone are more than the total', () => {
  const some = { women: 8, men: 4, girls: 'unknown' } as const;
  expect(sumDifference(PERSONS, year({ ...some, total: 10 }))).toEqual({
    total: 10,
    parts: 12,
    whole: false,
  });
  expect(sumDifference(PERSONS, year({ ...some, total: 15 }))).toBeUndefined();
});

test('is not told where there is no total, no split, or a number that need not add up', () => {
  expect(sumDifference(PERSONS, year(ALL))).toBeUndefined();
  expect(sumDifference(PERSONS, year({ ...ALL, total: 'unknown' }))).toBeUndefined();
  expect(sumDifference({ ...PERSONS, split: false }, year({ ...ALL, total: 15 }))).toBeUndefined();
  for (const kind of ['share', 'other'] as const)
    expect(sumDifference({ kind, split: true }, year({ ...ALL, total: 15 }))).toBeUndefined();
});
