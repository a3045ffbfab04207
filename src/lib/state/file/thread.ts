// The worker for files as the page has it: started when the first file is opened, and ended when no file is left.
import script from './file.worker.ts?worker&url';
import { trustedScript } from '../trusted-script.ts';
import { errorFrom } from './fault.ts';
import type { Answer, FromWorker, Place, Task, ToWorker } from './protocol.ts';

export interface Watching {
  /** @param share how much of it is done, from 0 to 1 */
  readonly onprogress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Job extends Watching {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
  /** What differs, by initiative, as it has come so far. */
  readonly differences: Map<number, unknown[]>;
  /** What undoes it, as it has come so far. */
  readonly pieces: string[];
}

export class Thread {
  readonly #worker: Worker;
  readonly #jobs = new Map<number, Job>();
  readonly #onended: () => void;
  #last = 0;

  private constructor(worker: Worker, onended: () => void) {
    this.#worker = worker;
    this.#onended = onended;
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => this.end(new Error(message)));
  }

  /**
   * @param onended called when the worker is gone, and with it the files that it held
   * @returns undefined where there can be no worker: an old browser, a policy of the host, or its script is not to be had
   */
  static start(onended: () => void): Promise<Thread | undefined> {
    return new Promise((resolve) => {
      try {
        const worker = new Worker(trustedScript('iris-file-worker', script), { type: 'module' });
        worker.addEventListener('message', () => resolve(new Thread(worker, onended)), {
          once: true,
        });
        worker.addEventListener('error', () => resolve(undefined), { once: true });
      } catch {
        resolve(undefined);
      }
    });
  }

  /**
   * @returns what the worker answers
   * @throws the reason of the signal, when nothing has been changed on the device and nothing will be
   */
  do(task: Task, place: Place, { onprogress, signal }: Watching): Promise<Answer> {
    const job = (this.#last += 1);
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      this.#jobs.set(job, {
        resolve,
        reject,
        onprogress,
        signal,
        differences: new Map(),
        pieces: [],
      });
      signal?.addEventListener('abort', () => {
        if (!this.#jobs.has(job)) return;
        // What only reads can be ended at once. What writes has perhaps committed: it says so itself.
        if (task.do === 'add') this.#say({ job, cancel: true });
        else this.end(signal.reason);
      });
      this.#say({ job, task, place });
    });
  }

  end(reason: unknown = new DOMException('Ended', 'AbortError')): void {
    this.#worker.terminate();
    for (const { reject } of this.#jobs.values()) reject(reason);
    this.#jobs.clear();
    this.#onended();
  }

  #hear(message: FromWorker): void {
    if ('ready' in message) return;
    const job = this.#jobs.get(message.job);
    if (!job) return;
    if ('share' in message) return job.onprogress?.(message.share);
    if ('piece' in message) return void job.pieces.push(message.piece);
    if ('of' in message) {
      const before = job.differences.get(message.of) ?? [];
      job.differences.set(message.of, before.concat(message.differences));
      return;
    }
    this.#jobs.delete(message.job);
    if ('fault' in message) job.reject(errorFrom(message.fault));
    else job.resolve(whole(message.answer, job));
  }

  #say(message: ToWorker): void {
    this.#worker.postMessage(message);
  }
}

function whole(answer: Answer, { differences, pieces }: Job): Answer {
  if (answer && 'undo' in answer && answer.undo)
    return { ...answer, undo: { ...answer.undo, pieces } };
  if (!answer || !('incoming' in answer)) return answer;
  const incoming = answer.incoming.map((met, of) =>
    met.kind === 'differs' ? { ...met, differences: differences.get(of) ?? [] } : met,
  );
  return { ...answer, incoming } as Answer;
}
