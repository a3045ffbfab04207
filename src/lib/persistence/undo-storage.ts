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
    const stored: unknown = JSON.parse(tabStorage()?.getItem(UNDO_KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isUndoable) : [];
  } catch {
    return [];
  }
}

/** Latest first. Where there is no room the oldest go first; they can still be undone until the page is left. */
export function writeUndo(all: readonly Undoable[]): void {
  for (let count = all.length; count >= 0; count -= 1)
    try {
      if (count === 0) tabStorage()?.removeItem(UNDO_KEY);
      else tabStorage()?.setItem(UNDO_KEY, JSON.stringify(all.slice(0, count)));
      return;
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
