// One initiative that is being worked on. It is held as one value that is replaced on every change, and every change goes
// through `write`, so that none can forget to save. What another tab commits is read in again.
import type { Initiative } from '../domain/assessment/schema.ts';
import type { StoredInitiative } from '../persistence/assemble.ts';
import { changedFrom, pathInInitiative } from '../persistence/changed.ts';
import type { Edit } from '../persistence/edit.ts';
import type { Fields } from '../persistence/fields.ts';
import { origin, type Store } from './store.ts';

/** A change to one row; `base` is the row to begin with, or null when a missing row means that it was deleted. */
export type RowChange = Pick<Edit, 'table' | 'key' | 'base' | 'fields'> & {
  /** Nothing of a new row needs a date of its own: it is as old as the row. */
  readonly isNew?: boolean;
};

export class InitiativeEditor {
  readonly #store: Store;
  readonly #find: (waiting: readonly Edit[]) => Promise<StoredInitiative | undefined>;
  #stored: StoredInitiative;
  #deleted = $state(false);
  #hadHistory = false;
  #lastStamp = 0;
  #edits = 0;
  #again = false;
  #refreshing: Promise<void> | undefined;

  /** @param find reads the initiative anew, with what waits laid over it */
  constructor(
    stored: StoredInitiative,
    store: Store,
    find: (waiting: readonly Edit[]) => Promise<StoredInitiative | undefined>,
  ) {
    this.#stored = $state.raw(stored);
    this.#store = store;
    this.#find = find;
  }

  get initiative(): Initiative {
    return this.#stored.initiative;
  }

  get filedAt(): string | undefined {
    return this.#stored.filedAt;
  }

  /** True when another tab has deleted it. What is on the screen can still be saved to a file. */
  get deleted(): boolean {
    return this.#deleted;
  }

  /** True also when the last former version has just been taken away, so that it can be put back. */
  get hasHadHistory(): boolean {
    return this.#hadHistory || this.initiative.history.length > 0;
  }

  /** Changes the value and saves the rows that say so, all of them or none. */
  write(initiative: Initiative, ...rows: readonly RowChange[]): void {
    this.#edits += 1;
    // The initiative's own date follows every change in it; lists sort by it.
    const updatedAt = origin.now();
    const stamped = rows.map(({ isNew, ...row }): Edit => ({
      ...row,
      stamps: isNew ? {} : this.#stampsFor(row),
    }));
    const changed = stamped.map(({ table, key, stamps }) => changedFrom(table, key, stamps));
    const dated = {
      table: 'initiatives',
      key: [initiative.id],
      base: null,
      fields: { updatedAt } as Fields,
    } as const;
    this.#hadHistory ||= this.initiative.history.length > 0;
    this.#stored = {
      ...this.#stored,
      initiative: {
        ...initiative,
        updatedAt,
        changed: Object.assign({ ...initiative.changed }, ...changed) as Initiative['changed'],
      },
    };
    this.#store.autosave.write(...stamped, { ...dated, stamps: this.#stampsFor(dated) });
  }

  /** @returns whether everything typed in this tab is committed; false when a try has failed */
  async settled(): Promise<boolean> {
    await this.#store.autosave.settled();
    return this.#store.autosave.waiting.length === 0;
  }

  /** What storage has done by itself, such as a deletion. */
  async refresh(): Promise<void> {
    // One at a time, and one more for all that came meanwhile.
    this.#again = true;
    this.#refreshing ??= this.#refreshAll().finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async #refreshAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#read();
    }
  }

  async #read(): Promise<void> {
    const { db, autosave } = this.#store;
    if (autosave.state === 'outdated' || !db.isOpen()) return;
    let edits: number;
    let found: StoredInitiative | undefined;
    // What is typed while one reads may be in neither what was read nor what waits: then one reads again.
    do {
      edits = this.#edits;
      found = await this.#find(autosave.waiting).catch(() => this.#stored);
    } while (edits !== this.#edits);
    if (found) this.#stored = found;
    this.#deleted = !found;
  }

  /**
   * Reads in what other tabs commit for as long as somebody looks.
   * @returns a function that stops it
   */
  follow(): () => void {
    const refresh = () => void this.refresh();
    // A tab that was frozen, or that the channel does not reach, catches up when it is seen again.
    const seen = () => {
      if (document.visibilityState === 'visible') refresh();
    };
    document.addEventListener('visibilitychange', seen);
    const stop = this.#store.tabs.onCommitted(refresh);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      stop();
    };
  }

  /**
   * Later than every stamp before, also when the clock has been set back or a file came from a clock that runs ahead:
   * a replayed journal and a merge tell old from new by them.
   */
  #stampsFor({ table, key, fields }: Pick<Edit, 'table' | 'key' | 'fields'>): Edit['stamps'] {
    const now = Math.max(Date.now(), this.#lastStamp + 1);
    this.#lastStamp = now;
    return Object.fromEntries(
      Object.keys(fields).map((field) => {
        const path = pathInInitiative(table, key, field);
        const before = path && this.initiative.changed[path];
        return [field, Math.max(now, before ? Date.parse(before) + 1 : 0)];
      }),
    );
  }
}
