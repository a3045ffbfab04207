import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../i18n/format.ts';
import { readNumber } from './number-text.ts';

describe('a number that is typed', () => {
  test.each([
    ['0', 0],
    ['00', 0],
    ['7', 7],
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234\u2009567', 1234567],
    ['0,3', 0.3],
    [',5', 0.5],
    ['0.5', 0.5],
    ['12.5', 12.5],
    ['0.125', 0.125],
    ['1,234', 1.234],
    ['1234.567', 1234.567],
    [' 53 % ', 53],
    ['53\u00a0%', 53],
    ['1 000 000 000 000', 1e12],
  ])('%s is %d', (typed, value) => {
    expect(readNumber(typed)).toEqual({ kind: 'number', value });
  });

  test.each(['−0,3', '-0,3', '–0,3', '- 4', '-4', '-0', '−1 234'])(
    '%s is refused as negative',
    (typed) => {
      expect(readNumber(typed)).toEqual({ kind: 'negative' });
    },
  );

  test.each([
    'tolv',
    '12 st',
    '1 2',
    '12 34',
    '1e3',
    '0x10',
    '1,2,3',
    '1 234,',
    '+5',
    '5-7',
    '-',
    '--5',
    '∞',
    '½',
    '=1+1',
    '١٢',
  ])('%s is no number', (typed) => {
    expect(readNumber(typed)).toEqual({ kind: 'no-number' });
  });

  test('1.234 is asked about', () => {
    expect(readNumber('1.234')).toEqual({ kind: 'ambiguous', thousands: 1234, decimal: 1.234 });
  });

  test('nothing is nothing, and not nought', () => {
    for (const typed of ['', '  ', '\u00a0', '%'])
      expect(readNumber(typed)).toEqual({ kind: 'empty' });
  });

  test('too much is told', () => {
    expect(readNumber('1 000 000 000 001')).toEqual({ kind: 'too-large' });
    expect(readNumber('9'.repeat(400))).toEqual({ kind: 'too-large' });
  });

  test('what is printed is read as the same number', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 1e12 }),
      fc
        .tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 999 }))
        .map(([whole, part]) => Number(`${whole}.${part}`)),
      fc.double({ min: 0, max: 1e12, noNaN: true }).filter((one) => one === 0 || one > 1e-3),
    );
    fc.assert(
      fc.property(value, (one) => {
        expect(readNumber(formatNumber(one))).toEqual({
          kind: 'number',
          value: one === 0 ? 0 : one,
        });
      }),
    );
  });

  test('any row of signs is read without a fault, and never as a number below nought', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789,.-−% \u00a0e') });
    fc.assert(
      fc.property(signs, (typed) => {
        const read = readNumber(typed);
        expect(read.kind === 'number' && (read.value < 0 || /[-−e]/u.test(typed))).toBe(false);
      }),
    );
  });

  test.each([
    ['1,000', 1000],
    ['12,345', 12345],
    ['999,999', 999999],
  ])('asks of %s where whole numbers are wanted, and nowhere else', (typed, thousands) => {
    expect(readNumber(typed, true)).toEqual({ kind: 'comma', thousands });
    expect(readNumber(typed)).toEqual({ kind: 'number', value: thousands / 1000 });
  });

  test.each([['1,0'], ['1,00'], ['1,0000'], ['0,500'], ['1 000,000'], ['1000,000']])(
    'asks nothing of a comma in %s',
    (typed) => {
      expect(readNumber(typed, true)).toEqual(readNumber(typed));
    },
  );
});
