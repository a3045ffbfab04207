// What the yearly reflection says, long (one row for each answer) and wide (one row for each follow-up).
import type { Assessment } from '../assessment/schema.ts';
import { PARTS } from '../reflection/codes.ts';
import { leadingQuestions, QUESTIONS_OF_PART } from '../reflection/progress.ts';
import { COMMENTING, commentQuestion } from '../reflection/questions.ts';
import type { Reflection } from '../reflection/schema.ts';
import { occasion, whose, type DataContext } from './context.ts';
import { longText, tableOf, text, type DataTable } from './table.ts';

interface FollowUpCase {
  readonly assessment: Assessment | undefined;
  readonly answers: Reflection['answers'];
}

interface AnswerCase extends FollowUpCase {
  readonly id: string;
}

/** Only what was written. */
export function answersTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  const asked = questionsIn(context);
  return tableOf<AnswerCase>(
    'arlig-reflektion-lang',
    words.tables.answers,
    [
      ...whose<AnswerCase>(context),
      ...occasion<AnswerCase>(context, ({ assessment }) => assessment),
      text(columns.question, ({ id }) => id),
      longText(columns.questionText, (one) => wordsOf(one.id, one.assessment, context)),
      longText(columns.answer, ({ answers, id }) => answers[id] ?? ''),
    ],
    casesOf(context).flatMap((one) =>
      asked.filter((id) => (one.answers[id] ?? '').trim() !== '').map((id) => ({ ...one, id })),
    ),
  );
}

/**
 * Every question is a column, also one that nobody has answered, so that files of several kommuner can be put below each
 * other.
 */
export function reflectionsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const cases = casesOf(context);
  const before = [
    ...whose<FollowUpCase>(context),
    ...occasion<FollowUpCase>(context, ({ assessment }) => assessment),
  ];
  const newest = initiative.assessments.at(-1);
  const questions = questionsIn(context).map((id) => {
    const asking = initiative.assessments.findLast((one) => asks(one, id, context)) ?? newest;
    return { id, question: wordsOf(id, asking, context) };
  });
  const names = [...before, ...questions.map(({ question }) => ({ name: question }))];
  // Two questions may be asked in the same words.
  const nameOf = ({ id, question }: (typeof questions)[number]) =>
    names.filter(({ name }) => name === question).length > 1 ? `${question} (${id})` : question;
  return tableOf<FollowUpCase>(
    'arlig-reflektion-bred',
    words.tables.reflections,
    [
      ...before,
      ...questions.map((one) =>
        longText<FollowUpCase>(nameOf(one), ({ answers }) => answers[one.id] ?? ''),
      ),
    ],
    cases,
  );
}

function casesOf({ initiative }: DataContext): FollowUpCase[] {
  return initiative.reflections.map(({ assessment, answers }) => ({
    assessment: initiative.assessments.find(({ id }) => id === assessment),
    answers,
  }));
}

/** Ids in the order of the form, then those that no questionnaire here asks. */
function questionsIn({ initiative, instrumentOf }: DataContext): string[] {
  const leading = initiative.assessments.flatMap((one) => instrumentOf(one)?.reflection ?? []);
  const asked = PARTS.flatMap((part) => [
    ...leadingQuestions(leading, part).map(({ id }) => id),
    ...QUESTIONS_OF_PART[part],
    ...COMMENTING.map((party) => commentQuestion(part, party)),
  ]);
  const answered = initiative.reflections.flatMap(({ answers }) => Object.keys(answers));
  return [...new Set([...asked, ...answered])];
}

function asks(assessment: Assessment, question: string, { instrumentOf }: DataContext): boolean {
  return instrumentOf(assessment)?.reflection.some(({ id }) => id === question) ?? false;
}

function wordsOf(
  question: string,
  assessment: Assessment | undefined,
  { instrumentOf, words }: DataContext,
): string {
  const instrument = assessment && instrumentOf(assessment);
  const own = instrument?.reflection.find(({ id }) => id === question);
  return own?.question ?? words.questionName(question, instrument);
}
