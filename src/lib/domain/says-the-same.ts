import { withoutEnd } from './without-end.ts';

/** Whether two texts are the same but for capitals and the mark at the end: an activity in the plan and in the follow-up. */
export function saysTheSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => withoutEnd(text.trim()).toLocaleLowerCase('sv'));
  return a === b;
}
