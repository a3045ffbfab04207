// The key figures, long (one row for each number of each year) and wide (one row for each year). They leave the device only
// as `shownYear` lets them: a number stands only where it may be shown, and the column beside says why not.
import { FIGURE_COLUMNS, type FigureColumn } from '../reflection/codes.ts';
import type { Figure, FigureYear } from '../reflection/schema.ts';
import { columnsOf, shownYear, type Shown, type ShownYear } from '../reflection/small-counts.ts';
import { whose, type DataContext } from './context.ts';
import { date, longText, number, tableOf, text, type DataTable, type Variable } from './table.ts';

interface YearCase {
  readonly figure: Figure;
  readonly year: FigureYear;
  readonly shown: ShownYear;
}

interface NumberCase extends YearCase {
  readonly column: FigureColumn;
}

export function figuresTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns, columnOfGroup } = words;
  // A total stands in a column of its own: a sum of what stands below each other counts nobody twice.
  const valueOf = ({ shown, column }: NumberCase, total: boolean) =>
    (column === 'total') === total ? numeric(shown[column]) : null;
  return tableOf<NumberCase>(
    'nyckeltal-lang',
    words.tables.figures,
    [
      ...yearOf<NumberCase>(context),
      text(columns.group, ({ column }) => words.figureColumnName(column)),
      number(columnOfGroup('total', columns.value), (one) => valueOf(one, true)),
      number(columns.groupValue, (one) => valueOf(one, false)),
      text(columns.shown, ({ shown, column }) => whyEmpty(context, shown[column])),
      ...sourceOf<NumberCase>(context),
    ],
    casesOf(context).flatMap((one) => columnsOf(one.figure).map((column) => ({ ...one, column }))),
    3,
  );
}

/** A key figure that is not split has nothing in the columns of the groups. */
export function figureYearsTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns, columnOfGroup } = words;
  const has = ({ figure }: YearCase, column: FigureColumn) => columnsOf(figure).includes(column);
  return tableOf<YearCase>(
    'nyckeltal-bred',
    words.tables.figureYears,
    [
      ...yearOf<YearCase>(context),
      ...FIGURE_COLUMNS.flatMap((column): Variable<YearCase>[] => [
        number(columnOfGroup(column, columns.value), ({ shown }) => numeric(shown[column])),
        text(columnOfGroup(column, columns.shown), (one) =>
          has(one, column) ? whyEmpty(context, one.shown[column]) : '',
        ),
      ]),
      ...sourceOf<YearCase>(context),
    ],
    casesOf(context),
    2,
  );
}

function yearOf<Case extends YearCase>(context: DataContext): Variable<Case>[] {
  const { columns } = context.words;
  return [
    longText(columns.figure, ({ figure }) => figure.name),
    number(columns.year, ({ year }) => year.year),
  ];
}

/** What is counted, how, and whence. */
function sourceOf<Case extends YearCase>(context: DataContext): Variable<Case>[] {
  const { columns, figureKindName } = context.words;
  return [
    text(columns.figureKind, ({ figure }) => figureKindName(figure.kind)),
    text(columns.measure, ({ figure }) => figure.unit),
    longText(columns.definition, ({ figure }) => figure.definition),
    text(columns.source, ({ year }) => year.source),
    date(columns.retrievedOn, ({ year }) => year.retrievedOn),
    ...whose<Case>(context),
  ];
}

function casesOf({ initiative }: DataContext): YearCase[] {
  return initiative.figures.flatMap((figure) =>
    figure.years.map((year) => ({ figure, year, shown: shownYear(figure, year) })),
  );
}

function whyEmpty({ words }: DataContext, { kind }: Shown): string {
  return kind === 'number' ? '' : words.shownName(kind);
}

function numeric(shown: Shown): number | null {
  return shown.kind === 'number' ? shown.value : null;
}
