import { NO_NUMBER } from '../plan/no-number.ts';
import type { DocumentContext } from './context.ts';
import { withoutEnd } from '../without-end.ts';

/** What the group takes first beside the steps, and what each has become in the plan. */
export function aimTexts(context: DocumentContext): string[] {
  const { words } = context;
  return aimsOf(context).map(({ own, activity, number, due }) => {
    if (activity === '') return own;
    return own === '' || withoutEnd(own) === activity
      ? words.aim(activity, number, due)
      : words.aimInPlan(own, number, activity, due);
  });
}

/** The same without the plan. */
export function aimNames(context: DocumentContext): string[] {
  return aimsOf(context).map(({ own, activity }) => own || activity);
}

function aimsOf({ words, initiative, reflection, planUnknown }: DocumentContext) {
  return reflection.aims
    .map(({ text, activityId }) => {
      const activity = initiative.activities.find(({ id }) => id === activityId);
      return {
        own: text.trim(),
        activity: activity ? words.activityHeading(activity.text) : '',
        number: activity?.number ?? NO_NUMBER,
        due: planUnknown ? null : (activity?.due ?? null),
      };
    })
    .filter(({ own, activity }) => own !== '' || activity !== '');
}
