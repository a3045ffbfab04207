// What is late and what is soon due, in words. Apart from the plan's other words: the start page needs no more.
import { SOON_DAYS, type DueSoon } from '../domain/plan/due.ts';
import { countedKinds } from './kinds.ts';
import { capital } from './letter-case.ts';
import * as m from './paraglide/messages.js';

/** "Två aktiviteter är försenade. En fråga att ta reda på ska vara klar inom 30 dagar.", or the empty string. */
export function dueWords({ late, soon }: DueSoon): string {
  return [
    late.length > 0 ? m.due_late({ count: late.length, what: capital(countedKinds(late)) }) : '',
    soon.length > 0
      ? m.due_soon({ count: soon.length, what: capital(countedKinds(soon)), days: SOON_DAYS })
      : '',
  ]
    .filter((words) => words !== '')
    .join(' ');
}
