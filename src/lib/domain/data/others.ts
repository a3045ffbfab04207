// Who took part, and what the yearly reflection says.
import type { Assessment, Participant } from '../assessment/schema.ts';
import { occasion, whose, type DataContext } from './context.ts';
import { longText, number, tableOf, text, type DataTable } from './table.ts';

interface ParticipantCase {
  readonly assessment: Assessment;
  readonly participant: Participant;
}

export function participantsTable(context: DataContext): DataTable {
  const { initiative, words } = context;
  const { columns } = words;
  return tableOf<ParticipantCase>(
    'deltagande-funktioner',
    words.tables.participants,
    [
      ...whose<ParticipantCase>(context),
      ...occasion<ParticipantCase>(context, ({ assessment }) => assessment),
      text(columns.role, ({ participant }) => participant.role),
      text(columns.party, ({ participant }) => words.partyName(participant.party)),
      number(columns.count, ({ participant }) => participant.count),
    ],
    initiative.assessments.flatMap((assessment) =>
      assessment.participants.map((participant) => ({ assessment, participant })),
    ),
  );
}

interface AnswerCase {
  readonly assessment: Assessment | undefined;
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

/** One row for each answer that was written. */
export function reflectionsTable(context: DataContext): DataTable {
  const { words } = context;
  const { columns } = words;
  return tableOf<AnswerCase>(
    'arlig-reflektion',
    words.tables.reflections,
    [
      ...whose<AnswerCase>(context),
      ...occasion<AnswerCase>(context, ({ assessment }) => assessment),
      text(columns.question, ({ id }) => id),
      longText(columns.questionText, ({ question }) => question),
      longText(columns.answer, ({ answer }) => answer),
    ],
    answersOf(context),
  );
}

function answersOf({ initiative, instrumentOf }: DataContext): AnswerCase[] {
  return initiative.reflections.flatMap(({ assessment: of, answers }) => {
    const assessment = initiative.assessments.find(({ id }) => id === of);
    const questions = (assessment && instrumentOf(assessment)?.reflection) ?? [];
    const order = [...questions.map(({ id }) => id), ...Object.keys(answers)];
    return [...new Set(order)].flatMap((id) => {
      const answer = answers[id] ?? '';
      const question = questions.find((one) => one.id === id)?.question ?? '';
      return answer.trim() === '' ? [] : [{ assessment, id, question, answer }];
    });
  });
}
