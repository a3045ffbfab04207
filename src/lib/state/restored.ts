// What an initiative becomes when something is put back into it.
import { withAssessmentsFrom } from '../domain/assessment/edit.ts';
import { segmentsOf } from '../domain/assessment/field-path.ts';
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import { withActivityFrom } from '../domain/plan/in-initiative.ts';
import { withFiguresFrom } from '../domain/reflection/in-initiative.ts';
import type { Undoable } from '../persistence/undo-storage.ts';

/** Deletions can be undone in any order: each puts back its own, and leaves what another has put back. */
export function restored(
  { kind, at, assessment, activity }: Undoable,
  before: Initiative,
  here: readonly Initiative[],
): Initiative {
  const now = here.find(({ id }) => id === before.id);
  if (!now) return before;
  if (kind === 'merge') return withTurned(before, now, turnedSince(now, at));
  if (kind === 'initiative')
    return now.activities.reduce(
      (all, { id }) => withActivityFrom(all, now, id),
      withFiguresFrom(withAssessmentsFrom(before, now), now),
    );
  if (kind === 'activity') return withActivityFrom(now, before, activity);
  const deleted = before.assessments.filter(({ id }) => id === assessment);
  return withAssessmentsFrom(now, { ...before, assessments: deleted });
}

/**
 * The assessments that were closed, opened again or adopted after a merge.
 * @param at ISO instant; undefined where an earlier version did not note it
 */
export function turnedSince(
  { assessments, adoptions }: Initiative,
  at: string | undefined,
): readonly Assessment[] {
  if (at === undefined) return [];
  const isLater = (one: { readonly at: string }) => Date.parse(one.at) > Date.parse(at);
  return assessments.filter(
    ({ id, events }) =>
      events.some(isLater) || adoptions.some((one) => one.assessment === id && isLater(one)),
  );
}

/** With those assessments and their follow-ups as they are now: what has been closed is not changed by undoing. */
function withTurned(
  before: Initiative,
  now: Initiative,
  turned: readonly Assessment[],
): Initiative {
  if (turned.length === 0) return before;
  const ids = turned.map(({ id }) => id);
  const isOther = (path: string) => {
    const [root, id = ''] = segmentsOf(path);
    return root !== 'assessments' || !ids.includes(id);
  };
  const others: Initiative = {
    ...before,
    assessments: before.assessments.filter(({ id }) => !ids.includes(id)),
    reflections: before.reflections.filter(({ assessment }) => !ids.includes(assessment)),
    changed: Object.fromEntries(Object.entries(before.changed).filter(([path]) => isOther(path))),
  };
  return withAssessmentsFrom(others, { ...now, assessments: [...turned] });
}
