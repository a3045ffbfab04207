// What the tables are called in a language, and the words for what is a code in the model.
import type { Level, Party, ReportState } from '../assessment/schema.ts';
import type { Instrument, Scale } from '../instrument/schema.ts';
import type {
  Age,
  CarriedOut,
  FigureColumn,
  FigureKind,
  Gender,
  Isu,
  Part,
  Progress,
  Source,
  TargetGroup,
  Violence,
} from '../reflection/codes.ts';
import type { Shown } from '../reflection/small-counts.ts';
import type { ActivityKind, ActivityStatus, Owner } from '../plan/schema.ts';

export interface DataWords {
  readonly tables: Readonly<
    Record<
      | 'ratings'
      | 'steps'
      | 'participants'
      | 'activities'
      | 'notes'
      | 'answers'
      | 'reflections'
      | 'followUps'
      | 'results'
      | 'judgements'
      | 'aims'
      | 'decisions'
      | 'communications'
      | 'figures'
      | 'figureYears',
      string
    >
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
      | 'tookPartIn'
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
      | 'formerNumber'
      | 'question'
      | 'questionText'
      | 'answer'
      | 'carriedOut'
      | 'why'
      | 'outcome'
      | 'violence'
      | 'groups'
      | 'genders'
      | 'notSplit'
      | 'ages'
      | 'background'
      | 'notReached'
      | 'howKnown'
      | 'from'
      | 'to'
      | 'heldOn'
      | 'sources'
      | 'isu'
      | 'nothing'
      | 'revise'
      | 'adoptedBy'
      | 'adoptedOn'
      | 'versions'
      | 'aim'
      | 'decisionNumber'
      | 'decision'
      | 'purpose'
      | 'purposeName'
      | 'goal'
      | 'progress'
      | 'unit'
      | 'how'
      | 'when'
      | 'figure'
      | 'definition'
      | 'figureKind'
      | 'measure'
      | 'year'
      | 'group'
      | 'value'
      | 'shown'
      | 'source'
      | 'retrievedOn',
      string
    >
  >;
  /** The wide table's columns of one party. */
  readonly columnOf: (
    party: Party,
    column: 'level' | 'levelName' | 'rationale' | 'evidence',
  ) => string;
  /** The wide table's columns of one group, by what the long table calls them. */
  readonly columnOfGroup: (group: FigureColumn, column: string) => string;
  readonly yes: string;
  readonly no: string;
  /** Without the number: "I huvudsak på plats", "Vet inte". */
  readonly levelName: (scale: Scale | undefined, level: Level | null) => string;
  readonly partyName: (party: Party) => string;
  readonly kindName: (kind: ActivityKind) => string;
  readonly statusName: (status: ActivityStatus) => string;
  readonly ownerName: (owner: Owner) => string;
  readonly occasionName: (occasion: 'assessment' | 'follow-up') => string;
  /** `noted`: a decision is, and its text was not kept. `changed`: the text is another than the one that was adopted. */
  readonly reportStatusName: (status: ReportState['status'] | 'noted' | 'changed') => string;
  readonly sourceName: (source: Source) => string;
  readonly isuName: (isu: Isu) => string;
  readonly partName: (part: Part) => string;
  /** A question that the questionnaire does not ask, by its id. */
  readonly questionName: (id: string, instrument: Instrument | undefined) => string;
  readonly carriedOutName: (carriedOut: CarriedOut) => string;
  readonly violenceName: (violence: Violence) => string;
  readonly targetGroupName: (group: TargetGroup) => string;
  readonly genderName: (gender: Gender) => string;
  readonly ageName: (age: Age) => string;
  readonly progressName: (progress: Progress) => string;
  readonly figureKindName: (kind: FigureKind) => string;
  readonly figureColumnName: (column: FigureColumn) => string;
  readonly shownName: (kind: Shown['kind']) => string;
}
