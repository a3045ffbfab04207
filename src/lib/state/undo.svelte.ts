// What was deleted or replaced in this tab, so that it can be put back until the tab closes.
import { withActivityFrom } from '../domain/plan/in-initiative.ts';
import { withAssessmentsFrom } from '../domain/assessment/edit.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { readInitiatives, restoreInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { readUndo, writeUndo, type Undoable } from '../persistence/undo-storage.ts';
import { openStore } from './store.ts';

export type { Undoable };

/** Deletions can be undone in any order: each puts back its own, and leaves what another has put back. */
function restored(
  { kind, assessment, activity }: Undoable,
  before: Initiative,
  all: readonly Initiative[],
): Initiative {
  const now = all.find(({ id }) => id === before.id);
  if (!now || kind === 'merge') return before;
  if (kind === 'initiative') return withAssessmentsFrom(before, now);
  if (kind === 'activity') return withActivityFrom(now, before, activity);
  const deleted = before.assessments.filter(({ id }) => id === assessment);
  return withAssessmentsFrom(now, { ...before, assessments: deleted });
}

class Undo {
  #all: readonly Undoable[] = $state.raw(readUndo());

  /** Latest first. */
  get all(): readonly Undoable[] {
    return this.#all;
  }

  remember(one: Undoable): void {
    this.#keep([one, ...this.#all]);
  }

  /** Puts things back as they were before. Only a merge takes what came since with it. */
  async restore(one: Undoable): Promise<void> {
    const { db, autosave, tabs } = await openStore();
    await autosave.settled();
    const now = (await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative);
    const { initiativeSchema } = await import('../domain/assessment/schema.ts');
    await restoreInitiatives(
      db,
      one.before.map(({ initiative, filedAt }) => ({
        initiative: restored(one, initiativeSchema.parse(initiative), now),
        filedAt,
      })),
    );
    autosave.forgetGone();
    await noteAdded(db);
    tabs.announce({ here: true });
    this.#keep(this.#all.filter((other) => other !== one));
  }

  forget(): void {
    this.#keep([]);
  }

  #keep(all: readonly Undoable[]): void {
    this.#all = all;
    writeUndo(all);
  }
}

export const undo = new Undo();
