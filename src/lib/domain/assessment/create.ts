import { emptyAssessment } from './defaults.ts';
import type { AssessmentFields, InitiativeFields } from './edit.ts';
import type { Assessment, Initiative } from './schema.ts';

/** What the domain may not make by itself: a clock and a source of ids. */
export interface Origin {
  /** ISO 8601 instant. */
  readonly now: () => string;
  /** Random UUID. */
  readonly id: () => string;
}

export type Setup = InitiativeFields & {
  readonly assessment: Pick<AssessmentFields, 'title' | 'date' | 'phases' | 'participants'>;
  readonly instrument: Assessment['instrument'];
};

export function createInitiative(setup: Setup, origin: Origin): Initiative {
  const { assessment, instrument, ...fields } = setup;
  const now = origin.now();
  return {
    ...fields,
    id: origin.id(),
    example: false,
    createdAt: now,
    updatedAt: now,
    assessments: [createAssessment(assessment, instrument, origin)],
    activities: [],
    lastNumber: 0,
    reflections: [],
    figures: [],
    adoptions: [],
    changed: {},
    history: [],
  };
}

export function createAssessment(
  fields: Setup['assessment'],
  instrument: Assessment['instrument'],
  origin: Origin,
): Assessment {
  return { ...emptyAssessment, ...fields, id: origin.id(), instrument };
}

/** The setup of an assessment for use in another kommun: everything but ratings, ticked signs and texts. */
export function setupOf(initiative: Initiative, assessment: Assessment): Setup {
  const { title, region, kind, mode, validFrom, validTo } = initiative;
  return {
    title,
    region,
    kind,
    mode,
    validFrom,
    validTo,
    municipality: null,
    municipalityName: '',
    instrument: assessment.instrument,
    assessment: {
      title: assessment.title,
      date: assessment.date,
      phases: assessment.phases,
      participants: assessment.participants,
    },
  };
}

/** The assessment that a group most likely means: the latest by date, then the last in the file. */
export function latestAssessment<One extends Pick<Assessment, 'date'>>(initiative: {
  readonly assessments: readonly One[];
}): One | undefined {
  return initiative.assessments.reduce<One | undefined>(
    (latest, one) => (latest === undefined || one.date >= latest.date ? one : latest),
    undefined,
  );
}
