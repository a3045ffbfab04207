// What the documents say beside what the report of an assessment says. Numbers go in as numbers: how they are written is a
// matter of the language.
import type { Assessment } from '../assessment/schema.ts';
import type { Change, Counts } from '../comparison/change.ts';
import type { Occasion } from '../comparison/occasions.ts';
import type { VersionRelation } from '../comparison/versions.ts';
import type { PlanCounts } from '../plan/counts.ts';
import type { ActivityKind, ActivityStatus, Owner } from '../plan/schema.ts';
import type {
  Age,
  CarriedOut,
  FigureColumn,
  FigureKind,
  Gender,
  Isu,
  Progress,
  Source,
  TargetGroup,
  Violence,
} from '../reflection/codes.ts';
import type { Commenting, Lesson, Pillar } from '../reflection/questions.ts';
import type { Shown } from '../reflection/small-counts.ts';
import type { TableWords } from './calm-tables.ts';
import type { Chapter } from './chapters.ts';
import type { Concept } from './concepts.ts';
import type { DocumentId } from './document-ids.ts';
import type { ParticipantCounts } from './follow-up-about.ts';
import type { JudgementCounts } from './judgement.ts';
import type { Receiving } from './receiving.ts';
import type { ResultCounts } from './results.ts';
import type { ReportWords } from './words.ts';

export interface DocumentWords extends ReportWords, TableWords {
  readonly documents: Readonly<Record<DocumentId, string>>;
  readonly subjects: Readonly<Record<DocumentId, string>>;
  readonly sections: Readonly<Record<Chapter, string>>;
  readonly doc: Readonly<Record<FixedText, string>>;
  readonly letter: LetterWords;
  readonly concepts: readonly Concept[];

  readonly documentTitle: (document: string, title: string) => string;
  readonly numbered: (number: number, title: string) => string;
  /** "Bilaga A. …" @param index from nought */
  readonly inAppendix: (index: number, title: string) => string;
  /** "Kommunen, regionen och RSS", or the empty string. */
  readonly listed: (items: readonly string[]) => string;
  /** The text as the beginning of a sentence. */
  readonly beginning: (text: string) => string;
  readonly occasion: (title: string, date: string) => string;
  readonly occasionTitle: (assessment: Assessment) => string;
  readonly commentOf: (party: Commenting) => string;
  readonly source: (source: Source) => string;
  readonly participants: (counts: ParticipantCounts) => string;
  readonly participantsOfAssessment: (counts: ParticipantCounts) => string;

  /** Whom the document calls the group. @param followedUp whether it has made a follow-up as well */
  readonly groupIs: (
    parties: readonly ('municipality' | 'region')[],
    followedUp: boolean,
  ) => string;
  /** That no follow-up is made of the year, and whether anything is assessed. */
  readonly notFollowedUp: (year: number, assessed: boolean) => string;
  /** "Årlig uppföljning 2026". */
  readonly ofYear: (document: string, year: number) => string;

  /** "Bilaga 1. …" */
  readonly attachment: (number: number, text: string) => string;
  /** A text as a sentence of its own. */
  readonly sentence: (text: string) => string;
  /** "Gruppen tar det här först: steg 3 … och steg 8 …" */
  readonly priorities: (steps: readonly string[]) => string;
  /** "Utkast, version 1, framtagen 14 november 2026". */
  readonly standing: (status: string, version: number, createdOn: string) => string;
  /** That the text of the decision was not kept, and from which day this one is. */
  readonly textUnknown: (day: string) => string;
  /** Who decided and when, as far as it is noted. */
  readonly decidedBy: (by: string, on: string | null) => string;
  readonly stepHeading: (number: number, name: string) => string;
  readonly gapOfPhase: (phase: string, gap: string) => string;
  readonly changeSince: (occasion: string) => string;
  readonly changes: (counts: Counts) => string;
  readonly changeName: (change: Change) => string;
  /** What to mind when the questions are not the same; empty when they are. */
  readonly versions: (
    relation: VersionRelation,
    meanings: number,
    before: Occasion,
    after: Occasion,
  ) => string;

