// What is late and what is soon due, in words. Apart from the plan's other words: the start page needs no more.
import { SOON_DAYS, type DueSoon } from '../domain/plan/due.ts';
import * as m from './paraglide/messages.js';

/** "2 aktiviteter är försenade. 3 ska vara klara inom 30 dagar.", or the empty string. */
export function dueWords({ late, soon }: DueSoon): string {
  const soonWords = late.length > 0 ? m.due_soon_too : m.due_soon;
  return [
    late.length > 0 ? m.due_late({ count: late.length }) : '',
    soon.length > 0 ? soonWords({ count: soon.length, days: SOON_DAYS }) : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}
