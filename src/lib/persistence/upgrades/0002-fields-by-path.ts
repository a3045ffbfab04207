// Version 2: what used to be one value with several fields of the screen in it (participants, ticked signs, report
// status) is kept field by field, so that two tabs never overwrite each other's. Released: never to be edited. It is
// also what reads rows that a tab with version 1 has written since, and edits that one left in the journal.
import { fieldPath } from '../../domain/assessment/field-path.ts';
import { isRecord } from '../../domain/is-record.ts';

type Row = Readonly<Record<string, unknown>>;
type Stamps = Readonly<Record<string, number>>;

/** Participants from a list to rows by id. */
export function assessmentByPath<T extends object>(row: T): T {
  const { participants, stamps, ...rest } = row as Row;
  return {
    ...rest,
    participants: Array.isArray(participants) ? byId(participants) : participants,
    ...(isRecord(stamps) && { stamps: assessmentStamps(row as Row, stamps as Stamps) }),
  } as T;
}

/** Ticked signs from a list to true by id. */
export function signsByPath<T extends object>(row: T): T {
  const { ticked, stamps, ...rest } = row as Row;
  if (!Array.isArray(ticked)) return row;
  const at = (stamps as Stamps | undefined)?.ticked;
  return {
    ...rest,
    ticked: Object.fromEntries(ticked.map((sign) => [String(sign), true])),
    ...(at !== undefined && {
      stamps: Object.fromEntries(ticked.map((sign) => [fieldPath('ticked', String(sign)), at])),
    }),
  } as unknown as T;
}

function byId(participants: readonly unknown[]): Row {
  return Object.fromEntries(
    participants
      .filter(isRecord)
      .map(({ id, ...fields }, index) => [
        typeof id === 'string' ? id : String(index + 1),
        { ...fields, order: index },
      ]),
  );
}

const PARTICIPANT = ['party', 'role', 'count'];

function assessmentStamps(row: Row, { participants, report, ...others }: Stamps): Stamps {
  const paths = new Map(Object.entries(others));
  const ids = Array.isArray(row.participants) ? Object.keys(byId(row.participants)) : [];
  if (participants !== undefined)
    for (const id of ids)
      for (const field of PARTICIPANT)
        paths.set(fieldPath('participants', id, field), participants);
  if (report !== undefined && isRecord(row.report))
    for (const field of Object.keys(row.report)) paths.set(fieldPath('report', field), report);
  return Object.fromEntries(paths);
}
