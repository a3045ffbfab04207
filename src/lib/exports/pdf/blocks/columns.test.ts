import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './columns.ts';

const need = fc
  .record({
    weight: fc.double({ min: 0, max: 8, noNaN: true }),
    widestWord: fc.double({ min: 0, max: 120, noNaN: true }),
    more: fc.double({ min: 0, max: 600, noNaN: true }),
  })
  .map(({ weight, widestWord, more }) => ({ weight, widestWord, widestLine: widestWord + more }));
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

  it('give what a short column does not need to one that breaks its lines', () => {
    const [date = 0, text = 0] = columnWidths(
      [
        { weight: 1, widestWord: 50, widestLine: 50 },
        { weight: 1, widestWord: 60, widestLine: 2000 },
      ],
      400,
    );
    expect(date).toBeCloseTo(50.5, 1);
    expect(text).toBeCloseTo(349.5, 1);
  });
});