  readonly results: (counts: ResultCounts) => string;
  /** How many of the reported activities the table counts. */
  readonly forWhom: (counted: number, all: number) => string;
  readonly forWhomBy: (kind: string) => string;
  /** @param unsaid how many say nothing of gender, not even that there are no figures by it */
  readonly notSplit: (count: number, all: number, unsaid: number) => string;
  readonly carriedOut: (carriedOut: CarriedOut) => string;
  readonly violence: (violence: Violence) => string;
  readonly group: (group: TargetGroup) => string;
  readonly gender: (gender: Gender) => string;
  readonly age: (age: Age) => string;
  readonly isu: (isu: Isu) => string;
  readonly goalName: (id: string, name: string) => string;
  /** Where its name is not at hand. */
  readonly unknownGoal: (id: string) => string;
  readonly goalKey: (names: string, strategy: string) => string;

  readonly pillar: (pillar: Pillar) => string;
  readonly lesson: (lesson: Lesson) => string;
  readonly judgements: (counts: JudgementCounts) => string;
  readonly progress: (progress: Progress | null) => string;
  readonly rationaleOf: (name: string) => string;

  readonly figureName: (name: string) => string;
  readonly figureKind: (kind: FigureKind, unit: string) => string;
  readonly figureColumn: (column: FigureColumn) => string;
  readonly figureOverYears: (name: string) => string;
  readonly figureIn: (name: string, year: number) => string;
  readonly figureAlternative: (
    name: string,
    years: readonly { readonly label: string; readonly text: string }[],
  ) => string;
  readonly shown: (shown: Shown, kind: FigureKind) => string;
  readonly countIn: (label: string, shown: string) => string;
  readonly sourceOf: (year: number, source: string, retrievedOn: string | null) => string;

  readonly activityName: (text: string) => string;
  /** The same without the full stop of a sentence. */
  readonly activityHeading: (text: string) => string;
  /** With the activity's number and date. */
  readonly aim: (name: string, number: number, due: string | null) => string;
  readonly aimInPlan: (aim: string, number: number, name: string, due: string | null) => string;
  /** The activity as the plan has it, with its status. */
  readonly plannedNow: (number: number, text: string, status: string) => string;
  readonly planAsOf: (day: string) => string;
  readonly planCounts: (kind: ActivityKind, counts: PlanCounts) => string;
  readonly planStatus: (status: ActivityStatus, late: boolean) => string;
  /** With the day on which it ended, as a cell of a table says it. */
  readonly planStatusOn: (status: string, endedOn: string | null) => string;
  readonly responsible: (responsible: string, owner: Owner | null) => string;
  readonly remarks: (obstacles: string, reason: string) => string;
  readonly revise: (revise: 'yes' | 'no') => string;
  /** "Ja. …", as far as it is said. */
  readonly revision: (revise: 'yes' | 'no' | null, what: string) => string;
  /** Several things after one another in a line, each without its full stop. */
  readonly joined: (items: readonly string[]) => string;
  /** Where the rest stands that a page had no room for, by the numbers of its chapters. */
  readonly restIn: (chapters: readonly number[]) => string;
  readonly judgementOf: (name: string, progress: Progress | null) => string;
}

