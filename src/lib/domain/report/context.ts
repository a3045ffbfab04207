import type { Assessment, Initiative, Reflection } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import type { PlacedStep } from '../instrument/steps.ts';
import type { CountyGoals } from '../plan/goals.ts';
import type { Receiving } from './receiving.ts';
import type { Overview } from '../status/overview.ts';
import type { Figure } from '../reflection/schema.ts';
import type { DocumentWords } from './document-words.ts';
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
  /** What the letter proposes that the nämnd does with the follow-up. */
  readonly receiving?: Receiving;
  /** Ids of pieces for which the summary has no room. */
  readonly without?: ReadonlySet<string>;
}

/** The input with what every section needs from it. */
export interface ReportContext extends ReportInput {
  readonly words: ReportWords;
  readonly overview: Overview;
  readonly steps: readonly PlacedStep[];
  /** Place of a step among all; nought where it is not among them. */
  readonly numberOf: (step: string) => number;
  /** "steg 3 Bedöm kapacitet och beredskap". */
  readonly reference: (step: string) => string;
}

export interface DocumentContext extends ReportContext, DocumentInput {
  readonly words: DocumentWords;
  /** What the group has said on this occasion; empty before anybody has said anything. */
  readonly reflection: Omit<Reflection, 'id' | 'assessment' | 'updatedAt'>;
  /** The key figures in which anything is said. */
  readonly figures: readonly Figure[];
  /** What the initiative is called. */
  readonly title: string;
  readonly municipality: string;
  /** Whether this is the very text that a body has adopted. */
  readonly isAdopted: boolean;
  /** Whether a decision is noted, and the text of that day was not kept. */
  readonly textUnknown: boolean;
  /** Whether the occasion lies behind and its plan was not kept: the plan of today is another. */
  readonly planUnknown: boolean;
  /** "Utkast", or by whom and when it was adopted. */
  readonly status: string;
  readonly version: number;
  /** ISO date on which the plan is read: the day of an adoption, or today. */
  readonly day: string;
  /** ISO date that tells this text from others of the same version: the day of the adoption, or of the file. */
  readonly madeOn: string;
}
