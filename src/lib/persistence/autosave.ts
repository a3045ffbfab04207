// Every input is written at once, one transaction in flight and only the newest value waiting; a debounce would save
// nothing while somebody types steadily. "Saved" means committed. See docs/decisions/0005-autosave.md.
import type { Database } from './database.ts';
import { commitEdits, mergeEdits, rowIdOf, type Edit } from './edit.ts';
import { faultOf } from './fault.ts';
import type { Journal, JournalEntry } from './journal.ts';

/**
 * `full` and `failed`: not committed, tried again by itself. `outdated`: a newer IRIS owns the database, so that only a
 * reload helps; what is typed stands in the journal. `gone`: what was edited has been deleted elsewhere, so that only a
 * file can keep what is on the screen.
 */
export type SaveState = 'saved' | 'saving' | 'full' | 'failed' | 'outdated' | 'gone';

const RETRY_AFTER_MS = [500, 2000, 5000, 15000];

export class Autosave {
  readonly #db: Database;
  readonly #journal: Journal;
  readonly #waiting = new Map<string, Edit>();
  /** What dead tabs left and could not be committed at start. Unlike a new edit, it must not overwrite what is newer. */
  #left: JournalEntry[] = [];
  readonly #listeners = new Set<() => void>();
  #state: SaveState = 'saved';
  #draining: Promise<void> | null = null;
  #failures = 0;
  #removed = false;
  /** Rows that had no place left to go to. */
  readonly #homeless = new Set<string>();
  readonly #committed: () => void;
  #retry: ReturnType<typeof setTimeout> | undefined;

  /** @param committed called after each commit of something typed in this tab */
  constructor(db: Database, journal: Journal, committed: () => void = () => undefined) {
    this.#db = db;
    this.#journal = journal;
    this.#committed = committed;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** What is not committed yet. Whoever reads the database lays it over what is read. */
  get waiting(): readonly Edit[] {
    return [...this.#left.map(({ edit }) => edit), ...this.#waiting.values()];
  }

  /** @returns a function that stops listening */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Edits that belong together: they are committed in one transaction, or none of them is. */
  write(...edits: readonly Edit[]): void {
    if (this.#removed) return this.#become('gone');
    for (const edit of edits) this.#journal.put(rowIdOf(edit), this.#queue(edit));
    if (this.#state === 'saved') this.#become('saving');
    void this.settled();
  }

  /** Resolves when everything written so far is committed, or when a try has failed. */
  settled(): Promise<void> {
    this.#draining ??= this.#drain().finally(() => {
      this.#draining = null;
      // An edit that came after the last look at the queue.
      if (this.#waiting.size > 0 && this.#state === 'saving') void this.settled();
    });
    return this.#draining;
  }

  /**
   * Commits what earlier tabs did not live to see committed. To be awaited before anything is read. What can't be
   * committed now waits with everything else: a full disk must not keep anybody from reading or from saving a file.
   */
  async replay(): Promise<void> {
    this.#left = await this.#journal.entries();
    try {
      await this.#commitLeft();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Somebody has seen that what they wrote had no place to go to, or has put the place back. */
  forgetGone(): void {
    this.#homeless.clear();
    if (this.#state === 'gone') this.#become('saved');
  }

  /** Somebody has cleared everything: what waits is not wanted any more. */
  abandon(): void {
    clearTimeout(this.#retry);
    for (const row of this.#waiting.keys()) this.#journal.remove(row);
    this.#waiting.clear();
    for (const entry of this.#left) this.#journal.discard(entry);
    this.#left = [];
    this.#homeless.clear();
    this.#become('saved');
  }

  /** Somebody in another tab has deleted everything: what is typed here from now on is kept nowhere. */
  remove(): void {
    this.abandon();
    this.#removed = true;
    this.#become('gone');
  }

  /** The connection belongs to a newer IRIS from now on. */
  outdate(): void {
    clearTimeout(this.#retry);
    this.#become('outdated');
  }

  async #commitLeft(): Promise<void> {
    // What belonged together in the tab must not be parted: a decision is written with what was decided.
    for (const tab of new Set(this.#left.map((entry) => entry.tab))) {
      const entries = this.#left.filter((entry) => entry.tab === tab);
      await commitEdits(
        this.#db,
        entries.map(({ edit }) => edit),
        { onlyNewer: true },
      );
      for (const entry of entries) this.#journal.discard(entry);
      this.#left = this.#left.filter((entry) => !entries.includes(entry));
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
    if (this.#state === 'outdated' || this.#removed) return;
    try {
      while (this.#waiting.size > 0 || this.#left.length > 0) {
        // A full disk closes the connection for good; nothing is written again until it is opened anew.
        await this.#db.connect();
        await this.#commitLeft();
        await this.#commitWaiting();
      }
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#become(this.#homeless.size > 0 ? 'gone' : 'saved');
  }

  async #commitWaiting(): Promise<void> {
    const batch = [...this.#waiting];
    const homeless = await commitEdits(
      this.#db,
      batch.map(([, edit]) => edit),
    );
    for (const edit of homeless) this.#homeless.add(rowIdOf(edit));
    this.#failures = 0;
    for (const [row, edit] of batch) {
      if (this.#waiting.get(row) !== edit) continue;
      this.#waiting.delete(row);
      this.#journal.remove(row);
    }
    this.#committed();
  }

  #fail(error: unknown): void {
    const fault = faultOf(error);
    if (fault === 'newer') {
      this.outdate();
      return;
    }
    this.#become(fault === 'full' ? 'full' : 'failed');
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
