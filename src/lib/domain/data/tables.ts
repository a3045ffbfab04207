// Everything that an initiative's data can be fetched as. A new kind of data gets its table here, and with it a sheet and
// a file.
import { answersTable, reflectionsTable } from './answers.ts';
import type { DataContext, DataInput } from './context.ts';
import { decisionsTable } from './decisions.ts';
import { figuresTable, figureYearsTable } from './figures.ts';
import { communicationsTable, followUpsTable, judgementsTable, resultsTable } from './follow-up.ts';
import { firstTable } from './first.ts';
import { withNumbers } from '../plan/numbers.ts';
import { participantsTable } from './participants.ts';
import { activitiesTable, notesTable } from './plan.ts';
import { ratingsTable, stepsTable } from './ratings.ts';
import type { DataTable } from './table.ts';
import type { DataWords } from './words.ts';

/** In the order in which they are offered. */
const TABLES: readonly ((context: DataContext) => DataTable)[] = [
  ratingsTable,
  stepsTable,
  participantsTable,
  activitiesTable,
  notesTable,
  followUpsTable,
  answersTable,
  reflectionsTable,
  resultsTable,
  judgementsTable,
  firstTable,
  decisionsTable,
  communicationsTable,
  figuresTable,
  figureYearsTable,
];

export function dataTables(input: DataInput, words: DataWords): DataTable[] {
  const initiative = withNumbers(input.initiative);
  return TABLES.map((table) => table({ ...input, initiative, words }));
}
