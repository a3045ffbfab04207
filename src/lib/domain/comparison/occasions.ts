// An initiative's assessments as they follow on each other in time.
import type { Assessment } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';

/** An assessment with the questions that it was made with. */
export interface Occasion {
  readonly assessment: Assessment;
  readonly instrument: Instrument;
}

/** By date, and by id where two share a day, so that every device has them in the same order. */
export function inOrder(assessments: readonly Assessment[]): Assessment[] {
  const key = ({ date, id }: Assessment) => `${date} ${id}`;
  return [...assessments].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The one just before it in order; undefined for the first. */
export function previousOf(assessments: readonly Assessment[], id: string): Assessment | undefined {
  const ordered = inOrder(assessments);
  return ordered[ordered.findIndex((one) => one.id === id) - 1];
}

/** In order, each with its questions. One whose questions are not at hand is left out. */
export function occasionsOf(
  assessments: readonly Assessment[],
  instruments: readonly Instrument[],
): Occasion[] {
  return inOrder(assessments).flatMap((assessment) => {
    const { id, version } = assessment.instrument;
    const instrument = instruments.find((one) => one.id === id && one.version === version);
    return instrument ? [{ assessment, instrument }] : [];
  });
}
