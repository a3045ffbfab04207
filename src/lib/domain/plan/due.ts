// Late follows from the date and the day; nobody chooses it. Days are Sweden's, wherever the clock of the computer stands.
import { addDays } from '../local-date.ts';
import { isEnded } from './edit.ts';
import type { Activity } from './schema.ts';

/** So far ahead the app reminds. */
export const SOON_DAYS = 30;

export type DueState = 'ended' | 'no-date' | 'late' | 'soon' | 'later';

/** @param today ISO date. An activity is in time for the whole of its last day. */
export function dueState(
  { status, due }: Pick<Activity, 'status' | 'due'>,
  today: string,
): DueState {
  if (isEnded(status)) return 'ended';
  if (due === null) return 'no-date';
  if (due < today) return 'late';
  return due <= addDays(today, SOON_DAYS) ? 'soon' : 'later';
}

export function isLate(activity: Pick<Activity, 'status' | 'due'>, today: string): boolean {
  return dueState(activity, today) === 'late';
}

export interface DueSoon {
  readonly late: readonly Activity[];
  readonly soon: readonly Activity[];
}

/** What is late and what is due within thirty days, the earliest date first. */
export function dueSoonOf(activities: readonly Activity[], today: string): DueSoon {
  const inState = (state: DueState) =>
    activities.filter((activity) => dueState(activity, today) === state).sort(byDue);
  return { late: inState('late'), soon: inState('soon') };
}

/** The earliest date first, those without a date last. */
export function byDue(a: Activity, b: Activity): number {
  const key = ({ due, createdAt, id }: Activity) => `${due ?? '~'} ${createdAt} ${id}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** The open activities with a date, the earliest first: what a calendar can hold. */
export function datedActivities(
  activities: readonly Activity[],
): (Activity & { readonly due: string })[] {
  return activities
    .filter((one): one is Activity & { readonly due: string } => one.due !== null)
    .filter(({ status }) => !isEnded(status))
    .sort(byDue);
}
