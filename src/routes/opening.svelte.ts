// Files are opened one after the other, since each may have a question of its own: a passphrase, or how it is to meet what is
// here. What became of each is told by its name.
import type { Outline } from '#lib/domain/workfile/outline.ts';
import { amount } from '#lib/i18n/number-words.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import type { Choice, FileRefusal, Held, OpenedFile, OpenResult } from '#lib/state/open-file.ts';
import { askedPart } from '#lib/ui/parts/parts.svelte.ts';

interface Refused {
  readonly name: string;
  readonly sentence: string;
  readonly places: readonly string[];
}
interface Question<About, Answer> {
  readonly about: About;
  /** Undefined when somebody would rather not. */
  readonly answer: (answer: Answer | undefined) => void;
}
interface Added {
  readonly name: string;
  readonly initiatives: readonly Outline[];
}
/** A file that takes a while. */
export interface Busy {
  readonly name: string;
  /** How much is done, from 0 to 1. */
  readonly share: number;
  readonly cancel: () => void;
}

/** How many opened files are told by their names. */
const MOST_NAMED = 2;

/** What takes no longer than this is over before anybody could read that it goes on. */
const SOON_MS = 300;

/**
 * Called when no file is left.
 * @param added what the files have brought
 * @param alone whether it was one file, about which nothing else is to be told
 */
type Ended = (added: readonly Outline[], alone: boolean) => Promise<void>;

// A chunk of its own: most visits open no file.
const reading = () => askedPart(() => import('#lib/state/open-file.ts'));

export class Opening {
  #conflict: Question<OpenedFile, Choice> | undefined = $state.raw();
  #locked: Question<{ name: string; file: Held }, OpenResult> | undefined = $state.raw();
  #busy: Busy | undefined = $state.raw();
  #refused: readonly Refused[] = $state.raw([]);
  #message = $state('');
  readonly #queue: File[] = [];
  #left: string[] = [];
  #added: Added[] = [];
  #cancelled: string[] = [];
  #running: Promise<void> | undefined;
  readonly #onended: Ended;

  constructor(onended: Ended) {
    this.#onended = onended;
  }

  get conflict() {
    return this.#conflict;
  }

  get locked() {
    return this.#locked;
  }

  get busy() {
    return this.#busy;
  }

  get refused() {
    return this.#refused;
  }

  get message() {
    return this.#message;
  }

  /** Files that come while others are being opened wait for their turn. */
  open(files: readonly File[]): Promise<void> {
    this.#queue.push(...files);
    return (this.#running ??= this.#openAll().finally(() => (this.#running = undefined)));
  }

  async #openAll(): Promise<void> {
    this.#refused = [];
    this.#message = '';
    this.#left = [];
    this.#added = [];
    this.#cancelled = [];
    let count = 0;
    const { enter } = await reading();
    const leave = enter();
    try {
      for (let file = this.#queue.shift(); file; file = this.#queue.shift()) {
        count += 1;
        await this.#open(file);
      }
    } finally {
      leave();
    }
    await this.#onended(
      this.#added.flatMap(({ initiatives }) => initiatives),
      count === 1,
    );
    this.#message = [
      // Named one by one, many would be a wall to read and to hear; the list below has them all.
      ...(this.#added.length > MOST_NAMED
        ? [m.open_done_many({ number: amount(this.#added.length).first })]
        : this.#added.map(({ name, initiatives }) =>
            m.open_done({ name, ...amount(initiatives.length) }),
          )),
      // Whoever has answered a question about one file alone knows that they have cancelled it.
      ...(count > 1 || this.#cancelled.length > 0
        ? this.#left.map((name) => m.open_left({ name }))
        : []),
    ].join(' ');
  }

  async #open(file: File): Promise<void> {
    const read = await this.#while(file.name, async (watching) =>
      (await reading()).openFile(file, undefined, watching),
    );
    const result =
      read && 'locked' in read
        ? await ask<OpenResult>((answer) => {
            this.#locked = answer && { about: { name: file.name, file: read.locked }, answer };
          })
        : read;
    if (!result) this.#left.push(file.name);
    else if (!result.ok) await this.#refuse(file.name, result.refusal);
    else await this.#add(result.opened);
  }

  async #add(opened: OpenedFile): Promise<void> {
    const choice = opened.incoming.some(({ kind }) => kind === 'differs')
      ? await ask<Choice>((answer) => (this.#conflict = answer && { about: opened, answer }))
      : 'keep-both';
    if (!choice) return void this.#left.push(opened.name);
    const reason = m.lock_reason_file({ name: opened.name });
    const result = await this.#while(opened.name, async (watching) =>
      (await reading()).addOpened({ ...opened, reason }, choice, undefined, watching),
    );
    if (!result) this.#left.push(opened.name);
    else if (!result.ok) await this.#refuse(opened.name, result.refusal);
    else this.#added.push({ name: opened.name, initiatives: result.initiatives });
  }

  /** @returns undefined when somebody has cancelled it, and nothing has been changed */
  async #while<Result>(
    name: string,
    work: (watching: {
      onprogress: (share: number) => void;
      signal: AbortSignal;
    }) => Promise<Result>,
  ): Promise<Result | undefined> {
    const cancelling = new AbortController();
    const cancel = () => cancelling.abort();
    let share = 0;
    let shown = false;
    const show = () => (this.#busy = { name, share, cancel });
    const soon = setTimeout(() => {
      shown = true;
      show();
    }, SOON_MS);
    try {
      return await askedPart(() =>
        work({
          signal: cancelling.signal,
          onprogress: (done) => {
            share = done;
            if (shown) show();
          },
        }),
      );
    } catch (error) {
      if (!cancelling.signal.aborted) throw error;
      this.#cancelled.push(name);
      return undefined;
    } finally {
      clearTimeout(soon);
      this.#busy = undefined;
    }
  }

  async #refuse(name: string, refusal: FileRefusal): Promise<void> {
    const { refusalPlaces, refusalSentence } = await askedPart(
      () => import('#lib/i18n/refusal.ts'),
    );
    const refused = { name, sentence: refusalSentence(refusal), places: refusalPlaces(refusal) };
    this.#refused = [...this.#refused, refused];
  }
}

/** @param show is given what answers the question, and undefined when it has been answered */
async function ask<Answer>(
  show: (answer: ((answer: Answer | undefined) => void) | undefined) => void,
): Promise<Answer | undefined> {
  const answer = await new Promise<Answer | undefined>(show);
  show(undefined);
  return answer;
}
