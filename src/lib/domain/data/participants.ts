// Who took part in assessments and follow-ups.
import type { Assessment } from '../assessment/schema.ts';
import { occasion, rowCases, whose, type DataContext } from './context.ts';
import { number, tableOf, text, type DataTable } from './table.ts';

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
      occasion<ParticipantCase>(context, ({ assessment }) => assessment),
      text(columns.role, ({ participant }) => participant.role),
      text(columns.tookPartIn, (one) => words.occasionName(one.occasion)),
      text(columns.party, ({ participant }) => words.partyName(participant.party)),
      number(columns.count, ({ participant }) => participant.count),
      ...whose<ParticipantCase>(context, ({ assessment }) => assessment),
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
    2,
  );
}
