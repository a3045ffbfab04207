// What was deleted or replaced in this tab, so that it can be put back until the tab closes.
import { readInitiatives, restoreInitiatives } from '../persistence/initiatives.ts';
import { noteAdded } from '../persistence/missing.ts';
import { readUndo, writeUndo, type Undoable } from '../persistence/undo-storage.ts';
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

  /** Puts things back as they were before. Only a merge takes what came since with it. */
  async restore(one: Undoable): Promise<void> {
    // Most visits undo nothing.
    const [{ initiativeSchema }, { restored }] = await Promise.all([
      import('../domain/assessment/schema.ts'),
      import('./restored.ts'),
    ]);
    const { db, autosave, tabs } = await openStore();
    await autosave.settled();
    // Read and written at once: what another tab commits meanwhile must not be overwritten.
    await db.transaction('rw', db.tables, async () => {
      const now = (await readInitiatives(db, autosave.waiting)).map(({ initiative }) => initiative);
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
