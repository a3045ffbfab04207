// Two versions of an instrument: what the newer one's own list says about the steps that mean something else in it.
import type { Instrument } from '../instrument/schema.ts';

/**
 * How the questions of two occasions relate. `listed`: the newer version says what it has changed. `unlisted`: it does
 * not, so nobody can tell whether a step means the same.
 */
export type VersionRelation = 'same' | 'listed' | 'unlisted' | 'other-instrument';

export interface Versions {
  readonly relation: VersionRelation;
  /** By step id, what changed in its meaning. */
  readonly meanings: ReadonlyMap<string, string>;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** The same answer whichever of the two is given first. */
export function versionsOf(a: Instrument, b: Instrument): Versions {
  if (a.id !== b.id) return { relation: 'other-instrument', meanings: NONE };
  if (a.version === b.version) return { relation: 'same', meanings: NONE };
  const [older, newer] = isNewer(a.version, b.version) ? [b, a] : [a, b];
  const list = newer.changes?.find(({ from }) => from === older.version);
  if (!list) return { relation: 'unlisted', meanings: NONE };
  const changed = list.steps.filter(({ meaning }) => meaning);
  return {
    relation: 'listed',
    meanings: new Map(changed.map(({ step, text }) => [step, text])),
  };
}

function isNewer(version: string, other: string): boolean {
  const [left, right] = [partsOf(version), partsOf(other)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return (left[at] ?? 0) > (right[at] ?? 0);
}

function partsOf(version: string): number[] {
  return version.split('.').map(Number);
}
