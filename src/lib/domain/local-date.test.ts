import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addDays, isLocalDate, swedishDate } from './local-date.ts';

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

test('It is the day that the table of time zones knows, at any instant', () => {
  const known = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
  const from = Date.parse('1996-01-01T00:00:00Z');
  // Half of them in the hours around midnight, where it is not the same everywhere.
  const near = fc
    .tuple(fc.integer({ min: 0, max: 25_000 }), fc.integer({ min: -3 * 3600, max: 3600 }))
    .map(([days, seconds]) => from + days * 86_400_000 + seconds * 1000);
  const any = fc.integer({ min: from, max: from + 25_000 * 86_400_000 });
  fc.assert(
    fc.property(fc.oneof(near, any), (ms) => {
      expect(swedishDate(new Date(ms))).toBe(known.format(ms));
    }),
    { numRuns: 500 },
  );
});
