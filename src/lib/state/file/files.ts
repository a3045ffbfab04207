// Holds what has been read of files until it is added, and says of it what a page has to know.
import { metOf, outlineOf } from '../../domain/workfile/outline.ts';
import type { LockedFile } from '../../domain/workfile/locked.ts';
import { countContent } from '../../persistence/initiatives.ts';
import { isShipped } from '../../persistence/kept-instruments.ts';
import { mergeText } from '../../persistence/undo-storage.ts';
import { unlock } from '../locked-file.ts';
import { origin } from '../origin.ts';
import type { Answer, Answers, Held, Task } from './protocol.ts';
import {
  readFile,
  readText,
  takeInContent,
  type Content,
  type Device,
  type ReadResult,
  type Watch,
} from './work.ts';

export class Files {
  readonly #contents = new Map<number, Content>();
  readonly #locked = new Map<number, LockedFile>();
  #last = 0;

  /** @throws what storage throws, and what `watch` does */
  do<Kind extends keyof Answers>(
    task: Extract<Task, { do: Kind }>,
    device: Device,
    watch: Watch,
  ): Promise<Answers[Kind]>;
  do(task: Task, device: Device, watch: Watch): Promise<Answer> {
    switch (task.do) {
      case 'read':
        return this.#read(task.file, device, watch);
      case 'unlock':
        return this.#unlock(task.held, task.passphrase, device, watch);
      case 'add':
        return this.#add(task, device, watch);
    }
  }

  async #read(
    file: Extract<Task, { do: 'read' }>['file'],
    device: Device,
    watch: Watch,
  ): Promise<Answers['read']> {
    const result =
      file instanceof File
        ? await readFile(file, device, watch)
        : await readText(file.text, device, watch);
    if (!('locked' in result)) return this.#keep(result);
    const key = (this.#last += 1);
    this.#locked.set(key, result.locked);
    return { locked: { key } };
  }

  async #unlock(
    held: Held,
    passphrase: string,
    device: Device,
    watch: Watch,
  ): Promise<Answers['unlock']> {
    const text = await unlock(heldIn(this.#locked, held), passphrase);
    return text === undefined ? undefined : this.#keep(await readText(text, device, watch));
  }

  async #add(
    { held, choice, reason }: Extract<Task, { do: 'add' }>,
    device: Device,
    watch: Watch,
  ): Promise<Answers['add']> {
    const result = await takeInContent(heldIn(this.#contents, held), choice, reason, device, watch);
    if (!result.ok) return result;
    const { initiatives, replaced } = result;
    return {
      ok: true,
      initiatives: initiatives.map(outlineOf),
      undo: replaced.length > 0 ? mergeText(replaced, origin.now()) : undefined,
      content: await countContent(device.db),
    };
  }

  #keep(result: ReadResult): Exclude<Answers['unlock'], undefined> {
    if (!result.ok) return result;
    const key = (this.#last += 1);
    this.#contents.set(key, result.content);
    const { incoming, instruments } = result.content;
    return {
      ok: true,
      held: { key },
      incoming: incoming.map(metOf),
      instruments: instruments.filter((one) => !isShipped(one)),
    };
  }
}

function heldIn<What>(all: ReadonlyMap<number, What>, { key }: Held): What {
  const found = all.get(key);
  if (found === undefined) throw new Error(`No file ${key} is held here`);
  return found;
}
