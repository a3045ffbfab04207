import { formatDay } from './format.ts';
import * as m from './paraglide/messages.js';

/** "Fil sparad 14 november 2026", or that there is none. */
export function filedWords(filedAt: string | undefined): string {
  return filedAt === undefined
    ? m.remind_never_filed()
    : m.remind_filed({ date: formatDay(filedAt) });
}

/** What is in no file, and what to do about it. */
export function reminderWords(filedAt: string | undefined): string {
  const what =
    filedAt === undefined ? m.remind_in_no_file() : m.remind_since({ date: formatDay(filedAt) });
  return `${what} ${m.remind_why()}`;
}
