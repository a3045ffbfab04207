import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import { placedSteps, type PlacedStep } from '../instrument/steps.ts';
import { fullNameOf } from '../municipalities.ts';
import type { Row, RowList } from '../reflection/rows.ts';
import type { Standing } from '../reflection/adoption.ts';
import type { Reflection } from '../reflection/schema.ts';
import { about, date, number, text, type Variable } from './table.ts';
import type { DataWords } from './words.ts';

export interface DataInput {
  readonly initiative: Initiative;
  /** The questionnaire that an assessment follows; undefined where this app does not have it. */
  readonly instrumentOf: (assessment: Assessment) => Instrument | undefined;
  /** What the regional agreement is for, in its order. */
  readonly purposes: readonly { readonly id: string; readonly name: string }[];
  /** Given from outside: what compares two texts is much, and the pages have it already. */
  readonly standingOf: (assessment: Assessment) => Standing;
  /** ISO date on which the plan is read: what is late on it is late. */
  readonly day: string;
}

export interface DataContext extends DataInput {
  readonly words: DataWords;
}

/** A step of one assessment. One that its questionnaire does not know is told by its id and has no place. */
export interface StepCase {
  readonly assessment: Assessment;
  readonly instrument: Instrument | undefined;
  readonly id: string;
  readonly placed: PlacedStep | undefined;
}

export function stepCases({ initiative, instrumentOf }: DataInput): StepCase[] {
  return initiative.assessments.flatMap((assessment) => {
    const instrument = instrumentOf(assessment);
    const placed = instrument ? placedSteps(instrument) : [];
    const known = placed.map(({ step }) => step.id);
    const rated = assessment.ratings.map(({ step }) => step);
    const unknown = [...new Set(rated)].filter((id) => !known.includes(id));
    return [
      ...placed.map((one) => ({ assessment, instrument, id: one.step.id, placed: one })),
      ...unknown.map((id) => ({ assessment, instrument, id, placed: undefined })),
    ];
  });
}

/**
 * Whose data it is: the last columns of every table, so that files of several kommuner can be put below each other.
 * @param assessmentOf for what belongs to an occasion
 */
export function whose<Case>(
  { initiative, words: { columns, yes, no } }: DataContext,
  assessmentOf?: (one: Case) => Assessment | undefined,
): Variable<Case>[] {
  const example = text<Case>(columns.example, () => (initiative.example ? yes : no));
  return [
    ...about<Case>([
      ...(assessmentOf
        ? [
            date<Case>(columns.date, (one) => assessmentOf(one)?.date ?? null),
            text<Case>(columns.instrument, (one) => assessmentOf(one)?.instrument.id ?? ''),
            text<Case>(columns.version, (one) => assessmentOf(one)?.instrument.version ?? ''),
          ]
        : []),
      text(columns.municipality, () => fullNameOf(initiative)),
      text(columns.municipalityCode, () => initiative.municipality ?? ''),
      text(columns.region, () => initiative.region),
      text(columns.initiative, () => initiative.title),
    ]),
    // What is made up must look so wherever it ends up.
    ...(initiative.example ? [example] : about([example])),
  ];
}

/** Which occasion, by its name. */
export function occasion<Case>(
  { words: { columns } }: DataContext,
  assessmentOf: (one: Case) => Assessment | undefined,
): Variable<Case> {
  return text(columns.assessment, (one) => assessmentOf(one)?.title ?? '');
}

type StepOf<Case> = (one: Case) => {
  readonly id: string;
  readonly placed: PlacedStep | undefined;
};

export function stepColumns<Case>(
  { words: { columns } }: DataContext,
  stepOf: StepOf<Case>,
): Variable<Case>[] {
  return [
    number(columns.step, (one) => stepOf(one).placed?.number ?? null),
    text(columns.stepName, (one) => {
      const { id, placed } = stepOf(one);
      return placed?.step.name ?? id;
    }),
  ];
}

export function phaseColumns<Case>(
  { words: { columns } }: DataContext,
  stepOf: StepOf<Case>,
): Variable<Case>[] {
  return [
    number(columns.phase, (one) => stepOf(one).placed?.phaseNumber ?? null),
    text(columns.phaseName, (one) => stepOf(one).placed?.phase.name ?? ''),
  ];
}

/** A follow-up, and the occasion that it belongs to. */
export interface ReflectionCase {
  readonly assessment: Assessment | undefined;
  readonly reflection: Reflection;
}

export function reflectionCases({ reflections, assessments }: Initiative): ReflectionCase[] {
  return reflections.map((reflection) => ({
    assessment: assessments.find(({ id }) => id === reflection.assessment),
    reflection,
  }));
}

/** A row of a follow-up, and the occasion that it belongs to. */
export interface RowCase<Row> {
  readonly assessment: Assessment | undefined;
  readonly row: Row;
}

export function rowCases<List extends RowList>(
  initiative: Initiative,
  list: List,
): RowCase<Row<List>>[] {
  return reflectionCases(initiative).flatMap(({ assessment, reflection }) =>
    reflection[list].map((row) => ({ assessment, row })),
  );
}

/** The number of an activity; null for one that is not in the plan. */
export function numberOf({ initiative }: DataInput, activity: string | null): number | null {
  return initiative.activities.find(({ id }) => id === activity)?.number ?? null;
}
