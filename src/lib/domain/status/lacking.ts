// What an assessment lacks before it is closed or adopted, step by step. It is told and never stops anybody.
import { gapsOf, ratingOf } from '../assessment/ratings.ts';
import type { Rating } from '../assessment/schema.ts';
import type { PlacedStep } from '../instrument/steps.ts';
import { jointLevel } from './overview.ts';
import { isNumeric } from './phase-status.ts';

/**
 * In the order in which they are told: no answer, an answer that somebody else has, a text that is required, and a level
 * above 0 that nobody has given a reason for. Level 0 is explained by its own anchor.
 */
export const LACKS = [
  'not-assessed',
  'unknown',
  'rationale-missing',
  'evidence-missing',
  'unexplained',
] as const;
export type Lack = (typeof LACKS)[number];

/** What one step lacks, in the order of `LACKS`. */
export function lacksOf(ratings: readonly Rating[], step: string): Lack[] {
  const level = jointLevel(ratings, step);
  if (level === null) return ['not-assessed'];
  if (level === 'unknown') return ['unknown'];
  const required = gapsOf(ratings, step).filter((gap) => gap !== 'joint-missing');
  const explained = ratingOf(ratings, step, 'joint')?.rationale.trim() !== '';
  return isNumeric(level) && level > 0 && !explained ? [...required, 'unexplained'] : required;
}

export interface Lacking {
  readonly lack: Lack;
  /** At least one. */
  readonly steps: readonly PlacedStep[];
}

/** The same by what is lacking; a step stands at everything that it lacks. */
export function lackingIn(ratings: readonly Rating[], steps: readonly PlacedStep[]): Lacking[] {
  return LACKS.map((lack) => ({
    lack,
    steps: steps.filter(({ step }) => lacksOf(ratings, step.id).includes(lack)),
  })).filter((one) => one.steps.length > 0);
}

/** Every step once: those that lack something by what they lack first, then the others, each in the order of the process. */
export function lackingFirst(
  ratings: readonly Rating[],
  steps: readonly PlacedStep[],
): { readonly lacking: readonly PlacedStep[]; readonly whole: readonly PlacedStep[] } {
  const lacking = new Set(lackingIn(ratings, steps).flatMap((one) => one.steps));
  return { lacking: [...lacking], whole: steps.filter((placed) => !lacking.has(placed)) };
}
