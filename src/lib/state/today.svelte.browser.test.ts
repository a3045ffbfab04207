import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Today } from './today.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Reads the date in an effect, as a page does. */
function watch(today: Today) {
  const seen: string[] = [];
  const stop = $effect.root(() => {
    $effect(() => void seen.push(today.date));
  });
  flushSync();
  return { seen, stop };
}

const clock = () => new Today(() => new Date());

async function pass(ms: number) {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
}

const HOUR = 3_600_000;
const NIGHTS: readonly [name: string, from: string, hours: number, days: string[]][] = [
  ['an ordinary night', '2026-11-25T22:59:00Z', 24, ['2026-11-25', '2026-11-26']],
  ['the day of 23 hours', '2026-03-28T22:30:00Z', 24, ['2026-03-28', '2026-03-29', '2026-03-30']],
  ['the day of 25 hours', '2026-10-24T21:30:00Z', 25, ['2026-10-24', '2026-10-25']],
  ['a year', '2026-12-31T22:59:00Z', 1, ['2026-12-31', '2027-01-01']],
];

test.each(NIGHTS)('The day changes at midnight in Sweden: %s', async (_, from, hours, days) => {
  vi.setSystemTime(new Date(from));
  const { seen, stop } = watch(clock());
  await pass(hours * HOUR);
  expect(seen).toEqual(days);
  stop();
});

test('It changes at the very second, and not before', async () => {
  vi.setSystemTime(new Date('2026-10-25T22:59:00Z'));
  const { seen, stop } = watch(clock());
  await pass(59_999);
  expect(seen).toEqual(['2026-10-25']);
  await pass(1);
  expect(seen).toEqual(['2026-10-25', '2026-10-26']);
  stop();
});

test('A tab that is seen again tells the day at once, although its timers stood still', async () => {
  vi.setSystemTime(new Date('2026-11-25T12:00:00Z'));
  const { seen, stop } = watch(clock());
  vi.setSystemTime(new Date('2026-11-27T12:00:00Z'));
  document.dispatchEvent(new Event('visibilitychange'));
  await pass(0);
  expect(seen).toEqual(['2026-11-25', '2026-11-27']);
  stop();
});

test('Nothing is left behind when nobody looks, however many have', async () => {
  const add = vi.spyOn(document, 'addEventListener');
  const remove = vi.spyOn(document, 'removeEventListener');
  vi.setSystemTime(new Date('2026-11-25T12:00:00Z'));
  const today = clock();
  const watchers = [watch(today), watch(today), watch(today)];
  expect(vi.getTimerCount()).toBe(1);
  expect(add).toHaveBeenCalledTimes(1);
  for (const { stop } of watchers) stop();
  await pass(1);
  expect(vi.getTimerCount()).toBe(0);
  expect(remove).toHaveBeenCalledTimes(1);
  expect(remove.mock.calls[0]).toEqual(add.mock.calls[0]);
  // And it starts anew for the next one.
  const { seen, stop } = watch(today);
  await pass(12 * HOUR);
  expect(seen).toEqual(['2026-11-25', '2026-11-26']);
  stop();
});

test('It can be read outside an effect, and listens to nothing then', () => {
  vi.setSystemTime(new Date('2026-11-25T23:00:00Z'));
  expect(clock().date).toBe('2026-11-26');
  expect(vi.getTimerCount()).toBe(0);
});
