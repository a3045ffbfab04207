import { expect, test } from 'vitest';
import { numberWriter } from './number-words.ts';

test('numbers are words up to twelve, and a larger one only beside a smaller', () => {
  const alone = (count: number) => numberWriter([count], 'common')(count);
  expect([0, 1, 2, 3, 12, 13, 40].map(alone)).toEqual([
    'ingen',
    'en',
    'två',
    'tre',
    'tolv',
    '13',
    '40',
  ]);
  expect([8, 14].map(numberWriter([8, 14], 'neuter'))).toEqual(['åtta', 'fjorton']);
  expect([0, 1, 14].map(numberWriter([0, 1, 14], 'neuter'))).toEqual(['inget', 'ett', 'fjorton']);
  expect([8, 40].map(numberWriter([8, 40], 'neuter'))).toEqual(['8', '40']);
});
