// The assessments, long (one row for each step and party) and wide (one row for each step).
import { picturesDiffer, ratingOf } from '../assessment/ratings.ts';
import type { Level, Party, Rating } from '../assessment/schema.ts';
import { occasion, place, stepCases, whose, type DataContext, type StepCase } from './context.ts';
import { longText, number, tableOf, text, type DataTable, type Variable } from './table.ts';

const PARTIES: readonly Party[] = ['municipality', 'region', 'joint'];

interface RatingCase {
  readonly step: StepCase;
  readonly party: Party;
  readonly rating: Rating | undefined;
}

/** The joint level always has its row; a huvudman has one where it has said something. */
export function ratingsTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  const cases = stepCases(context).flatMap((step) =>
    PARTIES.map((party): RatingCase => ({ step, party, rating: pick(step, party) })).filter(
      ({ party, rating }) => party === 'joint' || rating !== undefined,
    ),
  );
  const whenJoint = (party: Party, cell: string) => (party === 'joint' ? cell : '');
  return tableOf<RatingCase>(
    'skattningar-lang',
    words.tables.ratings,
    [
      ...whose<RatingCase>(context),
      ...occasion<RatingCase>(context, ({ step }) => step.assessment),
      ...place<RatingCase>(context, ({ step }) => step),
      text(columns.party, ({ party }) => words.partyName(party)),
      number(columns.level, ({ rating }) => numeric(rating?.level)),
      text(columns.levelName, ({ step, rating }) => nameOf(context, step, rating)),
      longText(columns.rationale, ({ rating }) => rating?.rationale ?? ''),
      longText(columns.evidence, ({ rating }) => rating?.evidence ?? ''),
      longText(columns.signs, ({ step, party }) => whenJoint(party, signsOf(step))),
      number(columns.priority, ({ step, party }) => (party === 'joint' ? priorityOf(step) : null)),
    ],
    cases,
  );
}

export function stepsTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns, columnOf } = words;
  return tableOf<StepCase>(
    'skattningar-bred',
    words.tables.steps,
    [
      ...whose<StepCase>(context),
      ...occasion<StepCase>(context, ({ assessment }) => assessment),
      ...place<StepCase>(context, (step) => step),
      ...PARTIES.flatMap((party): Variable<StepCase>[] => [
        number(columnOf(party, 'level'), (step) => numeric(pick(step, party)?.level)),
        text(columnOf(party, 'levelName'), (step) => nameOf(context, step, pick(step, party))),
      ]),
      text(columns.differ, ({ assessment, id }) =>
        picturesDiffer(assessment.ratings, id) ? words.yes : words.no,
      ),
      ...PARTIES.flatMap((party): Variable<StepCase>[] => [
        longText(columnOf(party, 'rationale'), (step) => pick(step, party)?.rationale ?? ''),
        longText(columnOf(party, 'evidence'), (step) => pick(step, party)?.evidence ?? ''),
      ]),
      longText(columns.signs, signsOf),
      number(columns.priority, priorityOf),
    ],
    stepCases(context),
  );
}

function pick({ assessment, id }: StepCase, party: Party): Rating | undefined {
  return ratingOf(assessment.ratings, id, party);
}

/** "Vet inte" and "Inte aktuellt" lie outside the scale: they are told by the name alone. */
function numeric(level: Level | null | undefined): number | null {
  return typeof level === 'number' ? level : null;
}

function nameOf({ words }: DataContext, { instrument }: StepCase, rating: Rating | undefined) {
  return words.levelName(instrument?.scale, rating?.level ?? null);
}

/** One a line. A sign that the questionnaire does not know is told by its id. */
function signsOf({ assessment, id, placed }: StepCase): string {
  return (assessment.signs[id] ?? [])
    .map((sign) => placed?.step.signs.find((one) => one.id === sign)?.text ?? sign)
    .join('\n');
}

function priorityOf({ assessment, id }: StepCase): number | null {
  const index = assessment.priorities.indexOf(id);
  return index === -1 ? null : index + 1;
}
