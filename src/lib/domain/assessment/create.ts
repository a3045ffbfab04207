import { emptyReportState } from './defaults.ts';
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
  readonly assessment: Omit<AssessmentFields, 'report'>;
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
    assessments: [
      {
        ...assessment,
        id: origin.id(),
        instrument,
        state: 'open',
        ratings: [],
        signs: {},
        report: emptyReportState,
        votes: [],
      },
    ],
    activities: [],
    reflections: [],
    changed: {},
    history: [],
  };
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
export function latestAssessment(initiative: Initiative): Assessment | undefined {
  return initiative.assessments.reduce<Assessment | undefined>(
    (latest, one) => (latest === undefined || one.date >= latest.date ? one : latest),
    undefined,
  );
}
