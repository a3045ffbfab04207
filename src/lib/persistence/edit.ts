// A change to some fields of one row: what autosave queues, the journal keeps and the database receives.
import type { Database } from './database.ts';
import { withFields, type Fields } from './fields.ts';
import { assessmentByPath, signsByPath } from './upgrades/0002-fields-by-path.ts';

export type EditedTable = 'initiatives' | 'assessments' | 'ratings' | 'signs' | 'answers';

export interface Edit {
  readonly table: EditedTable;
  /** Primary key, one item per key path. */
  readonly key: readonly string[];
  /** The row to begin with when there is none; null when a missing row means that it was deleted. */
  readonly base: Readonly<Record<string, unknown>> | null;
  /** By path within the row, so that two tabs can edit two fields of one value. */
  readonly fields: Fields;
  /** Epoch milliseconds per field in `fields`. */
  readonly stamps: Readonly<Record<string, number>>;
}

export function rowIdOf({ table, key }: Pick<Edit, 'table' | 'key'>): string {
  return JSON.stringify([table, ...key]);
}

/** Two edits of the same row as one; the later one wins field by field. */
export function mergeEdits(earlier: Edit, later: Edit): Edit {
  return {
    ...later,
    fields: { ...earlier.fields, ...later.fields },
    stamps: { ...earlier.stamps, ...later.stamps },
  };
}

/**
 * Applies edits in one transaction and returns those that had no row to go to: what they belong to has been deleted,
 * in another tab or with the browser's data. With `onlyNewer`, a field is left alone where the row has a later stamp: an old
 * journal must not overwrite what another tab has committed since.
 */
export async function commitEdits(
  db: Database,
  edits: readonly Edit[],
  { onlyNewer = false } = {},
): Promise<Edit[]> {
  const tables = [db.initiatives, db.assessments, db.ratings, db.signs, db.answers];
  return db.transaction('rw', tables, async () => {
    const homeless: Edit[] = [];
    for (const edit of edits) if (!(await commitEdit(db, edit, onlyNewer))) homeless.push(edit);
    return homeless;
  });
}

/** @returns false when there was no row to go to */
async function commitEdit(db: Database, edit: Edit, onlyNewer: boolean): Promise<boolean> {
  const table = db.table(edit.table);
  const [only = '', ...more] = edit.key;
  const key = more.length === 0 ? only : [...edit.key];
  const stored = (await table.get(key)) as Record<string, unknown> | undefined;
  const row = stored ? byPath(edit.table, stored) : edit.base;
  if (!row || !(await hasParent(db, edit))) return false;

  const before = (row.stamps ?? {}) as Record<string, number>;
  const names = Object.keys(edit.fields).filter(
    (name) => !onlyNewer || (edit.stamps[name] ?? 0) >= latestStamp(before, name),
  );
  if (names.length === 0) return true;
  const changed = Object.fromEntries(names.map((name) => [name, edit.fields[name]]));
  const stamps = Object.fromEntries(names.map((name) => [name, edit.stamps[name]]));
  await table.put({ ...withFields(row, changed), stamps: { ...before, ...stamps } });
  return true;
}

/** An answer whose assessment was deleted in another tab must not come back as an orphan. */
async function hasParent(db: Database, { table, key }: Edit): Promise<boolean> {
  if (table === 'initiatives' || table === 'assessments') return true;
  return (
    (await db.assessments
      .where('id')
      .equals(key[0] ?? '')
      .count()) > 0
  );
}

/** The latest stamp of a field, of what is within it, and of what it is within. */
function latestStamp(stamps: Readonly<Record<string, number>>, field: string): number {
  const related = Object.entries(stamps).filter(
    ([other]) => other === field || other.startsWith(`${field}/`) || field.startsWith(`${other}/`),
  );
  return Math.max(0, ...related.map(([, stamp]) => stamp));
}

/** A tab with version 1 may have written the row since it was upgraded. */
function byPath(table: EditedTable, row: Record<string, unknown>): Record<string, unknown> {
  if (table === 'assessments') return assessmentByPath(row);
  return table === 'signs' ? signsByPath(row) : row;
}
