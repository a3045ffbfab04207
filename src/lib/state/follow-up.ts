import { withFollowUp } from '../domain/plan/follow-up.ts';
import type { ActivityFields } from '../domain/plan/schema.ts';
import { cleanFields } from './clean-fields.ts';
import type { Plan } from './plan.ts';

/** What is typed of an activity at a meeting; `note` is its note. */
export type Said = Partial<ActivityFields> & { readonly note?: string };

/**
 * Keeps what a meeting says of an activity in one note of that day, however often it is changed.
 * @param date ISO date of the meeting
 */
export function followUp(plan: Plan, id: string, date: string, typed: Said): void {
  const { note: text, ...fields } = cleanFields(typed);
  const said = { fields, ...(text !== undefined && { text }) };
  plan.revise(id, (activity, moment) => withFollowUp(activity, date, said, moment));
}
