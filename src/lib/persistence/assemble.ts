// An initiative put together from its rows, with what is typed and not committed laid over them.
import type { Assessment, Initiative, Reflection } from '../domain/assessment/schema.ts';
import { changedFrom } from './changed.ts';
import { emptyReflection } from '../domain/reflection/rows.ts';
import type {
  AnswerRow,
  AssessmentRow,
  Database,
  InitiativeRow,
  ReflectionRow,
  Stamped,
} from './database.ts';
import type { Edit } from './edit.ts';
import { participantsOf } from './fields.ts';
import { hasNumbers, withNumbers } from '../domain/plan/numbers.ts';
import { NO_NUMBER } from '../domain/plan/no-number.ts';
import type { Activity, FollowUpNote } from '../domain/plan/schema.ts';
import { currentActivity, currentAdoption, currentAssessment } from './upgrades/current.ts';
import { signsByPath } from './upgrades/0002-fields-by-path.ts';
import { figureOf, reflectionOf, type AdoptionRow } from './reflections.ts';
import { withWaiting } from './waiting.ts';

/** An initiative with what only this browser knows of it. */
export interface StoredInitiative {
  readonly initiative: Initiative;
  /** When a work file with it was last saved or opened here, ISO instant. */
  readonly filedAt: string | undefined;
}

type Changed = Initiative['changed'];

