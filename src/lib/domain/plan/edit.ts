// Changes to the plan as new values. A change of status or date always leaves a dated line in the activity's history.
import { segmentsOf } from '../assessment/field-path.ts';
import type { Initiative } from '../assessment/schema.ts';
import { swedishDate } from '../local-date.ts';
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

/** A dated note, with what the meeting decided about the activity. */
export function withNewNote(
  activity: Activity,
  text: string,
  fields: Partial<ActivityFields>,
  moment: Moment,
): Activity {
  const changed = changedBy(activity, fields, moment);
  return { ...changed, notes: [...activity.notes, noteOf(changed, text, moment)] };
}

/**
 * The note of a meeting, if the activity has one: the last line of that day, but for the one that came with the activity.
 * @param date ISO date of the meeting
 */
export function meetingNote(
  { notes }: Pick<Activity, 'notes'>,
  date: string,
): FollowUpNote | undefined {
  if (!notes.some((note) => note.date === date)) return undefined;
  return historyOrder(notes).findLast(
    (note, index) => note.date === date && (index > 0 || note.text !== ''),
  );
}

/**
 * What a meeting says of an activity. One line of the history carries it all, however often it is changed: the text, and
 * how status and date stood when the meeting was over.
 * @param said `text`: undefined where it is as it was
 */
export function withFollowUp(
  activity: Activity,
  date: string,
  said: { readonly text?: string; readonly fields: Partial<ActivityFields> },
  moment: Moment,
): Activity {
  const before = withFirstLine(activity, date, moment);
  const note = meetingNote(before, date);
  const others = historyOrder(before.notes.filter(({ id }) => id !== note?.id));
  if (others.some((one) => one.date > date))
    return withLateFollowUp(before, date, said, { note, others }, moment);
  const at = { ...moment, today: date };
  const changed = changedBy(before, said.fields, at);
  const { status, due } = changed;
  const text = said.text ?? note?.text ?? '';
  if (note) return withNote(changed, note.id, { text, status, due }, moment);
  if (text === '' && status === before.status && due === before.due) return changed;
  return { ...changed, notes: [...changed.notes, noteOf(changed, text, at)] };
}

/**
 * A meeting that is written down after other things have happened. Its note stands under its own day and changes nothing
 * there; what it decided is a change of today, since it came after the others.
 */
function withLateFollowUp(
  activity: Activity,
  date: string,
  { text, fields }: { readonly text?: string; readonly fields: Partial<ActivityFields> },
  { note, others }: { note: FollowUpNote | undefined; others: readonly FollowUpNote[] },
  moment: Moment,
): Activity {
  const changed = withActivityFields(activity, fields, moment);
  if (text === undefined || (text === '' && !note)) return changed;
  if (note) return withNote(changed, note.id, { text }, moment);
  const then = others.findLast((one) => one.date <= date) ?? others[0] ?? activity;
  const line = { ...noteOf(then, text, moment), date };
  return { ...changed, notes: [...changed.notes, line] };
}

/** An activity of a file made elsewhere may have no line: then a change would look as if it had come with the activity. */
function withFirstLine(activity: Activity, date: string, { id }: Moment): Activity {
  if (activity.notes.length > 0) return activity;
  const { createdAt: now } = activity;
  const created = swedishDate(new Date(now));
  const first = noteOf(activity, '', { id, now, today: created < date ? created : date });
  return { ...activity, notes: [first] };
}

/** An activity that ends has ended today unless somebody says otherwise, and one that goes on has not. */
function changedBy(
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
  fields: Partial<Omit<FollowUpNote, 'id' | 'updatedAt'>>,
  { now }: Pick<Moment, 'now'>,
): Activity {
  return {
    ...activity,
    notes: activity.notes.map((one) =>
      one.id === note ? { ...one, ...fields, updatedAt: now } : one,
    ),
  };
}

export function withActivity(initiative: Initiative, activity: Activity): Initiative {
  const { activities } = initiative;
  return {
    ...initiative,
    activities: activities.some(({ id }) => id === activity.id)
      ? activities.map((one) => (one.id === activity.id ? activity : one))
      : [...activities, activity],
  };
}

/** The initiative with an activity of another version of it, and when its fields were changed, unless it has it already. */
export function withActivityFrom(
  initiative: Initiative,
  other: Initiative,
  id: string | undefined,
): Initiative {
  const activity = other.activities.find((one) => one.id === id);
  if (!activity || initiative.activities.some((one) => one.id === id)) return initiative;
  const dates = Object.entries(other.changed).filter(([path]) => {
    const [root, owner] = segmentsOf(path);
    return root === 'activities' && owner === id;
  });
  return {
    ...withActivity(initiative, activity),
    changed: { ...initiative.changed, ...Object.fromEntries(dates) },
  };
}

/** By day, and within a day as they were written. */
export function historyOrder(notes: readonly FollowUpNote[]): FollowUpNote[] {
  const key = ({ date, updatedAt, id }: FollowUpNote) =>
    `${date} ${new Date(updatedAt).toISOString()} ${id}`;
  return [...notes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function endOf(status: ActivityStatus, endedOn: string | null, today: string) {
  return { endedOn: isEnded(status) ? (endedOn ?? today) : null };
}

function noteOf(
  { status, due }: Pick<Activity, 'status' | 'due'>,
  text: string,
  { id, today, now }: Moment,
): FollowUpNote {
  return { id: id(), date: today, text, status, due, updatedAt: now };
}
