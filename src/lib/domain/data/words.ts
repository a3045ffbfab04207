// What the tables are called in a language, and the words for what is a code in the model.
import type { PictureKind } from '../assessment/ratings.ts';
import type { Level, Party } from '../assessment/schema.ts';
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
import type { Standing } from '../reflection/adoption.ts';
import type { Shown } from '../reflection/small-counts.ts';
import type { PlanEvent } from './plan.ts';
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
      | 'activityInPlan'
      | 'open'
      | 'late'
      | 'asOf'
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
      | 'event'
      | 'newStatus'
      | 'newDue'
      | 'formerNumber'
      | 'question'
      | 'part'
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
      | 'order'
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
      | 'groupValue'
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
  /** In place of a level that a huvudman has not given. */
  readonly noPicture: string;
  /** How the kommun's and the region's levels stand to each other. */
  readonly pictureName: (kind: PictureKind) => string;
  readonly eventName: (event: PlanEvent) => string;
  readonly partyName: (party: Party) => string;
  readonly kindName: (kind: ActivityKind) => string;
  readonly statusName: (status: ActivityStatus) => string;
  readonly ownerName: (owner: Owner) => string;
  readonly occasionName: (occasion: 'assessment' | 'follow-up') => string;
  readonly reportStatusName: (standing: Standing) => string;
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
  /** Why there is no number. */
  readonly shownName: (kind: Exclude<Shown['kind'], 'number'>) => string;
}
