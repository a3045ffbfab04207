// Whole initiatives in and out of the database. What is read equals what was written, field by field.
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import type { Activity } from '../domain/plan/schema.ts';
import { withNumbers } from '../domain/plan/numbers.ts';
import { rowOf } from './activities.ts';
import { assemble, type StoredInitiative } from './assemble.ts';
import { stampsFrom } from './changed.ts';
import type { AnswerRow, Database, SignsRow } from './database.ts';
import type { Figure } from '../domain/reflection/schema.ts';
import { EDITED_TABLES, type Edit } from './edit.ts';
import { participantRows } from './fields.ts';
import { fieldPath, segmentsOf } from '../domain/assessment/field-path.ts';
import { keepInstruments } from './kept-instruments.ts';
import { figurePaths, figureRow, reflectionPaths, reflectionRow } from './reflections.ts';

/** @param waiting edits that are typed but not committed; they count as if they were */
export async function readInitiatives(
  db: Database,
  waiting: readonly Edit[] = [],
): Promise<StoredInitiative[]> {
  const unnumbered: string[] = [];
  const read = await db.transaction('r', contentTables(db), async () => {
    const rows = await db.initiatives.toArray();
    return Promise.all(rows.map((row) => assemble(db, row, waiting, (id) => unnumbered.push(id))));
  });
  await keepNumbers(db, unnumbered);
  return read;
}

/** @param waiting edits that are typed but not committed; they count as if they were */
export async function findInitiativeOf(
  db: Database,
  assessment: string,
  waiting: readonly Edit[] = [],
): Promise<StoredInitiative | undefined> {
  const unnumbered: string[] = [];
  const read = await db.transaction('r', contentTables(db), async () => {
    const found = await db.assessments.get(assessment);
    const row = found && (await db.initiatives.get(found.initiative));
    return row && assemble(db, row, waiting, (id) => unnumbered.push(id));
  });
  await keepNumbers(db, unnumbered);
  return read;
}

/** Writes the numbers that activities are read with, where their rows lack them or two tabs have given the same. */
async function keepNumbers(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .transaction('rw', contentTables(db), async () => {
      for (const row of await db.initiatives.bulkGet([...ids])) {
        if (!row) continue;
        const { id } = row;
        const { initiative } = await assemble(db, row, []);
        await db.initiatives.update(id, { lastNumber: initiative.lastNumber });
        for (const { id: activity, number, formerNumbers } of initiative.activities)
          await db.activities.update([id, activity], { number, formerNumbers });
        await db.adoptions.bulkPut(initiative.adoptions.map((one) => ({ ...one, initiative: id })));
      }
    })
    // They are the same the next time: what is read does not wait for a disk that is full.
    .catch(() => undefined);
}

