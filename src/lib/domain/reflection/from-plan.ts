// What the plan gives to the yearly follow-up. It suggests; what the group writes is the group's, also when the plan goes on.
import { isEnded } from '../plan/edit.ts';
import type { Activity } from '../plan/schema.ts';
import type { CarriedOut } from './codes.ts';
import type { RowOf } from './rows.ts';
import type { Result } from './schema.ts';

/** Days that a follow-up is about, ISO dates; null where there is no border. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

export interface PlanOffer {
  /** What has ended, been worked on or was to be done in the period. */
  readonly offered: readonly Activity[];
  /** The rest of the plan: offered too, but further down. */
  readonly others: readonly Activity[];
}

/**
 * The activities that no result describes yet, each in one of two lists and in the order of the plan. Questions to find
 * out are none: they lead to an answer, not to a result for anybody.
 * @param aimedAt ids of the activities that last year's aims became: what came of them is asked for, whenever it was
 */
export function offerOf(
  activities: readonly Activity[],
  results: readonly Pick<Result, 'id' | 'activityId'>[],
  period: Period,
  aimedAt: readonly string[] = [],
): PlanOffer {
  const described = new Set(results.flatMap(({ id, activityId }) => [id, activityId ?? id]));
  const left = activities.filter(({ id, kind }) => kind === 'activity' && !described.has(id));
  const isOffered = (activity: Activity) =>
    aimedAt.includes(activity.id) || belongsTo(activity, period);
  return {
    offered: left.filter(isOffered),
    others: left.filter((activity) => !isOffered(activity)),
  };
}

/**
 * Ended in the period, in progress, or due in it though nobody has begun: what was not done is a result as well. An end
 * without a day may have been at any time, so it is let in.
 */
function belongsTo({ status, endedOn, due, notes }: Activity, period: Period): boolean {
  if (isEnded(status)) return endedOn === null || isWithin(endedOn, period);
  if (status === 'in-progress') return true;
  const isDue = due !== null && isWithin(due, period);
  return isDue || notes.some(({ text, date }) => text !== '' && isWithin(date, period));
}

function isWithin(day: string, { from, to }: Period): boolean {
  return (from === null || day >= from) && (to === null || day <= to);
}

/** What a result begins with when its activity is taken in. How it went and for whom, only the group knows. */
export function resultFrom(activity: Activity): Partial<RowOf<'results'>> {
  const carriedOut = carriedOutBy(activity);
  return {
    activityId: activity.id,
    title: activity.text.trim(),
    carriedOut,
    reason: activity.status === 'cancelled' ? activity.reason : '',
    goals: [...activity.goals],
  };
}

/**
 * What the plan is sure of. Something in progress may be done in part or only be talked about, and so may something that
 * was cancelled after it had begun: that is for the group to say.
 */
function carriedOutBy(activity: Activity): CarriedOut | null {
  if (activity.status === 'done') return 'yes';
  return activity.status === 'cancelled' && !hasBegun(activity) ? 'no' : null;
}

function hasBegun({ notes }: Activity): boolean {
  return notes.some(({ status }) => status === 'in-progress' || status === 'done');
}

const FITTING: Readonly<Record<Activity['status'], readonly CarriedOut[]>> = {
  'not-started': ['no'],
  'in-progress': ['partly'],
  done: ['yes'],
  cancelled: ['no', 'partly'],
};

/** Whether the plan says something else now than the group has said in the result. */
export function differsFromPlan(
  { carriedOut }: Pick<Result, 'carriedOut'>,
  { status }: Pick<Activity, 'status'>,
): boolean {
  return carriedOut !== null && !FITTING[status].includes(carriedOut);
}
