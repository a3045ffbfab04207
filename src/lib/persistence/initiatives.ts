// Whole initiatives in and out of the database. What is read equals what was written, field by field.
import type { Initiative, Reflection } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import type { AnswerRow, AssessmentRow, Database, InitiativeRow } from './database.ts';
import type { Edit } from './edit.ts';
import { keepInstruments } from './instruments.ts';
import { withWaiting } from './waiting.ts';

/** @param waiting edits that are typed but not committed; they count as if they were */
export async function readInitiatives(
  db: Database,
  waiting: readonly Edit[] = [],
): Promise<Initiative[]> {
  const rows = await db.initiatives.toArray();
  return Promise.all(rows.map((row) => assemble(db, row, waiting)));
}

/** @param waiting edits that are typed but not committed; they count as if they were */
export async function findInitiativeOf(
  db: Database,
  assessment: string,
  waiting: readonly Edit[] = [],
): Promise<Initiative | undefined> {
  const found = await db.assessments.get(assessment);
  const row = found && (await db.initiatives.get(found.initiative));
  return row && assemble(db, row, waiting);
}

/** Adds whole initiatives in one transaction: all of them or none. Fails where an id is already there. */
export async function addInitiatives(
  db: Database,
  initiatives: readonly Initiative[],
): Promise<void> {
  await db.transaction('rw', contentTables(db), async () => {
    for (const initiative of initiatives) await add(db, initiative);
  });
}

export async function deleteInitiative(db: Database, id: string): Promise<void> {
  await db.transaction('rw', contentTables(db), () => remove(db, id));
}

/** Takes in what a file holds, in one transaction: instruments, what is new, and what replaces what is here. */
export async function takeIn(
  db: Database,
  content: {
    readonly instruments: readonly Instrument[];
    readonly initiatives: readonly Initiative[];
    /** Ids of initiatives that go before theirs come. */
    readonly replaced: readonly string[];
  },
): Promise<void> {
  await db.transaction('rw', [...contentTables(db), db.instruments], async () => {
    await keepInstruments(db, content.instruments);
    for (const id of content.replaced) await remove(db, id);
    for (const initiative of content.initiatives) await add(db, initiative);
  });
}

function contentTables(db: Database) {
  return [db.initiatives, db.assessments, db.ratings, db.signs, db.answers];
}

async function remove(db: Database, id: string): Promise<void> {
  const assessments = await db.assessments.where('initiative').equals(id).primaryKeys();
  for (const table of [db.ratings, db.signs, db.answers])
    await table.where('assessment').anyOf(assessments).delete();
  await db.assessments.bulkDelete(assessments);
  await db.initiatives.delete(id);
}

async function add(db: Database, initiative: Initiative): Promise<void> {
  const { assessments, reflections, ...row } = initiative;
  await db.initiatives.add(row);
  for (const { ratings, signs, ...assessment } of assessments) {
    await db.assessments.add({ ...assessment, initiative: initiative.id });
    await db.ratings.bulkAdd(ratings.map((rating) => ({ ...rating, assessment: assessment.id })));
    await db.signs.bulkAdd(
      Object.entries(signs).map(([step, ticked]) => ({ assessment: assessment.id, step, ticked })),
    );
  }
  for (const { id, assessment, answers, updatedAt } of reflections)
    await db.answers.bulkAdd(
      Object.entries(answers).map(([question, text]): AnswerRow => ({
        assessment,
        question,
        reflection: id,
        text,
        updatedAt,
      })),
    );
}

async function assemble(
  db: Database,
  stored: InitiativeRow,
  waiting: readonly Edit[],
): Promise<Initiative> {
  const [{ stamps: _, ...row } = stored] = withWaiting(
    'initiatives',
    [stored],
    ({ id }) => [id],
    waiting,
  );
  const rows = withWaiting(
    'assessments',
    await db.assessments.where('initiative').equals(row.id).toArray(),
    ({ id }) => [id],
    waiting,
  );
  const ids = rows.map(({ id }) => id);
  const answers = withWaiting(
    'answers',
    await db.answers.where('assessment').anyOf(ids).toArray(),
    ({ assessment, question }) => [assessment, question],
    waiting,
    ([assessment = '']) => ids.includes(assessment),
  );
  const assessments = await Promise.all(
    rows.map((assessment) => assembleAssessment(db, assessment, waiting)),
  );
  return { ...row, assessments, reflections: reflectionsFrom(answers) };
}

async function assembleAssessment(
  db: Database,
  { stamps: _, initiative: __, ...assessment }: AssessmentRow,
  waiting: readonly Edit[],
): Promise<Initiative['assessments'][number]> {
  const of = { assessment: assessment.id };
  const belongs = ([id]: readonly string[]) => id === assessment.id;
  const ratings = withWaiting(
    'ratings',
    await db.ratings.where(of).toArray(),
    ({ assessment: id, step, party }) => [id, step, party],
    waiting,
    belongs,
  );
  const signs = withWaiting(
    'signs',
    await db.signs.where(of).toArray(),
    ({ assessment: id, step }) => [id, step],
    waiting,
    belongs,
  );
  return {
    ...assessment,
    ratings: ratings.map(({ stamps: _stamps, assessment: _assessment, ...rating }) => rating),
    signs: Object.fromEntries(signs.map(({ step, ticked }) => [step, ticked])),
  };
}

/** One reflection per assessment, also when two tabs have begun it under an id each. */
function reflectionsFrom(rows: readonly AnswerRow[]): Reflection[] {
  const reflections = new Map<string, Reflection>();
  for (const { reflection, assessment, question, text, updatedAt } of rows) {
    const before = reflections.get(assessment);
    reflections.set(assessment, {
      id: before?.id ?? reflection,
      assessment,
      answers: { ...before?.answers, [question]: text },
      updatedAt: before && before.updatedAt > updatedAt ? before.updatedAt : updatedAt,
    });
  }
  return [...reflections.values()];
}
