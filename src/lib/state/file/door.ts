// Who does what is to be done with a file: the worker, or the page itself where there can be none.
import type { Store } from '../store.ts';
import type { Files } from './files.ts';
import type { Answer, Answers, Place, Task } from './protocol.ts';
import { Thread, type Watching } from './thread.ts';

let thread: Promise<Thread | undefined> | undefined;
/** The files that the page itself has read. */
let files: Files | undefined;

/** @throws what storage throws; the reason of the signal when it was cancelled and nothing has been changed */
export function perform<Kind extends keyof Answers>(
  task: Extract<Task, { do: Kind }>,
  store: Store,
  watching?: Watching,
): Promise<Answers[Kind]>;
export async function perform(task: Task, store: Store, watching: Watching = {}): Promise<Answer> {
  const { db, autosave, keeps } = store;
  await autosave.settled();
  watching.signal?.throwIfAborted();
  // A database in the memory of the page is out of a worker's reach, and a single file has no script beside it.
  const mayHelp = __EDITION__ !== 'portable' && keeps !== 'memory';
  const helper = mayHelp ? await startedThread() : undefined;
  const place: Place = { database: db.name, waiting: autosave.waiting };
  return helper ? helper.do(task, place, watching) : performHere(task, store, watching);
}

let inside = 0;

/**
 * To be called by whoever is about to open files.
 * @returns what is to be called when no file is left: with the last one who leaves go what was read, and the thread
 */
export function enter(): () => void {
  inside += 1;
  return () => {
    inside -= 1;
    if (inside === 0) close();
  };
}

function close(): void {
  files = undefined;
  void thread?.then((one) => one?.end());
  thread = undefined;
}

function startedThread(): Promise<Thread | undefined> {
  thread ??= Thread.start(() => (thread = undefined));
  return thread;
}

async function performHere(
  task: Task,
  { db, autosave }: Store,
  { onprogress, signal }: Watching,
): Promise<Answer> {
  const module = await import('./files.ts');
  files ??= new module.Files();
  return files.do(task, { db, waiting: autosave.waiting }, (share) => {
    signal?.throwIfAborted();
    onprogress?.(share);
  });
}
