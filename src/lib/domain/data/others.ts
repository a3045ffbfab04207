// Who took part in assessments and follow-ups, and what the yearly reflection says.
import type { Assessment } from '../assessment/schema.ts';
import { occasion, rowCases, whose, type DataContext } from './context.ts';
import { longText, number, tableOf, text, type DataTable } from './table.ts';

interface ParticipantCase {
  readonly assessment: Assessment | undefined;
  /** A follow-up may be made by others than those who assessed. */
  readonly occasion: 'assessment' | 'follow-up';
  readonly participant: {
    readonly role: string;
    readonly party: 'municipality' | 'region';
    readonly count: number;
  };
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
      text(columns.tookPartIn, (one) => words.occasionName(one.occasion)),
      text(columns.role, ({ participant }) => participant.role),
      text(columns.party, ({ participant }) => words.partyName(participant.party)),
      number(columns.count, ({ participant }) => participant.count),
    ],
    [
      ...initiative.assessments.flatMap((assessment) =>
        assessment.participants.map((participant) => ({
          assessment,
          occasion: 'assessment' as const,
          participant,
        })),
      ),
      ...rowCases(initiative, 'participants').map(({ assessment, row }) => ({
        assessment,
        occasion: 'follow-up' as const,
        participant: row,
      })),
    ],
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

function answersOf({ initiative, instrumentOf, words }: DataContext): AnswerCase[] {
  return initiative.reflections.flatMap(({ assessment: of, answers }) => {
    const assessment = initiative.assessments.find(({ id }) => id === of);
    const instrument = assessment && instrumentOf(assessment);
    const questions = instrument?.reflection ?? [];
    const order = [...questions.map(({ id }) => id), ...Object.keys(answers)];
    return [...new Set(order)].flatMap((id) => {
      const answer = answers[id] ?? '';
      const own = questions.find((one) => one.id === id)?.question;
      const question = own ?? words.questionName(id, instrument);
      return answer.trim() === '' ? [] : [{ assessment, id, question, answer }];
    });
  });
}
