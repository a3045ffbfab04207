// One small row per answer, so that a keystroke writes little and two tabs can edit different answers.
// A released version is never edited; the next change of shape is a new `version(n)`.
import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Assessment, Initiative, Party, Rating } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';

/** When each field was last changed by hand, in epoch milliseconds; lets a replayed journal tell old from new. */
export interface Stamped {
  readonly stamps?: Readonly<Record<string, number>>;
}

export type InitiativeRow = Omit<Initiative, 'assessments' | 'reflections'> & Stamped;
export type AssessmentRow = Omit<Assessment, 'ratings' | 'signs'> & {
  initiative: string;
} & Stamped;
export type RatingRow = Rating & { assessment: string } & Stamped;
export type SignsRow = { assessment: string; step: string; ticked: string[] } & Stamped;
export type AnswerRow = {
  assessment: string;
  question: string;
  reflection: string;
  text: string;
  updatedAt: string;
} & Stamped;

export const DATABASE_NAME = 'iris';

export class Database extends Dexie {
  declare initiatives: EntityTable<InitiativeRow, 'id'>;
  declare assessments: EntityTable<AssessmentRow, 'id'>;
  declare ratings: Table<RatingRow, [assessment: string, step: string, party: Party]>;
  declare signs: Table<SignsRow, [assessment: string, step: string]>;
  declare answers: Table<AnswerRow, [assessment: string, question: string]>;
  declare instruments: Table<Instrument, [id: string, version: string]>;

  constructor(name: string = DATABASE_NAME) {
    super(name);
    this.version(1).stores({
      initiatives: 'id',
      assessments: 'id, initiative',
      ratings: '[assessment+step+party], assessment',
      signs: '[assessment+step], assessment',
      answers: '[assessment+question], assessment',
      instruments: '[id+version]',
    });
  }
}
