// Changes to the plan as new values. A change of status or date always leaves a dated line in the activity's history.
import type { Activity, ActivityFields, ActivityStatus, FollowUpNote } from './schema.ts';

/** What a change needs from outside. */
export interface Moment {
  /** ISO 8601 instant. */
  readonly now: string;
  /** ISO date of the day that the change is noted under. */
  readonly today: string;
  /** Random UUID. */
  readonly id: () => string;
}

export const emptyActivity: ActivityFields = {
  kind: 'activity',
  step: null,
  text: '',
  responsible: '',
  owner: null,
  contributors: '',
  due: null,
  followUp: '',
  status: 'not-started',
  reason: '',
  endedOn: null,
  obstacles: '',
  goals: [],
};

export function isEnded(status: ActivityStatus): boolean {
  return status === 'done' || status === 'cancelled';
}

/** A new activity with the first line of its history. */
export function newActivity(fields: ActivityFields, moment: Moment): Activity {
  const { now } = moment;
  const activity = {
    ...fields,
    ...endOf(fields.status, fields.endedOn, moment.today),
    id: moment.id(),
    notes: [],
    createdAt: now,
    updatedAt: now,
  };
  return { ...activity, notes: [noteOf(activity, '', moment)] };
}

/**
 * The activity with other fields. When status or date changes, the history gets a line, or the last line of the day that
 * nobody has written in says how it came to be at the end of it.
 */
export function withActivityFields(
  activity: Activity,
  fields: Partial<ActivityFields>,
  moment: Moment,
): Activity {
  const changed = changedBy(activity, fields, moment);
  const { status, due } = changed;
  if (status === activity.status && due === activity.due) return changed;
  const last = historyOrder(activity.notes).at(-1);
  return last?.date === moment.today && last.text === ''
    ? withNote(changed, last.id, { status, due }, moment)
    : { ...changed, notes: [...activity.notes, noteOf(changed, '', moment)] };
}

/** An activity that ends has ended today unless somebody says otherwise, and one that goes on has not. */
export function changedBy(
  activity: Activity,
  fields: Partial<ActivityFields>,
  { today, now }: Moment,
): Activity {
  const { status = activity.status } = fields;
  const ends = status !== activity.status && endOf(status, fields.endedOn ?? null, today);
  return { ...activity, ...fields, ...ends, updatedAt: now };
}

export function withNote(
  activity: Activity,
  note: string,
  fields: Partial<Omit<FollowUpNote, 'id' | 'createdAt' | 'updatedAt'>>,
  { now }: Pick<Moment, 'now'>,
): Activity {
  return {
    ...activity,
    notes: activity.notes.map((one) =>
      one.id === note ? { ...one, ...fields, updatedAt: now } : one,
    ),
  };
}

/** By day, and within a day as they were written. */
export function historyOrder(notes: readonly FollowUpNote[]): FollowUpNote[] {
  const key = ({ date, createdAt, id }: FollowUpNote) =>
    `${date} ${new Date(createdAt).toISOString()} ${id}`;
  return [...notes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function endOf(status: ActivityStatus, endedOn: string | null, today: string) {
  return { endedOn: isEnded(status) ? (endedOn ?? today) : null };
}

export function noteOf(
  { status, due }: Pick<Activity, 'status' | 'due'>,
  text: string,
  { id, today, now }: Moment,
): FollowUpNote {
  return { id: id(), date: today, text, status, due, createdAt: now, updatedAt: now };
}
