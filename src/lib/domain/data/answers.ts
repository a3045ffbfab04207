// What the yearly reflection says, long (one row for each answer) and wide (one row for each follow-up).
import type { Assessment } from '../assessment/schema.ts';
import { PARTS } from '../reflection/codes.ts';
import { leadingQuestions, partOfQuestion, QUESTIONS_OF_PART } from '../reflection/progress.ts';
import { COMMENTING, commentQuestion } from '../reflection/questions.ts';
import {
  occasion,
  reflectionCases,
  whose,
  type DataContext,
  type ReflectionCase,
} from './context.ts';
import { hidden, longText, tableOf, text, type DataTable } from './table.ts';

interface AnswerCase extends ReflectionCase {
  readonly id: string;
}

/** Only what was written. */
export function answersTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  const asked = questionsIn(context);
  return tableOf<AnswerCase>(
    'arlig-reflektion-lang',
    words.tables.answers,
    [
      occasion<AnswerCase>(context, ({ assessment }) => assessment),
      text(columns.part, ({ id }) => words.partName(partOfQuestion(id))),
      longText(columns.questionText, (one) => wordsOf(one.id, one.assessment, context)),
      longText(columns.answer, answerOf),
      ...hidden<AnswerCase>([text(columns.question, ({ id }) => id)]),
      ...whose<AnswerCase>(context, ({ assessment }) => assessment),
    ],
    reflectionCases(initiative).flatMap((one) =>
      asked.map((id) => ({ ...one, id })).filter((answer) => answerOf(answer).trim() !== ''),
    ),
    3,
  );
}

/**
 * Every question is a column, also one that nobody has answered, so that files of several kommuner can be put below each
 * other.
 */
export function reflectionsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const before = [occasion<ReflectionCase>(context, ({ assessment }) => assessment)];
  const after = whose<ReflectionCase>(context, ({ assessment }) => assessment);
  const questions = questionsIn(context).map((id) => {
    const asking = initiative.assessments.findLast((one) => askedIn(one, id, context));
    return { id, question: wordsOf(id, asking, context) };
  });
  const names = [...before, ...after, ...questions.map(({ question }) => ({ name: question }))];
  // Two questions may be asked in the same words.
  const nameOf = ({ id, question }: (typeof questions)[number]) =>
    names.filter(({ name }) => name === question).length > 1 ? `${question} (${id})` : question;
  return tableOf<ReflectionCase>(
    'arlig-reflektion-bred',
    words.tables.reflections,
    [
      ...before,
      ...questions.map((one) =>
        longText<ReflectionCase>(nameOf(one), ({ reflection }) =>
          answerOf({ reflection, id: one.id }),
        ),
      ),
      ...after,
    ],
    reflectionCases(initiative),
    1,
  );
}

function answerOf({ reflection, id }: Pick<AnswerCase, 'reflection' | 'id'>): string {
  return reflection.answers[id] ?? '';
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

/** The words of a question in an occasion's own questionnaire; undefined where that does not ask it. */
function askedIn(
  assessment: Assessment | undefined,
  question: string,
  { instrumentOf }: DataContext,
): string | undefined {
  const instrument = assessment && instrumentOf(assessment);
  return instrument?.reflection.find(({ id }) => id === question)?.question;
}

function wordsOf(question: string, asking: Assessment | undefined, context: DataContext): string {
  return askedIn(asking, question, context) ?? context.words.questionName(question, undefined);
}
