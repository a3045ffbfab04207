// What has been typed but not committed, laid over what is read: while saving fails, lists, files and a page that is
// opened again all show what was last typed.
import { rowIdOf, withEdit, type Edit, type EditedTable } from './edit.ts';

/** @param belongs whether a row that is not there yet is one of those asked for, by its primary key */
export function withWaiting<Row extends object>(
  table: EditedTable,
  rows: readonly Row[],
  keyOf: (row: Row) => readonly string[],
  waiting: readonly Edit[],
  belongs: (key: readonly string[]) => boolean = () => false,
): Row[] {
  const byId = new Map(rows.map((row) => [rowIdOf({ table, key: keyOf(row) }), row]));
  for (const edit of waiting) {
    if (edit.table !== table) continue;
    const id = rowIdOf(edit);
    const row = byId.get(id) ?? (belongs(edit.key) ? (edit.base as Row | null) : null);
    if (row) byId.set(id, withEdit(row, edit));
  }
  return [...byId.values()];
}
