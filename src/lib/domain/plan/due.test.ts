import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { anyActivity, anyDay } from '../../../../tests/support/any-activity.ts';
import { addDays, swedishDate } from '../local-date.ts';
import {
  byDue,
  datedActivities,
  dueSoonOf,
  dueState,
  isLate,
  SOON_DAYS,
  type DueState,
} from './due.ts';
import { isEnded } from './edit.ts';
import type { ActivityStatus } from './schema.ts';

const ZONES = ['Europe/Stockholm', 'UTC', 'America/Los_Angeles', 'Pacific/Auckland'];
const open = (due: string | null, status: ActivityStatus = 'in-progress') => ({ status, due });

afterEach(() => vi.unstubAllEnvs());

/** A due date, an instant, and what the activity is then. The clock is the only thing that differs within a pair. */
const MIDNIGHTS: readonly [due: string, instant: string, state: DueState][] = [
  ['2026-11-25', '2026-11-25T22:59:59Z', 'soon'],
  ['2026-11-25', '2026-11-25T23:00:00Z', 'late'],
  ['2026-03-28', '2026-03-28T22:59:59Z', 'soon'],
  ['2026-03-28', '2026-03-28T23:00:00Z', 'late'],
  ['2026-03-29', '2026-03-29T21:59:59Z', 'soon'],
  ['2026-03-29', '2026-03-29T22:00:00Z', 'late'],
  ['2026-10-24', '2026-10-24T21:59:59Z', 'soon'],
  ['2026-10-24', '2026-10-24T22:00:00Z', 'late'],
  ['2026-10-25', '2026-10-25T22:59:59Z', 'soon'],
  ['2026-10-25', '2026-10-25T23:00:00Z', 'late'],
  // Thirty days ahead, over each change of the clock.
  ['2026-04-27', '2026-03-27T22:59:59Z', 'later'],
  ['2026-04-27', '2026-03-27T23:00:00Z', 'soon'],
  ['2026-04-28', '2026-03-28T22:59:59Z', 'later'],
  ['2026-04-28', '2026-03-28T23:00:00Z', 'soon'],
  ['2026-11-23', '2026-10-23T21:59:59Z', 'later'],
  ['2026-11-23', '2026-10-23T22:00:00Z', 'soon'],
  ['2026-11-24', '2026-10-24T21:59:59Z', 'later'],
  ['2026-11-24', '2026-10-24T22:00:00Z', 'soon'],
];

describe.each(ZONES)('on a computer in %s', (zone) => {
  test.each(MIDNIGHTS)('what is due %s is at %s %s', (due, instant, state) => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(dueState(open(due), swedishDate(new Date(instant)))).toBe(state);
  });
});

describe('the state of a date', () => {
  test('is in time the whole of the last day, and soon until the thirtieth', () => {
    expect(SOON_DAYS).toBe(30);
    expect(dueState(open('2026-11-24'), '2026-11-25')).toBe('late');
    expect(dueState(open('2026-11-25'), '2026-11-25')).toBe('soon');
    expect(dueState(open('2026-12-25'), '2026-11-25')).toBe('soon');
    expect(dueState(open('2026-12-26'), '2026-11-25')).toBe('later');
    expect(dueState(open(null), '2026-11-25')).toBe('no-date');
  });

  test.each(['done', 'cancelled'] as const)('is never late when the activity is %s', (status) => {
    expect(dueState(open('2020-01-01', status), '2026-11-25')).toBe('ended');
    expect(isLate(open('2020-01-01', status), '2026-11-25')).toBe(false);
  });

  test('is exactly one, and the lists of late and soon are those that are', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 12 }), anyDay, (activities, today) => {
        const { late, soon } = dueSoonOf(activities, today);
        for (const activity of activities) {
          const { status, due } = activity;
          const ended = isEnded(status);
          const is: Record<DueState, boolean> = {
            ended,
            'no-date': !ended && due === null,
            late: !ended && due !== null && due < today,
            soon: !ended && due !== null && due >= today && due <= addDays(today, 30),
            later: !ended && due !== null && due > addDays(today, 30),
          };
          expect(Object.values(is).filter(Boolean)).toHaveLength(1);
          expect(is[dueState(activity, today)]).toBe(true);
          expect(late.includes(activity)).toBe(is.late);
          expect(soon.includes(activity)).toBe(is.soon);
        }
        for (const list of [late, soon, datedActivities(activities)])
          expect([...list].sort(byDue)).toEqual(list);
        expect(datedActivities(activities)).toHaveLength(
          activities.filter(({ status, due }) => !isEnded(status) && due !== null).length,
        );
      }),
    );
  });
});
