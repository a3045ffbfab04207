// What is locked is one thing: a closed assessment is as it was closed, and an adopted follow-up as it was adopted. Two
// versions of it are never mixed field by field; one of them holds, whole. See docs/decisions/0016-closing.md.
import { fieldPath, segmentsOf } from '../assessment/field-path.ts';
import type { Assessment, Initiative } from '../assessment/schema.ts';
import { saysNothing } from '../says-nothing.ts';
import type { Difference, DifferingField, Side } from './differences.ts';
import { agreeInValue, type Field, type Fields } from './fields.ts';
import { contentText } from './order.ts';

export type LockKind = 'closing' | 'adoption';
export interface Lock {
  readonly kind: LockKind;
  /** Path of the field that says whether it is locked: the key of the unit, too. */
  readonly key: string;
}

const STANDING = {
  closing: { path: ['state'], locked: 'closed' },
  adoption: { path: ['report', 'status'], locked: 'adopted' },
} as const;
const KINDS = Object.keys(STANDING) as readonly LockKind[];

/** Whatever else stands in an assessment is written after it was closed: what it is to decide, and its follow-up. */
const CLOSED = new Set([
  'instrument',
  'title',
  'date',
  'state',
  'phases',
  'participants',
  'ratings',
  'signs',
  'votes',
]);

/** The lock that holds a field when it is on; undefined for what is never locked. */
export function lockOf(path: string): Lock | undefined {
  const [root, assessment = '', part = '', name] = segmentsOf(path);
  if (root !== 'assessments') return undefined;
  if (CLOSED.has(part)) return lock('closing', assessment);
  const isAdopted =
    part === 'report' ? name !== 'registryNumber' : /^(?:answers|reflection)$/.test(part);
  return isAdopted ? lock('adoption', assessment) : undefined;
}

export function lock(kind: LockKind, assessment: string): Lock {
  return { kind, key: fieldPath('assessments', assessment, ...STANDING[kind].path) };
}

export function isLocked({ kind }: Lock, standing: Pick<Field, 'value'> | undefined): boolean {
  return standing?.value === STANDING[kind].locked;
}

export type LockDifference = Difference & {
  readonly unit: { readonly kind: LockKind; readonly assessment: string };
  /** Whether each side has it locked, and since when. */
  readonly standing: Readonly<Record<Side, Field>>;
};

export function isLockDifference(difference: Difference): difference is LockDifference {
  return KINDS.some((kind) => kind === difference.unit.kind);
}

/** The assessments and follow-ups that are locked on a side and are not the same on the other. */
export function lockDifferences(
  here: Initiative,
  incoming: Initiative,
  ours: Fields,
  theirs: Fields,
): LockDifference[] {
  const held = new Map<string, DifferingField[]>();
  const locks = here.assessments.flatMap(({ id }) => {
    const other = incoming.assessments.find((one) => one.id === id);
    if (!other) return [];
    return KINDS.map((kind) => ({ ...lock(kind, id), assessment: id })).filter(
      (one) => isLocked(one, ours.get(one.key)) || isLocked(one, theirs.get(one.key)),
    );
  });
  for (const { key } of locks) held.set(key, []);
  for (const path of new Set([...ours.keys(), ...theirs.keys()]))
    held.get(lockOf(path)?.key ?? '')?.push(...differing(path, ours.get(path), theirs.get(path)));

  return locks.flatMap(({ kind, key, assessment }): LockDifference[] => {
    const votes = kind === 'closing' ? differingVotes(here, incoming, assessment) : [];
    const [first, ...rest] = [...(held.get(key) ?? []), ...votes].sort(
      (a, b) => Number(b.path === key) - Number(a.path === key),
    );
    if (!first) return [];
    const fields: Difference['fields'] = [first, ...rest];
    const newer = holding({ kind, key }, ours.get(key), theirs.get(key), fields);
    // What the file says has been declined once: the date of its other fields says nothing about it.
    const declined = new Set(
      here.history.map(({ field, value }) => JSON.stringify([field, value])),
    );
    const settled =
      newer === 'here' &&
      fields.every(
        ({ path, file, fileChangedAt }) =>
          fileChangedAt === '' || declined.has(JSON.stringify([path, file])),
      );
    const standing = {
      here: ours.get(key) ?? NOT_THERE,
      file: theirs.get(key) ?? NOT_THERE,
    };
    return [{ unit: { key, kind, assessment }, fields, newer, settled, standing }];
  });
}

function differing(path: string, a: Field | undefined, b: Field | undefined): DifferingField[] {
  const [ours, theirs] = [a ?? NOT_THERE, b ?? NOT_THERE];
  if (agreeInValue(ours, theirs) || (saysNothing(ours.value) && saysNothing(theirs.value)))
    return [];
  return [
    {
      path,
      here: ours.value,
      file: theirs.value,
      hereChangedAt: ours.changedAt,
      fileChangedAt: theirs.changedAt,
    },
  ];
}

const NOT_THERE: Field = { value: null, changedAt: '' };

/** They have a meaning in later versions only, and no date of their own. */
const NO_DATE = new Date(0).toISOString();

function differingVotes(here: Initiative, file: Initiative, id: string): DifferingField[] {
  const [ours, theirs] = [here, file].map(({ assessments }): Field => {
    const votes = assessments.find((one) => one.id === id)?.votes ?? [];
    return votes.length > 0 ? { value: votesText(votes), changedAt: NO_DATE } : NOT_THERE;
  });
  return differing(fieldPath('assessments', id, 'votes'), ours, theirs);
}

function votesText(votes: Assessment['votes']): string {
  return JSON.stringify(votes.map(contentText).sort());
}

/**
 * The side that holds unless somebody chooses: what is locked, unless the other side has opened it since. Of two that are
 * locked the later, and of two from the same closing the one that was not changed after it. Both devices come to the same.
 */
function holding(
  one: Lock,
  ours: Field | undefined,
  theirs: Field | undefined,
  fields: readonly DifferingField[],
): Side {
  const [here, file] = [ours?.changedAt ?? '', theirs?.changedAt ?? ''];
  if (!isLocked(one, theirs)) return file > here ? 'file' : 'here';
  if (!isLocked(one, ours)) return here > file ? 'here' : 'file';
  if (here !== file) return here > file ? 'here' : 'file';
  const latest = (times: readonly string[]) => times.reduce((a, b) => (a > b ? a : b), '');
  const changedHere = latest(fields.map(({ hereChangedAt }) => hereChangedAt));
  const changedThere = latest(fields.map(({ fileChangedAt }) => fileChangedAt));
  if (changedHere !== changedThere) return changedHere < changedThere ? 'here' : 'file';
  const inOrder = [...fields].sort((a, b) => (a.path < b.path ? -1 : 1));
  const textOf = (side: Side) => JSON.stringify(inOrder.map((field) => field[side]));
  return textOf('here') >= textOf('file') ? 'here' : 'file';
}
