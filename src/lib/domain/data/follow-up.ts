// What the yearly follow-up chose and counted: results, judgements and whom it reached. Key figures leave the device
// only as `shownYear` lets them.
import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { FigureColumn } from '../reflection/codes.ts';
import type { Communication, Figure, FigureYear, Judgement, Result } from '../reflection/schema.ts';
import { columnsOf, shownYear, type Shown } from '../reflection/small-counts.ts';
import { occasion, whose, type DataContext } from './context.ts';
import { date, longText, number, tableOf, text, type DataTable } from './table.ts';

interface RowCase<Row> {
  readonly assessment: Assessment | undefined;
  readonly row: Row;
}

function rowCases<List extends 'results' | 'judgements' | 'communications'>(
  { reflections, assessments }: Initiative,
  list: List,
): RowCase<Initiative['reflections'][number][List][number]>[] {
  return reflections.flatMap((reflection) =>
    reflection[list].map((row) => ({
      assessment: assessments.find(({ id }) => id === reflection.assessment),
      row,
    })),
  );
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
      longText(columns.activityText, ({ row }) => row.title),
      text(columns.carriedOut, ({ row }) =>
        row.carriedOut ? words.carriedOutName(row.carriedOut) : '',
      ),
      longText(columns.why, ({ row }) => row.reason),
      longText(columns.outcome, ({ row }) => row.outcome),
      text(columns.violence, ({ row }) => row.violence.map(words.violenceName).join(', ')),
      text(columns.groups, ({ row }) => row.groups.map(words.targetGroupName).join(', ')),
      text(columns.genders, ({ row }) => row.genders.map(words.genderName).join(', ')),
      text(columns.notSplit, ({ row }) => (row.notSplit ? words.yes : words.no)),
      text(columns.ages, ({ row }) => row.ages.map(words.ageName).join(', ')),
      longText(columns.background, ({ row }) => row.background),
      longText(columns.notReached, ({ row }) => row.notReached),
      longText(columns.howKnown, ({ row }) => row.evidence),
      text(columns.goals, ({ row }) => row.goals.join(', ')),
    ],
    rowCases(initiative, 'results'),
  );
}

/** A purpose of the regional agreement by its id; a goal of the group's own in its words. */
export function judgementsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  type Case = RowCase<Judgement>;
  return tableOf<Case>(
    'bedomningar',
    words.tables.judgements,
    [
      ...whose<Case>(context),
      ...occasion<Case>(context, ({ assessment }) => assessment),
      text(columns.purpose, ({ row }) => row.purpose ?? ''),
      longText(columns.goal, ({ row }) => row.goal),
      text(columns.progress, ({ row }) => (row.progress ? words.progressName(row.progress) : '')),
      longText(columns.rationale, ({ row }) => row.rationale),
    ],
    rowCases(initiative, 'judgements'),
  );
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

interface FigureCase {
  readonly figure: Figure;
  readonly year: FigureYear;
  readonly column: FigureColumn;
  readonly shown: Shown;
}

/** One row for each number of each year. The number stands only where it may be shown; the column beside says why not. */
export function figuresTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  return tableOf<FigureCase>(
    'nyckeltal',
    words.tables.figures,
    [
      ...whose<FigureCase>(context),
      text(columns.figure, ({ figure }) => figure.name),
      longText(columns.definition, ({ figure }) => figure.definition),
      text(columns.figureKind, ({ figure }) => words.figureKindName(figure.kind)),
      text(columns.measure, ({ figure }) => figure.unit),
      number(columns.year, ({ year }) => year.year),
      text(columns.group, ({ column }) => words.figureColumnName(column)),
      number(columns.value, ({ shown }) => (shown.kind === 'number' ? shown.value : null)),
      text(columns.shown, ({ shown }) => words.shownName(shown.kind)),
      text(columns.source, ({ year }) => year.source),
      date(columns.retrievedOn, ({ year }) => year.retrievedOn),
    ],
    initiative.figures.flatMap((figure) =>
      figure.years.flatMap((year) => {
        const shown = shownYear(figure, year);
        return columnsOf(figure).map((column) => ({ figure, year, column, shown: shown[column] }));
      }),
    ),
  );
}
