import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT, instrument, jointRatings } from '../../../../tests/support/domain.ts';
import type { Level } from '../assessment/schema.ts';
import { ANSWERS } from '../status/distribution.ts';
import { overviewOf } from '../status/overview.ts';
import { blockersOf, openActivitiesOf } from './blockers.ts';
import { emptyActivity } from './edit.ts';
import type { Activity } from './schema.ts';

const VI = 'unknown';
const EA = 'not-applicable';
const repeat = (level: Level | null, times: number) => Array.from({ length: times }, () => level);
const of = (levels: readonly (Level | null)[], activities: readonly Activity[] = []) =>
  blockersOf(instrument, jointRatings(levels), activities);
const stepsOf = (levels: readonly (Level | null)[]) => of(levels).map(({ step }) => step);

const activityIn = (step: string | null, changes: Partial<Activity> = {}): Activity => ({
  ...emptyActivity,
  id: crypto.randomUUID(),
  number: 1,
  formerNumbers: [],
  step,
  text: 'Skriv en rutin.',
  notes: [],
  createdAt: AT,
  updatedAt: AT,
  ...changes,
});

describe('the steps that hold a phase back', () => {
  test.each<[name: string, levels: (Level | null)[], steps: string[]]>([
    ['one is missing', [...repeat(3, 7), 0, ...repeat(3, 6)], ['8']],
    ['one is unknown', [...repeat(3, 7), VI, ...repeat(3, 6)], ['8']],
    ['one has no answer', [...repeat(3, 7), null, ...repeat(3, 6)], ['8']],
    ['level 2 beside a missing step is left out', [2, 2, 1, ...repeat(3, 11)], ['3']],
    ['level 2 beside an unknown step is left out', [2, VI, ...repeat(3, 12)], ['2']],
    ['level 2 is left when nothing else is', [3, 2, EA, 2, ...repeat(3, 10)], ['2', '4']],
    ['everything is in place', repeat(3, 14), []],
    ['nothing is applicable', repeat(EA, 14), []],
    ['in place but for what is not applicable', [...repeat(3, 7), EA, ...repeat(3, 6)], []],
  ])('%s', (_name, levels, steps) => {
    expect(stepsOf(levels)).toEqual(steps);
  });

  test('stand within the phase in the order of the process, whatever blocks most', () => {
    expect(of([null, VI, 1, 0, 2, 1, 0, 3, ...repeat(3, 6)])).toMatchObject([
      { step: '1', level: null, reason: 'blank' },
      { step: '2', level: VI, reason: 'unknown' },
      { step: '3', level: 1, reason: 'started' },
      { step: '4', level: 0, reason: 'not-started' },
      { step: '6', level: 1, reason: 'started' },
      { step: '7', level: 0, reason: 'not-started' },
    ]);
  });

  test('follow the process: level 2 in an early phase before level 0 in a later one', () => {
    expect(of([...repeat(2, 8), 3, 3, 1, 0, 3, null])).toMatchObject([
      ...['1', '2', '3', '4', '5', '6', '7', '8'].map((step) => ({ step, reason: 'partly' })),
      { step: '11', reason: 'started' },
      { step: '12', reason: 'not-started' },
      { step: '14', reason: 'blank' },
    ]);
  });

  test('are all fourteen before anything is assessed', () => {
    expect(stepsOf([])).toEqual(Array.from({ length: 14 }, (_, index) => String(index + 1)));
  });

  test('say which later phase runs ahead of them', () => {
    const blockers = of([...repeat(3, 7), VI, 1, 3, 3, 2, 3, 0]);
    expect(blockers.map(({ step, ahead }) => [step, ahead?.id])).toEqual([
      ['8', undefined],
      ['9', '3'],
      ['12', undefined],
      ['14', undefined],
    ]);
  });

  test('count the activities that are still open', () => {
    const [first, second] = of(
      [1, 1],
      [
        activityIn('1'),
        activityIn('1', { status: 'in-progress', kind: 'question' }),
        activityIn('1', { status: 'done' }),
        activityIn('1', { status: 'cancelled' }),
        activityIn(null),
      ],
    );
    expect([first?.activities, second?.activities]).toEqual([
      { open: 2, openQuestions: 1, all: 4 },
      { open: 0, openQuestions: 0, all: 0 },
    ]);
  });
});

test('open activities come by their dates, those without one last', () => {
  const dated = ['2027-05-01', null, '2026-12-24'].map((due) => activityIn('3', { due }));
  expect(openActivitiesOf(dated, '3').map(({ due }) => due)).toEqual([
    '2026-12-24',
    '2027-05-01',
    null,
  ]);
});

test('for any levels, they are what the status of the phase names, or else its steps at level 2', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...ANSWERS), { minLength: 14, maxLength: 14 }),
      (levels) => {
        const blockers = of(levels);
        const { phases } = overviewOf(instrument, jointRatings(levels));
        const expected = phases.map(({ phase, status }) => {
          const named = [...status.missing, ...status.unknown, ...status.blank];
          const partly = phase.steps.filter(({ id }) => levels[Number(id) - 1] === 2);
          return named.length > 0 ? named : partly.map(({ id }) => id);
        });
        const byPhase = phases.map(({ phase }) =>
          blockers.filter((blocker) => blocker.phase.id === phase.id).map(({ step }) => step),
        );
        expect(byPhase.map((steps) => steps.toSorted())).toEqual(
          expected.map((steps) => steps.toSorted()),
        );
        const order = blockers.map(({ step }) => Number(step));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      },
    ),
  );
});

test('a phase without such a step is in place or not applicable', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ANSWERS), { maxLength: 14 }), (levels) => {
      const blockers = of(levels);
      for (const { phase, status } of overviewOf(instrument, jointRatings(levels)).phases)
        expect(blockers.some((blocker) => blocker.phase.id === phase.id)).toBe(
          !['in-place', 'not-applicable'].includes(status.code),
        );
    }),
  );
});
