// What can be undone, in the storage of the tab: it lives through a reload and a change of version, and goes when the
// tab closes. Read back as data from outside, since another version may have written it.
import { isRecord } from '../domain/is-record.ts';
import type { StoredInitiative } from './assemble.ts';

const UNDO_KEY = 'iris:undo';

export interface Undoable {
  readonly kind: 'initiative' | 'assessment' | 'activity' | 'merge';
  /** Everything as it was before. */
  readonly before: readonly StoredInitiative[];
  /** When it was merged, ISO instant. */
  readonly at?: string;
  /** Id of the assessment, when only that was deleted. */
  readonly assessment?: string;
  /** Id of the activity, when only that was deleted. */
  readonly activity?: string;
}

/** A merge that can be undone, as text: the page that keeps it need not hold what it says. */
export interface MergeText {
  /** JSON of the `Undoable`, in pieces of which none takes long to hand on or to write. */
  readonly pieces: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

/** Letters that a slow machine writes between two frames: one text of megabytes takes it seconds. */
const PIECE = 32_000;

export function mergeText(before: Undoable['before'], at: string): MergeText {
  return { pieces: piecesOf(JSON.stringify({ kind: 'merge', before, at } satisfies Undoable)), at };
}

function piecesOf(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PIECE) }, (_, piece) =>
    text.slice(piece * PIECE, (piece + 1) * PIECE),
  );
}

/** Reads the text when somebody asks what was there: of a large initiative that takes a while. */
export function undoableFrom({ pieces, at }: MergeText): Undoable {
  let before: Undoable['before'] | undefined;
  const undoable: Undoable = {
    kind: 'merge',
    at,
    get before() {
      return (before ??= (JSON.parse(pieces.join('')) as Undoable).before);
    },
  };
  texts.set(undoable, pieces);
  return undoable;
}

const texts = new WeakMap<Undoable, readonly string[]>();

function textOf(one: Undoable): readonly string[] {
  const pieces = texts.get(one) ?? piecesOf(JSON.stringify(one));
  texts.set(one, pieces);
  return pieces;
}

export function tabStorage(): Storage | null {
  try {
    return globalThis.sessionStorage;
  } catch {
    return null;
  }
}

/** Looked at for its shape alone; what is put back passes the schema first. */
export function readUndo(): Undoable[] {
  try {
    const stored: unknown = JSON.parse(storedText(tabStorage()));
    return Array.isArray(stored) ? stored.filter(isUndoable) : [];
  } catch {
    return [];
  }
}

/** JSON of the list, from its pieces if there are any. */
function storedText(storage: Storage | null): string {
  const text = storage?.getItem(UNDO_KEY) ?? '[]';
  const { counts } = JSON.parse(text) as { counts?: readonly number[] };
  if (!counts) return text;
  const all = counts.map((count, one) =>
    Array.from({ length: count }, (_, piece) => storage?.getItem(pieceKey(one, piece))).join(''),
  );
  return `[${all.join(',')}]`;
}

/**
 * Latest first. Where there is no room the oldest go first; they can still be undone until the page is left. What is large
 * is written little by little, and the rest of it at once when the page is left.
 */
export function writeUndo(all: readonly Undoable[]): void {
  writing?.stop();
  writing = new Writing(all);
}

let writing: Writing | undefined;

class Writing {
  readonly #steps: Iterator<void>;
  readonly #leaving = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(all: readonly Undoable[]) {
    this.#steps = stepsOf(all);
    if (this.#steps.next().done) return;
    addEventListener('pagehide', () => this.#finish(), { signal: this.#leaving.signal });
    this.#later();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#leaving.abort();
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      if (this.#steps.next().done) this.stop();
      else this.#later();
    });
  }

  #finish(): void {
    while (!this.#steps.next().done);
    this.stop();
  }
}

const pieceKey = (one: number, piece: number) => `${UNDO_KEY}:${one}:${piece}`;

function* stepsOf(all: readonly Undoable[]): Generator<void, void> {
  const storage = tabStorage();
  for (let count = all.length; storage && count >= 0; count -= 1)
    try {
      for (const key of Object.keys(storage)) if (key.startsWith(UNDO_KEY)) storage.removeItem(key);
      if (count === 0) return;
      const kept = all.slice(0, count).map(textOf);
      if (kept.every(({ length }) => length === 1))
        return storage.setItem(UNDO_KEY, `[${kept.join(',')}]`);
      for (const [one, pieces] of kept.entries())
        for (const [piece, text] of pieces.entries()) {
          storage.setItem(pieceKey(one, piece), text);
          yield;
        }
      const counts = kept.map(({ length }) => length);
      return storage.setItem(UNDO_KEY, JSON.stringify({ counts }));
    } catch {
      // Too much for the tab's storage.
    }
}

function isUndoable(one: unknown): one is Undoable {
  return (
    isRecord(one) &&
    ['initiative', 'assessment', 'activity', 'merge'].includes(String(one.kind)) &&
    Array.isArray(one.before) &&
    one.before.every(
      (before) =>
        isRecord(before) &&
        isRecord(before.initiative) &&
        typeof before.initiative.title === 'string' &&
        Array.isArray(before.initiative.assessments),
    )
  );
}
