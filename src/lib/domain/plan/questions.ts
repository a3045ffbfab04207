// "Vet inte" is an answer that asks for one more: who finds out, and by when?
import type { Rating } from '../assessment/schema.ts';
import { isEnded } from './edit.ts';
import type { Activity } from './schema.ts';

/** Ids of the steps whose joint answer is "Vet inte" and that nobody is finding out about, in no order. */
export function stepsToFindOut(
  ratings: readonly Rating[],
  activities: readonly Activity[],
): Set<string> {
  const asked = new Set(
    activities
      .filter(({ kind, status }) => kind === 'question' && !isEnded(status))
      .map(({ step }) => step),
  );
  return new Set(
    ratings
      .filter(
        ({ party, level, step }) => party === 'joint' && level === 'unknown' && !asked.has(step),
      )
      .map(({ step }) => step),
  );
}
