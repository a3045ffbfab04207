// A field within a row is named by its path (`report/adoptedBy`), so that an edit carries just what was changed.
import { fieldPath, segmentsOf } from '../domain/assessment/field-path.ts';
import type { AssessmentFields } from '../domain/assessment/edit.ts';
import type { Participant } from '../domain/assessment/schema.ts';
import { isRecord } from '../domain/is-record.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** The row with each field set at its path; the row itself is not touched. */
export function withFields<Row extends object>(row: Row, fields: Fields): Row {
  return Object.entries(fields).reduce<Row>(
    (before, [path, value]) => withField(before, segmentsOf(path), value) as Row,
    row,
  );
}

/** Whether a field is within another: it goes when the other is written. */
export function isWithin(field: string, outer: string): boolean {
  return field.startsWith(`${outer}/`);
}

function withField(target: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const before = isRecord(target) ? target : {};
  const inner = Object.hasOwn(before, name) ? before[name] : undefined;
  return { ...before, [name]: withField(inner, rest, value) };
}

/** Rows by id; null where one has been taken away. */
export type ParticipantRows = Readonly<
  Record<string, (Omit<Participant, 'id'> & { readonly order: number }) | null>
>;

export function participantRows(participants: readonly Participant[]): ParticipantRows {
  return Object.fromEntries(
    participants.map(({ id, ...participant }, order) => [id, { ...participant, order }]),
  );
}

export function participantsOf(rows: ParticipantRows): Participant[] {
  return Object.entries(rows)
    .flatMap(([id, row]) => (row && isWhole(row) ? [{ id, ...row }] : []))
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
    .map(({ id, party, role, count }) => ({ id, party, role, count }));
}

/** An edit of a row that another tab took away leaves a part of a row behind. */
function isWhole(row: Partial<Omit<Participant, 'id'>>): boolean {
  return row.party !== undefined && row.role !== undefined && row.count !== undefined;
}

/** What has to be written for an assessment to become as `after` says, field by field. */
export function changedFields(before: AssessmentFields, after: Partial<AssessmentFields>): Fields {
  const { participants, report, ...whole } = after;
  const fields = new Map<string, unknown>(Object.entries(whole));
  const set = (path: string, value: unknown, was: unknown) => {
    if (value !== was) fields.set(path, value);
  };
  for (const [name, value] of Object.entries(report ?? {}))
    set(fieldPath('report', name), value, before.report[name as keyof typeof before.report]);
  if (participants) {
    const [rows, were] = [participantRows(participants), participantRows(before.participants)];
    for (const [id, row] of Object.entries(rows))
      for (const [name, value] of Object.entries(row ?? {}))
        set(fieldPath('participants', id, name), value, were[id]?.[name as 'role']);
    for (const id of Object.keys(were))
      if (!(id in rows)) fields.set(fieldPath('participants', id), null);
  }
  return Object.fromEntries(fields);
}

export type Rows = Readonly<Record<string, Fields | null>>;

/** A list of flat rows by id, so that each field of each row can be written by itself. */
export function rowsById(list: readonly { readonly id: string }[]): Rows {
  return Object.fromEntries(list.map(({ id, ...row }, order) => [id, { ...row, order }]));
}

/**
 * The rows that have a place in the list. An edit of one that another tab took away leaves a part of it behind, which has none.
 * @param empty what a field says where nobody has written in it: only what is typed is written
 */
export function listOf<Row>(rows: Rows, empty: object): Row[] {
  return Object.entries(rows)
    .flatMap(([id, row]) => (row && row.order !== undefined ? [{ id, row }] : []))
    .sort((a, b) => Number(a.row.order) - Number(b.row.order) || (a.id < b.id ? -1 : 1))
    .map(({ id, row: { order: _, ...row } }) => ({ id, ...empty, ...row }) as Row);
}
