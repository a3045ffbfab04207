import { lazy } from './lazy.ts';

/** ISO date of the day where the reader is. */
export function localDate(now: Date): string {
  const pad = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** True for an ISO date of a day that exists, with a year of four digits: what the work file takes. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

const HOUR_MS = 3_600_000;
const swedish = lazy(() => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }));

/**
 * ISO date of the day in Sweden, summer time and all: dates in a plan are Swedish days, also on a laptop that is abroad.
 * Sweden is one hour before UTC or two. Only where the two are of different days has it to be known which, for
 * which the browser has to read its tables.
 */
export function swedishDate(now: Date): string {
  const winter = utcDate(now.getTime() + HOUR_MS);
  const summer = utcDate(now.getTime() + 2 * HOUR_MS);
  return winter === summer ? winter : swedish().format(now);
}

const utcDate = (ms: number) => new Date(ms).toISOString().slice(0, 10);

/** @param date ISO date @param days may be negative */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}
