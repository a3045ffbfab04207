// What the group takes first: the steps that it has chosen, then what it has put into words, in the order of the documents.
import type { Assessment } from '../assessment/schema.ts';
import { prioritiesIn } from '../plan/priorities.ts';
import { saidRows } from '../reflection/said.ts';
import { numberOf, occasion, stepCases, stepColumns, whose, type DataContext } from './context.ts';
import type { StepCase } from './context.ts';
import { longText, number, tableOf, type DataTable } from './table.ts';

interface FirstCase {
  readonly assessment: Assessment | undefined;
  readonly order: number;
  /** Undefined for what the group has put into words of its own. */
  readonly step: StepCase | undefined;
  readonly text: string;
  readonly activityId: string | null;
}

/** An activity that one has become is told by its number in the plan. */
export function firstTable(context: DataContext): DataTable {
  const { columns, tables } = context.words;
  return tableOf<FirstCase>(
    'prioriteringar',
    tables.aims,
    [
      occasion<FirstCase>(context, ({ assessment }) => assessment),
      number(columns.order, ({ order }) => order),
      ...stepColumns<FirstCase>(context, ({ step }) => step ?? { id: '', placed: undefined }),
      longText(columns.aim, ({ text }) => text),
      number(columns.activity, ({ activityId }) => numberOf(context, activityId)),
      ...whose<FirstCase>(context, ({ assessment }) => assessment),
    ],
    casesOf(context),
    2,
  );
}

function casesOf(context: DataContext): FirstCase[] {
  const { initiative } = context;
  const steps = stepCases(context);
  return [...initiative.assessments, undefined].flatMap((assessment) =>
    [...stepsOf(assessment, steps), ...ownOf(context, assessment)].map((one, index) => ({
      ...one,
      assessment,
      order: index + 1,
    })),
  );
}

type Item = Pick<FirstCase, 'step' | 'text' | 'activityId'>;

function stepsOf(assessment: Assessment | undefined, steps: readonly StepCase[]): Item[] {
  if (!assessment) return [];
  const own = steps.filter((step) => step.assessment === assessment);
  return chosenIn(assessment, own[0]?.instrument).map((id) => {
    const step = own.find((one) => one.id === id) ?? {
      assessment,
      id,
      instrument: undefined,
      placed: undefined,
    };
    return { step, text: step.placed?.step.name ?? id, activityId: null };
  });
}

/** The chosen steps, each once; of a questionnaire that is not here, all that the file has. */
export function chosenIn(
  { priorities }: Assessment,
  instrument: StepCase['instrument'],
): readonly string[] {
  return instrument ? prioritiesIn(instrument, priorities) : [...new Set(priorities)];
}

/** An activity without words of its own is told by those of the plan. */
function ownOf({ initiative }: DataContext, assessment: Assessment | undefined): Item[] {
  const { activities, assessments } = initiative;
  return initiative.reflections
    .filter((one) => assessments.find(({ id }) => id === one.assessment) === assessment)
    .flatMap(({ aims }) => saidRows('aims', aims))
    .map(({ text, activityId }) => {
      const planned = activities.find(({ id }) => id === activityId);
      return {
        step: undefined,
        text: text.trim() === '' ? (planned?.text ?? '') : text,
        activityId,
      };
    });
}
