// An activity is one row and each line of its history another, so that two tabs can edit two fields and two notes.
import type { Activity, FollowUpNote } from '../domain/plan/schema.ts';
import type { Edit } from './edit.ts';

export type ActivityRow = Omit<Activity, 'notes'> & { readonly initiative: string };
export type NoteRow = FollowUpNote & { readonly initiative: string; readonly activity: string };

type Change = Pick<Edit, 'table' | 'key' | 'base' | 'fields'> & { readonly isNew: boolean };

/** What has to be written for an activity to become as `after` says, field by field. */
export function activityChanges(
  initiative: string,
  before: Activity | undefined,
  after: Activity,
): Change[] {
  const { notes, ...row } = after;
  const changes: Change[] = [];
  const put = (
    table: 'activities' | 'notes',
    key: readonly string[],
    was: object | undefined,
    is: object,
    base: Change['base'],
  ) => {
    const fields = changedFields(was, is);
    if (Object.keys(fields).length > 0)
      changes.push({ table, key, base: was ? null : base, fields, isNew: !was });
  };
  put('activities', [initiative, row.id], before && rowOf(before), row, { ...row, initiative });
  for (const note of notes)
    put(
      'notes',
      [initiative, row.id, note.id],
      before?.notes.find(({ id }) => id === note.id),
      note,
      { ...note, initiative, activity: row.id },
    );
  return changes;
}

export function rowOf({ notes: _, ...row }: Activity): Omit<Activity, 'notes'> {
  return row;
}

function changedFields(was: object | undefined, is: object): Record<string, unknown> {
  const before = (was ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(is).filter(([name, value]) => name !== 'id' && before[name] !== value),
  );
}
