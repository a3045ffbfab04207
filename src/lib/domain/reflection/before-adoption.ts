// What one may want to look at before a body adopts the follow-up. It is told and never stops anybody.
import type { Instrument } from '../instrument/schema.ts';
import type { Part } from './codes.ts';
import { progressOf } from './progress.ts';
import type { Reflection } from './schema.ts';

export interface BeforeAdoption {
  /** Parts in which nothing is said, not even that there is nothing to report. */
  readonly empty: readonly Part[];
  readonly endsBeforeBeginning: boolean;
  readonly heldAhead: boolean;
}

/** @param steps how many steps are chosen as the first to be taken */
export function beforeAdoption(
  reflection: Reflection,
  questions: Instrument['reflection'],
  today: string,
  steps = 0,
): BeforeAdoption {
  const { from, to, heldOn } = reflection;
  return {
    empty: progressOf(reflection, questions, steps).flatMap(({ part, state }) =>
      state === 'empty' ? [part] : [],
    ),
    endsBeforeBeginning: from !== null && to !== null && to < from,
    heldAhead: heldOn !== null && heldOn > today,
  };
}
