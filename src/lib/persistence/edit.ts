// A change to some fields of one row: what autosave queues, the journal keeps and the database receives.
import type { Database } from './database.ts';
import { isWithin, withFields, type Fields } from './fields.ts';
import { currentAssessment } from './upgrades/current.ts';
import { signsByPath } from './upgrades/0002-fields-by-path.ts';

export const EDITED_TABLES = [
  'initiatives',
  'assessments',
  'ratings',
  'signs',
  'answers',
  'reflections',
  'figures',
  'adoptions',
  'activities',
  'notes',
] as const;
export type EditedTable = (typeof EDITED_TABLES)[number];

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

/**
 * Two edits of the same row as one that does the same as both in turn: the later wins field by field, and is written last,
 * since a row that has been put back must not be taken away again by what came before.
 */
export function mergeEdits(earlier: Edit, later: Edit): Edit {
  const written = Object.keys(later.fields);
  const left = Object.entries(earlier.fields).filter(
    ([field]) => !written.some((name) => name === field || isWithin(field, name)),
  );
  return {
    ...later,
    // The first of them may be what makes the row.
    base: later.base ?? earlier.base,
    fields: { ...Object.fromEntries(left), ...later.fields },
    stamps: stampsAfter(earlier.stamps, later),
  };
}

/** A row with an edit in it. */
export function withEdit<Row extends object>(
  row: Row,
  { fields, stamps }: Pick<Edit, 'fields' | 'stamps'>,
): Row {
  const { stamps: before = {} } = row as { readonly stamps?: Edit['stamps'] };
  return { ...withFields(row, fields), stamps: stampsAfter(before, { fields, stamps }) };
}

/** What is within a field that is written goes with its date. */
function stampsAfter(
  before: Edit['stamps'],
  { fields, stamps }: Pick<Edit, 'fields' | 'stamps'>,
): Edit['stamps'] {
  const written = Object.keys(fields);
  const left = Object.entries(before).filter(
    ([field]) => !written.some((name) => isWithin(field, name)),
  );
  return { ...Object.fromEntries(left), ...stamps };
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
  return db.transaction('rw', [...EDITED_TABLES], async (transaction) => {
    // Everything is asked for at once and written at once: each wait in between is a moment in which a killed browser
    // loses the last letter.
    const found = await Promise.all(edits.map((edit) => rowFor(db, edit, edits)));
    const written = new Map<string, Record<string, unknown>>();
    edits.forEach((edit, index) => {
      const row = written.get(rowIdOf(edit)) ?? found[index];
      if (!row) return;
      const changed = changedRow(row, edit, onlyNewer);
      written.set(rowIdOf(edit), changed);
      // IndexedDB's own put: one that fails throws here, before anything is committed.
      transaction.idbtrans.objectStore(edit.table).put(changed);
    });
    // Otherwise the transaction would wait to see whether more comes.
    transaction.idbtrans.commit();
    return edits.filter((_, index) => !found[index]);
  });
}

/** The row that an edit changes, or the one it begins with; undefined when it has none to go to. */
async function rowFor(
  db: Database,
  edit: Edit,
  edits: readonly Edit[],
): Promise<Record<string, unknown> | undefined> {
  const { table, key, base } = edit;
  const [only = '', ...more] = key;
  const [stored, homed] = await Promise.all([
    db.table(table).get(more.length === 0 ? only : [...key]) as PromiseLike<
      Record<string, unknown> | undefined
    >,
    hasParent(db, edit, edits),
  ]);
  if (!homed) return undefined;
  return stored ? byPath(table, stored) : (base ?? undefined);
}

/** An answer whose assessment was deleted in another tab must not come back as an orphan, nor a note or an activity. */
async function hasParent(
  db: Database,
  { table, key: [first = '', second = ''] }: Edit,
  edits: readonly Edit[],
): Promise<boolean> {
  switch (table) {
    case 'initiatives':
    case 'assessments':
      return true;
    case 'activities':
    case 'figures':
    case 'adoptions':
      return (await db.initiatives.where('id').equals(first).count()) > 0;
    case 'notes': {
      const activity = rowIdOf({ table: 'activities', key: [first, second] });
      if ((await db.initiatives.where('id').equals(first).count()) === 0) return false;
      const isNew = edits.some((edit) => edit.base !== null && rowIdOf(edit) === activity);
      return isNew || (await db.activities.get([first, second])) !== undefined;
    }
    default:
      return (await db.assessments.where('id').equals(first).count()) > 0;
  }
}

function changedRow(
  row: Readonly<Record<string, unknown>>,
  edit: Edit,
  onlyNewer: boolean,
): Record<string, unknown> {
  const before = (row.stamps ?? {}) as Record<string, number>;
  const names = Object.keys(edit.fields).filter(
    (name) => !onlyNewer || (edit.stamps[name] ?? 0) >= latestStamp(before, name),
  );
  const changed = Object.fromEntries(names.map((name) => [name, edit.fields[name]]));
  // What came with a new row has no date of its own.
  const stamps = Object.fromEntries(
    names.flatMap((name) => {
      const stamp = edit.stamps[name];
      return stamp === undefined ? [] : [[name, stamp]];
    }),
  );
  return withEdit(row, { fields: changed, stamps });
}

/** The latest stamp of a field, of what is within it, and of what it is within. */
function latestStamp(stamps: Readonly<Record<string, number>>, field: string): number {
  const related = Object.entries(stamps).filter(
    ([other]) => other === field || isWithin(other, field) || isWithin(field, other),
  );
  return Math.max(0, ...related.map(([, stamp]) => stamp));
}

/** A tab with version 1 may have written the row since it was upgraded. */
function byPath(table: EditedTable, row: Record<string, unknown>): Record<string, unknown> {
  if (table === 'assessments') return currentAssessment(row);
  return table === 'signs' ? signsByPath(row) : row;
}
