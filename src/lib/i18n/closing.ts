// Sentences about an assessment that has been closed, and perhaps opened again.
import type { Assessment, AssessmentEvent } from '../domain/assessment/schema.ts';
import { formatDay, formatMoment } from './format.ts';
import * as m from './paraglide/messages.js';

/** "Skattningen avslutades 3 mars 2027." An older file may not tell when. */
export function closedWords({ events }: Pick<Assessment, 'events'>): string {
  const last = inOrder(events).at(-1);
  return last?.state === 'closed'
    ? m.lock_closed_on({ date: formatDay(last.at) })
    : m.lock_closed_undated();
}

/** Oldest first, also where two versions have been merged. */
export function inOrder(events: readonly AssessmentEvent[]): AssessmentEvent[] {
  return [...events].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

export function eventWords({ at, state }: AssessmentEvent): string {
  const moment = formatMoment(at);
  return state === 'closed' ? m.lock_event_closed({ moment }) : m.lock_event_opened({ moment });
}

/** Why it was opened again, or that no reason was given; empty for a closing without a word. */
export function reasonWords({ state, reason }: AssessmentEvent): string {
  if (reason.trim() !== '') return m.lock_event_reason({ reason });
  return state === 'open' ? m.lock_event_no_reason() : '';
}
