// What a calendar is told of a plan: the days that are ahead, and those that it may hold from before and is to let go of.
import type { Initiative } from '../assessment/schema.ts';
import { datedActivities } from './due.ts';
import { historyOrder, isEnded } from './edit.ts';
import type { Activity } from './schema.ts';

export interface CalendarDay<Of = Activity> {
  readonly activity: Of;
  /** ISO date. */
  readonly day: string;
}

export interface CalendarDays {
  readonly ahead: readonly CalendarDay[];
  /**
   * What has ended or has no date any longer, and what was adopted and has been deleted since. Of one that was deleted
   * without having been adopted nothing is known.
   */
  readonly gone: readonly CalendarDay[];
}

export function calendarDays({
  activities,
  adoptions,
}: Pick<Initiative, 'activities' | 'adoptions'>): CalendarDays {
  const inPlan = new Set(activities.map(({ id }) => id));
  const deleted = new Map(
    adoptions
      .flatMap(({ content }) => content.activities)
      .filter(({ id }) => !inPlan.has(id))
      .map((activity) => [activity.id, activity]),
  );
  const without = activities.filter(({ status, due }) => isEnded(status) || due === null);
  return {
    ahead: datedActivities(activities).map((activity) => ({ activity, day: activity.due })),
    gone: [...without, ...deleted.values()]
      .flatMap((activity) => {
        const day = lastDue(activity);
        return day === undefined ? [] : [{ activity, day }];
      })
      .sort((a, b) => a.activity.number - b.activity.number),
  };
}

/** The date that it has, or the last that it had. */
function lastDue({ due, notes }: Activity): string | undefined {
  return due ?? historyOrder(notes).findLast((note) => note.due !== null)?.due ?? undefined;
}
