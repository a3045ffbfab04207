import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyFigure } from '../../../../tests/support/reflection.ts';
import { FIGURE_COLUMNS, GENDERS, type FigureColumn } from './codes.ts';
import { emptyYear } from './figures.ts';
import type { FigureValue, FigureYear } from './schema.ts';
import { columnsOf, shownYear, type ShownYear } from './small-counts.ts';

const PERSONS = { kind: 'persons', split: true } as const;
const ID = '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21';

function year(values: Partial<Record<FigureColumn, FigureValue>>): FigureYear {
  return { year: 2026, ...emptyYear, ...values };
}
/** A year as one word per column, for reading. */
function told(values: Partial<Record<FigureColumn, FigureValue>>, figure = PERSONS): string {
  return wordsOf(shownYear(figure, year(values)));
}
const wordsOf = (shown: ShownYear) =>
  FIGURE_COLUMNS.map((column) => {
    const one = shown[column];
    return one.kind === 'number' ? String(one.value) : one.kind;
  }).join(' ');

test.each(['share', 'other'] as const)('a number that counts no persons is told: %s', (kind) => {
  for (const split of [true, false])
    expect(shownYear({ kind, split }, year({ total: 3 })).total).toEqual({
      kind: 'number',
      value: 3,
    });
});

test.each([
  ['nought is nought', { total: 0, women: 0 }, '0 0 missing missing missing missing'],
  ['one to four are few', { women: 1, men: 4 }, 'missing few few missing missing missing'],
  ['five is a number', { total: 5, women: 5 }, '5 5 missing missing missing missing'],
  [
    'a total that would tell the hidden part is withheld',
    { total: 48, women: 45, men: 3, girls: 0, boys: 0, other: 0 },
    'withheld 45 few 0 0 0',
  ],
  [
    'also when the other columns are left empty',
    { total: 48, women: 45, men: 3 },
    'withheld 45 few missing missing missing',
  ],
  [
    'a total with other persons in it stays',
    { total: 120, girls: 3, women: 'unknown' },
    '120 unknown missing few missing missing',
  ],
  [
    'two hidden parts of four each would be told by their sum',
    { total: 8, women: 4, men: 4 },
    'withheld few few missing missing missing',
  ],
  [
    'a total that would tell how many are in the part that nobody knows is withheld',
    { total: 48, women: 45, men: 'unknown', girls: 0, boys: 0, other: 0 },
    'withheld 45 unknown 0 0 0',
  ],
  [
    'also when that part is left empty',
    { total: 48, women: 45 },
    'withheld 45 missing missing missing missing',
  ],
  [
    'with five or more in it the total stays',
    { total: 50, women: 45, men: 'unknown' },
    '50 45 unknown missing missing missing',
  ],
  [
    'a total alone stays',
    { total: 7, women: 'unknown' },
    '7 unknown missing missing missing missing',
  ],
  [
    'four hidden parts under a total that is few are all one',
    { total: 4, women: 1, men: 1, girls: 1, boys: 1 },
    'withheld few few few few missing',
  ],
  [
    'a total that nobody knows stays unknown',
    { total: 'unknown', women: 2 },
    'unknown few missing missing missing missing',
  ],
] as const)('%s', (_, values, expected) => {
  expect(told(values)).toBe(expected);
});

test('only counts of persons are hidden', () => {
  for (const kind of ['share', 'other'] as const) {
    const figure = { kind, split: true } as const;
    expect(wordsOf(shownYear(figure, year({ total: 3, women: 2, men: 1 })))).toBe(
      '3 2 1 missing missing missing',
    );
    expect(wordsOf(shownYear(figure, year({ total: 48, women: 45, men: 'unknown' })))).toBe(
      '48 45 unknown missing missing missing',
    );
  }
});

test('a figure without a split shows its total, whatever once stood in the parts', () => {
  const figure = { kind: 'persons', split: false } as const;
  expect(columnsOf(figure)).toEqual(['total']);
  expect(wordsOf(shownYear(figure, year({ total: 48, women: 45, men: 3 })))).toBe(
    '48 missing missing missing missing missing',
  );
});

