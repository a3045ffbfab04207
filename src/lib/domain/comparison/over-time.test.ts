import { describe, expect, test } from 'vitest';
import { assessmentWith, instrument } from '../../../../tests/support/domain.ts';
import { instrumentWith, occasionOf } from '../../../../tests/support/comparison.ts';
import { occasionsOf, previousOf } from './occasions.ts';
import { overTime } from './over-time.ts';

describe('occasions', () => {
  const [a, b, c, d] = [
    assessmentWith({ id: 'c', date: '2024-09-19' }),
    assessmentWith({ id: 'a', date: '2026-09-17' }),
    assessmentWith({ id: 'b', date: '2026-09-17' }),
    assessmentWith({ id: 'd', date: '2025-09-18', instrument: { id: 'iris', version: '9.0.0' } }),
  ];

  test('stand by date, then by id, whatever order they are given in', () => {
    expect(previousOf([b, c, d, a], 'b')).toBe(b);
    expect(previousOf([c, a, b, d], 'a')).toBe(d);
    expect(previousOf([c, a, b, d], 'd')).toBe(a);
  });

  test('have none before the first, and none before one that is not among them', () => {
    expect(previousOf([b, a], 'c')).toBeUndefined();
    expect(previousOf([b, a], 'x')).toBeUndefined();
    expect(previousOf([], 'x')).toBeUndefined();
  });

  test('are given with their own questions, and left out where those are not at hand', () => {
    expect(occasionsOf([b, d, a], [instrument]).map(({ assessment }) => assessment)).toEqual([
      a,
      b,
    ]);
    const other = { ...instrument, version: '9.0.0' };
    expect(occasionsOf([b, d, a], [instrument, other]).map((one) => one.instrument)).toEqual([
      instrument,
      other,
      instrument,
    ]);
  });
});

describe('over time', () => {
  test('each occasion tells what is in place of what applies, and what is not known', () => {
    const { occasions } = overTime([
      occasionOf('2024-09-19', { 1: 3, 2: 0, 3: 'unknown', 4: 'not-applicable' }),
      occasionOf('2025-09-18', { 1: 3, 2: 3, 3: 1, 4: 'not-applicable', 5: 0 }),
    ]);
    expect(occasions).toEqual([
      {
        inPlace: 1,
        applicable: 13,
        assessed: 2,
        excluded: ['4'],
        unknown: ['3'],
        blank: ['5', '6', '7', '8', '9', '10', '11', '12', '13', '14'],
        since: null,
      },
      {
        inPlace: 2,
        applicable: 13,
        assessed: 4,
        excluded: ['4'],
        unknown: [],
        blank: ['6', '7', '8', '9', '10', '11', '12', '13', '14'],
        since: { up: 1, same: 2, down: 0, new: 1, 'not-comparable': 10 },
      },
    ]);
  });

  test('each step has one point per occasion, with what happened since the one before', () => {
    const { steps } = overTime([
      occasionOf('2024-09-19', { 1: 1 }),
      occasionOf('2025-09-18', { 1: 2 }),
      occasionOf('2026-09-17', { 1: 'unknown' }),
    ]);
    expect(steps).toHaveLength(14);
    expect(steps[0]).toMatchObject({
      step: '1',
      number: 1,
      points: [
        { level: 1, asked: true, since: null },
        { level: 2, asked: true, since: { change: 'up' } },
        { level: 'unknown', asked: true, since: { reason: 'became-unknown' } },
      ],
    });
  });

  test('a step that one version lacks is there, last, and counts only where it is asked about', () => {
    const old = instrumentWith(['1', '4'], { version: '0.9.0' });
    const next = instrumentWith(['1', '2']);
    const { steps, occasions } = overTime([
      occasionOf('2024-09-19', { 1: 1, 2: 3, 4: 2 }, old),
      occasionOf('2025-09-18', { 1: 1, 2: 1, 4: 2 }, next),
      occasionOf('2026-09-17', { 1: 1, 2: 2 }, next),
    ]);
    expect(steps.map(({ step }) => step)).toEqual(['1', '2', '4']);
    expect(steps[1]!.points[0]).toEqual({ level: null, asked: false, since: null });
    expect(steps[2]!.points.map(({ level, asked }) => [level, asked])).toEqual([
      [2, true],
      [null, false],
      [null, false],
    ]);
    expect(occasions.map(({ since }) => since)).toEqual([
      null,
      { up: 0, same: 1, down: 0, new: 1, 'not-comparable': 1 },
      { up: 1, same: 1, down: 0, new: 0, 'not-comparable': 0 },
    ]);
  });

  test('nothing is compared across two different instruments', () => {
    const { steps } = overTime([
      occasionOf('2024-09-19', { 1: 1 }),
      occasionOf('2025-09-18', { 1: 2 }, { ...instrument, id: 'another' }),
    ]);
    expect(new Set(steps.map(({ points }) => points[1]!.since!.reason))).toEqual(
      new Set(['other-instrument']),
    );
  });
});
