import type { Assessment, Initiative } from '../assessment/schema.ts';
import { previousOf } from '../comparison/occasions.ts';
import { addDays } from '../local-date.ts';

export interface Period {
  /** ISO dates, both within. */
  readonly from: string;
  readonly to: string;
}

/**
 * The time that a follow-up most likely is about: since the one before, or the year before the assessment. It is offered
 * and never filled in by itself.
 */
export function suggestedPeriod(
  { assessments, reflections }: Pick<Initiative, 'assessments' | 'reflections'>,
  { id, date }: Pick<Assessment, 'id' | 'date'>,
): Period {
  const previous = previousOf(assessments, id);
  const before = reflections.find(({ assessment }) => assessment === previous?.id);
  const last = before?.to ?? before?.heldOn ?? previous?.date;
  const from = last === undefined ? yearBefore(date) : addDays(last, 1);
  return { from: from <= date ? from : date, to: date };
}

/** The first day of the year that ends on a day: a leap day has the day after the last of February. */
function yearBefore(date: string): string {
  const earlier = `${String(Number(date.slice(0, 4)) - 1).padStart(4, '0')}${date.slice(4)}`;
  return date.endsWith('-02-29') ? earlier.replace('02-29', '03-01') : addDays(earlier, 1);
}
