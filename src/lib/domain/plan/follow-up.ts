// What a meeting says of an activity.
import { swedishDate } from '../local-date.ts';
import {
  changedBy,
  historyOrder,
  noteOf,
  withActivityFields,
  withNote,
  type Moment,
} from './edit.ts';
import type { Activity, ActivityFields, FollowUpNote } from './schema.ts';

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

/** A note beside whatever else was said that day. It says how status and date stood then, and changes neither. */
export function withDatedNote(
  activity: Activity,
  date: string,
  text: string,
  moment: Moment,
): Activity {
  const before = withFirstLine(activity, date, moment);
  const line = { ...noteOf(stateOn(before, date), text, moment), date };
  return { ...before, notes: [...before.notes, line], updatedAt: moment.now };
}

/** The note under another day. One that only says something then says how things stood on that day. */
export function withNoteDate(
  activity: Activity,
  id: string,
  date: string,
  moment: Pick<Moment, 'now'>,
): Activity {
  const lines = historyOrder(activity.notes);
  const place = lines.findIndex((line) => line.id === id);
  const [before, note] = [lines[place - 1], lines[place]];
  const changes = before && note && (before.status !== note.status || before.due !== note.due);
  const others = { ...activity, notes: activity.notes.filter((line) => line.id !== id) };
  const { status, due } = before && !changes ? stateOn(others, date) : (note ?? activity);
  return withNote(activity, id, { date, status, due }, moment);
}

/** How status and date stood when a day was over, as far as the history tells. */
function stateOn(activity: Activity, date: string): Pick<Activity, 'status' | 'due'> {
  const lines = historyOrder(activity.notes);
  return lines.findLast((one) => one.date <= date) ?? lines[0] ?? activity;
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
    return withLateFollowUp(before, date, said, note, moment);
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
  note: FollowUpNote | undefined,
  moment: Moment,
): Activity {
  const changed = withActivityFields(activity, fields, moment);
  if (text === undefined || (text === '' && !note)) return changed;
  if (note) return withNote(changed, note.id, { text }, moment);
  const line = { ...noteOf(stateOn(activity, date), text, moment), date };
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
