// When to remind of saving a work file: what is kept in a browser can be cleared by others, and only a file is safe.
import { fieldPath } from './assessment/field-path.ts';
import type { Initiative } from './assessment/schema.ts';
import { saysNothing } from './says-nothing.ts';
import { fieldsOf } from './workfile/fields.ts';
import { recordOf, type RecordKind } from './workfile/record.ts';

/** So many changes that losing them would cost a meeting. */
const MANY = 5;
/** Safari clears what is kept after seven days without a visit. */
const LONG_MS = 7 * 24 * 60 * 60 * 1000;

export interface Reminder {
  /** How many things that a person has written are in no file, as far as this browser knows; each record is one. */
  readonly changed: number;
  readonly due: boolean;
}

/** True when no file has the initiative as it is now, as far as this browser knows. The example is in IRIS itself. */
export function isUnfiled(
  { example, updatedAt }: Pick<Initiative, 'example' | 'updatedAt'>,
  filedAt: string | undefined,
): boolean {
  return !example && (filedAt === undefined || Date.parse(updatedAt) > Date.parse(filedAt));
}

/**
 * @param filedAt when a work file with the initiative was last saved, ISO instant
 * @param now ISO instant
 */
export function reminderOf(
  initiative: Initiative,
  filedAt: string | undefined,
  now: string,
): Reminder {
  if (initiative.example) return { changed: 0, due: false };
  const since = Date.parse(filedAt ?? initiative.createdAt);
  const changed = changedRecords(initiative, filedAt).size;
  const long = Date.parse(now) - since > LONG_MS;
  return { changed, due: changed >= MANY || (changed > 0 && long) };
}

/** Keys of everything that a person has written since the file, or in all where there is none. */
function changedRecords(initiative: Initiative, filedAt: string | undefined): ReadonlySet<string> {
  const { changed, activities, figures, adoptions } = initiative;
  const records = new Set<string>();
  const isLater = (at: string) => filedAt !== undefined && Date.parse(at) > Date.parse(filedAt);
  // Before the first file, an emptied field is nothing that could be lost.
  const isNew = (at: string, holdsSomething: boolean) =>
    filedAt === undefined ? holdsSomething : isLater(at);

  for (const [path, { value, changedAt }] of fieldsOf(initiative)) {
    const { kind, key } = recordOf(path);
    // Of the rest only a date of its own tells that it was written after the setup, or after the file it came from.
    const isDated = Object.hasOwn(changed, path) || !UNDATED.has(kind);
    if (isDated && isNew(changedAt, !saysNothing(value))) records.add(key);
  }
  // A row that is gone has left its date.
  for (const [path, at] of Object.entries(changed))
    if (isLater(at)) records.add(recordOf(path).key);
  // What has no dates of its own fields, as in an older file.
  for (const one of activities) {
    if (isLater(one.updatedAt)) records.add(fieldPath('activities', one.id));
    for (const note of one.notes) {
      const key = fieldPath('activities', one.id, 'notes', note.id);
      if (isLater(note.updatedAt)) records.add(key);
      // The line that an activity begins with is part of it.
      if (note.createdAt === one.createdAt && note.text === '') records.delete(key);
    }
  }
  for (const { id, updatedAt } of figures)
    if (isLater(updatedAt)) records.add(fieldPath('figures', id));
  for (const { id, at, erasedAt } of adoptions)
    if (isNew(at, true) || (erasedAt !== null && isLater(erasedAt)))
      records.add(fieldPath('adoptions', id));
  return records;
}

/** Kinds whose fields have no date but their own. */
const UNDATED: ReadonlySet<RecordKind> = new Set(['initiative', 'assessment', 'signs']);
