// Which day it is in Sweden, for as long as somebody looks: a page that is open across midnight tells the new day.
import { createSubscriber } from 'svelte/reactivity';
import { swedishDate } from '../domain/local-date.ts';

/**
 * One looks whenever the clock is full ten minutes, as it is at midnight. A timer stands still while a computer sleeps, and a
 * clock can be set, so that it would not be enough to wait for midnight.
 */
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
      timer = setTimeout(look, LOOK_AGAIN_MS - (now.getTime() % LOOK_AGAIN_MS));
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
