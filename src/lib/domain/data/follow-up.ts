// What the yearly follow-up chose: what it rests on, results, judgements, aims and whom it reached.
import type { Assessment } from '../assessment/schema.ts';
import type { Aim, Communication, Judgement, Reflection, Result } from '../reflection/schema.ts';
import { adoptionsOf, differsFromAdopted, isTextUnknown } from '../reflection/adoption.ts';
import { occasion, rowCases, whose, type DataContext, type RowCase } from './context.ts';
import { date, longText, number, tableOf, text, type DataTable } from './table.ts';

interface FollowUpCase {
  readonly assessment: Assessment;
  readonly reflection: Reflection | undefined;
  readonly versions: number;
}

/** One row for each occasion: what its follow-up is about, what it rests on, and whether it is adopted. */
export function followUpsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  // Adopted is said of the text that was.
  const statusOf = (assessment: Assessment) => {
    if (isTextUnknown(initiative, assessment)) return 'noted';
    return differsFromAdopted(initiative, assessment) ? 'changed' : assessment.report.status;
  };
  return tableOf<FollowUpCase>(
    'uppfoljningar',
    words.tables.followUps,
    [
      ...whose<FollowUpCase>(context),
      ...occasion<FollowUpCase>(context, ({ assessment }) => assessment),
      date(columns.from, ({ reflection }) => reflection?.from ?? null),
      date(columns.to, ({ reflection }) => reflection?.to ?? null),
      date(columns.heldOn, ({ reflection }) => reflection?.heldOn ?? null),
      text(columns.sources, ({ reflection }) => named(reflection?.sources, words.sourceName)),
      text(columns.isu, ({ reflection }) => (reflection?.isu ? words.isuName(reflection.isu) : '')),
      text(columns.nothing, ({ reflection }) => named(reflection?.nothing, words.partName)),
      text(columns.revise, ({ reflection }) =>
        reflection?.revise ? words[reflection.revise] : '',
      ),
      text(columns.status, ({ assessment }) => words.reportStatusName(statusOf(assessment))),
      text(columns.adoptedBy, ({ assessment }) => assessment.report.adoptedBy),
      date(columns.adoptedOn, ({ assessment }) => assessment.report.adoptedOn),
      number(columns.versions, ({ versions }) => versions),
    ],
    initiative.assessments.map((assessment) => ({
      assessment,
      reflection: initiative.reflections.find((one) => one.assessment === assessment.id),
      versions: adoptionsOf(initiative, assessment.id).length,
    })),
  );
}

/** Names hold commas of their own. */
function named<Code>(codes: readonly Code[] = [], nameOf: (code: Code) => string): string {
  return codes.map(nameOf).join('; ');
}

/** One row for each activity that was described. Closed answers stand in words, several after each other. */
export function resultsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  type Case = RowCase<Result>;
  return tableOf<Case>(
    'resultat',
    words.tables.results,
    [
      ...whose<Case>(context),
      ...occasion<Case>(context, ({ assessment }) => assessment),
      number(columns.activity, ({ row }) => numberOf(context, row.activityId)),
      longText(columns.activityText, ({ row }) => row.title),
      text(columns.carriedOut, ({ row }) =>
        row.carriedOut ? words.carriedOutName(row.carriedOut) : '',
      ),
      longText(columns.why, ({ row }) => row.reason),
      longText(columns.outcome, ({ row }) => row.outcome),
      text(columns.violence, ({ row }) => named(row.violence, words.violenceName)),
      text(columns.groups, ({ row }) => named(row.groups, words.targetGroupName)),
      text(columns.genders, ({ row }) => named(row.genders, words.genderName)),
      text(columns.notSplit, ({ row }) => (row.notSplit ? words.yes : words.no)),
      text(columns.ages, ({ row }) => named(row.ages, words.ageName)),
      longText(columns.background, ({ row }) => row.background),
      longText(columns.notReached, ({ row }) => row.notReached),
      longText(columns.howKnown, ({ row }) => row.evidence),
      text(columns.goals, ({ row }) => row.goals.join(', ')),
    ],
    rowCases(initiative, 'results'),
  );
}

/** A purpose of the regional agreement by its id and its name; a goal of the group's own in its words. */
export function judgementsTable(context: DataContext): DataTable {
  const { initiative, purposes, words } = context;
  const { columns } = words;
  type Case = RowCase<Judgement>;
  return tableOf<Case>(
    'bedomningar',
    words.tables.judgements,
    [
      ...whose<Case>(context),
      ...occasion<Case>(context, ({ assessment }) => assessment),
      text(columns.purpose, ({ row }) => row.purpose ?? ''),
      text(
        columns.purposeName,
        ({ row }) => purposes.find(({ id }) => id === row.purpose)?.name ?? '',
      ),
      longText(columns.goal, ({ row }) => row.goal),
      text(columns.progress, ({ row }) => (row.progress ? words.progressName(row.progress) : '')),
      longText(columns.rationale, ({ row }) => row.rationale),
    ],
    rowCases(initiative, 'judgements'),
  );
}

/** What the group will do next. An activity that one has become is told by its number in the plan. */
export function aimsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  type Case = RowCase<Aim>;
  return tableOf<Case>(
    'prioriteringar',
    words.tables.aims,
    [
      ...whose<Case>(context),
      ...occasion<Case>(context, ({ assessment }) => assessment),
      longText(columns.aim, ({ row }) => row.text),
      number(columns.activity, ({ row }) => numberOf(context, row.activityId)),
    ],
    rowCases(initiative, 'aims'),
  );
}

/** The number of an activity; null for one that is not in the plan. */
function numberOf({ initiative }: DataContext, activity: string | null): number | null {
  return initiative.activities.find(({ id }) => id === activity)?.number ?? null;
}

export function communicationsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  type Case = RowCase<Communication>;
  return tableOf<Case>(
    'spridning',
    words.tables.communications,
    [
      ...whose<Case>(context),
      ...occasion<Case>(context, ({ assessment }) => assessment),
      text(columns.unit, ({ row }) => row.unit),
      text(columns.how, ({ row }) => row.how),
      date(columns.when, ({ row }) => row.on),
    ],
    rowCases(initiative, 'communications'),
  );
}
