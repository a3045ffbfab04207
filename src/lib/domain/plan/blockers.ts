// A help to choose: the steps that hold a phase back, in the order of the process. There is no score: which of them matters
// most is the group's own word.
import type { Assessment, Level } from '../assessment/schema.ts';
import type { Instrument, Phase } from '../instrument/schema.ts';
import { jointLevel, overviewOf, type PhaseOverview } from '../status/overview.ts';
import { byDue } from './due.ts';
import { kindCounts } from './counts.ts';
import { isEnded } from './edit.ts';
import type { Activity } from './schema.ts';

/** Why a step holds its phase back. */
export type HoldReason = 'not-started' | 'started' | 'unknown' | 'blank' | 'partly';

export interface ActivityCount {
  readonly open: number;
  /** How many of those that are open are questions to find out. */
  readonly openQuestions: number;
  /** Those that are done or cancelled too. */
  readonly all: number;
}

export interface Blocker {
  readonly step: string;
  readonly phase: Phase;
  /** The joint level. */
  readonly level: Level | null;
  readonly reason: HoldReason;
  readonly activities: ActivityCount;
  /** A later phase that has begun without this step, or null. */
  readonly ahead: Phase | null;
}

/** Steps at level 3 and those that are not applicable hold nothing back. */
export function blockersOf(
  instrument: Instrument,
  ratings: Assessment['ratings'],
  activities: readonly Activity[],
): Blocker[] {
  const { phases, ahead } = overviewOf(instrument, ratings);
  return phases.flatMap((overview) =>
    stepsThatHold(overview, ratings).map(({ step, reason }) => ({
      step,
      phase: overview.phase,
      level: jointLevel(ratings, step),
      reason,
      activities: countActivities(activities, step),
      ahead: ahead?.missing.includes(step) ? ahead.phase : null,
    })),
  );
}

export function countActivities(activities: readonly Activity[], step: string): ActivityCount {
  const open = openActivitiesOf(activities, step);
  return {
    open: open.length,
    openQuestions: kindCounts(open).questions,
    all: activities.filter((activity) => activity.step === step).length,
  };
}

/** What is still to be done in a step, the earliest date first. */
export function openActivitiesOf(activities: readonly Activity[], step: string): Activity[] {
  return activities
    .filter((activity) => activity.step === step && !isEnded(activity.status))
    .sort(byDue);
}

/** What keeps the phase at "Pågår" or lower; where there is no such step, what keeps it from "På plats". */
function stepsThatHold({ phase, status }: PhaseOverview, ratings: Assessment['ratings']) {
  const named = [...status.missing, ...status.unknown, ...status.blank];
  return phase.steps.flatMap(({ id }) => {
    if (named.length > 0 && !named.includes(id)) return [];
    const reason = reasonOf(jointLevel(ratings, id));
    return reason === null ? [] : [{ step: id, reason }];
  });
}

function reasonOf(level: Level | null): HoldReason | null {
  switch (level) {
    case 0:
      return 'not-started';
    case 1:
      return 'started';
    case 'unknown':
      return 'unknown';
    case null:
      return 'blank';
    case 2:
      return 'partly';
    case 3:
    case 'not-applicable':
      return null;
  }
}
