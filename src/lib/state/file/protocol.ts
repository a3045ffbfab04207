// What a page and its worker for files say to each other. What a file holds stays in the worker; the page is told by names.
import type { Instrument } from '../../domain/instrument/schema.ts';
import type { Asked, Met, Outline } from '../../domain/workfile/outline.ts';
import type { Edit } from '../../persistence/edit.ts';
import type { countContent } from '../../persistence/initiatives.ts';
import type { MergeText } from '../../persistence/undo-storage.ts';
import type { Choice, Refused } from './work.ts';

/** Names a file that whoever does the work holds in memory. */
export interface Held {
  readonly key: number;
}

/** A name and the text that would otherwise be read from a file. */
export interface NamedText {
  readonly text: string;
}

export type Task =
  | { readonly do: 'read'; readonly file: File | NamedText }
  | { readonly do: 'unlock'; readonly held: Held; readonly passphrase: string }
  | {
      readonly do: 'add';
      readonly held: Held;
      readonly choice: Choice;
      readonly reason: string;
    };

export interface ReadAnswer {
  readonly ok: true;
  readonly held: Held;
  readonly incoming: readonly Met[];
  /** The questions of the file that the app does not ship. */
  readonly instruments: readonly Instrument[];
}
export interface LockedAnswer {
  readonly locked: Held;
}
export interface AddAnswer {
  readonly ok: true;
  /** As they are on the device afterwards. */
  readonly initiatives: readonly Outline[];
  /** What undoes it; undefined when nothing that was here gave way. */
  readonly undo: MergeText | undefined;
  readonly content: Awaited<ReturnType<typeof countContent>>;
}

export interface Answers {
  read: ReadAnswer | LockedAnswer | Refused;
  /** Undefined when the passphrase is another. */
  unlock: ReadAnswer | Refused | undefined;
  add: AddAnswer | Refused;
}
export type Answer = Answers[keyof Answers];

/** Where the page has its data, for a worker that opens it by itself. */
export interface Place {
  /** Name of the database. */
  readonly database: string;
  readonly waiting: readonly Edit[];
}

export type ToWorker =
  | { readonly job: number; readonly task: Task; readonly place: Place }
  | { readonly job: number; readonly cancel: true };

/** An error by its names, since a message keeps none but those of the language. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly inner?: Fault | undefined;
}

export type FromWorker =
  | { readonly ready: true }
  | { readonly job: number; readonly share: number }
  /** Some of what differs in one initiative, ahead of the answer: all at once would hold the page up. */
  | { readonly job: number; readonly of: number; readonly differences: Asked['differences'] }
  /** A piece of what undoes it, ahead of the answer for the same reason. */
  | { readonly job: number; readonly piece: string }
  | { readonly job: number; readonly answer: Answer }
  | { readonly job: number; readonly fault: Fault };
