// Whole initiatives in and out of the database. What is read equals what was written, field by field.
import type { Initiative, Reflection } from '../domain/assessment/schema.ts';
import type { AnswerRow, AssessmentRow, Database, InitiativeRow } from './database.ts';

export async function readInitiatives(db: Database): Promise<Initiative[]> {
  const rows = await db.initiatives.toArray();
  return Promise.all(rows.map((row) => assemble(db, row)));
}

export async function readInitiative(db: Database, id: string): Promise<Initiative | undefined> {
  const row = await db.initiatives.get(id);
  return row && assemble(db, row);
}

export async function findInitiativeOf(
  db: Database,
  assessment: string,
): Promise<Initiative | undefined> {
  const row = await db.assessments.get(assessment);
  return row && readInitiative(db, row.initiative);
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
  await db.transaction('rw', contentTables(db), async () => {
    const assessments = await db.assessments.where('initiative').equals(id).primaryKeys();
    for (const table of [db.ratings, db.signs, db.answers])
      await table.where('assessment').anyOf(assessments).delete();
    await db.assessments.bulkDelete(assessments);
    await db.initiatives.delete(id);
  });
}

function contentTables(db: Database) {
  return [db.initiatives, db.assessments, db.ratings, db.signs, db.answers];
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

async function assemble(db: Database, { stamps: _, ...row }: InitiativeRow): Promise<Initiative> {
  const rows = await db.assessments.where('initiative').equals(row.id).toArray();
  const assessments = await Promise.all(
    rows.map((assessment) => assembleAssessment(db, assessment)),
  );
  const answers = await db.answers
    .where('assessment')
    .anyOf(rows.map(({ id }) => id))
    .toArray();
  return { ...row, assessments, reflections: reflectionsFrom(answers) };
}

async function assembleAssessment(
  db: Database,
  { stamps: _, initiative: __, ...assessment }: AssessmentRow,
): Promise<Initiative['assessments'][number]> {
  const of = { assessment: assessment.id };
  const ratings = await db.ratings.where(of).toArray();
  const signs = await db.signs.where(of).toArray();
  return {
    ...assessment,
    ratings: ratings.map(({ stamps: _stamps, assessment: _assessment, ...rating }) => rating),
    signs: Object.fromEntries(signs.map(({ step, ticked }) => [step, ticked])),
  };
}

function reflectionsFrom(rows: readonly AnswerRow[]): Reflection[] {
  const reflections = new Map<string, Reflection>();
  for (const { reflection, assessment, question, text, updatedAt } of rows) {
    const before = reflections.get(reflection);
    reflections.set(reflection, {
      id: reflection,
      assessment,
      answers: { ...before?.answers, [question]: text },
      updatedAt: before && before.updatedAt > updatedAt ? before.updatedAt : updatedAt,
    });
  }
  return [...reflections.values()];
}