type FixedText =
  | 'version'
  | 'decision'
  | 'planUnknown'
  | 'figuresUnknown'
  | 'noFigures'
  | 'forWhomAll'
  | 'madeOn'
  | 'contents'
  | 'inShort'
  | 'ownSummary'
  | 'summaryGoesOn'
  | 'nothingToReport'
  | 'nothingReported'
  | 'period'
  | 'heldOn'
  | 'sources'
  | 'otherSources'
  | 'missingFunctions'
  | 'participantsOfAssessment'
  | 'tookPart'
  | 'missing'
  | 'decisions'
  | 'changeCaption'
  | 'change'
  | 'notAsked'
  | 'carriedOut'
  | 'reason'
  | 'outcome'
  | 'violence'
  | 'groups'
  | 'genders'
  | 'ages'
  | 'background'
  | 'notReached'
  | 'notReachedByAnything'
  | 'evidence'
  | 'goals'
  | 'notSplit'
  | 'unsaid'
  | 'reported'
  | 'forWhom'
  | 'forWhomCount'
  | 'isu'
  | 'isuUsed'
  | 'isuShown'
  | 'judgementCaption'
  | 'purpose'
  | 'judgement'
  | 'untitledGoal'
  | 'unknownPurpose'
  | 'figuresNote'
  | 'withheldNote'
  | 'definition'
  | 'figureKind'
  | 'noYears'
  | 'year'
  | 'firstHeading'
  | 'aimsHeading'
  | 'elsewhereHeading'
  | 'phaseStanding'
  | 'judgementShort'
  | 'nothingAhead'
  | 'planHeading'
  | 'planStatusCaption'
  | 'activityStatusCaption'
  | 'activities'
  | 'questions'
  | 'ofWhichLate'
  | 'openHeading'
  | 'openCaption'
  | 'openQuestionsCaption'
  | 'endedHeading'
  | 'endedCaption'
  | 'questionsHeading'
  | 'questionsCaption'
  | 'emptyPlan'
  | 'number'
  | 'planNumber'
  | 'planNow'
  | 'activity'
  | 'question'
  | 'responsible'
  | 'contributors'
  | 'due'
  | 'followUp'
  | 'obstacles'
  | 'supportFromRss'
  | 'supportShort'
  | 'supportFromCounty'
  | 'revise'
  | 'revision'
  | 'communicationCaption'
  | 'communicatedTo'
  | 'communicatedHow'
  | 'communicatedOn'
  | 'stepByStep'
  | 'assessmentParticipants'
  | 'concepts'
  | 'summaryNote';

type LetterText =
  | 'howTo'
  | 'administration'
  | 'administrationPrompt'
  | 'date'
  | 'registryPrompt'
  | 'official'
  | 'head'
  | 'officialPrompt'
  | 'to'
  | 'toPrompt'
  | 'proposal'
  | 'proposalPrompt'
  | 'summary'
  | 'summaryPrompt'
  | 'documents'
  | 'background'
  | 'agreement'
  | 'agreementPrompt'
  | 'backgroundPrompt'
  | 'assessment'
  | 'assessmentPrompt'
  | 'groupsAssessment'
  | 'groupsOwn'
  | 'consequences'
  | 'economy'
  | 'economyPrompt'
  | 'equality'
  | 'equalityPrompt'
  | 'figuresByGender'
  | 'children'
  | 'childrenPrompt'
  | 'followUp'
  | 'followUpPrompt'
  | 'sentTo'
  | 'sentToPrompt'
  | 'unwritten'
  | 'unfilled';

export interface LetterWords extends Readonly<Record<LetterText, string>> {
  readonly title: (title: string, year: number) => string;
  readonly titleOfAssessment: (title: string, year: number) => string;
  readonly approves: (title: string, year: number, date: string) => string;
  readonly notes: (title: string, year: number, date: string) => string;
  /** The same of an assessment where no follow-up is made. */
  readonly ofAssessment: Readonly<Record<Receiving, (title: string, date: string) => string>>;
  readonly approvesPlan: (title: string, date: string) => string;
  readonly revises: (title: string) => string;
  /** What the group wants decided, as a sentence of the nämnd's own. */
  readonly decides: (text: string) => string;
  readonly ownLetter: (date: string) => string;
  readonly document: (name: string, date: string, status: string, version: number) => string;
  /** A nämnd gets no decision of its own sent to it; which of them decides is not known here. */
  readonly recipient: (unit: string) => string;
  readonly heldOn: (date: string) => string;
  readonly period: (period: string) => string;
  readonly standing: (date: string) => string;
}
