// Who has done what, told from the data: a document claims nothing that nobody has noted.
import type { Assessment } from '../assessment/schema.ts';
import { isFollowedUp } from '../reflection/said.ts';
import type { DocumentContext } from './context.ts';

export type Huvudman = 'municipality' | 'region';
const BOTH: readonly Huvudman[] = ['municipality', 'region'];

/** The huvudmän of which somebody took part in the assessment, or which have given a picture of their own. */
export function assessedBy({ participants, ratings }: Assessment): Huvudman[] {
  return BOTH.filter(
    (one) =>
      participants.some(({ party }) => party === one) ||
      ratings.some(({ party, level }) => party === one && level !== null),
  );
}

/** Whether any step has an answer, of whomever. */
export function isAssessed({ ratings }: Assessment): boolean {
  return ratings.some(({ level }) => level !== null);
}

/** Whom a document calls the group. */
export function groupIs({ words, assessment, reflection }: DocumentContext): string {
  const assessed = assessedBy(assessment);
  const parties = BOTH.filter(
    (one) => assessed.includes(one) || reflection.participants.some(({ party }) => party === one),
  );
  return words.groupIs(parties, isFollowedUp(reflection));
}

/** What has not been done, in one line; nothing where a follow-up is made. */
export function notDone({ words, assessment, reflection }: DocumentContext): string[] {
  return isFollowedUp(reflection)
    ? []
    : [words.notFollowedUp(yearOf(assessment), isAssessed(assessment))];
}

/** The year that tells one follow-up from another. */
export function yearOf({ date }: Pick<Assessment, 'date'>): number {
  return Number(date.slice(0, 4));
}
