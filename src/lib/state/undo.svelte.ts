// What was deleted or replaced in this tab, so that it can be put back until the tab closes. Kept in memory alone:
// what somebody deletes is gone from the disk at once.
import type { StoredInitiative } from '../persistence/assemble.ts';
import { restoreInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { openStore } from './store.ts';

export interface Undoable {
  readonly kind: 'initiative' | 'assessment' | 'merge';
  /** Everything as it was before. */
  readonly before: readonly StoredInitiative[];
  /** Id of the assessment, when only that was deleted. */
  readonly assessment?: string;
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

  /** Puts things back as they were before. What was done to them since goes. */
  async restore(one: Undoable): Promise<void> {
    const { db, autosave, tabs } = await openStore();
    await autosave.settled();
    await restoreInitiatives(db, one.before);
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
