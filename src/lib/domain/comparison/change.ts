// What happened to one answer between two occasions. Every pair of answers has exactly one class, and only two levels are
// ever above or below each other. Why: docs/decisions/0017-comparison.md.
import type { Level } from '../assessment/schema.ts';
import { isNumeric } from '../status/phase-status.ts';

export const CHANGES = ['up', 'same', 'down', 'new', 'not-comparable'] as const;
export type Change = (typeof CHANGES)[number];

/** Why two answers say nothing about movement. */
export type Reason =
  | 'not-assessed'
  | 'not-assessed-now'
  | 'step-gone'
  | 'became-unknown'
  | 'was-unknown'
  | 'became-not-applicable'
  | 'was-not-applicable'
  | 'other-instrument';

export type Verdict =
  | { readonly change: Exclude<Change, 'not-comparable'>; readonly reason: null }
  | { readonly change: 'not-comparable'; readonly reason: Reason };

/** @param before null where nothing was chosen or the step was not asked about; `after` likewise */
export function verdictOf(before: Level | null, after: Level | null): Verdict {
  if (after === null) return notComparable(before === null ? 'not-assessed' : 'not-assessed-now');
  if (before === null) return { change: 'new', reason: null };
  if (before === after) return { change: 'same', reason: null };
  if (isNumeric(before) && isNumeric(after))
    return { change: after > before ? 'up' : 'down', reason: null };
  // What is answered now is what the group can do something about, so it is named first.
  if (after === 'unknown') return notComparable('became-unknown');
  if (after === 'not-applicable') return notComparable('became-not-applicable');
  return notComparable(before === 'unknown' ? 'was-unknown' : 'was-not-applicable');
}

/**
 * The same for a step, which one of the occasions may not ask about at all.
 * @param before undefined where the step is not asked about; `after` likewise
 */
export function stepVerdict(
  sameInstrument: boolean,
  before: { readonly level: Level | null } | undefined,
  after: { readonly level: Level | null } | undefined,
): Verdict {
  if (!sameInstrument) return notComparable('other-instrument');
  if (!after) return notComparable('step-gone');
  return verdictOf(before?.level ?? null, after.level);
}

function notComparable(reason: Reason): Verdict {
  return { change: 'not-comparable', reason };
}

export type Counts = Readonly<Record<Change, number>>;

export function countsOf(changes: readonly Change[]): Counts {
  const count = (wanted: Change) => changes.filter((change) => change === wanted).length;
  return {
    up: count('up'),
    same: count('same'),
    down: count('down'),
    new: count('new'),
    'not-comparable': count('not-comparable'),
  };
}
