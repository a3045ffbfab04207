// Changes to the plan as new values. A change of status or date always leaves a dated line in the activity's history.
import { NO_NUMBER } from './no-number.ts';
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

/** What the history of an activity is about. */
export type Standing = Pick<Activity, 'status' | 'due'>;

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

/** A new activity with the first line of its history. Its number is the plan's to give. */
export function newActivity(fields: ActivityFields, moment: Moment): Activity {
  const { now } = moment;
  const activity = {
    ...fields,
    ...endOf(fields.status, fields.endedOn, moment.today),
    id: moment.id(),
    number: NO_NUMBER,
    formerNumbers: [],
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
  const changes = changesBetween(activity, changed);
  if (changes.length === 0) return changed;
  const last = historyOrder(activity.notes).at(-1);
  return last?.date === moment.today && last.text === ''
    ? withStanding(changed, last.id, moment)
    : { ...changed, notes: [...activity.notes, noteOf(changed, '', moment, changes)] };
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

/** A line that says how the activity now stands. */
export function withStanding(
  activity: Activity,
  id: string,
  moment: Pick<Moment, 'now'>,
): Activity {
  const { status, due, notes } = activity;
  const before = standingBefore(notes, id);
  const changes = before && firstLine(notes)?.id !== id ? changesBetween(before, activity) : [];
  return withNote(activity, id, { status, due, changes }, moment);
}

export function changesBetween(before: Standing, after: Standing): FollowUpNote['changes'] {
  return (['status', 'due'] as const).filter((name) => before[name] !== after[name]);
}

/** The line that came with the activity: the first that was written, whatever day another is put under. */
export function firstLine(notes: readonly FollowUpNote[]): FollowUpNote | undefined {
  return notes.reduce<FollowUpNote | undefined>(
    (first, note) => (first && writtenOrder(first) < writtenOrder(note) ? first : note),
    undefined,
  );
}

/** How status and date stood when a line was over. A line says only what it changed: what another device did stays. */
export function standingAfter(before: Standing, line: FollowUpNote): Standing {
  return line.changes.reduce<Standing>(
    (standing, name) => ({ ...standing, [name]: line[name] }),
    before,
  );
}

/** Undefined where there are no lines. */
export function standingBefore(notes: readonly FollowUpNote[], id: string): Standing | undefined {
  const first = firstLine(notes);
  if (!first) return undefined;
  const lines = historyOrder(notes);
  return lines
    .slice(
      0,
      lines.findIndex((line) => line.id === id),
    )
    .filter((line) => line !== first)
    .reduce<Standing>(standingAfter, { status: first.status, due: first.due });
}

/** By day, and within a day as they were written. */
export function historyOrder(notes: readonly FollowUpNote[]): FollowUpNote[] {
  const key = (note: FollowUpNote) => `${note.date} ${writtenOrder(note)}`;
  return [...notes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function writtenOrder({ createdAt, id }: FollowUpNote): string {
  return `${new Date(createdAt).toISOString()} ${id}`;
}

function endOf(status: ActivityStatus, endedOn: string | null, today: string) {
  return { endedOn: isEnded(status) ? (endedOn ?? today) : null };
}

export function noteOf(
  { status, due }: Standing,
  text: string,
  { id, today, now }: Moment,
  changes: FollowUpNote['changes'] = [],
): FollowUpNote {
  return { id: id(), date: today, text, status, due, changes, createdAt: now, updatedAt: now };
}
