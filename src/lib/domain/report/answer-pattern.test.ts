import { expect, test } from 'vitest';
import { ANSWERS } from '../status/distribution.ts';
import { patternOf, pipsOf } from './answer-pattern.ts';

test('no two answers look the same without colour, and nought is a level like the others', () => {
  const looks = ANSWERS.map((level) => `${patternOf(level)} ${pipsOf(level)}`);
  expect(new Set(looks).size).toBe(ANSWERS.length);
  expect(patternOf(0)).toBe(patternOf(3));
});

test('charts go as the scale goes, and then what lies outside it', () => {
  expect(ANSWERS).toEqual([0, 1, 2, 3, 'unknown', 'not-applicable', null]);
});
