// What the report says in a language. The domain knows what has to be said and from which numbers; i18n knows how.
import type { PictureDifferences } from '../assessment/picture-differences.ts';
import type { Gap, PictureCounts } from '../assessment/ratings.ts';
import type { Level, Party } from '../assessment/schema.ts';
import type { LinkKind } from './dumbbell.ts';
import type { CurrentPhase } from '../status/overview.ts';
import type { PhaseStatus, StepCounts } from '../status/phase-status.ts';

export interface ReportWords {
  readonly headings: Readonly<
    Record<
      | 'summary'
      | 'phases'
      | 'pictures'
      | 'reflection'
      | 'participants'
      | 'scale'
      | 'scaleCaption'
      | 'participantsCaption'
      | 'assessmentParticipants'
      | 'questions'
      | 'about'
      | 'gaps',
      string
    >
  >;
  readonly terms: Readonly<
    Record<
      | 'status'
      | 'registryNumber'
      | 'assessment'
      | 'assessmentDate'
      | 'agreementPeriod'
      | 'createdAt'
      | 'questionnaire'
      | 'phase'
      | 'step'
      | 'inPlace'
      | 'levelsPerPhase'
      | 'picturesPerStep'
      | 'role'
      | 'party'
      | 'count'
      | 'level'
      | 'anchor'
      | 'rationale'
      | 'evidence'
      | 'jointLevel'
      | 'total',
      string
    >
  >;
  readonly eyebrow: string;
  readonly subject: string;
  /** Caption of the table that says the same as a figure. */
  readonly inNumbers: (caption: string) => string;
  readonly draft: string;
  readonly adopted: (by: string, on: string | null) => string;
  readonly none: string;
  readonly untitled: string;
  readonly exampleNotice: string;
  readonly pictures: (counts: PictureCounts) => string;
  /** How far apart the two are at most, each with the steps that it is about where they are few. */
  readonly pictureDifferences: (
    differences: PictureDifferences,
    reference: (step: string) => string,
  ) => readonly { readonly text: string; readonly items: readonly string[] }[];
  /** What a line between kommun and region stands for. */
  readonly pictureLinks: Readonly<Record<LinkKind, string>>;
  /** Over those who have not answered, each of whom chose whether to. */
  readonly noAnswer: string;
  /** What the answers outside the scale mean, told to others than those who give them. */
  readonly unknownMeans: string;
  readonly notApplicableMeans: string;
  /** What the assessment is, who took part in it, and how many of all steps have a joint answer. */
  readonly about: (
    by: readonly ('municipality' | 'region')[],
    answered: number,
    all: number,
  ) => string;
  /** "På plats betyder: …" */
  readonly means: (name: string, anchor: string) => string;
  readonly differentPictures: string;
  readonly differentPicturesIn: (steps: readonly string[]) => string;
  readonly scaleIntroduction: string;
  readonly questionsAsked: string;
  readonly date: (iso: string) => string;
  readonly period: (from: string | null, to: string | null) => string;
  readonly subtitle: (municipality: string, region: string) => string;
  readonly questionnaire: (title: string, version: string, app: string) => string;
  readonly current: (current: CurrentPhase, phaseName: string) => string;
  readonly ahead: (phaseName: string, steps: readonly string[]) => string;
  readonly phaseName: (number: number, name: string) => string;
  readonly stepName: (number: number, name: string) => string;
  readonly stepNumber: (number: number) => string;
  readonly stepReference: (number: number, name: string) => string;
  readonly statusName: (status: PhaseStatus) => string;
  /** How many steps are in place, and what is not known of the others: of a phase, or of all steps. */
  readonly stepsInPlace: (
    counts: StepCounts & Partial<Pick<PhaseStatus, 'code'>>,
    numberOf: (step: string) => number,
  ) => string;
  readonly statusGaps: (
    status: PhaseStatus,
    reference: (step: string) => string,
  ) => readonly string[];
  /** "Två av fem kännetecken stämmer:" */
  readonly signsThatHold: (ticked: number, all: number) => string;
  readonly gap: (gap: Gap) => string;
  readonly gapIn: (step: string, gap: Gap) => string;
  readonly levelName: (level: Level | null) => string;
  readonly partyName: (party: Party) => string;
  /** Labels of what one huvudman has written by itself. */
  readonly partyRationale: (party: 'municipality' | 'region') => string;
  readonly partyEvidence: (party: 'municipality' | 'region') => string;
  readonly distributionAlternative: (
    rows: readonly { readonly phase: string; readonly counts: readonly string[] }[],
  ) => string;
  readonly countOf: (count: number, label: string) => string;
  readonly picturesAlternative: (
    rows: readonly { readonly step: string; readonly levels: readonly string[] }[],
  ) => string;
  readonly pictureOf: (party: string, level: string) => string;
  readonly furniture: (
    title: string,
    municipality: string,
    status: string,
  ) => {
    readonly header: string;
    readonly footer: string;
  };
}
