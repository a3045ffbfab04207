// What is late and what is soon due, in words. Apart from the plan's other words: the start page needs no more.
import { SOON_DAYS, type DueSoon } from '../domain/plan/due.ts';
import { countedKinds } from './kinds.ts';
import * as m from './paraglide/messages.js';

/** "2 aktiviteter är försenade. 1 fråga att ta reda på ska vara klar inom 30 dagar.", or the empty string. */
export function dueWords({ late, soon }: DueSoon): string {
  return [
    late.length > 0 ? m.due_late({ count: late.length, what: countedKinds(late) }) : '',
    soon.length > 0
      ? m.due_soon({ count: soon.length, what: countedKinds(soon), days: SOON_DAYS })
      : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}
