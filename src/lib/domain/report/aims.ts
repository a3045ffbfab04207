import { list } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

/** What the group will do first, and what each has become in the plan. */
export function aimList({ words, initiative, reflection }: DocumentContext): Block[] {
  return list(
    reflection.aims.flatMap(({ text, activityId }) => {
      const activity = initiative.activities.find(({ id }) => id === activityId);
      const own = text.trim();
      if (own === '' && !activity) return [];
      if (!activity) return [own];
      const name = words.activityHeading(activity.text);
      return own === '' || own === name
        ? [words.aim(name, activity.due)]
        : [words.aimInPlan(own, name, activity.due)];
    }),
  );
}
