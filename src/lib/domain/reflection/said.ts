// Whether a row says anything. A row that was added and left alone is kept, but nobody counts it and no document shows it.
import { ROW_FIELDS, type Row, type RowList } from './rows.ts';

/** What a row always has: alone it says nothing of a participant, or of the way to a purpose. */
const GIVEN: { readonly [List in RowList]?: readonly string[] } = {
  participants: ['party', 'count'],
  judgements: ['purpose'],
};

export function isSaid<List extends RowList>(list: List, row: Row<List>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  return ROW_FIELDS[list].some((name) => !GIVEN[list]?.includes(name) && holds(fields[name]));
}

/** The rows of a list that say something, in their order. */
export function saidRows<List extends RowList>(
  list: List,
  rows: readonly Row<List>[],
): readonly Row<List>[] {
  return rows.filter((row) => isSaid(list, row));
}

function holds(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
