// What a step or an activity of it is marked with wherever it is shown, and in which order: the group's own word, then how the two pictures
// stand to each other, then what the plan says.
import { picturesDiffer } from '../assessment/ratings.ts';
import type { Assessment } from '../assessment/schema.ts';
import { isLate } from './due.ts';
import type { Activity } from './schema.ts';

/**
 * `first`: the group takes the step first. `differs`: kommun and region see the step differently. `late`: the activity, or one
 * of the step's, is late.
 */
export const MARKS = ['first', 'differs', 'late'] as const;
export type Mark = (typeof MARKS)[number];

/** Each mark once, in the order that holds wherever several stand together. */
export function inMarkOrder(marks: Iterable<Mark>): Mark[] {
  const given = new Set(marks);
  return MARKS.filter((mark) => given.has(mark));
}

/** @param today ISO date */
export function marksOf(
  step: string,
  { ratings, priorities }: Pick<Assessment, 'ratings' | 'priorities'>,
  activities: readonly Activity[],
  today: string,
): Mark[] {
  const isMarked: Readonly<Record<Mark, boolean>> = {
    first: priorities.includes(step),
    differs: picturesDiffer(ratings, step),
    late: activities.some((activity) => activity.step === step && isLate(activity, today)),
  };
  return MARKS.filter((mark) => isMarked[mark]);
}

/** What the step of an activity is marked with, and whether the activity itself is late. @param today ISO date */
export function activityMarks(
  activity: Activity,
  assessment: Pick<Assessment, 'ratings' | 'priorities'>,
  today: string,
): Mark[] {
  return inMarkOrder([
    ...(activity.step === null ? [] : marksOf(activity.step, assessment, [], today)),
    ...(isLate(activity, today) ? (['late'] as const) : []),
  ]);
}
