// Files are opened one after the other, since each may have a question of its own: a passphrase, or how it is to meet what is
// here. What became of each is told by its name.
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { LockedFile } from '#lib/domain/workfile/locked.ts';
import { amount } from '#lib/i18n/number-words.ts';
import * as m from '#lib/i18n/paraglide/messages.js';
import type { Choice, FileRefusal, OpenedFile, OpenResult } from '#lib/state/open-file.ts';
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
  readonly initiatives: readonly Initiative[];
}

/**
 * Called when no file is left.
 * @param added what the files have brought
 * @param alone whether it was one file, about which nothing else is to be told
 */
type Ended = (added: readonly Initiative[], alone: boolean) => Promise<void>;

// A chunk of its own: most visits open no file.
const reading = () => askedPart(() => import('#lib/state/open-file.ts'));

export class Opening {
  #conflict: Question<OpenedFile, Choice> | undefined = $state.raw();
  #locked: Question<{ name: string; file: LockedFile }, OpenResult> | undefined = $state.raw();
  #refused: readonly Refused[] = $state.raw([]);
  #message = $state('');
  readonly #queue: File[] = [];
  #left: string[] = [];
  #added: Added[] = [];
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
    let count = 0;
    for (let file = this.#queue.shift(); file; file = this.#queue.shift()) {
      count += 1;
      await this.#open(file);
    }
    await this.#onended(
      this.#added.flatMap(({ initiatives }) => initiatives),
      count === 1,
    );
    this.#message = [
      ...this.#added.map(({ name, initiatives }) =>
        m.open_done({ name, ...amount(initiatives.length) }),
      ),
      // Whoever has opened one file alone knows that they have cancelled it.
      ...(count > 1 ? this.#left.map((name) => m.open_left({ name })) : []),
    ].join(' ');
  }

  async #open(file: File): Promise<void> {
    const { openFile } = await reading();
    const read = await openFile(file);
    const result =
      'locked' in read
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
    const { addOpened } = await reading();
    const reason = m.lock_reason_file({ name: opened.name });
    const result = await addOpened({ ...opened, reason }, choice);
    if (!result.ok) return this.#refuse(opened.name, result.refusal);
    this.#added.push({ name: opened.name, initiatives: result.initiatives });
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
