import * as m from './paraglide/messages.js';

const LOCALE = 'sv-SE';

const longDate = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeZone: 'UTC' });
const longLocalDate = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long' });
const list = new Intl.ListFormat(LOCALE);
const collator = new Intl.Collator(LOCALE);

/** "17 september 2026" from an ISO date, whatever the time zone. */
export function formatDate(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  // A page that shows the odd text as it is can still be used to put it right.
  return Number.isNaN(day.getTime()) ? isoDate : longDate.format(day);
}

/** "17 september 2026" from an ISO instant, as the day is where the reader is. */
export function formatDay(isoInstant: string): string {
  return longLocalDate.format(new Date(isoInstant));
}

/** "Mora, Orsa och Säter". */
export function formatList(items: readonly string[]): string {
  return list.format(items);
}

export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b);
}

/** "Hösten 2026" from an ISO date. */
export function seasonOf(isoDate: string): string {
  const year = isoDate.slice(0, 4);
  return Number(isoDate.slice(5, 7)) <= 6
    ? m.setup_season_spring({ year })
    : m.setup_season_autumn({ year });
}
