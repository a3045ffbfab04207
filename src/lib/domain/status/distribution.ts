import type { Level, Rating } from '../assessment/schema.ts';
import type { Phase } from '../instrument/schema.ts';
import { jointLevel } from './overview.ts';

/** Every answer a step can have, in the order in which charts and tables show them: as the scale goes, and then what is outside it. */
export const ANSWERS = [
  0,
  1,
  2,
  3,
  'unknown',
  'not-applicable',
  null,
] as const satisfies readonly (Level | null)[];

/** How many of the phase's steps have each answer, in the order of ANSWERS. The counts add up to the steps. */
export function distributionOf(phase: Phase, ratings: readonly Rating[]): number[] {
  const levels = phase.steps.map(({ id }) => jointLevel(ratings, id));
  return ANSWERS.map((answer) => levels.filter((level) => level === answer).length);
}
