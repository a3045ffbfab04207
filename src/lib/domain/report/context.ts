import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import type { CountyGoals } from '../plan/goals.ts';
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

export interface DocumentInput extends ReportInput {
  /** ISO date in Sweden: what is late on it is late. */
  readonly today: string;
  /** Of all the initiative's occasions, as far as they are at hand: what has changed since the one before. */
  readonly instruments: readonly Instrument[];
  /** What the regional agreement is for, in its order. */
  readonly purposes: readonly { readonly id: string; readonly name: string }[];
  readonly goals: CountyGoals | null;
}

/** The input with what every section needs from it. */
export interface ReportContext extends ReportInput {
  readonly words: ReportWords;
  readonly overview: Overview;
  readonly steps: readonly PlacedStep[];
  /** "steg 3 Bedöm kapacitet och beredskap". */
  readonly reference: (step: string) => string;
}
