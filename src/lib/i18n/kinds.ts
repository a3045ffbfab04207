// What a number counts in a plan. Apart from the plan's other words: the start page needs no more.
import { kindCounts } from '../domain/plan/counts.ts';
import type { Activity } from '../domain/plan/schema.ts';
import { formatList } from './format.ts';
import * as m from './paraglide/messages.js';

/** "2 aktiviteter och 1 fråga att ta reda på"; of no kind that there is none of. */
export function countedKinds(all: readonly Pick<Activity, 'kind'>[]): string {
  const { activities, questions } = kindCounts(all);
  return formatList([
    ...(activities > 0 || questions === 0 ? [m.plan_count_all({ count: activities })] : []),
    ...(questions > 0 ? [m.plan_count_questions({ count: questions })] : []),
  ]);
}
