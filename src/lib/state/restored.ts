// What an initiative becomes when something is put back into it.
import { withAssessmentsFrom } from '../domain/assessment/edit.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { withActivityFrom } from '../domain/plan/in-initiative.ts';
import { withFiguresFrom } from '../domain/reflection/in-initiative.ts';
import type { Undoable } from '../persistence/undo-storage.ts';

/** Deletions can be undone in any order: each puts back its own, and leaves what another has put back. */
export function restored(
  { kind, assessment, activity }: Undoable,
  before: Initiative,
  here: readonly Initiative[],
): Initiative {
  const now = here.find(({ id }) => id === before.id);
  if (!now || kind === 'merge') return before;
  if (kind === 'initiative')
    return now.activities.reduce(
      (all, { id }) => withActivityFrom(all, now, id),
      withFiguresFrom(withAssessmentsFrom(before, now), now),
    );
  if (kind === 'activity') return withActivityFrom(now, before, activity);
  const deleted = before.assessments.filter(({ id }) => id === assessment);
  return withAssessmentsFrom(now, { ...before, assessments: deleted });
}
