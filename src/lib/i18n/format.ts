import { lazy } from '../domain/lazy.ts';
import * as m from './paraglide/messages.js';

const LOCALE = 'sv-SE';

const longDate = lazy(
  () => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' }),
);
const longLocalDate = lazy(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' }));
const localTime = lazy(() => new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short' }));
const megabytes = lazy(
  () =>
    new Intl.NumberFormat(LOCALE, {
      style: 'unit',
      unit: 'megabyte',
      maximumFractionDigits: 1,
    }),
);
const gigabytes = lazy(
  () =>
    new Intl.NumberFormat(LOCALE, {
      style: 'unit',
      unit: 'gigabyte',
      maximumFractionDigits: 0,
    }),
);
// Every digit that was typed: a key figure is never rounded.
const number = lazy(() => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 20 }));
const list = lazy(() => new Intl.ListFormat(LOCALE));
const collator = lazy(() => new Intl.Collator(LOCALE));

/** "17 september 2026" from an ISO date, whatever the time zone. */
export function formatDate(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  // A page that shows the odd text as it is can still be used to put it right.
  return Number.isNaN(day.getTime()) ? isoDate : longDate().format(day);
}

/** "17 september 2026" from an ISO instant, as the day is where the reader is. */
export function formatDay(isoInstant: string): string {
  return longLocalDate().format(new Date(isoInstant));
}

/** "17 september 2026 kl. 13.30" from an ISO instant, as the clock is where the reader is. */
export function formatMoment(isoInstant: string): string {
  // The language data of browsers separates with a colon; Swedish rules of writing have a point.
  const time = localTime().format(new Date(isoInstant)).replace(':', '.');
  return m.format_moment({ day: formatDay(isoInstant), time });
}

/** "1,2 MB", or "57 GB" when megabytes would be too many to take in. */
export function formatBytes(bytes: number): string {
  return bytes < 1e9 ? megabytes().format(bytes / 1e6) : gigabytes().format(bytes / 1e9);
}

/** "1 234,5" with spaces that do not break. */
export function formatNumber(value: number): string {
  return number().format(value);
}

/** "Mora, Orsa och Säter". */
export function formatList(items: readonly string[]): string {
  return list().format(items);
}

export function compareSwedish(a: string, b: string): number {
  return collator().compare(a, b);
}

/** "Hösten 2026" from an ISO date. */
export function seasonOf(isoDate: string): string {
  const year = isoDate.slice(0, 4);
  return Number(isoDate.slice(5, 7)) <= 6
    ? m.setup_season_spring({ year })
    : m.setup_season_autumn({ year });
}
