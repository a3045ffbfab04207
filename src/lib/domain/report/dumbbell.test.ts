import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level, Party } from '../assessment/schema.ts';
import { ANSWERS } from '../status/distribution.ts';
import { dumbbellOf, type Dumbbell } from './dumbbell.ts';

const PARTIES: readonly Party[] = ['municipality', 'region', 'joint'];
const of = (...levels: (Level | null)[]) => dumbbellOf(PARTIES, ANSWERS, levels);
/** Who stands in each column, from the left. */
const standing = ({ marks }: Dumbbell) =>
  [...new Set(marks.map(({ column }) => column))]
    .toSorted((a, b) => a - b)
    .map((column) => [
      column,
      ...marks
        .filter((mark) => mark.column === column)
        .toSorted((a, b) => a.shift - b.shift)
        .map(({ party }) => party),
    ]);

describe('the pictures of a step', () => {
  test('stand beside each other where they are alike, in the middle of their column', () => {
    expect(of(2, 2, 2)).toEqual({
      marks: [
        { party: 'municipality', column: 2, shift: -1 },
        { party: 'region', column: 2, shift: 0 },
        { party: 'joint', column: 2, shift: 1 },
      ],
      link: null,
    });
  });

  test('have a line from the lower to the higher, whoever that is', () => {
    expect(of(3, 0, 2).link).toMatchObject({
      kind: 'levels',
      from: { party: 'region', column: 0 },
      to: { party: 'municipality', column: 3 },
    });
  });

  test.each<[levels: (Level | null)[], standing: unknown[]]>([
    [
      [1, 3, 1],
      [
        [1, 'joint', 'municipality'],
        [3, 'region'],
      ],
    ],
    [
      [1, 3, 3],
      [
        [1, 'municipality'],
        [3, 'region', 'joint'],
      ],
    ],
    [
      [3, 1, 3],
      [
        [1, 'region'],
        [3, 'municipality', 'joint'],
      ],
    ],
  ])('leave the line free of the joint mark: %j', (levels, expected) => {
    expect(standing(of(...levels))).toEqual(expected);
  });

  test('have a line of another kind where only one has chosen a level', () => {
    expect(of(1, 'unknown', 1).link).toMatchObject({ kind: 'outside', to: { column: 4 } });
    expect(of('not-applicable', 2, null).link).toMatchObject({
      kind: 'outside',
      to: { column: 5 },
    });
  });

  test('have no line where there is nothing to compare', () => {
    for (const levels of [
      [1, null],
      [null, null],
      ['unknown', 'not-applicable'],
      [0, 0],
    ] as const)
      expect(of(...levels, 3).link).toBeNull();
  });
});

test('for any answers, every party has its mark in the column of its answer, and no two stand in one place', () => {
  const level = fc.constantFrom<Level | null>(...ANSWERS);
  fc.assert(
    fc.property(level, level, level, (...levels) => {
      const { marks, link } = of(...levels);
      expect(
        PARTIES.map((party) => ANSWERS[marks.find((mark) => mark.party === party)?.column ?? NaN]),
      ).toEqual(levels);
      expect(new Set(marks.map(({ column, shift }) => `${column} ${shift}`)).size).toBe(3);
      if (!link) return;
      const at = ({ column, shift }: { column: number; shift: number }) => column + shift / 10;
      const ends = [link.from, link.to].map(at);
      expect(ends[0]).toBeLessThan(ends[1] ?? NaN);
      // The joint mark lies on the line only in a column between.
      const joint = marks.find(({ party }) => party === 'joint');
      const isEnd = joint?.column === link.from.column || joint?.column === link.to.column;
      if (joint && isEnd)
        expect(at(joint) < (ends[0] ?? 0) || at(joint) > (ends[1] ?? 0)).toBe(true);
    }),
  );
});
