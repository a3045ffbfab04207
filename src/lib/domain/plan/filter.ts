// Which activities of a plan somebody wants to see.
import { isLate } from './due.ts';
import { isEnded } from './edit.ts';
import type { Activity, ActivityStatus, Owner } from './schema.ts';

export type StatusFilter = 'all' | 'open' | 'late' | ActivityStatus;
export type OwnerFilter = 'all' | 'none' | Owner;

export interface PlanFilter {
  /** Every word of it stands somewhere in what the activity says. */
  readonly text: string;
  readonly status: StatusFilter;
  readonly owner: OwnerFilter;
  /** `all`, `none` for what belongs to no step, `phase:<id>` or `step:<id>`. */
  readonly place: string;
}

export const everything: PlanFilter = { text: '', status: 'all', owner: 'all', place: 'all' };

export interface FilterContext {
  /** ISO date. */
  readonly today: string;
  /** Id of the phase that each step belongs to, by the step's id. */
  readonly phases: ReadonlyMap<string, string>;
}

export function filterActivities(
  activities: readonly Activity[],
  filter: PlanFilter,
  { today, phases }: FilterContext,
): Activity[] {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean);
  return activities.filter(
    (activity) =>
      hasStatus(activity, filter.status, today) &&
      hasOwner(activity, filter.owner) &&
      isAt(activity, filter.place, phases) &&
      (words.length === 0 || holdsAll(activity, words)),
  );
}

function hasStatus(activity: Activity, wanted: StatusFilter, today: string): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'open') return !isEnded(activity.status);
  return wanted === 'late' ? isLate(activity, today) : activity.status === wanted;
}

/** What both huvudmän do together is the concern of each. */
function hasOwner({ owner }: Activity, wanted: OwnerFilter): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'none') return owner === null;
  return owner === wanted || (wanted !== 'shared' && owner === 'shared');
}

function isAt({ step }: Activity, place: string, phases: ReadonlyMap<string, string>): boolean {
  if (place === 'all') return true;
  if (step === null || place === 'none') return step === null && place === 'none';
  return place === `step:${step}` || place === `phase:${phases.get(step) ?? ''}`;
}

/** Made once for all letters of a search. */
const said = new WeakMap<Activity, string>();

function holdsAll(activity: Activity, words: readonly string[]): boolean {
  const all = said.get(activity) ?? saidBy(activity);
  said.set(activity, all);
  return words.every((word) => all.includes(word));
}

function saidBy(activity: Activity): string {
  const { text, responsible, contributors, followUp, obstacles, reason } = activity;
  return fold(
    [String(activity.number), text, responsible, contributors, followUp, obstacles, reason].join(
      '\n',
    ),
  );
}

function fold(text: string): string {
  return text.toLocaleLowerCase('sv');
}
