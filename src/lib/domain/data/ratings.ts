// The assessments, long (one row for each step and party) and wide (one row for each step).
import { pictureKind, ratingOf } from '../assessment/ratings.ts';
import type { Level, Party, Rating } from '../assessment/schema.ts';
import {
  occasion,
  phaseColumns,
  stepCases,
  stepColumns,
  whose,
  type DataContext,
  type StepCase,
} from './context.ts';
import { chosenIn } from './first.ts';
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
      occasion<RatingCase>(context, ({ step }) => step.assessment),
      ...stepColumns<RatingCase>(context, ({ step }) => step),
      text(columns.party, ({ party }) => words.partyName(party)),
      number(columns.level, ({ rating }) => numeric(rating?.level)),
      text(columns.levelName, ({ step, party, rating }) => nameOf(context, step, party, rating)),
      longText(columns.rationale, ({ rating }) => rating?.rationale ?? ''),
      longText(columns.evidence, ({ rating }) => rating?.evidence ?? ''),
      longText(columns.signs, ({ step, party }) => whenJoint(party, signsOf(step))),
      number(columns.priority, ({ step, party }) => (party === 'joint' ? priorityOf(step) : null)),
      ...phaseColumns<RatingCase>(context, ({ step }) => step),
      ...whose<RatingCase>(context, ({ step }) => step.assessment),
    ],
    cases,
    4,
  );
}

export function stepsTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns, columnOf } = words;
  return tableOf<StepCase>(
    'skattningar-bred',
    words.tables.steps,
    [
      occasion<StepCase>(context, ({ assessment }) => assessment),
      ...stepColumns<StepCase>(context, (step) => step),
      ...PARTIES.flatMap((party): Variable<StepCase>[] => [
        number(columnOf(party, 'level'), (step) => numeric(pick(step, party)?.level)),
        text(columnOf(party, 'levelName'), (step) =>
          nameOf(context, step, party, pick(step, party)),
        ),
      ]),
      // In the order in which marks stand on the pages.
      number(columns.priority, priorityOf),
      text(columns.differ, ({ assessment, id }) =>
        words.pictureName(pictureKind(assessment.ratings, id)),
      ),
      ...PARTIES.flatMap((party): Variable<StepCase>[] => [
        longText(columnOf(party, 'rationale'), (step) => pick(step, party)?.rationale ?? ''),
        longText(columnOf(party, 'evidence'), (step) => pick(step, party)?.evidence ?? ''),
      ]),
      longText(columns.signs, signsOf),
      ...phaseColumns<StepCase>(context, (step) => step),
      ...whose<StepCase>(context, ({ assessment }) => assessment),
    ],
    stepCases(context),
    3,
  );
}

function pick({ assessment, id }: StepCase, party: Party): Rating | undefined {
  return ratingOf(assessment.ratings, id, party);
}

/** "Vet inte" and "Inte aktuellt" lie outside the scale: they are told by the name alone. */
function numeric(level: Level | null | undefined): number | null {
  return typeof level === 'number' ? level : null;
}

/** A group that assesses together has no pictures beside the joint one, and has forgotten nothing. */
function nameOf(
  { words }: DataContext,
  { instrument }: StepCase,
  party: Party,
  rating: Rating | undefined,
): string {
  const level = rating?.level ?? null;
  return level === null && party !== 'joint'
    ? words.noPicture
    : words.levelName(instrument?.scale, level);
}

/** One a line. A sign that the questionnaire does not know is told by its id. */
function signsOf({ assessment, id, placed }: StepCase): string {
  return (assessment.signs[id] ?? [])
    .map((sign) => placed?.step.signs.find((one) => one.id === sign)?.text ?? sign)
    .join('\n');
}

function priorityOf({ assessment, instrument, id }: StepCase): number | null {
  const index = chosenIn(assessment, instrument).indexOf(id);
  return index === -1 ? null : index + 1;
}