export async function assemble(
  db: Database,
  stored: InitiativeRow,
  waiting: readonly Edit[],
  /** Told the id of an initiative whose rows lack numbers: those that it is read with are not kept yet. */
  onUnnumbered: (initiative: string) => void = () => undefined,
): Promise<StoredInitiative> {
  const [overlaid = stored] = withWaiting('initiatives', [stored], ({ id }) => [id], waiting);
  const { stamps, filedAt, history, activities: _, ...row } = overlaid;
  const plan = await assemblePlan(db, row.id, waiting);
  const rows = withWaiting(
    'assessments',
    (await db.assessments.where('initiative').equals(row.id).toArray()).map(currentAssessment),
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
  const begun = withWaiting(
    'reflections',
    await db.reflections.where('assessment').anyOf(ids).toArray(),
    ({ assessment }) => [assessment],
    waiting,
    ([assessment = '']) => ids.includes(assessment),
  );
  const figures = withWaiting(
    'figures',
    await db.figures.where({ initiative: row.id }).toArray(),
    ({ id }) => [row.id, id],
    waiting,
    ([id]) => id === row.id,
  ).sort((a, b) => a.order - b.order || (a.createdAt < b.createdAt ? -1 : 1));
  const adoptions = withWaiting(
    'adoptions',
    (await db.adoptions.where({ initiative: row.id }).toArray()).map(currentAdoption),
    ({ id }) => [row.id, id],
    waiting,
    ([id]) => id === row.id,
  );
  const assessments = await Promise.all(
    rows.map((assessment) => assembleAssessment(db, assessment, waiting)),
  );
  const changed = together(
    changedFrom('initiatives', [row.id], stamps),
    ...assessments.map((one) => one.changed),
    ...answers.map(({ assessment, question, stamps: typed }) =>
      changedFrom('answers', [assessment, question], typed),
    ),
    ...begun.map(({ assessment, stamps: typed }) =>
      changedFrom('reflections', [assessment], typed),
    ),
    ...figures.map(({ id, stamps: typed }) => changedFrom('figures', [row.id, id], typed)),
    plan.changed,
  );
  const initiative = {
    ...row,
    assessments: assessments.map(({ assessment }) => assessment),
    activities: plan.activities,
    lastNumber: row.lastNumber ?? NO_NUMBER,
    reflections: reflectionsFrom(answers, begun),
    figures: figures.map(({ stamps: _stamps, ...figure }) => figureOf(figure)),
    adoptions: adoptions
      .map(({ initiative: _, stamps: _stamps, ...adoption }: AdoptionRow & Stamped) => adoption)
      .sort((a, b) => a.version - b.version || (a.id < b.id ? -1 : 1)),
    changed,
    history: history ?? [],
  };
  if (!hasNumbers(initiative)) onUnnumbered(row.id);
  return { initiative: withNumbers(initiative), filedAt };
}

async function assembleAssessment(
  db: Database,
  stored: AssessmentRow,
  waiting: readonly Edit[],
): Promise<{ assessment: Assessment; changed: Changed }> {
  const { stamps, initiative: _, participants, ...row } = stored;
  const of = { assessment: row.id };
  const belongs = ([id]: readonly string[]) => id === row.id;
  const ratings = withWaiting(
    'ratings',
    await db.ratings.where(of).toArray(),
    ({ assessment: id, step, party }) => [id, step, party],
    waiting,
    belongs,
  );
  const signs = withWaiting(
    'signs',
    (await db.signs.where(of).toArray()).map(signsByPath),
    ({ assessment: id, step }) => [id, step],
    waiting,
    belongs,
  );
  return {
    assessment: {
      ...row,
      participants: participantsOf(participants),
      ratings: ratings.map(({ stamps: _stamps, assessment: _assessment, ...rating }) => rating),
      signs: Object.fromEntries(
        signs.map(({ step, ticked }) => [
          step,
          Object.keys(ticked).filter((sign) => ticked[sign] === true),
        ]),
      ),
    },
    changed: together(
      changedFrom('assessments', [row.id], stamps),
      ...ratings.map(({ step, party, stamps: typed }) =>
        changedFrom('ratings', [row.id, step, party], typed),
      ),
      ...signs.map(({ step, stamps: typed }) => changedFrom('signs', [row.id, step], typed)),
    ),
  };
}

async function assemblePlan(
  db: Database,
  initiative: string,
  waiting: readonly Edit[],
): Promise<{ activities: Activity[]; changed: Changed }> {
  const belongs = ([id]: readonly string[]) => id === initiative;
  const rows = withWaiting(
    'activities',
    await db.activities.where({ initiative }).toArray(),
    ({ id }) => [initiative, id],
    waiting,
    belongs,
  );
  const notes = withWaiting(
    'notes',
    await db.notes.where({ initiative }).toArray(),
    ({ activity, id }) => [initiative, activity, id],
    waiting,
    belongs,
  );
  const byActivity = new Map<string, FollowUpNote[]>(rows.map(({ id }) => [id, []]));
  for (const { stamps: _stamps, initiative: _initiative, activity, ...note } of notes)
    byActivity.get(activity)?.push(note);
  return {
    activities: rows.map(({ stamps: _stamps, initiative: _initiative, ...activity }) => ({
      ...currentActivity(activity),
      notes: byActivity.get(activity.id) ?? [],
    })),
    changed: together(
      ...rows.map(({ id, stamps }) => changedFrom('activities', [initiative, id], stamps)),
      ...notes.map(({ activity, id, stamps }) =>
        changedFrom('notes', [initiative, activity, id], stamps),
      ),
    ),
  };
}

function together(...parts: readonly Changed[]): Changed {
  return Object.assign({}, ...parts) as Changed;
}

/** One reflection per assessment, also when two tabs have begun it under an id each. */
function reflectionsFrom(
  rows: readonly AnswerRow[],
  begun: readonly ReflectionRow[],
): Reflection[] {
  const reflections = new Map<string, Reflection>(
    begun.map(({ stamps: _, ...row }) => [row.assessment, reflectionOf(row, {})]),
  );
  for (const { reflection, assessment, question, text, updatedAt } of rows) {
    const before = reflections.get(assessment);
    reflections.set(assessment, {
      ...(before ?? { ...emptyReflection, id: reflection, assessment }),
      answers: { ...before?.answers, [question]: text },
      updatedAt: before && before.updatedAt > updatedAt ? before.updatedAt : updatedAt,
    });
  }
  return [...reflections.values()];
}
