// A meeting that goes through the open activities: in which order, and what came of each.
import { byDue, isLate } from './due.ts';
import { firstLine, historyOrder, isEnded, standingBefore } from './edit.ts';
import type { Activity } from './schema.ts';

/** How an activity stood when the meeting began. */
export type Before = Pick<Activity, 'id' | 'status' | 'due'>;

export const OUTCOMES = ['done', 'cancelled', 'moved', 'changed', 'noted', 'untouched'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What the meeting goes through: late first, then by date, then without a date. What has been ended under the date of the
 * meeting comes last, so that a meeting that goes on after its tab was closed still tells what it has decided.
 * @param date ISO date of the meeting @param today ISO date
 */
export function agendaOf(activities: readonly Activity[], date: string, today: string): Before[] {
  const place = (activity: Activity) =>
    isEnded(activity.status) ? 2 : isLate(activity, today) ? 0 : 1;
  return activities
    .map((activity) => ({ activity, before: beforeMeeting(activity, date) }))
    .filter(({ before }) => !isEnded(before.status))
    .sort((a, b) => place(a.activity) - place(b.activity) || byDue(a.activity, b.activity))
    .map(({ before }) => before);
}

/** How it stood before what the meeting changed, if nothing has been changed since; otherwise how it stands now. */
function beforeMeeting({ id, notes, ...now }: Activity, date: string): Before {
  const first = firstLine(notes);
  const changes = historyOrder(notes).filter((line) => line !== first && line.changes.length > 0);
  const decided = changes.at(-1)?.date === date && changes.find((line) => line.date === date);
  const { status, due } = (decided && standingBefore(notes, decided.id)) || now;
  return { id, status, due };
}

/**
 * Each activity of a meeting came out in exactly one way: the first of these that is true.
 * @param said true when something was written, or its obstacles were changed
 */
export function outcomeOf(before: Before, activity: Activity, said: boolean): Outcome {
  const { status, due } = activity;
  if (status !== before.status && (status === 'done' || status === 'cancelled')) return status;
  if (due !== before.due) return 'moved';
  if (status !== before.status) return 'changed';
  return said ? 'noted' : 'untouched';
}
