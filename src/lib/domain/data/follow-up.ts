// What the yearly follow-up chose: what it rests on, results, judgements and whom it reached.
import type { Assessment } from '../assessment/schema.ts';
import type { Communication, Judgement, Reflection, Result } from '../reflection/schema.ts';
import { adoptionsOf } from '../reflection/adoption.ts';
import { saysTheSame } from '../says-the-same.ts';
import { numberOf, occasion, rowCases, whose, type DataContext, type RowCase } from './context.ts';
import { date, hidden, longText, number, tableOf, text, type DataTable } from './table.ts';

interface FollowUpCase {
  readonly assessment: Assessment;
  readonly reflection: Reflection | undefined;
  readonly versions: number;
}

/** One row for each occasion: what its follow-up is about, what it rests on, and whether it is adopted. */
export function followUpsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  return tableOf<FollowUpCase>(
    'uppfoljningar',
    words.tables.followUps,
    [
      occasion<FollowUpCase>(context, ({ assessment }) => assessment),
      date(columns.from, ({ reflection }) => reflection?.from ?? null),
      date(columns.to, ({ reflection }) => reflection?.to ?? null),
      date(columns.heldOn, ({ reflection }) => reflection?.heldOn ?? null),
      text(columns.sources, ({ reflection }) => named(reflection?.sources, words.sourceName)),
      text(columns.isu, ({ reflection }) => (reflection?.isu ? words.isuName(reflection.isu) : '')),
      text(columns.nothing, ({ reflection }) => named(reflection?.nothing, words.partName)),
      text(columns.revise, ({ reflection }) =>
        reflection?.revise ? words[reflection.revise] : '',
      ),
      text(columns.status, ({ assessment }) =>
        words.reportStatusName(context.standingOf(assessment)),
      ),
      text(columns.adoptedBy, ({ assessment }) => assessment.report.adoptedBy),
      date(columns.adoptedOn, ({ assessment }) => assessment.report.adoptedOn),
      number(columns.versions, ({ versions }) => versions),
      ...whose<FollowUpCase>(context, ({ assessment }) => assessment),
    ],
    initiative.assessments.map((assessment) => ({
      assessment,
      reflection: initiative.reflections.find((one) => one.assessment === assessment.id),
      versions: adoptionsOf(initiative, assessment.id).length,
    })),
    1,
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
      occasion<Case>(context, ({ assessment }) => assessment),
      number(columns.activity, ({ row }) => numberOf(context, row.activityId)),
      longText(columns.activityText, ({ row }) => row.title),
      longText(columns.activityInPlan, ({ row }) => otherTitle(context, row)),
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
      ...whose<Case>(context, ({ assessment }) => assessment),
    ],
    rowCases(initiative, 'results'),
    3,
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
      occasion<Case>(context, ({ assessment }) => assessment),
      text(
        columns.purposeName,
        ({ row }) => purposes.find(({ id }) => id === row.purpose)?.name ?? '',
      ),
      longText(columns.goal, ({ row }) => row.goal),
      text(columns.progress, ({ row }) => (row.progress ? words.progressName(row.progress) : '')),
      longText(columns.rationale, ({ row }) => row.rationale),
      ...hidden<Case>([text(columns.purpose, ({ row }) => row.purpose ?? '')]),
      ...whose<Case>(context, ({ assessment }) => assessment),
    ],
    rowCases(initiative, 'judgements'),
    3,
  );
}

/** What an activity is called in the plan, where the follow-up calls it something else. */
function otherTitle({ initiative }: DataContext, { activityId, title }: Result): string {
  const text = initiative.activities.find(({ id }) => id === activityId)?.text ?? '';
  return saysTheSame(text, title) ? '' : text;
}

export function communicationsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  type Case = RowCase<Communication>;
  return tableOf<Case>(
    'spridning',
    words.tables.communications,
    [
      occasion<Case>(context, ({ assessment }) => assessment),
      text(columns.unit, ({ row }) => row.unit),
      text(columns.how, ({ row }) => row.how),
      date(columns.when, ({ row }) => row.on),
      ...whose<Case>(context, ({ assessment }) => assessment),
    ],
    rowCases(initiative, 'communications'),
    2,
  );
}
