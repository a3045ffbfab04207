// What this tab has seen change since it was last saved to a file. Knowledge of this tab alone: what changed before the
// page was loaded counts as filed, since nobody here can tell.
import { untrack } from 'svelte';
import type { Initiative } from '../domain/assessment/schema.ts';

type Stamped = Pick<Initiative, 'id' | 'updatedAt'>;
type Times = Readonly<Record<string, string>>;

const timesOf = (initiatives: readonly Stamped[]): Times =>
  Object.fromEntries(initiatives.map(({ id, updatedAt }) => [id, updatedAt]));

export class Unfiled {
  /** `updatedAt` by id as it was last seen, and as it was when met for the first time or last saved to a file. */
  #seen: Times = $state.raw({});
  #filed: Times = $state.raw({});

  /** True when anything that this tab has seen is not in a file as it is now. */
  get any(): boolean {
    return Object.keys(this.#seen).some((id) => this.has(id));
  }

  has(id: string): boolean {
    return id in this.#seen && this.#seen[id] !== this.#filed[id];
  }

  /** To be called with what is on the screen, at first and after each change. */
  see(initiatives: readonly Stamped[]): void {
    const times = timesOf(initiatives);
    // Effects call this: one that depended on what it writes would never end.
    untrack(() => {
      this.#filed = { ...times, ...this.#filed };
      this.#seen = { ...this.#seen, ...times };
    });
  }

  /** As `see`, with everything that there is: what has been deleted is nothing to save. */
  seeAll(initiatives: readonly Stamped[]): void {
    this.#seen = {};
    this.see(initiatives);
  }

  /** Something new, which no file has. */
  created({ id, updatedAt }: Stamped): void {
    this.#filed = { ...this.#filed, [id]: '' };
    this.#seen = { ...this.#seen, [id]: updatedAt };
  }

  /** The initiatives as they stand in a file that was saved or opened. */
  filed(initiatives: readonly Stamped[]): void {
    this.#filed = { ...this.#filed, ...timesOf(initiatives) };
    this.#seen = { ...timesOf(initiatives), ...this.#seen };
  }
}

export const unfiled = new Unfiled();
