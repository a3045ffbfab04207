// What a meeting says of an activity.
import { swedishDate } from '../local-date.ts';
import {
  changedBy,
  changesBetween,
  firstLine,
  historyOrder,
  noteOf,
  withActivityFields,
  withNote,
  withStanding,
  type Moment,
} from './edit.ts';
import type { Activity, ActivityFields, FollowUpNote } from './schema.ts';

export interface Meeting {
  /** ISO date. */
  readonly date: string;
  /** Id of the note that it has begun, if it has. */
  readonly note?: string | undefined;
}

/**
 * The note of a meeting, if the activity has one: what was written under its day, or else a line of that day in which
 * nobody has written. The line that came with the activity is none.
 * @param date ISO date of the meeting
 * @param known id of the note that the meeting has begun, so that it goes on in that one also when its text is taken away
 */
export function meetingNote(
  { notes }: Pick<Activity, 'notes'>,
  date: string,
  known?: string,
): FollowUpNote | undefined {
  const begun = notes.find(({ id }) => id === known);
  if (begun) return begun;
  if (!notes.some((note) => note.date === date)) return undefined;
  const [lines, first] = [historyOrder(notes), firstLine(notes)];
  return (
    lines.findLast((note) => note.date === date && note.text !== '') ??
    lines.findLast((note) => note.date === date && note !== first)
  );
}

/** A note beside whatever else was said that day. It changes nothing. */
export function withDatedNote(
  activity: Activity,
  date: string,
  text: string,
  moment: Moment,
): Activity {
  const before = withFirstLine(activity, date, moment);
  const line = { ...noteOf(activity, text, moment), date };
  return { ...before, notes: [...before.notes, line], updatedAt: moment.now };
}

/**
 * What a meeting says of an activity. One line of the history carries it all, however often it is changed: the text, and
 * what became of status and date. Only where these have been changed since, what it decides is a line of its own after
 * that.
 * @param said `text`: undefined where it is as it was
 */
export function withFollowUp(
  activity: Activity,
  { date, note: known }: Meeting,
  said: { readonly text?: string; readonly fields: Partial<ActivityFields> },
  moment: Moment,
): Activity {
  const before = withFirstLine(activity, date, moment);
  const note = meetingNote(before, date, known);
  const lines = historyOrder(before.notes);
  const first = firstLine(lines);
  const since = lines.filter((line) => line.changes.length > 0 || line === first);
  if (since.some((line) => line !== note && line.date > date))
    return withLateFollowUp(before, date, said, note, moment);
  const at = { ...moment, today: date };
  const text = said.text ?? note?.text ?? '';
  if (note && since.some((line) => lines.indexOf(line) > lines.indexOf(note)))
    return withNote(withActivityFields(before, said.fields, at), note.id, { text }, moment);
  const changed = changedBy(before, said.fields, at);
  if (note) return withStanding(withNote(changed, note.id, { text }, moment), note.id, moment);
  const changes = changesBetween(before, changed);
  if (text === '' && changes.length === 0) return changed;
  return { ...changed, notes: [...changed.notes, noteOf(changed, text, at, changes)] };
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
  const line = { ...noteOf(activity, text, moment), date };
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
