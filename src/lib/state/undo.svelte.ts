// What was deleted or replaced in this tab, so that it can be put back until the tab closes. Kept in memory alone:
// what somebody deletes is gone from the disk at once.
import { withAssessmentsFrom } from '../domain/assessment/edit.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import type { StoredInitiative } from '../persistence/assemble.ts';
import { readInitiatives, restoreInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { openStore } from './store.ts';

export interface Undoable {
  readonly kind: 'initiative' | 'assessment' | 'merge';
  /** Everything as it was before. */
  readonly before: readonly StoredInitiative[];
  /** Id of the assessment, when only that was deleted. */
  readonly assessment?: string;
}

/** Deletions can be undone in any order: each puts back its own, and leaves what another has put back. */
function restored(
  { kind, assessment }: Undoable,
  before: Initiative,
  all: readonly Initiative[],
): Initiative {
  const now = all.find(({ id }) => id === before.id);
  if (!now || kind === 'merge') return before;
  if (kind === 'initiative') return withAssessmentsFrom(before, now);
  const deleted = before.assessments.filter(({ id }) => id === assessment);
  return withAssessmentsFrom(now, { ...before, assessments: deleted });
}

class Undo {
  #all: readonly Undoable[] = $state.raw([]);

  /** Latest first. */
  get all(): readonly Undoable[] {
    return this.#all;
  }

  remember(one: Undoable): void {
    this.#all = [one, ...this.#all];
  }

  /** Puts things back as they were before. Only a merge takes what came since with it. */
  async restore(one: Undoable): Promise<void> {
    const { db, autosave, tabs } = await openStore();
    await autosave.settled();
    const now = (await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative);
    await restoreInitiatives(
      db,
      one.before.map(({ initiative, filedAt }) => ({
        initiative: restored(one, initiative, now),
        filedAt,
      })),
    );
    autosave.forgetGone();
    await noteAdded(db);
    tabs.announce({ here: true });
    this.#all = this.#all.filter((other) => other !== one);
  }

  forget(): void {
    this.#all = [];
  }
}

export const undo = new Undo();
