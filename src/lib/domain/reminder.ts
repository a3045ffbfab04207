// When to remind of saving a work file: what is kept in a browser can be cleared by others, and only a file is safe.
import { fieldPath } from './assessment/field-path.ts';
import type { Initiative } from './assessment/schema.ts';

/** So many changes that losing them would cost a meeting. */
const MANY = 5;
/** Safari clears what is kept after seven days without a visit. */
const LONG_MS = 7 * 24 * 60 * 60 * 1000;

export interface Reminder {
  /** Ratings, answers and activities that are in no file, as far as this browser knows. */
  readonly changed: number;
  readonly due: boolean;
}

/** True when no file has the initiative as it is now, as far as this browser knows. The example is in IRIS itself. */
export function isUnfiled(
  { example, updatedAt }: Pick<Initiative, 'example' | 'updatedAt'>,
  filedAt: string | undefined,
): boolean {
  return !example && (filedAt === undefined || Date.parse(updatedAt) > Date.parse(filedAt));
}

/**
 * @param filedAt when a work file with the initiative was last saved, ISO instant
 * @param now ISO instant
 */
export function reminderOf(
  initiative: Initiative,
  filedAt: string | undefined,
  now: string,
): Reminder {
  if (initiative.example) return { changed: 0, due: false };
  const since = Date.parse(filedAt ?? initiative.createdAt);
  const isNew = (changedAt: string, holdsSomething: boolean) =>
    // Before the first file, an emptied field is nothing that could be lost.
    filedAt === undefined ? holdsSomething : Date.parse(changedAt) > since;
  const changed =
    ratings(initiative, isNew) + answers(initiative, isNew) + activities(initiative, isNew);
  const long = Date.parse(now) - since > LONG_MS;
  return { changed, due: changed >= MANY || (changed > 0 && long) };
}

type IsNew = (changedAt: string, holdsSomething: boolean) => boolean;

function ratings({ assessments }: Initiative, isNew: IsNew): number {
  return assessments
    .flatMap((assessment) => assessment.ratings)
    .filter(({ level, rationale, evidence, updatedAt }) =>
      isNew(updatedAt, level !== null || rationale !== '' || evidence !== ''),
    ).length;
}

/** An activity with what was noted about it counts as one. */
function activities({ activities: plan }: Initiative, isNew: IsNew): number {
  return plan.filter(({ updatedAt, notes }) =>
    [updatedAt, ...notes.map((note) => note.updatedAt)].some((at) => isNew(at, true)),
  ).length;
}

function answers({ reflections, changed }: Initiative, isNew: IsNew): number {
  return reflections
    .flatMap(({ assessment, answers: given, updatedAt }) =>
      Object.entries(given).map(([question, text]) => ({
        text,
        at: changed[fieldPath('assessments', assessment, 'answers', question)] ?? updatedAt,
      })),
    )
    .filter(({ text, at }) => isNew(at, text !== '')).length;
}
