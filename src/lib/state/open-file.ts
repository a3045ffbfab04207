// From a file to the device: read, parse, compare with what is here, and add only when a person has said how.
import type { Instrument } from '../domain/instrument/schema.ts';
import type { Met, Outline } from '../domain/workfile/outline.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { noteFound } from '../persistence/missing.ts';
import { enter, perform } from './file/door.ts';
import type { Held, LockedAnswer, ReadAnswer } from './file/protocol.ts';
import type { Watching } from './file/thread.ts';
import type { Choice, Refused } from './file/work.ts';
import { openStore, type Store } from './store.ts';
import { undo } from './undo.svelte.ts';

export type { Held } from './file/protocol.ts';
export type { Choice, FileRefusal } from './file/work.ts';
export { enter } from './file/door.ts';

/** A file that has been read. What it holds stays with whoever read it; here are the names. */
export interface OpenedFile {
  readonly name: string;
  readonly held: Held;
  readonly incoming: readonly Met[];
  /** The questions of the file that the app does not ship. */
  readonly instruments: readonly Instrument[];
}

export type OpenResult = { readonly ok: true; readonly opened: OpenedFile } | Refused;
export type AddResult =
  | {
      readonly ok: true;
      /** As they are on the device afterwards. */
      readonly initiatives: readonly Outline[];
    }
  | Refused;

/** @returns the locked file itself when it needs a passphrase; `openLocked` goes on from there */
export async function openFile(
  file: File,
  store?: Store,
  watching?: Watching,
): Promise<OpenResult | LockedAnswer> {
  const answer = await perform({ do: 'read', file }, store ?? (await openStore()), watching);
  return 'locked' in answer ? answer : openedAs(file.name, answer);
}

export async function openText(name: string, text: string, store?: Store): Promise<OpenResult> {
  const answer = await perform({ do: 'read', file: { text } }, store ?? (await openStore()));
  if ('locked' in answer) throw new Error('A text is never locked');
  return openedAs(name, answer);
}

/** @returns undefined when the passphrase is another; the person may try again */
export async function openLocked(
  name: string,
  held: Held,
  passphrase: string,
): Promise<OpenResult | undefined> {
  const answer = await perform({ do: 'unlock', held, passphrase }, await openStore());
  return answer && openedAs(name, answer);
}

function openedAs(name: string, answer: ReadAnswer | Refused): OpenResult {
  return answer.ok ? { ok: true, opened: { name, ...answer } } : answer;
}

/**
 * All of the file or nothing of it.
 * @throws the reason of the signal, when it was cancelled before all was committed
 */
export async function addOpened(
  {
    held,
    reason = '',
  }: Pick<OpenedFile, 'held'> & {
    /** What the log of an assessment says where a choice closes it, opens it or lets it be. */
    readonly reason?: string;
  },
  choice: Choice,
  store?: Store,
  watching?: Watching,
): Promise<AddResult> {
  const here = store ?? (await openStore());
  const answer = await perform({ do: 'add', held, choice, reason }, here, watching);
  if (!answer.ok) return answer;
  if (answer.undo) undo.rememberMerge(answer.undo);
  noteFound(answer.content);
  here.tabs.announce({ here: true });
  return { ok: true, initiatives: answer.initiatives };
}

/** The questions behind what differs, by assessment id, for their words. One that cannot be loaded is left out. */
export async function instrumentsOf({
  incoming,
  instruments,
}: OpenedFile): Promise<ReadonlyMap<string, Instrument>> {
  const { db } = await openStore();
  const found = new Map<string, Instrument>();
  for (const item of incoming) {
    if (item.kind !== 'differs') continue;
    for (const { id, instrument } of [...item.initiative.assessments, ...item.here.assessments]) {
      const own = instruments.find((one) => isInstrument(one, instrument));
      const loaded = await loadInstrument(db, instrument).catch(() => own);
      if (loaded) found.set(id, loaded);
    }
  }
  return found;
}

/**
 * Opens the example through the same door as any other file. One that is on the device already is shown as it is.
 * @returns the id of its assessment
 */
export async function openExample(): Promise<string> {
  const { default: text } = await import('#instruments/iris/1.0.0/example.iris.json?raw');
  const leave = enter();
  try {
    const result = await openText('example.iris.json', text);
    if (!result.ok) throw new Error(`The example was refused: ${result.refusal.reason}`);
    const { opened } = result;
    if (opened.incoming.every(({ kind }) => kind === 'new')) await addOpened(opened, 'keep-both');
    return opened.incoming[0]?.initiative.assessments[0]?.id ?? '';
  } finally {
    leave();
  }
}

function isInstrument(
  one: Pick<Instrument, 'id' | 'version'>,
  other: Pick<Instrument, 'id' | 'version'>,
): boolean {
  return one.id === other.id && one.version === other.version;
}
