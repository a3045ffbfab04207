// The worker for files: does one task after the other in a thread of its own, over a connection of its own.
import { Database } from '../../persistence/database.ts';
import { faultFrom } from './fault.ts';
import { Files } from './files.ts';
import type { Answer, FromWorker, Place, ToWorker } from './protocol.ts';
import type { Device } from './work.ts';

/** Few enough that the page takes them in between two frames. */
const AT_A_TIME = 25;

const files = new Files();
const cancelled = new Set<number>();
let open: Database | undefined;
let queue: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  const { job } = data;
  if ('cancel' in data) cancelled.add(job);
  else queue = queue.then(() => perform(data));
});
say({ ready: true });

async function perform({ job, task, place }: Extract<ToWorker, { task: unknown }>): Promise<void> {
  try {
    const answer = await files.do(task, await deviceAt(place), (share) => {
      if (cancelled.has(job)) throw new DOMException('Cancelled', 'AbortError');
      say({ job, share });
    });
    sayInParts(job, answer);
  } catch (error) {
    say({ job, fault: faultFrom(error) });
  }
}

async function deviceAt({ database, waiting }: Place): Promise<Device> {
  if (open?.name !== database || !open.isOpen()) {
    open?.close();
    open = new Database(database);
    await open.connect();
  }
  return { db: open, waiting };
}

function sayInParts(job: number, answer: Answer): void {
  if (answer && 'undo' in answer && answer.undo) {
    for (const piece of answer.undo.pieces) say({ job, piece });
    return say({ job, answer: { ...answer, undo: { ...answer.undo, pieces: [] } } });
  }
  if (!answer || !('incoming' in answer)) return say({ job, answer });
  const incoming = answer.incoming.map((met, of) => {
    if (met.kind !== 'differs') return met;
    for (let from = 0; from < met.differences.length; from += AT_A_TIME)
      say({ job, of, differences: met.differences.slice(from, from + AT_A_TIME) });
    return { ...met, differences: [] };
  });
  say({ job, answer: { ...answer, incoming } });
}

function say(message: FromWorker): void {
  postMessage(message);
}
