// One small row per answer, so that a keystroke writes little and two tabs can edit different answers.
// A released version is never edited; the next change of shape is a new `version(n)` with an upgrade of its own.
import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie';
import type { Assessment, Initiative, Party, Rating } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import type { ActivityRow as Activity, NoteRow as Note } from './activities.ts';
import type { Stamps } from './changed.ts';
import type { ParticipantRows } from './fields.ts';
import type {
  AdoptionRow,
  FigureRow as Figure,
  ReflectionRow as Reflection,
} from './reflections.ts';
import { assessmentByPath, signsByPath } from './upgrades/0002-fields-by-path.ts';
import { assessmentWithPlan, initiativeWithoutPlan } from './upgrades/0003-plan.ts';

/** When each field was last changed by hand, in epoch milliseconds; lets a replayed journal tell old from new. */
export interface Stamped {
  readonly stamps?: Stamps;
}

export type InitiativeRow = Omit<
  Initiative,
  | 'assessments'
  | 'activities'
  | 'lastNumber'
  | 'reflections'
  | 'figures'
  | 'adoptions'
  | 'changed'
  | 'history'
> &
  Stamped & {
    /** Absent until the plan has been read by a release that numbers activities. */
    readonly lastNumber?: number;
    /** Absent where a tab with version 1 has written the row. */
    readonly history?: Initiative['history'];
    /** When a work file with it was last saved or opened here, ISO instant. */
    readonly filedAt?: string;
    /** What a release before version 3 kept of somebody else's file. */
    readonly activities?: unknown;
  };
export type AssessmentRow = Omit<Assessment, 'ratings' | 'signs' | 'participants'> & {
  readonly initiative: string;
  readonly participants: ParticipantRows;
} & Stamped;
export type RatingRow = Rating & { assessment: string } & Stamped;
export type SignsRow = {
  assessment: string;
  step: string;
  ticked: Readonly<Record<string, boolean>>;
} & Stamped;
export type AnswerRow = {
  assessment: string;
  question: string;
  reflection: string;
  text: string;
  updatedAt: string;
} & Stamped;
export type ReflectionRow = Reflection & Stamped;
export type FigureRow = Figure & Stamped;
export type ActivityRow = Activity & Stamped;
export type NoteRow = Note & Stamped;
/** A handle to a file outside the browser, under a name. */
export interface HandleRow {
  readonly name: string;
  readonly handle: FileSystemFileHandle;
  /** The text that was last written to it. */
  readonly written: string;
  /** The text that was about to be, for as long as nobody has seen whether it was. */
  readonly writing?: string;
  /** When `written` was, ISO instant. */
  readonly writtenAt?: string;
}

export const DATABASE_NAME = 'iris';
export const DATABASE_VERSION = 5;

/** The data is from a newer IRIS, or a newer IRIS is about to change it: this one must not write. */
export class NewerDataError extends Error {
  constructor() {
    super('The database belongs to a newer version of IRIS');
    this.name = 'NewerDataError';
  }
}

export class Database extends Dexie {
  declare initiatives: EntityTable<InitiativeRow, 'id'>;
  declare assessments: EntityTable<AssessmentRow, 'id'>;
  declare ratings: Table<RatingRow, [assessment: string, step: string, party: Party]>;
  declare signs: Table<SignsRow, [assessment: string, step: string]>;
  declare answers: Table<AnswerRow, [assessment: string, question: string]>;
  declare reflections: EntityTable<ReflectionRow, 'assessment'>;
  declare figures: Table<FigureRow, [initiative: string, id: string]>;
  declare adoptions: Table<AdoptionRow, [initiative: string, id: string]>;
  declare activities: Table<ActivityRow, [initiative: string, id: string]>;
  declare notes: Table<NoteRow, [initiative: string, activity: string, id: string]>;
  declare instruments: Table<Instrument, [id: string, version: string]>;
  declare handles: Table<HandleRow, string>;
  /** Called when a newer IRIS in another tab wants to change the database, and this one has let go of it. */
  onOutdated: () => void = () => undefined;
  /** Called when another tab deletes the database, and this one has let go of it. */
  onRemoved: () => void = () => undefined;
  #outdated = false;

  constructor(
    name: string = DATABASE_NAME,
    options: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'> = {},
  ) {
    // Opened by hand only: Dexie would open it again by itself after a newer tab has changed its shape, and write.
    // Relaxed: what is committed outlives the browser, and nothing but a power cut would be the better for more (0005).
    super(name, { autoOpen: false, chromeTransactionDurability: 'relaxed', ...options });
    this.version(1).stores({
      initiatives: 'id',
      assessments: 'id, initiative',
      ratings: '[assessment+step+party], assessment',
      signs: '[assessment+step], assessment',
      answers: '[assessment+question], assessment',
      instruments: '[id+version]',
    });
    this.version(2)
      .stores({ handles: 'name' })
      .upgrade(async (transaction) => {
        await transaction
          .table('assessments')
          .toCollection()
          .modify((row: object, ref: { value: object }) => {
            ref.value = assessmentByPath(row);
          });
        await transaction
          .table('signs')
          .toCollection()
          .modify((row: object, ref: { value: object }) => {
            ref.value = signsByPath(row);
          });
        await transaction.table('initiatives').toCollection().modify({ history: [] });
      });
    this.version(3)
      .stores({
        activities: '[initiative+id], initiative',
        notes: '[initiative+activity+id], initiative',
      })
      .upgrade(async (transaction) => {
        await transaction
          .table('assessments')
          .toCollection()
          .modify((row: Record<string, unknown>, ref: { value: object }) => {
            ref.value = assessmentWithPlan(row);
          });
        await transaction
          .table('initiatives')
          .toCollection()
          .modify((row: Record<string, unknown>, ref: { value: object }) => {
            ref.value = initiativeWithoutPlan(row);
          });
      });
    // Nothing to move: a follow-up that nobody has begun has no row.
    this.version(4).stores({
      reflections: 'assessment',
      figures: '[initiative+id], initiative',
      adoptions: '[initiative+id], initiative',
    });
    // Activities get a number each where they are read, which also meets what an older tab has left in the journal.
    this.version(5).stores({});
    this.on('versionchange', ({ newVersion }) => {
      // What is not committed stands in the journal, which the newer tab reads.
      this.#outdated = true;
      this.close({ disableAutoOpen: true });
      if (newVersion === null) this.onRemoved();
      else this.onOutdated();
      return false;
    });
  }

  /**
   * Opens the database, unless its data is newer than this code: Dexie would open that too, and write into it.
   * @throws NewerDataError
   */
  async connect(): Promise<void> {
    if (this.#outdated) throw new NewerDataError();
    if (this.isOpen()) return;
    await this.open();
    // Dexie counts in tens, so that IndexedDB can keep numbers between its own.
    if (Math.floor(this.backendDB().version / 10) > DATABASE_VERSION) {
      this.#outdated = true;
      this.close({ disableAutoOpen: true });
      throw new NewerDataError();
    }
  }
}
