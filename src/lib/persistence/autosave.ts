// Every input is written at once, one transaction in flight and only the newest value waiting; a debounce would save
// nothing while somebody types steadily. "Saved" means committed. See docs/decisions/0005-autosave.md.
import type { Database } from './database.ts';
import { commitEdits, mergeEdits, rowIdOf, type Edit } from './edit.ts';
import type { Journal } from './journal.ts';

/** `gone`: what was edited has been deleted elsewhere, so that only a file can keep what is on the screen. */
export type SaveState = 'saved' | 'saving' | 'failed' | 'gone';

const RETRY_AFTER_MS = [500, 2000, 5000, 15000];

export class Autosave {
  readonly #db: Database;
  readonly #journal: Journal;
  readonly #waiting = new Map<string, Edit>();
  readonly #listeners = new Set<() => void>();
  #state: SaveState = 'saved';
  #draining: Promise<void> | null = null;
  #failures = 0;
  #gone = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(db: Database, journal: Journal) {
    this.#db = db;
    this.#journal = journal;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** What is not committed yet. Whoever reads the database lays it over what is read. */
  get waiting(): readonly Edit[] {
    return [...this.#waiting.values()];
  }

  /** @returns a function that stops listening */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Edits that belong together: they are committed in one transaction, or none of them is. */
  write(...edits: readonly Edit[]): void {
    for (const edit of edits) this.#journal.put(rowIdOf(edit), this.#queue(edit));
    if (this.#state === 'saved') this.#become('saving');
    void this.settled();
  }

  /** Resolves when everything written so far is committed, or when a try has failed. */
  settled(): Promise<void> {
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
      // An edit that came after the last look at the queue.
      if (this.#waiting.size > 0 && this.#state !== 'failed') void this.settled();
    });
    return this.#draining;
  }

  /**
   * Commits what earlier tabs did not live to see committed. To be awaited before anything is read. What can't be
   * committed now waits with everything else: a full disk must not keep anybody from reading or from saving a file.
   */
  async replay(): Promise<void> {
    for (const entry of this.#journal.entries()) {
      try {
        await commitEdits(this.#db, [entry.edit], { onlyNewer: true });
        this.#journal.discard(entry);
      } catch {
        this.#queue(entry.edit);
        this.#fail();
      }
    }
  }

  #queue(edit: Edit): Edit {
    const row = rowIdOf(edit);
    const earlier = this.#waiting.get(row);
    const merged = earlier ? mergeEdits(earlier, edit) : edit;
    this.#waiting.set(row, merged);
    return merged;
  }

  async #drain(): Promise<void> {
    clearTimeout(this.#retry);
    while (this.#waiting.size > 0) {
      const batch = [...this.#waiting];
      try {
        // A full disk closes the connection for good; nothing is written again until it is opened anew.
        if (!this.#db.isOpen()) await this.#db.open();
        const homeless = await commitEdits(
          this.#db,
          batch.map(([, edit]) => edit),
        );
        this.#gone ||= homeless.length > 0;
      } catch {
        this.#fail();
        return;
      }
      this.#failures = 0;
      for (const [row, edit] of batch) {
        if (this.#waiting.get(row) !== edit) continue;
        this.#waiting.delete(row);
        this.#journal.remove(row);
      }
    }
    this.#become(this.#gone ? 'gone' : 'saved');
  }

  #fail(): void {
    this.#become('failed');
    const delay = RETRY_AFTER_MS[Math.min(this.#failures, RETRY_AFTER_MS.length - 1)];
    this.#failures += 1;
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.settled(), delay);
  }

  #become(state: SaveState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
