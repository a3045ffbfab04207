// What comes next for a group, as far as it can be read from what there is: assess, choose what comes first, plan it, and
// take it to those who decide. Nothing has to be done in this order, and nothing is locked until something else is done.
import type { Assessment } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import { jointLevel } from '../status/overview.ts';
import { blockersOf } from './blockers.ts';
import { prioritiesIn } from './priorities.ts';
import type { Activity } from './schema.ts';

export type Task = 'assess' | 'choose' | 'plan' | 'report';

export interface Way {
  /** Ids of those that are asked for and have no joint answer, in the order of the process. */
  readonly unrated: readonly string[];
  /** Ids of the steps that come first, in the group's order. */
  readonly chosen: readonly string[];
  /** Those of them that no activity is for, other than one that was given up. */
  readonly unplanned: readonly string[];
  /** Whether any of what is asked for holds a phase back: none does where everything is in place. */
  readonly choosing: boolean;
  /** The first that is not done. Documents can always be made again. */
  readonly next: Task;
}

/** @param asked ids of the steps that the group has chosen to go through this time, in the order of the process */
export function wayOf(
  instrument: Instrument,
  asked: readonly string[],
  { ratings, priorities }: Pick<Assessment, 'ratings' | 'priorities'>,
  activities: readonly Activity[],
): Way {
  const unrated = asked.filter((id) => jointLevel(ratings, id) === null);
  const chosen = prioritiesIn(instrument, priorities);
  const unplanned = chosen.filter(
    (id) => !activities.some(({ step, status }) => step === id && status !== 'cancelled'),
  );
  const choosing =
    chosen.length > 0 ||
    blockersOf(instrument, ratings, activities).some(({ step }) => asked.includes(step));
  const next = (): Task => {
    if (unrated.length > 0) return 'assess';
    if (chosen.length === 0 && choosing) return 'choose';
    return unplanned.length > 0 ? 'plan' : 'report';
  };
  return { unrated, chosen, unplanned, choosing, next: next() };
}
