import type { Assessment, Level, Rating } from '../assessment/schema.ts';
import { ratingOf } from '../assessment/ratings.ts';
import type { Instrument, Phase } from '../instrument/schema.ts';
import { isNumeric, phaseStatus, type PhaseStatus, type StepCounts } from './phase-status.ts';

export interface PhaseOverview {
  readonly phase: Phase;
  readonly status: PhaseStatus;
}

/** Which phase the group is in: a phase, or the reason why there is none. */
export type CurrentPhase =
  | { readonly code: 'phase'; readonly phase: Phase }
  | { readonly code: 'all-in-place' | 'not-assessed' | 'not-applicable' };

export interface Overview extends StepCounts {
  readonly phases: readonly PhaseOverview[];
  readonly current: CurrentPhase;
  /** A later phase that has begun while earlier steps are missing, or null. */
  readonly ahead: { readonly phase: Phase; readonly missing: readonly string[] } | null;
}

const DONE: readonly PhaseStatus['code'][] = ['in-place', 'mostly-in-place', 'not-applicable'];

export function overviewOf(
  instrument: Instrument,
  ratings: Pick<Assessment, 'ratings'>['ratings'],
): Overview {
  const phases = instrument.phases.map((phase) => ({
    phase,
    status: phaseStatus(
      phase.steps.map(({ id }) => ({ step: id, level: jointLevel(ratings, id) })),
    ),
  }));
  const total = (count: (status: PhaseStatus) => number) =>
    phases.reduce((sum, { status }) => sum + count(status), 0);
  const every = (key: 'unknown' | 'blank' | 'excluded') =>
    phases.flatMap(({ status }) => status[key]);
  return {
    phases,
    inPlace: total(({ inPlace }) => inPlace),
    applicable: total(({ applicable }) => applicable),
    assessed: total(({ assessed }) => assessed),
    unknown: every('unknown'),
    blank: every('blank'),
    excluded: every('excluded'),
    current: currentPhase(phases),
    ahead: phaseAhead(phases, ratings),
  };
}

/** Status reads the joint level alone; the parties' pictures never stand in for it. */
export function jointLevel(ratings: readonly Rating[], step: string): Level | null {
  return ratingOf(ratings, step, 'joint')?.level ?? null;
}

function currentPhase(phases: readonly PhaseOverview[]): CurrentPhase {
  const relevant = phases.filter(({ status }) => status.code !== 'not-applicable');
  if (relevant.length === 0) return { code: 'not-applicable' };
  if (relevant.every(({ status }) => status.code === 'not-assessed'))
    return { code: 'not-assessed' };
  const first = relevant.find(({ status }) => !DONE.includes(status.code));
  return first ? { code: 'phase', phase: first.phase } : { code: 'all-in-place' };
}

function phaseAhead(
  phases: readonly PhaseOverview[],
  ratings: readonly Rating[],
): Overview['ahead'] {
  const begun = phases.findLastIndex(({ phase }) =>
    phase.steps.some(({ id }) => {
      const level = jointLevel(ratings, id);
      return isNumeric(level) && level >= 2;
    }),
  );
  const later = phases[begun];
  if (!later) return null;
  const missing = phases.slice(0, begun).flatMap(({ status }) => status.missing);
  return missing.length > 0 ? { phase: later.phase, missing } : null;
}
