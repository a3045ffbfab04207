// The parts of the app that are fetched when they are needed. One that cannot be had is waited for: the page that asked
// stays as it is and can be worked on, the layout says so, and it is tried again. See docs/decisions/0011-offline.md.
import { fetchMissingStyles, isMissingPart } from './missing-part.ts';

interface Wanted {
  /** Somebody pressed for it: a page or a dialog, which must not come in front of what they do by now. */
  readonly asked: boolean;
  /** The button or link that was pressed last before it was wanted: pressed again it asks again. */
  readonly by: Element | null;
  /** When the last try began, in the time of `performance.now()`: whoever writes while it fails is not disturbed either. */
  triedAt: number;
  /** Begins the next try; undefined while one is on its way. */
  again: (() => void) | undefined;
}

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A file of every version on a host, which is small and never comes from the browser's own store. */
const ON_HOST = './_app/version.json';

class Parts {
  #wanted: readonly Wanted[] = $state.raw([]);
  #hostAnswers = $state(false);
  /** Somebody has seen that something is missing, and wants to hear no more of it. */
  #hushed = $state(false);
  #pressed: Element | null = null;
  /** When somebody last did anything on the page. */
  #touched = 0;
  #pause = FIRST_PAUSE_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Before that there is nothing that anybody could be disturbed in. */
  #shown = false;

  /** Something that is wanted could not be had. */
  get missing(): boolean {
    return this.#wanted.length > 0 && !this.#hushed;
  }

  /** The host is there and still does not give it: it has another version by now. */
  get hostAnswers(): boolean {
    return this.#hostAnswers;
  }

  /**
   * @param load is called until the part is there
   * @param asked as in `Wanted`
   */
  async fetch<Part>(load: () => Promise<Part>, asked: boolean): Promise<Part> {
    let wanted: Wanted | undefined;
    for (;;) {
      const triedAt = performance.now();
      try {
        await fetchMissingStyles();
        const part = await load();
        if (wanted) this.#keep((one) => one !== wanted);
        return part;
      } catch (error) {
        if (wanted && !isMissingPart(error)) this.#keep((one) => one !== wanted);
        if (!isMissingPart(error)) throw error;
        if (!wanted) {
          wanted = {
            asked: asked && this.#shown,
            by: this.#pressed,
            triedAt,
            again: undefined,
          };
          this.#wanted = [...this.#wanted, wanted];
          this.#hushed = false;
        }
        wanted.triedAt = triedAt;
        await this.#nextTry(wanted);
      }
    }
  }

  /** To be called by whoever says what is missing. @returns what ends it */
  follow(): () => void {
    this.#shown = true;
    const touch = () => (this.#touched = performance.now());
    const press = ({ target }: MouseEvent) => {
      this.#pressed = target instanceof Element ? target.closest('a, button') : null;
      this.#tryAgain(({ by }) => by !== null && by === this.#pressed);
    };
    const online = () => this.#tryAgain((one) => this.#mayCome(one));
    const ending = new AbortController();
    const { signal } = ending;
    addEventListener('keydown', touch, { capture: true, signal });
    addEventListener('pointerdown', touch, { capture: true, signal });
    addEventListener('click', press, { capture: true, signal });
    addEventListener('online', online, { signal });
    return () => ending.abort();
  }

  /** Somebody asks for all of it once more. */
  tryAgain(): void {
    this.#pause = FIRST_PAUSE_MS;
    this.#tryAgain(() => true);
  }

  hush(): void {
    this.#hushed = true;
  }

  /** Another page has come: what was pressed for on the last one is no longer wanted, and is waited for in vain. */
  leave(): void {
    this.#keep(({ asked }) => !asked);
  }

  /** Resolves when it is time for the next try, and never when nobody wants the part any longer. */
  async #nextTry(wanted: Wanted): Promise<void> {
    if (this.#timer === undefined)
      this.#timer = setTimeout(() => {
        this.#timer = undefined;
        this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE_MS);
        this.#tryAgain((one) => this.#mayCome(one));
      }, this.#pause);
    void this.#askHost();
    await new Promise<void>((resolve) => (wanted.again = resolve));
  }

  #mayCome({ asked, triedAt }: Wanted): boolean {
    return !asked || this.#touched <= triedAt;
  }

  #tryAgain(which: (wanted: Wanted) => boolean): void {
    for (const one of this.#wanted.filter(which)) {
      const { again } = one;
      one.again = undefined;
      again?.();
    }
  }

  #keep(which: (wanted: Wanted) => boolean): void {
    this.#wanted = this.#wanted.filter(which);
    if (this.#wanted.length > 0) return;
    this.#pause = FIRST_PAUSE_MS;
    this.#hostAnswers = false;
  }

  async #askHost(): Promise<void> {
    const answer = await fetch(ON_HOST, { cache: 'no-store' }).catch(() => undefined);
    this.#hostAnswers = this.#wanted.length > 0 && answer?.ok === true;
  }
}

export const parts = new Parts();

/**
 * A part of the app that shows itself where it belongs, such as a chart.
 * @param load is called until the part is there, so that the promise waits for it and is not rejected for want of it
 */
export const part = <Part>(load: () => Promise<Part>): Promise<Part> => parts.fetch(load, false);

/** As `part`, of what somebody pressed for and sees before everything else: a page or a dialog. */
export const askedPart = <Part>(load: () => Promise<Part>): Promise<Part> =>
  parts.fetch(load, true);
