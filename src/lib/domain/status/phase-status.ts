// A phase is as strong as its weakest step. No means: 3,3,3,3,3,3,3,0 is seven steps in place and one missing,
// not 88 %. Rules and test vectors: docs/decisions/0003-no-means.md.
import type { Level } from '../assessment/schema.ts';

export type PhaseStatusCode =
  | 'not-applicable'
  | 'not-assessed'
  | 'assessment-begun'
  | 'not-started'
  | 'in-place'
  | 'mostly-in-place'
  | 'in-progress';

export interface StepLevel {
  readonly step: string;
  /** The joint level; null while the group has not agreed on one. */
  readonly level: Level | null;
}

/** Steps by what is known of them: the assessed, unknown, blank and excluded are all steps, each once. */
export interface StepCounts {
  /** All steps except those marked as not applicable. */
  readonly applicable: number;
  /** Steps at level 3. */
  readonly inPlace: number;
  /** Steps with a numeric level. */
  readonly assessed: number;
  /** Step ids answered "Vet inte". */
  readonly unknown: readonly string[];
  /** Step ids without an answer. */
  readonly blank: readonly string[];
  /** Step ids marked as not applicable. */
  readonly excluded: readonly string[];
}

export interface PhaseStatus extends StepCounts {
  readonly code: PhaseStatusCode;
  /** Step ids at level 0 or 1, in order. */
  readonly missing: readonly string[];
}

export function isNumeric(level: Level | null): level is 0 | 1 | 2 | 3 {
  return typeof level === 'number';
}

export function phaseStatus(steps: readonly StepLevel[]): PhaseStatus {
  const idsWhere = (keep: (level: Level | null) => boolean) =>
    steps.filter(({ level }) => keep(level)).map(({ step }) => step);

  const numbers = steps.map(({ level }) => level).filter(isNumeric);
  const unknown = idsWhere((level) => level === 'unknown');
  const blank = idsWhere((level) => level === null);
  const excluded = idsWhere((level) => level === 'not-applicable');

  return {
    code: codeOf(numbers, unknown.length, blank.length, excluded.length),
    applicable: steps.length - excluded.length,
    inPlace: numbers.filter((level) => level === 3).length,
    assessed: numbers.length,
    missing: idsWhere((level) => level === 0 || level === 1),
    unknown,
    blank,
    excluded,
  };
}

function codeOf(
  numbers: readonly number[],
  unknown: number,
  blank: number,
  excluded: number,
): PhaseStatusCode {
  if (numbers.length === 0)
    return excluded > 0 && unknown === 0 && blank === 0 ? 'not-applicable' : 'not-assessed';
  const highest = Math.max(...numbers);
  const lowest = Math.min(...numbers);
  if (highest === 0) return blank > 0 ? 'assessment-begun' : 'not-started';
  if (unknown === 0 && blank === 0 && lowest === 3) return 'in-place';
  if (unknown === 0 && blank === 0 && lowest === 2) return 'mostly-in-place';
  return 'in-progress';
}
