import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrument, jointRatings } from '../../../../tests/support/domain.ts';
import type { Level } from '../assessment/schema.ts';
import { ANSWERS, distributionOf } from './distribution.ts';
import { overviewOf } from './overview.ts';

const repeat = (level: Level | null, times: number) => Array.from({ length: times }, () => level);
const of = (levels: readonly (Level | null)[]) => overviewOf(instrument, jointRatings(levels));

describe('the current phase', () => {
  test('there is none when every step is not applicable', () => {
    expect(of(repeat('not-applicable', 14)).current).toEqual({ code: 'not-applicable' });
  });

  test('there is none when every phase is in place', () => {
    const overview = of(repeat(3, 14));
    expect(overview.current).toEqual({ code: 'all-in-place' });
    expect([overview.inPlace, overview.applicable]).toEqual([14, 14]);
  });

  test('it is the third when the first is in place and the second does not apply', () => {
    const overview = of([...repeat(3, 8), 'not-applicable', 'not-applicable', 1, 3, 3]);
    expect(overview.current).toMatchObject({ code: 'phase', phase: { id: '3' } });
    expect(overview.phases.map(({ status }) => [status.inPlace, status.applicable])).toEqual([
      [8, 8],
      [0, 0],
      [2, 3],
      [0, 1],
    ]);
  });

  test('it is said to be unassessed before anything is rated', () => {
    expect(of([]).current).toEqual({ code: 'not-assessed' });
  });

  test('it is said to be unassessed when there are only unknowns', () => {
    expect(of(repeat('unknown', 14)).current).toEqual({ code: 'not-assessed' });
  });

  test('a phase that is mostly in place is passed', () => {
    expect(of([...repeat(2, 8), 0, 0]).current).toMatchObject({ phase: { id: '2' } });
  });
});

describe('a later phase that runs ahead', () => {
  test('is named with the earlier steps that are missing', () => {
    const { ahead } = of([...repeat(3, 8), 1, 3, 2]);
    expect(ahead).toMatchObject({ phase: { id: '3' }, missing: ['9'] });
  });

  test('is not named while its own steps are below level 2', () => {
    expect(of([...repeat(3, 8), 1, 1, 1]).ahead).toBeNull();
  });

  test('is not named when earlier steps are unknown or blank: nobody has said that they are missing', () => {
    expect(of(['unknown', ...repeat(null, 7), 3, 3]).ahead).toBeNull();
  });
});

test('the parties’ pictures never stand in for the joint level', () => {
  const pictures = jointRatings(repeat(3, 14)).map((one) => ({ ...one, party: 'region' as const }));
  expect(overviewOf(instrument, pictures)).toMatchObject({
    inPlace: 0,
    current: { code: 'not-assessed' },
  });
});

test('phases add up to the whole, and each distribution to its phase', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ANSWERS), { maxLength: 14 }), (levels) => {
      const overview = of(levels);
      expect(overview.applicable + overview.excluded.length).toBe(14);
      const { assessed, unknown, blank } = overview;
      expect(assessed + unknown.length + blank.length).toBe(overview.applicable);
      expect(overview.phases.reduce((sum, { status }) => sum + status.inPlace, 0)).toBe(
        overview.inPlace,
      );
      for (const phase of instrument.phases) {
        const counts = distributionOf(phase, jointRatings(levels));
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(phase.steps.length);
      }
    }),
  );
});
