// What a number counts in a plan. Apart from the plan's other words: the start page needs no more.
import { kindCounts } from '../domain/plan/counts.ts';
import type { Activity } from '../domain/plan/schema.ts';
import { formatList } from './format.ts';
import { amount } from './number-words.ts';
import * as m from './paraglide/messages.js';

/** "två aktiviteter och en fråga att ta reda på"; of no kind that there is none of. */
export function countedKinds(
  all: readonly Pick<Activity, 'kind'>[],
  beside: readonly number[] = [],
): string {
  const { activities, questions } = kindCounts(all);
  const numbers = [activities, questions, ...beside].filter((count) => count > 0);
  return formatList([
    ...(activities > 0 || questions === 0 ? [m.plan_count_all(amount(activities, numbers))] : []),
    ...(questions > 0 ? [m.plan_count_questions(amount(questions, numbers))] : []),
  ]);
}
