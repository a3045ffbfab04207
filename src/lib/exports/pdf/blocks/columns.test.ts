import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, columnWidths } from './columns.ts';

const need = fc
  .record({
    weight: fc.double({ min: 0, max: 8, noNaN: true }),
    widestWord: fc.double({ min: 0, max: 120, noNaN: true }),
    part: fc.double({ min: 0.2, max: 1, noNaN: true }),
    more: fc.double({ min: 0, max: 600, noNaN: true }),
  })
  .map(({ weight, widestWord, part, more }) => ({
    weight,
    amount: widestWord + more / 2,
    widestPart: widestWord * part,
    widestWord,
    widestLine: widestWord + more,
  }));
const needs = fc.array(need, { minLength: 1, maxLength: 10 });
const total = 400;
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('the widths of columns', () => {
  it('fill the table and no more', () => {
    fc.assert(
      fc.property(needs, (columns) => {
        const widths = columnWidths(columns, total);
        expect(sum(widths)).toBeLessThanOrEqual(total + 0.01);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('break no line where every text has room on one', () => {
    fc.assert(
      fc.property(needs, (columns) => {
        fc.pre(sum(columns.map(({ widestLine }) => widestLine + 0.5)) <= total);
        const widths = columnWidths(columns, total);
        columns.forEach(({ widestLine }, index) => {
          expect(widths[index]).toBeGreaterThanOrEqual(widestLine);
        });
      }),
    );
  });

  it('cut no word where every word has room', () => {
    fc.assert(
      fc.property(needs, (columns) => {
        fc.pre(sum(columns.map(({ widestWord }) => widestWord + 0.5)) <= total);
        fc.pre(columns.every(({ widestWord }) => widestWord + 0.5 <= total * 0.4));
        const widths = columnWidths(columns, total);
        columns.forEach(({ widestWord }, index) => {
          expect(widths[index]).toBeGreaterThanOrEqual(widestWord);
        });
      }),
    );
  });

  it('part no word elsewhere than between its syllables where these have room', () => {
    fc.assert(
      fc.property(needs, (columns) => {
        fc.pre(sum(columns.map(({ widestPart }) => widestPart + 0.5)) <= total);
        fc.pre(columns.every(({ widestPart }) => widestPart + 0.5 <= total * 0.4));
        const widths = columnWidths(columns, total);
        columns.forEach(({ widestPart }, index) => {
          expect(widths[index]).toBeGreaterThanOrEqual(widestPart);
        });
      }),
    );
  });

  it('keep dates and states whole where a long word has to be parted', () => {
    const date = { weight: 1, amount: 50, widestPart: 55, widestWord: 55, widestLine: 55 };
    const long = { weight: 1, amount: 500, widestPart: 40, widestWord: 150, widestLine: 900 };
    const [first, state, ...others] = columnWidths(
      [date, { ...date, widestPart: 30 }, long, long, long],
      400,
    );
    expect(first).toBeGreaterThanOrEqual(55);
    expect(state).toBeGreaterThanOrEqual(55);
    for (const width of others) expect(width).toBeGreaterThanOrEqual(40);
  });

  it('give most to the column that says most where words have to be parted', () => {
    const need = { weight: 5, widestPart: 40, widestWord: 120, widestLine: 900 };
    const short = { ...need, amount: amountOf([100]) };
    const [much = 0, ...others] = columnWidths(
      [{ ...need, weight: 1, amount: amountOf([600]) }, ...Array.from({ length: 7 }, () => short)],
      400,
    );
    expect(much).toBeGreaterThan(2 * Math.max(...others));
  });

  it('give what a short column does not need to one that breaks its lines', () => {
    const [date = 0, text = 0] = columnWidths(
      [
        { weight: 1, amount: 50, widestPart: 50, widestWord: 50, widestLine: 50 },
        { weight: 1, amount: 900, widestPart: 60, widestWord: 60, widestLine: 2000 },
      ],
      400,
    );
    expect(date).toBeCloseTo(50.5, 1);
    expect(text).toBeCloseTo(349.5, 1);
  });
});