/** How much is here, apart from the example. */
export async function countContent(
  db: Database,
): Promise<{ initiatives: number; assessments: number }> {
  return db.transaction('r', [db.initiatives, db.assessments], async () => {
    const ids = (await db.initiatives.toArray()).flatMap(({ id, example }) => (example ? [] : id));
    const assessments = await db.assessments.where('initiative').anyOf(ids).count();
    return { initiatives: ids.length, assessments };
  });
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

/** @returns what was there, so that it can be put back; undefined when it was gone already */
export async function deleteInitiative(
  db: Database,
  id: string,
): Promise<StoredInitiative | undefined> {
  return db.transaction('rw', contentTables(db), async () => {
    const row = await db.initiatives.get(id);
    const before = row && (await assemble(db, row, []));
    await remove(db, id);
    return before;
  });
}

/** Deletes one assessment with its answers, and leaves the rest of its initiative. */
export async function deleteAssessment(db: Database, id: string): Promise<void> {
  await db.transaction('rw', contentTables(db), () => removeAssessments(db, [id]));
}

/**
 * Adds one assessment to an initiative that is here, and closes another if one is named: both or neither.
 * @param at ISO instant
 */
export async function addAssessmentTo(
  db: Database,
  initiative: string,
  assessment: Assessment,
  at: string,
  closing?: string,
): Promise<void> {
  await db.transaction('rw', contentTables(db), async () => {
    const row = await db.initiatives.get(initiative);
    if (!row) throw new Error(`No initiative ${initiative}`);
    if (closing !== undefined) await close(db, closing, at);
    await addAssessment(db, assessment, { id: initiative, changed: {} });
    await db.initiatives.update(initiative, { updatedAt: at });
  });
}

/** One that another tab has closed or deleted meanwhile stays as it is. */
async function close(db: Database, id: string, at: string): Promise<void> {
  const row = await db.assessments.get(id);
  if (!row || row.state === 'closed') return;
  // Later than the stamp before, also when the clock has been set back.
  const stamp = Math.max(Date.parse(at), (row.stamps?.state ?? 0) + 1);
  await db.assessments.put({
    ...row,
    state: 'closed',
    events: [...row.events, { at, state: 'closed', reason: '' }],
    stamps: { ...row.stamps, state: stamp },
  });
}

/**
 * Deletes one activity with its history, and leaves the rest of the plan.
 * @returns its initiative as it was; undefined when that was gone already
 */
export async function deleteActivity(
  db: Database,
  initiative: string,
  id: string,
  waiting: readonly Edit[] = [],
): Promise<StoredInitiative | undefined> {
  return db.transaction('rw', contentTables(db), async () => {
    const row = await db.initiatives.get(initiative);
    const before = row && (await assemble(db, row, waiting));
    await db.notes
      .where({ initiative })
      .and(({ activity }) => activity === id)
      .delete();
    await db.activities.delete([initiative, id]);
    await db.initiatives.update(initiative, { updatedAt: new Date().toISOString() });
    return before;
  });
}

/**
 * Deletes one key figure with its years.
 * @returns where it stood among the others
 */
export async function deleteFigure(
  db: Database,
  initiative: string,
  id: string,
): Promise<number | undefined> {
  return db.transaction('rw', contentTables(db), async () => {
    const row = await db.figures.get([initiative, id]);
    await db.figures.delete([initiative, id]);
    await db.initiatives.update(initiative, { updatedAt: new Date().toISOString() });
    return row?.order;
  });
}

/** Puts initiatives back as they were, in place of whatever is there now. */
export async function restoreInitiatives(
  db: Database,
  initiatives: readonly StoredInitiative[],
): Promise<void> {
  await db.transaction('rw', contentTables(db), async () => {
    for (const { initiative, filedAt } of initiatives) {
      await remove(db, initiative.id);
      await add(db, initiative, filedAt);
    }
  });
}

/** Takes in what a file holds, in one transaction: instruments, what is new, and what replaces what is here. */
export async function takeIn(
  db: Database,
  content: {
    readonly instruments: readonly Instrument[];
    readonly initiatives: readonly Initiative[];
    /** Ids of initiatives that go before theirs come. */
    readonly replaced: readonly string[];
    /** When the file was saved, ISO instant: what comes whole from it is in a file since then. */
    readonly filedAt?: string;
  },
): Promise<void> {
  await db.transaction('rw', [...contentTables(db), db.instruments], async () => {
    await keepInstruments(db, content.instruments);
    // What was in a file before two versions met still is; only what came to differ is in none.
    const filed = new Map<string, string | undefined>();
    for (const id of content.replaced) {
      filed.set(id, (await db.initiatives.get(id))?.filedAt);
      await remove(db, id);
    }
    for (const initiative of content.initiatives)
      await add(
        db,
        initiative,
        filed.has(initiative.id) ? filed.get(initiative.id) : content.filedAt,
      );
  });
}

/** Notes that a work file with these initiatives has been saved. */
export async function markFiled(db: Database, ids: readonly string[], at: string): Promise<void> {
  await db.initiatives.where('id').anyOf(ids).modify({ filedAt: at });
}

function contentTables(db: Database) {
  return EDITED_TABLES.map((name) => db.table(name));
}

async function remove(db: Database, id: string): Promise<void> {
  await removeAssessments(db, await db.assessments.where('initiative').equals(id).primaryKeys());
  for (const table of [db.activities, db.notes, db.figures, db.adoptions])
    await table.where({ initiative: id }).delete();
  await db.initiatives.delete(id);
}

async function removeAssessments(db: Database, ids: readonly string[]): Promise<void> {
  for (const table of [db.ratings, db.signs, db.answers])
    await table.where('assessment').anyOf(ids).delete();
  await db.reflections.bulkDelete([...ids]);
  await db.adoptions.filter(({ assessment }) => ids.includes(assessment)).delete();
  await db.assessments.bulkDelete([...ids]);
}

async function add(db: Database, whole: Initiative, filedAt?: string): Promise<void> {
  const initiative = withNumbers(whole);
  const { assessments, activities, reflections, figures, adoptions, changed, ...row } = initiative;
  await db.initiatives.add({
    ...row,
    ...stampsFrom(changed, 'initiatives', [row.id], Object.keys(row)),
    ...(filedAt !== undefined && { filedAt }),
  });
  for (const assessment of assessments) await addAssessment(db, assessment, initiative);
  await addActivities(db, activities, initiative);
  await addFigures(db, figures, initiative);
  await db.adoptions.bulkAdd(adoptions.map((one) => ({ ...one, initiative: row.id })));
  for (const reflection of reflections) {
    const { id, assessment, answers, updatedAt } = reflection;
    await db.reflections.add({
      ...reflectionRow(reflection),
      ...stampsFrom(changed, 'reflections', [assessment], reflectionPaths(reflection)),
    });
    await db.answers.bulkAdd(
      Object.entries(answers).map(([question, text]): AnswerRow => ({
        assessment,
        question,
        reflection: id,
        text,
        updatedAt,
        ...stampsFrom(changed, 'answers', [assessment, question], ['text']),
      })),
    );
  }
}

async function addFigures(
  db: Database,
  figures: readonly Figure[],
  { id: initiative, changed }: Initiative,
): Promise<void> {
  await db.figures.bulkAdd(
    figures.map((figure, order) => ({
      ...figureRow(figure, initiative, order),
      ...stampsFrom(changed, 'figures', [initiative, figure.id], figurePaths(figure)),
    })),
  );
}

async function addActivities(
  db: Database,
  activities: readonly Activity[],
  { id: initiative, changed }: Initiative,
): Promise<void> {
  const stamped = <Row extends object>(table: 'activities' | 'notes', key: string[], row: Row) => ({
    ...row,
    initiative,
    ...stampsFrom(changed, table, [initiative, ...key], Object.keys(row)),
  });
  await db.activities.bulkAdd(
    activities.map((activity) => stamped('activities', [activity.id], rowOf(activity))),
  );
  await db.notes.bulkAdd(
    activities.flatMap(({ id: activity, notes }) =>
      notes.map((note) => ({ ...stamped('notes', [activity, note.id], note), activity })),
    ),
  );
}

async function addAssessment(
  db: Database,
  { ratings, signs, participants, ...assessment }: Initiative['assessments'][number],
  { id: initiative, changed }: Pick<Initiative, 'id' | 'changed'>,
): Promise<void> {
  const { id } = assessment;
  const fields = [
    ...Object.keys(assessment),
    ...Object.keys(assessment.report).map((name) => fieldPath('report', name)),
    ...participants.flatMap(({ id: participant }) =>
      ['party', 'role', 'count'].map((name) => fieldPath('participants', participant, name)),
    ),
  ];
  await db.assessments.add({
    ...assessment,
    initiative,
    participants: participantRows(participants),
    ...stampsFrom(changed, 'assessments', [id], fields),
  });
  await db.ratings.bulkAdd(
    ratings.map((rating) => ({
      ...rating,
      assessment: id,
      ...stampsFrom(
        changed,
        'ratings',
        [id, rating.step, rating.party],
        ['level', 'rationale', 'evidence'],
      ),
    })),
  );
  await db.signs.bulkAdd(signsRows(id, signs, changed));
}

/** A sign that was ticked and unticked again has a date too: a file in which it is ticked must not tick it unasked. */
function signsRows(
  assessment: string,
  signs: Initiative['assessments'][number]['signs'],
  changed: Initiative['changed'],
): SignsRow[] {
  const ticked = new Map(
    Object.entries(signs).map(([step, ids]) => [step, new Map(ids.map((sign) => [sign, true]))]),
  );
  for (const path of Object.keys(changed)) {
    const [root, id, part, step, sign, ...more] = segmentsOf(path);
    if (root !== 'assessments' || id !== assessment || part !== 'signs') continue;
    if (step === undefined || sign === undefined || more.length > 0) continue;
    const ofStep = ticked.get(step) ?? new Map<string, boolean>();
    if (!ofStep.has(sign)) ticked.set(step, ofStep.set(sign, false));
  }
  return [...ticked].map(([step, ofStep]) => ({
    assessment,
    step,
    ticked: Object.fromEntries(ofStep),
    ...stampsFrom(
      changed,
      'signs',
      [assessment, step],
      [...ofStep.keys()].map((sign) => fieldPath('ticked', sign)),
    ),
  }));
}
