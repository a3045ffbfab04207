import { expect, test } from 'vitest';
import { m } from '../../../tests/support/messages.ts';
import { amount, numberWriter, shownOf } from './number-words.ts';

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

test('a number alone in its sentence is a word up to twelve, with a capital where it begins', () => {
  expect(amount(3)).toEqual({ count: 3, number: 'tre', first: 'Tre' });
  expect(amount(0).number).toBe('noll');
  expect(amount(12).first).toBe('Tolv');
  expect(amount(13)).toEqual({ count: 13, number: '13', first: '13' });
  expect(amount(13, [13, 2]).number).toBe('tretton');
  expect(amount(2, [2, 40]).number).toBe('2');
});

test('how many of all are shown is told in words', () => {
  expect(shownOf(m.plan_shown, 0, 6, 'common')).toBe('Visar ingen av sex');
  expect(shownOf(m.start_search_count, 2, 14, 'common')).toBe('Två av fjorton visas');
  expect(shownOf(m.compare_shown, 1, 14, 'neuter')).toBe('Ett av fjorton steg visas.');
  expect(shownOf(m.plan_shown, 1, 400, 'common')).toBe('Visar 1 av 400');
});
