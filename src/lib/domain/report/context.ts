import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import type { PlacedStep } from '../instrument/steps.ts';
import type { Overview } from '../status/overview.ts';
import type { ReportWords } from './words.ts';

export interface ReportInput {
  readonly initiative: Initiative;
  readonly assessment: Assessment;
  readonly instrument: Instrument;
  /** Version of the app. */
  readonly app: string;
  /** ISO 8601 instant, for the file's own metadata. */
  readonly createdAt: string;
  /** ISO date of the same moment where the reader is: what is printed and what names the file. */
  readonly createdOn: string;
}

/** The input with what every section needs from it. */
export interface ReportContext extends ReportInput {
  readonly words: ReportWords;
  readonly overview: Overview;
  readonly steps: readonly PlacedStep[];
  /** "steg 3 Bedöm kapacitet och beredskap". */
  readonly reference: (step: string) => string;
}
