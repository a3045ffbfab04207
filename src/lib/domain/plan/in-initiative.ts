// An activity as a part of its initiative. Apart from the edits, since undoing on the start page needs no more.
import { segmentsOf } from '../assessment/field-path.ts';
import type { Initiative } from '../assessment/schema.ts';
import type { Activity } from './schema.ts';

export function withActivity(initiative: Initiative, activity: Activity): Initiative {
  const { activities } = initiative;
  return {
    ...initiative,
    lastNumber: Math.max(initiative.lastNumber, activity.number),
    activities: activities.some(({ id }) => id === activity.id)
      ? activities.map((one) => (one.id === activity.id ? activity : one))
      : [...activities, activity],
  };
}

/** The initiative with an activity of another version of it, and when its fields were changed, unless it has it already. */
export function withActivityFrom(
  initiative: Initiative,
  other: Initiative,
  id: string | undefined,
): Initiative {
  const activity = other.activities.find((one) => one.id === id);
  if (!activity || initiative.activities.some((one) => one.id === id)) return initiative;
  const dates = Object.entries(other.changed).filter(([path]) => {
    const [root, owner] = segmentsOf(path);
    return root === 'activities' && owner === id;
  });
  return {
    ...withActivity(initiative, activity),
    changed: { ...initiative.changed, ...Object.fromEntries(dates) },
  };
}
