// All occasions at once: the levels of each step in order, and what each occasion had in place. Never a mean.
import type { Level } from '../assessment/schema.ts';
import { placedSteps } from '../instrument/steps.ts';
import { jointLevel, overviewOf } from '../status/overview.ts';
import type { StepCounts } from '../status/phase-status.ts';
import { countsOf, stepVerdict, type Counts, type Verdict } from './change.ts';
import type { Occasion } from './occasions.ts';

export interface StepPoint {
  /** The joint level; null where nothing is chosen or the step is not asked about. */
  readonly level: Level | null;
  /** False where the occasion's instrument has no such step. */
  readonly asked: boolean;
  /** Against the occasion before; null for the first. */
  readonly since: Verdict | null;
}

export interface StepOverTime {
  readonly step: string;
  readonly name: string;
  readonly number: number;
  readonly phaseNumber: number;
  readonly phaseName: string;
  /** One per occasion, in the same order. */
  readonly points: readonly StepPoint[];
}

export interface OccasionSummary extends StepCounts {
  /** Movement of its steps since the occasion before; null for the first. */
  readonly since: Counts | null;
}

export interface OverTime {
  readonly occasions: readonly OccasionSummary[];
  /** Those of the last occasion in its order, then those that only an earlier one asks about. */
  readonly steps: readonly StepOverTime[];
}

/** @param occasions in order */
export function overTime(occasions: readonly Occasion[]): OverTime {
  const steps = stepsOf(occasions);
  return { occasions: occasions.map((one, at) => summaryOf(one, at, steps)), steps };
}

function stepsOf(occasions: readonly Occasion[]): StepOverTime[] {
  const asked = occasions.map(({ instrument }) => placedSteps(instrument));
  const seen = new Set<string>();
  const latest = asked
    .toReversed()
    .flat()
    .filter(({ step: { id } }) => !seen.has(id) && seen.add(id));
  return latest.map((placed) => {
    const { id } = placed.step;
    const answers = occasions.map(({ assessment }, at) =>
      asked[at]?.some(({ step }) => step.id === id)
        ? { level: jointLevel(assessment.ratings, id) }
        : undefined,
    );
    return {
      step: id,
      name: placed.step.name,
      number: placed.number,
      phaseNumber: placed.phaseNumber,
      phaseName: placed.phase.name,
      points: answers.map((answer, at): StepPoint => ({
        level: answer?.level ?? null,
        asked: answer !== undefined,
        since: at === 0 ? null : sinceBefore(occasions, answers, at),
      })),
    };
  });
}

function sinceBefore(
  occasions: readonly Occasion[],
  answers: readonly ({ level: Level | null } | undefined)[],
  at: number,
): Verdict {
  const same = occasions[at - 1]?.instrument.id === occasions[at]?.instrument.id;
  return stepVerdict(same, answers[at - 1], answers[at]);
}

function summaryOf(
  { instrument, assessment }: Occasion,
  at: number,
  steps: readonly StepOverTime[],
): OccasionSummary {
  const { inPlace, applicable, assessed, unknown, blank, excluded } = overviewOf(
    instrument,
    assessment.ratings,
  );
  // A step that neither of the two asks about is no part of what happened between them.
  const since = steps.flatMap(({ points }) => {
    const [before, now] = [points[at - 1], points[at]];
    return now?.since && (now.asked || before?.asked) ? [now.since.change] : [];
  });
  return {
    inPlace,
    applicable,
    assessed,
    unknown,
    blank,
    excluded,
    since: at === 0 ? null : countsOf(since),
  };
}
