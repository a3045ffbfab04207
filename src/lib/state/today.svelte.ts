// Which day it is in Sweden, for as long as somebody looks: a page that is open across midnight tells the new day.
import { createSubscriber } from 'svelte/reactivity';
import { addDays, startOfSwedishDay, swedishDate } from '../domain/local-date.ts';

/** A timer stands still while a computer sleeps, and a clock can be set: so often one looks anyway. */
const LOOK_AGAIN_MS = 600_000;

export class Today {
  readonly #now: () => Date;
  readonly #subscribe: () => void;

  constructor(now: () => Date) {
    this.#now = now;
    // Listens while an effect reads the date, and lets go when none does any more.
    this.#subscribe = createSubscriber((update) => this.#follow(update));
  }

  /** ISO date. */
  get date(): string {
    this.#subscribe();
    return swedishDate(this.#now());
  }

  #follow(update: () => void): () => void {
    let told = swedishDate(this.#now());
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const now = this.#now();
      const date = swedishDate(now);
      const midnight = startOfSwedishDay(addDays(date, 1)).getTime() - now.getTime();
      timer = setTimeout(look, Math.min(midnight, LOOK_AGAIN_MS));
      if (date === told) return;
      told = date;
      update();
    };
    const seen = () => {
      if (document.visibilityState === 'visible') look();
    };
    look();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }
}

/** The one clock of all pages. */
// eslint-disable-next-line svelte/prefer-svelte-reactivity -- each is read once and never changed
export const today = /* @__PURE__ */ new Today(() => new Date());
