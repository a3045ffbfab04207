// What was here when IRIS last looked, kept outside IndexedDB: a browser that has damaged or emptied the database opens
// an empty one without an error, and only this tells it from a new visitor. Holds counts and dates, never content.
import { isRecord } from '../domain/is-record.ts';

const SENTINEL_KEY = 'iris:sentinel';

export interface Sentinel {
  /** Initiatives apart from the example, and their assessments. */
  readonly initiatives: number;
  readonly assessments: number;
  /** ISO instants; null when it has not happened. */
  readonly changedAt: string | null;
  readonly filedAt: string | null;
}

const NOTHING: Sentinel = { initiatives: 0, assessments: 0, changedAt: null, filedAt: null };

export function readSentinel(storage: Storage | null): Sentinel {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(SENTINEL_KEY) ?? 'null');
    if (!isRecord(stored)) return NOTHING;
    const count = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : 0);
    const instant = (value: unknown) =>
      typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null;
    return {
      initiatives: count(stored.initiatives),
      assessments: count(stored.assessments),
      changedAt: instant(stored.changedAt),
      filedAt: instant(stored.filedAt),
    };
  } catch {
    return NOTHING;
  }
}

export function writeSentinel(storage: Storage | null, changes: Partial<Sentinel>): void {
  try {
    const after = { ...readSentinel(storage), ...changes };
    storage?.setItem(SENTINEL_KEY, JSON.stringify(after));
  } catch {
    // Without room for two numbers the guard is gone, and nothing else is.
  }
}
