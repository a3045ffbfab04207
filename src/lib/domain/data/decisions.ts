// What the steering group is asked to decide, one row for each decision in the group's own words.
import type { Assessment } from '../assessment/schema.ts';
import { decisionsIn } from '../plan/decisions.ts';
import { occasion, whose, type DataContext } from './context.ts';
import { longText, number, tableOf, type DataTable } from './table.ts';

interface DecisionCase {
  readonly assessment: Assessment;
  /** As the documents number it. */
  readonly number: number;
  readonly text: string;
}

export function decisionsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  return tableOf<DecisionCase>(
    'beslut',
    words.tables.decisions,
    [
      occasion<DecisionCase>(context, ({ assessment }) => assessment),
      number(columns.decisionNumber, (one) => one.number),
      longText(columns.decision, (one) => one.text),
      ...whose<DecisionCase>(context, ({ assessment }) => assessment),
    ],
    initiative.assessments.flatMap((assessment) =>
      decisionsIn(assessment.decisions).map((text, index) => ({
        assessment,
        number: index + 1,
        text,
      })),
    ),
    2,
  );
}
