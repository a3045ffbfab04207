// The order of an initiative's assessments in time.
import type { Assessment } from '../assessment/schema.ts';

type Occasion = Pick<Assessment, 'id' | 'date'>;

/** The latest assessment before the given one, by date and then by id; undefined for the first. */
export function previousOf(assessments: readonly Assessment[], id: string): Assessment | undefined {
  const here = assessments.find((one) => one.id === id);
  if (!here) return undefined;
  return assessments
    .filter((one) => isBefore(one, here))
    .reduce<Assessment | undefined>(
      (latest, one) => (latest === undefined || isBefore(latest, one) ? one : latest),
      undefined,
    );
}

function isBefore(one: Occasion, other: Occasion): boolean {
  return one.date === other.date ? one.id < other.id : one.date < other.date;
}
