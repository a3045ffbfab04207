// Whether a row says anything. A row that was added and left alone is kept, but nobody counts it and no document shows it.
import { ROW_FIELDS, ROW_LISTS, type Row, type RowList } from './rows.ts';
import type { Reflection } from './schema.ts';

/** What a row always has: alone it says nothing of a participant, or of the way to a purpose. More than one person is said. */
const GIVEN: { readonly [List in RowList]?: readonly string[] } = {
  participants: ['party', 'count'],
  judgements: ['purpose'],
};

export function isSaid<List extends RowList>(list: List, row: Row<List>): boolean {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  if (list === 'participants' && Number(fields['count']) > 1) return true;
  return ROW_FIELDS[list].some((name) => !GIVEN[list]?.includes(name) && holds(fields[name]));
}

/** The rows of a list that say something, in their order. */
export function saidRows<List extends RowList>(
  list: List,
  rows: readonly Row<List>[],
): Row<List>[] {
  return rows.filter((row) => isSaid(list, row));
}

/** Whether a yearly follow-up is made: the time that it is about is filled in before anybody has said anything. */
export function isFollowedUp(
  reflection: Omit<Reflection, 'id' | 'assessment' | 'updatedAt'>,
): boolean {
  const { answers, heldOn, sources, nothing, isu, revise } = reflection;
  return (
    [heldOn, sources, nothing, isu, revise, ...Object.values(answers)].some(holds) ||
    ROW_LISTS.some((list) => saidRows(list, reflection[list]).length > 0)
  );
}

function holds(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== false;
}
