// How the pictures of one step stand in a chart: each answer in its column, marks in the same column beside each other, and
// a line between kommun and region where they differ. Screen and documents draw from this.
import { kindOfPictures } from '../assessment/ratings.ts';
import type { Level, Party } from '../assessment/schema.ts';

/** `levels`: both have chosen a level. `outside`: one has, and the other answers outside the scale, so it has no length. */
export type LinkKind = 'levels' | 'outside';

export interface Mark {
  readonly party: Party;
  /** Place among the columns, from 0. */
  readonly column: number;
  /** How far it stands from the middle of its column, in marks. */
  readonly shift: number;
}

export interface Link {
  readonly kind: LinkKind;
  /** The mark furthest to the left. */
  readonly from: Mark;
  readonly to: Mark;
}

export interface Dumbbell {
  readonly marks: readonly Mark[];
  readonly link: Link | null;
}

/** @param levels one per party */
export function dumbbellOf(
  parties: readonly Party[],
  columns: readonly (Level | null)[],
  levels: readonly (Level | null)[],
): Dumbbell {
  const placed = parties
    .map((party, index) => ({ party, column: columns.indexOf(levels[index] ?? null) }))
    .filter(({ column }) => column !== -1);
  const kind = linkKind(parties, levels);
  const ends = kind === null ? [] : placed.filter(({ party }) => party !== 'joint');
  const [left, right] = ends.toSorted((a, b) => a.column - b.column);
  const marks = columns.flatMap((_, column) => {
    const sharing = placed.filter((one) => one.column === column);
    // An end of the line stands where the line comes in, so that no other mark lies on it.
    const ordered = [
      ...sharing.filter((one) => one === right),
      ...sharing.filter((one) => one !== left && one !== right),
      ...sharing.filter((one) => one === left),
    ];
    return ordered.map(({ party }, place): Mark => ({
      party,
      column,
      shift: place - (ordered.length - 1) / 2,
    }));
  });
  const markOf = (end: typeof left) => marks.find(({ party }) => party === end?.party);
  const [from, to] = [markOf(left), markOf(right)];
  return { marks, link: kind !== null && from && to ? { kind, from, to } : null };
}

/** Null where the two see the step alike, or cannot be compared. */
export function linkKind(
  parties: readonly Party[],
  levels: readonly (Level | null)[],
): LinkKind | null {
  const levelOf = (party: Party) => levels[parties.indexOf(party)] ?? null;
  const [municipality, region] = [levelOf('municipality'), levelOf('region')];
  const kind = kindOfPictures(municipality, region);
  if (kind !== 'different' && kind !== 'near') return null;
  return typeof municipality === 'number' && typeof region === 'number' ? 'levels' : 'outside';
}