const value = fc.oneof(
  fc.constantFrom<FigureValue>(null, 'unknown', 0, 1, 2, 3, 4, 5, 6),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const anyYear = fc
  .record({ total: value, women: value, men: value, girls: value, boys: value, other: value })
  .map(year);

describe('laws', () => {
  test('what is shown as a number is what was written, and nothing from one to four is', () => {
    fc.assert(
      fc.property(anyYear, (one) => {
        const shown = shownYear(PERSONS, one);
        for (const column of FIGURE_COLUMNS) {
          const cell = shown[column];
          if (cell.kind !== 'number') continue;
          expect(cell.value).toBe(one[column]);
          expect(cell.value === 0 || cell.value >= 5).toBe(true);
        }
      }),
    );
  });

  test('nought, unknown and missing are never taken for each other or for a hidden number', () => {
    fc.assert(
      fc.property(anyYear, (one) => {
        const shown = shownYear(PERSONS, one);
        for (const column of FIGURE_COLUMNS) {
          const written = one[column];
          const { kind } = shown[column];
          expect(kind === 'missing').toBe(written === null);
          expect(kind === 'unknown').toBe(written === 'unknown');
          if (written === 0) expect(shown[column]).toEqual({ kind: 'number', value: 0 });
        }
      }),
    );
  });

  test('showing what is shown once more shows the same numbers', () => {
    fc.assert(
      fc.property(anyYear, (one) => {
        const numbers = (shown: ShownYear) =>
          Object.fromEntries(
            FIGURE_COLUMNS.map((column) => {
              const cell = shown[column];
              return [column, cell.kind === 'number' ? cell.value : null];
            }),
          );
        const once = numbers(shownYear(PERSONS, one));
        expect(numbers(shownYear(PERSONS, year(once)))).toEqual(once);
      }),
    );
  });

  test('a hidden part may be any of one to four without anything that is shown changing', () => {
    fc.assert(
      fc.property(
        anyYear,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5 }),
        (one, to) => {
          const shown = shownYear(PERSONS, one);
          const others = GENDERS.map((gender, index) =>
            shown[gender].kind === 'few' ? ([gender, to[index] ?? 1] as const) : undefined,
          ).filter((pair) => pair !== undefined);
          expect(shownYear(PERSONS, { ...one, ...Object.fromEntries(others) })).toEqual(shown);
        },
      ),
    );
  });

  test('any figure is shown without its kind mattering to what is missing', () => {
    fc.assert(
      fc.property(anyFigure(ID), (figure) => {
        for (const one of figure.years)
          for (const column of columnsOf(figure))
            expect(shownYear(figure, one)[column].kind === 'missing').toBe(one[column] === null);
      }),
    );
  });
});

/** Every list of so many whole numbers with at most this sum. */
function* tables(cells: number, most: number): Generator<readonly number[]> {
  if (cells === 0) yield [];
  else
    for (let first = 0; first <= most; first += 1)
      for (const rest of tables(cells - 1, most - first)) yield [first, ...rest];
}
const sum = (parts: readonly number[]) => parts.reduce((total, part) => total + part, 0);
const partsOf = (parts: readonly number[]) =>
  Object.fromEntries(parts.map((part, index) => [GENDERS[index], part]));

type Table = Record<FigureColumn, FigureValue>;

/** A year as it is, and as it is written: a part of which nothing is said is known to nobody but has its number. */
interface Candidate {
  readonly truth: Table;
  readonly written: Table;
}

/**
 * The most that a reader can do who knows the rule and the sum: list every table that would be shown as this one, and see
 * what they have in common.
 * @param most persons in the tables that are tried; the list goes further, so that its own end tells nothing
 * @returns what would be told of a number from one to four
 */
function toldBy(
  show: (table: Table) => string,
  candidates: Iterable<Candidate>,
  most: number,
): string[] {
  const possible = new Map<string, Map<FigureColumn, Set<FigureValue>>>();
  const small = new Map<string, [shown: string, column: FigureColumn]>();
  for (const { truth, written } of candidates) {
    const shown = show(written);
    const columns = possible.get(shown) ?? new Map<FigureColumn, Set<FigureValue>>();
    possible.set(shown, columns);
    for (const column of FIGURE_COLUMNS) {
      const number = truth[column];
      columns.set(column, (columns.get(column) ?? new Set()).add(number));
      if (typeof number !== 'number' || number < 1 || number > 4) continue;
      if (typeof truth.total === 'number' && truth.total <= most)
        small.set(`${shown}: ${column}`, [shown, column]);
    }
  }
  expect(small.size).toBeGreaterThan(0);
  return [...small]
    .filter(([, [shown, column]]) => (possible.get(shown)?.get(column)?.size ?? 0) < 2)
    .map(([place]) => place);
}

describe('somebody who knows the rule and that the parts make the total', () => {
  function* allSaid(cells: number, most: number) {
    for (const parts of tables(cells, most)) {
      const truth = year({ total: sum(parts), ...partsOf(parts) });
      yield { truth, written: truth };
    }
  }
  function* oneUnsaid(cells: number, most: number, said: FigureValue) {
    for (const [unsaid = 0, ...parts] of tables(cells + 1, most)) {
      const truth = year({ total: unsaid + sum(parts), ...partsOf(parts), other: unsaid });
      yield { truth, written: { ...truth, other: said } };
    }
  }
  const show = (table: Table) => told(table);

  test.each([1, 2, 3, 4, 5])('is told nothing by %i parts', (cells) => {
    expect(toldBy(show, allSaid(cells, 21), 9)).toEqual([]);
  });

  test.each(
    ([null, 'unknown'] as const).flatMap((said) =>
      [1, 2, 3, 4].map((cells) => [cells, said] as const),
    ),
  )('is told nothing by %i parts beside one that says %s', (cells, said) => {
    expect(toldBy(show, oneUnsaid(cells, 24, said), 12)).toEqual([]);
  });

  const naive = (table: Table) =>
    FIGURE_COLUMNS.map((column) => {
      const written = table[column];
      return typeof written === 'number' && written > 0 && written < 5 ? 'few' : String(written);
    }).join(' ');

  test('would be told by a rule that lets the total stand', () => {
    expect(toldBy(naive, allSaid(2, 21), 9)).toContain('8 5 few null null null: men');
    expect(toldBy(naive, oneUnsaid(1, 24, 'unknown'), 12)).toContain(
      '8 5 null null null unknown: other',
    );
  });
});
