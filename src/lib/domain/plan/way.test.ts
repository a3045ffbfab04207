import { describe, expect, test } from 'vitest';
import { AT, instrument, jointRatings } from '../../../../tests/support/domain.ts';
import type { Level } from '../assessment/schema.ts';
import { placedSteps } from '../instrument/steps.ts';
import { emptyActivity } from './edit.ts';
import type { Activity } from './schema.ts';
import { wayOf } from './way.ts';

const ALL = placedSteps(instrument).map(({ step }) => step.id);
const repeat = (level: Level | null, times: number) => Array.from({ length: times }, () => level);
const activityIn = (step: string, changes: Partial<Activity> = {}): Activity => ({
  ...emptyActivity,
  id: `activity-${step}`,
  number: 1,
  formerNumbers: [],
  notes: [],
  createdAt: AT,
  updatedAt: AT,
  step,
  ...changes,
});
const of = (
  levels: readonly (Level | null)[],
  priorities: string[] = [],
  activities: readonly Activity[] = [],
  asked = ALL,
) => wayOf(instrument, asked, { ratings: jointRatings(levels), priorities }, activities);

describe('what comes next', () => {
  test('a step without a joint answer, the first in the order of the process', () => {
    const way = of([2, null, 3]);
    expect(way.next).toBe('assess');
    expect(way.unrated).toEqual(ALL.slice(1).filter((id) => id !== '3'));
  });

  test('an answer that nobody knows is an answer', () => {
    expect(of(repeat('unknown', 14)).next).toBe('choose');
  });

  test('what to take first, once those that are asked for are answered', () => {
    expect(of(repeat(1, 8), [], [], ALL.slice(0, 8)).next).toBe('choose');
    expect(of(repeat(1, 8)).next).toBe('assess');
  });

  test('nothing to choose where every step is in place or not applicable', () => {
    const way = of([...repeat(3, 13), 'not-applicable']);
    expect(way).toMatchObject({ next: 'report', choosing: false });
  });

  test('nothing among steps that nobody has asked for this time', () => {
    expect(of(repeat(3, 8), [], [], ALL.slice(0, 8))).toMatchObject({
      next: 'report',
      choosing: false,
    });
  });

  test('a plan for those of the chosen steps that have no activity, in the order of the group', () => {
    const levels = repeat(1, 14);
    expect(of(levels, ['8', '3', '2'], [activityIn('3')])).toMatchObject({
      next: 'plan',
      chosen: ['8', '3', '2'],
      unplanned: ['8', '2'],
    });
    // What has ended was planned, and what was given up was not.
    const givenUp = [activityIn('3', { status: 'cancelled' })];
    expect(of(levels, ['3'], givenUp).unplanned).toEqual(['3']);
    const planned = [activityIn('8', { status: 'done' }), activityIn('2'), activityIn('3')];
    expect(of(levels, ['8', '3', '2'], planned).next).toBe('report');
  });

  test('a chosen step that the questionnaire lacks asks for nothing', () => {
    expect(of(repeat(1, 14), ['gone'])).toMatchObject({ next: 'choose', chosen: [] });
  });
});
