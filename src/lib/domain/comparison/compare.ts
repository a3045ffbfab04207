// Two occasions side by side, step by step: the joint levels, the reasons given, and what was done in between.
import { ratingOf } from '../assessment/ratings.ts';
import type { Level } from '../assessment/schema.ts';
import { placedSteps } from '../instrument/steps.ts';
import type { Activity } from '../plan/schema.ts';
import { countsOf, stepVerdict, type Counts, type Verdict } from './change.ts';
import type { Occasion } from './occasions.ts';
import { versionsOf, type VersionRelation } from './versions.ts';

/** A step as one occasion has it. */
export interface StepAnswer {
  readonly name: string;
  readonly number: number;
  readonly phaseNumber: number;
  readonly phaseName: string;
  readonly level: Level | null;
  readonly rationale: string;
  readonly evidence: string;
}

export type ComparedStep = Verdict & {
  readonly step: string;
  /** Undefined where the step is not in that occasion's instrument. */
  readonly before: StepAnswer | undefined;
  readonly after: StepAnswer | undefined;
  readonly rationaleChanged: boolean;
  readonly evidenceChanged: boolean;
  /** What the newer version says has changed in the step's meaning, or null. */
  readonly meaningChanged: string | null;
  /** Done between the two occasions, in the order in which they ended. */
  readonly activities: readonly Activity[];
};

export interface Comparison {
  readonly rows: readonly ComparedStep[];
  readonly counts: Counts;
  readonly versions: VersionRelation;
  /** Done in between, but of no step that either occasion asks about. */
  readonly otherActivities: readonly Activity[];
}

/** Nobody has to give them in order: a comparison backwards says down where it says up forwards. */
export function compareOccasions(
  before: Occasion,
  after: Occasion,
  activities: readonly Activity[],
): Comparison {
  const { relation, meanings } = versionsOf(before.instrument, after.instrument);
  const [answersBefore, answersAfter] = [answersOf(before), answersOf(after)];
  const steps = [...new Set([...answersAfter.keys(), ...answersBefore.keys()])];
  const done = doneBetween(activities, before.assessment.date, after.assessment.date);
  const rows = steps.map((step): ComparedStep => {
    const [one, other] = [answersBefore.get(step), answersAfter.get(step)];
    return {
      ...stepVerdict(relation !== 'other-instrument', one, other),
      step,
      before: one,
      after: other,
      rationaleChanged: textOf(one?.rationale) !== textOf(other?.rationale),
      evidenceChanged: textOf(one?.evidence) !== textOf(other?.evidence),
      meaningChanged: meanings.get(step) ?? null,
      activities: done.filter((activity) => activity.step === step),
    };
  });
  return {
    rows,
    counts: countsOf(rows.map(({ change }) => change)),
    versions: relation,
    otherActivities: done.filter(({ step }) => step === null || !steps.includes(step)),
  };
}

/** True where there is a movement, or an answer that cannot be set beside the other. */
export function isChanged({ change, reason }: Verdict): boolean {
  return change !== 'same' && reason !== 'not-assessed';
}

/** By step id, in the instrument's order. */
function answersOf({ assessment, instrument }: Occasion): Map<string, StepAnswer> {
  return new Map(
    placedSteps(instrument).map(({ step, number, phase, phaseNumber }) => {
      const joint = ratingOf(assessment.ratings, step.id, 'joint');
      const answer: StepAnswer = {
        name: step.name,
        number,
        phaseNumber,
        phaseName: phase.name,
        level: joint?.level ?? null,
        rationale: joint?.rationale ?? '',
        evidence: joint?.evidence ?? '',
      };
      return [step.id, answer];
    }),
  );
}

function textOf(text: string | undefined): string {
  return text?.trim() ?? '';
}

/** What ended on the day of the first occasion was part of the picture then; what ended on the last day is part of it now. */
function doneBetween(activities: readonly Activity[], a: string, b: string): Activity[] {
  const [first, last] = a < b ? [a, b] : [b, a];
  const key = ({ endedOn, createdAt, id }: Activity) => `${endedOn ?? ''} ${createdAt} ${id}`;
  return activities
    .filter(
      ({ status, endedOn }) =>
        status === 'done' && endedOn !== null && endedOn > first && endedOn <= last,
    )
    .sort((one, other) => (key(one) < key(other) ? -1 : 1));
}
