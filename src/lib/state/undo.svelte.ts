// What was deleted or replaced in this tab, so that it can be put back until the tab closes.
import type { Assessment } from '../domain/assessment/schema.ts';
import { readInitiatives, restoreInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import {
  readUndo,
  undoableFrom,
  writeUndo,
  type MergeText,
  type Undoable,
} from '../persistence/undo-storage.ts';
import { openStore } from './store.ts';

export type { Undoable };

class Undo {
  #all: readonly Undoable[] = $state.raw(readUndo());

  /** Latest first. */
  get all(): readonly Undoable[] {
    return this.#all;
  }

  remember(one: Undoable): void {
    this.#keep([one, ...this.#all]);
  }

  /** As `remember`, of what a file has replaced. */
  rememberMerge(merge: MergeText): void {
    this.remember(undoableFrom(merge));
  }

  /**
   * Puts things back as they were before. Only a merge takes what came since with it.
   * @returns the assessments that have been closed, opened or adopted since a merge, and stay as they are
   */
  async restore(one: Undoable): Promise<readonly Assessment[]> {
    // Most visits undo nothing.
    const [{ initiativeSchema }, { restored, turnedSince }] = await Promise.all([
      import('../domain/assessment/schema.ts'),
      import('./restored.ts'),
    ]);
    const { db, autosave, tabs } = await openStore();
    await autosave.settled();
    let stay: readonly Assessment[] = [];
    // Read and written at once: what another tab commits meanwhile must not be overwritten.
    await db.transaction('rw', db.tables, async () => {
      const now = (await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative);
      if (one.kind === 'merge') {
        const ids = one.before.map(({ initiative }) => initiative.id);
        stay = now.filter(({ id }) => ids.includes(id)).flatMap((it) => turnedSince(it, one.at));
      }
      await restoreInitiatives(
        db,
        one.before.map(({ initiative, filedAt }) => ({
          initiative: restored(one, initiativeSchema.parse(initiative), now),
          filedAt,
        })),
      );
    });
    autosave.forgetGone();
    await noteAdded(db);
    tabs.announce({ here: true });
    this.#keep(this.#all.filter((other) => other !== one));
    return stay;
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
