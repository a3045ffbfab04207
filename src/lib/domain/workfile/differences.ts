// Where two versions of one initiative say different things, unit by unit, and which of them is the newer.
import type { FormerValue, Initiative } from '../assessment/schema.ts';
import { agreeInValue, fieldsOf, type Field, type Fields } from './fields.ts';
import { lockDifferences, lockOf, type LockDifference } from './locks.ts';
import { unitOf, type Unit } from './unit.ts';

export type Side = 'here' | 'file';

export interface DifferingField {
  readonly path: string;
  readonly here: FormerValue['value'];
  readonly file: FormerValue['value'];
  /** Canonical ISO instants. */
  readonly hereChangedAt: string;
  readonly fileChangedAt: string;
}

export interface Difference {
  readonly unit: Unit;
  readonly fields: readonly [DifferingField, ...DifferingField[]];
  /** The side with the later change among the fields. Both sides' devices come to the same answer, also in a tie. */
  readonly newer: Side;
  /** True when the file says nothing that has not given way here before: it is not asked about again. */
  readonly settled: boolean;
}

/** What a person is to choose about before a file's version is merged into the one here. */
export function differencesOf(here: Initiative, incoming: Initiative): Difference[] {
  return allDifferences(here, incoming).filter(({ settled }) => !settled);
}

/** The settled ones too. */
export function allDifferences(here: Initiative, incoming: Initiative): Difference[] {
  const [ours, theirs] = [fieldsOf(here), fieldsOf(incoming)];
  const locked = lockDifferences(here, incoming, ours, theirs);
  const isHeld = heldBy(locked);
  const former = new Map(
    here.history.map(({ field, value, changedAt }) => [JSON.stringify([field, value]), changedAt]),
  );
  const units = new Map<string, { unit: Unit; fields: DifferingField[] }>();
  for (const [path, field] of ours) {
    const other = theirs.get(path);
    if (!other || agree(field, other) || isHeld(path)) continue;
    const unit = unitOf(path);
    const group = units.get(unit.key) ?? { unit, fields: [] };
    units.set(unit.key, group);
    group.fields.push({
      path,
      here: field.value,
      file: other.value,
      hereChangedAt: field.changedAt,
      fileChangedAt: other.changedAt,
    });
  }
  const others = [...units.values()].flatMap(({ unit, fields: [first, ...rest] }) => {
    if (!first) return [];
    const fields: Difference['fields'] = [first, ...rest];
    const settled = fields.every(({ path, file, fileChangedAt }) => {
      const gaveWayAt = former.get(JSON.stringify([path, file]));
      return gaveWayAt !== undefined && gaveWayAt >= fileChangedAt;
    });
    return [{ unit, fields, newer: newerOf(fields), settled }];
  });
  return [...locked, ...others];
}

/** Whether a field is part of something locked that differs: then it is not chosen about, nor added, by itself. */
function heldBy(locked: readonly LockDifference[]): (path: string) => boolean {
  const keys = new Set(locked.map(({ unit }) => unit.key));
  return (path) => keys.has(lockOf(path)?.key ?? '');
}

/** How many units the file sets that nobody has set here: they are added without a question. */
export function additionsOf(here: Initiative, incoming: Initiative): number {
  const [ours, theirs] = [fieldsOf(here), fieldsOf(incoming)];
  const isHeld = heldBy(lockDifferences(here, incoming, ours, theirs));
  return new Set(
    [...theirs].flatMap(([path, field]) =>
      isAdded(path, field, ours) && !isHeld(path) ? [unitOf(path).key] : [],
    ),
  ).size;
}

function isAdded(path: string, field: Field, ours: Fields): boolean {
  const here = ours.get(path);
  return !here || (here.changedAt === '' && !agreeInValue(here, field));
}

/** Equal, or set on one side only: nothing to choose. */
function agree(a: Field, b: Field): boolean {
  return a.changedAt === '' || b.changedAt === '' || agreeInValue(a, b);
}

function newerOf(fields: readonly DifferingField[]): Side {
  const latest = (times: readonly string[]) => times.reduce((a, b) => (a > b ? a : b), '');
  const here = latest(fields.map(({ hereChangedAt }) => hereChangedAt));
  const file = latest(fields.map(({ fileChangedAt }) => fileChangedAt));
  if (here !== file) return here > file ? 'here' : 'file';
  const inOrder = [...fields].sort((a, b) => (a.path < b.path ? -1 : 1));
  const textOf = (side: Side) => JSON.stringify(inOrder.map((one) => one[side]));
  return textOf('here') >= textOf('file') ? 'here' : 'file';
}
