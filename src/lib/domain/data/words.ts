// What the tables are called in a language, and the words for what is a code in the model.
import type { Level, Party } from '../assessment/schema.ts';
import type { Scale } from '../instrument/schema.ts';
import type { ActivityKind, ActivityStatus, Owner } from '../plan/schema.ts';

export interface DataWords {
  readonly tables: Readonly<
    Record<'ratings' | 'steps' | 'participants' | 'activities' | 'notes' | 'reflections', string>
  >;
  readonly columns: Readonly<
    Record<
      | 'municipality'
      | 'municipalityCode'
      | 'region'
      | 'initiative'
      | 'example'
      | 'assessment'
      | 'date'
      | 'instrument'
      | 'version'
      | 'phase'
      | 'phaseName'
      | 'step'
      | 'stepName'
      | 'party'
      | 'level'
      | 'levelName'
      | 'rationale'
      | 'evidence'
      | 'signs'
      | 'priority'
      | 'differ'
      | 'role'
      | 'count'
      | 'activity'
      | 'activityText'
      | 'kind'
      | 'responsible'
      | 'owner'
      | 'contributors'
      | 'due'
      | 'followUp'
      | 'status'
      | 'endedOn'
      | 'reason'
      | 'obstacles'
      | 'goals'
      | 'note'
      | 'question'
      | 'questionText'
      | 'answer',
      string
    >
  >;
  /** The wide table's columns of one party. */
  readonly columnOf: (
    party: Party,
    column: 'level' | 'levelName' | 'rationale' | 'evidence',
  ) => string;
  readonly yes: string;
  readonly no: string;
  /** Without the number: "I huvudsak på plats", "Vet inte". */
  readonly levelName: (scale: Scale | undefined, level: Level | null) => string;
  readonly partyName: (party: Party) => string;
  readonly kindName: (kind: ActivityKind) => string;
  readonly statusName: (status: ActivityStatus) => string;
  readonly ownerName: (owner: Owner) => string;
}
