import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Level } from '../assessment/schema.ts';
import { phaseStatus, type PhaseStatus } from './phase-status.ts';

const UNKNOWN = 'unknown';
const NOT_APPLICABLE = 'not-applicable';
const repeat = (level: Level | null, times: number) => Array.from({ length: times }, () => level);

const statusOf = (levels: readonly (Level | null)[], first = 1) =>
  phaseStatus(levels.map((level, index) => ({ step: String(index + first), level })));

interface Vector {
  name: string;
  levels: (Level | null)[];
  first?: number;
  expected: Partial<PhaseStatus>;
}

const VECTORS: Vector[] = [
  {
    name: '3,3,3,3,3,3,3,0',
    levels: [...repeat(3, 7), 0],
    expected: { code: 'in-progress', missing: ['8'], inPlace: 7, applicable: 8 },
  },
  {
    name: '2 × 8',
    levels: repeat(2, 8),
    expected: { code: 'mostly-in-place', inPlace: 0, applicable: 8 },
  },
  {
    name: '3 × 8',
    levels: repeat(3, 8),
    expected: { code: 'in-place', inPlace: 8, applicable: 8 },
  },
  {
    name: '3 × 7, Vet inte',
    levels: [...repeat(3, 7), UNKNOWN],
    expected: { code: 'in-progress', unknown: ['8'], missing: [], inPlace: 7, applicable: 8 },
  },
  {
    name: '3 × 7, Inte aktuellt',
    levels: [...repeat(3, 7), NOT_APPLICABLE],
    expected: { code: 'in-place', excluded: ['8'], inPlace: 7, applicable: 7 },
  },
  {
    name: '0 × 8',
    levels: repeat(0, 8),
    expected: { code: 'not-started', inPlace: 0, applicable: 8 },
  },
  {
    name: '0,0,Vet inte,0,0,0,0,0',
    levels: [0, 0, UNKNOWN, 0, 0, 0, 0, 0],
    expected: { code: 'not-started', unknown: ['3'], inPlace: 0, applicable: 8 },
  },
  {
    name: '1,3',
    levels: [1, 3],
    first: 9,
    expected: { code: 'in-progress', missing: ['9'], inPlace: 1, applicable: 2 },
  },
  {
    name: 'Vet inte, Vet inte',
    levels: [UNKNOWN, UNKNOWN],
    first: 9,
    expected: { code: 'not-assessed', unknown: ['9', '10'] },
  },
  {
    name: 'Inte aktuellt',
    levels: [NOT_APPLICABLE],
    first: 14,
    expected: { code: 'not-applicable', applicable: 0 },
  },
  { name: 'nothing', levels: [null], first: 14, expected: { code: 'not-assessed', blank: ['14'] } },
  {
    name: '0, nothing × 7',
    levels: [0, ...repeat(null, 7)],
    expected: { code: 'assessment-begun', assessed: 1, applicable: 8, inPlace: 0 },
  },
  {
    name: '3 × 7, nothing',
    levels: [...repeat(3, 7), null],
    expected: { code: 'in-progress', blank: ['8'], missing: [], inPlace: 7, applicable: 8 },
  },
];

describe('a phase follows its weakest step', () => {
  test.each(VECTORS)('$name', ({ levels, first, expected }) => {
    expect(statusOf(levels, first)).toMatchObject(expected);
  });

  test('a mixture of 2 and 3 is mostly in place', () => {
    expect(statusOf([2, 3, 3])).toMatchObject({ code: 'mostly-in-place', inPlace: 2 });
  });

  test('not applicable beside Vet inte is not assessed, since something can still be found out', () => {
    expect(statusOf([NOT_APPLICABLE, UNKNOWN]).code).toBe('not-assessed');
  });
});

const levels = fc.array(fc.constantFrom<Level | null>(0, 1, 2, 3, UNKNOWN, NOT_APPLICABLE, null), {
  minLength: 1,
  maxLength: 14,
});

describe('for any levels', () => {
  test('every step is counted exactly once', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const { assessed, unknown, blank, excluded, applicable } = statusOf(some);
        expect(assessed + unknown.length + blank.length + excluded.length).toBe(some.length);
        expect(applicable + excluded.length).toBe(some.length);
      }),
    );
  });

  test('raising one numeric level never makes the phase look weaker', () => {
    const rank: Record<PhaseStatus['code'], number> = {
      'not-applicable': 0,
      'not-assessed': 0,
      'assessment-begun': 1,
      'not-started': 1,
      'in-progress': 2,
      'mostly-in-place': 3,
      'in-place': 4,
    };
    fc.assert(
      fc.property(levels, fc.nat(), (some, at) => {
        const index = at % some.length;
        const level = some[index];
        fc.pre(typeof level === 'number' && level < 3);
        const raised = some.with(index, ((level as number) + 1) as Level);
        expect(rank[statusOf(raised).code]).toBeGreaterThanOrEqual(rank[statusOf(some).code]);
      }),
    );
  });

  test('a phase is in place only when every step that applies is at level 3', () => {
    fc.assert(
      fc.property(levels, (some) => {
        const applicable = some.filter((level) => level !== NOT_APPLICABLE);
        const all = applicable.length > 0 && applicable.every((level) => level === 3);
        expect(statusOf(some).code === 'in-place').toBe(all);
      }),
    );
  });
});
