import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, isLocalDate, startOfSwedishDay, swedishDate } from './local-date.ts';

const ZONES = [
  'Europe/Stockholm',
  'UTC',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Pacific/Honolulu',
];

/** Instants on either side of a Swedish midnight, those of both changes of the clock among them. */
const DAYS: readonly [instant: string, day: string][] = [
  // The night to the day on which summer time begins: still an hour before UTC.
  ['2026-03-28T22:59:59Z', '2026-03-28'],
  ['2026-03-28T23:00:00Z', '2026-03-29'],
  // The clock is put on at three in the night; the day has 23 hours.
  ['2026-03-29T00:59:59Z', '2026-03-29'],
  ['2026-03-29T01:00:00Z', '2026-03-29'],
  ['2026-03-29T21:59:59Z', '2026-03-29'],
  ['2026-03-29T22:00:00Z', '2026-03-30'],
  // The night to the day on which it ends: two hours before UTC, and a day of 25 hours.
  ['2026-10-24T21:59:59Z', '2026-10-24'],
  ['2026-10-24T22:00:00Z', '2026-10-25'],
  ['2026-10-25T00:59:59Z', '2026-10-25'],
  ['2026-10-25T01:00:00Z', '2026-10-25'],
  ['2026-10-25T22:59:59Z', '2026-10-25'],
  ['2026-10-25T23:00:00Z', '2026-10-26'],
  ['2026-12-31T22:59:59Z', '2026-12-31'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
];

const anyDay = fc
  .integer({ min: -60_000, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

afterEach(() => vi.unstubAllEnvs());

describe.each(ZONES)('on a computer in %s', (zone) => {
  test.each(DAYS)('%s is %s in Sweden', (instant, day) => {
    vi.stubEnv('TZ', zone);
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(swedishDate(new Date(instant))).toBe(day);
  });

  test('a day begins at its first instant, also after a night of 23 or 25 hours', () => {
    vi.stubEnv('TZ', zone);
    expect(startOfSwedishDay('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfSwedishDay('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfSwedishDay('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(startOfSwedishDay('2026-10-26').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  test('so many days on and back is the same day', () => {
    vi.stubEnv('TZ', zone);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(isLocalDate(addDays(day, days))).toBe(true);
        expect(Math.sign(days)).toBe(addDays(day, days) > day ? 1 : days === 0 ? 0 : -1);
      }),
    );
  });
});

test('Days are counted over months, years and leap days', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
});

test('A day begins where the day before ends, whichever day it is', () => {
  // From the year in which Sweden took the rules of today.
  const later = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('1996-01-01', days));
  fc.assert(
    fc.property(later, (day) => {
      const start = startOfSwedishDay(day).getTime();
      expect(swedishDate(new Date(start))).toBe(day);
      expect(swedishDate(new Date(start - 1))).toBe(addDays(day, -1));
      expect([23, 24, 25]).toContain(
        (startOfSwedishDay(addDays(day, 1)).getTime() - start) / 3_600_000,
      );
    }),
  );
});
