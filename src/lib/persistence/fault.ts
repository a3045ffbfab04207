// Why the browser did not keep something, as a code. Dexie wraps what IndexedDB said in an error of its own.
import { NewerDataError } from './database.ts';

/**
 * `full`: no room. `unavailable`: the browser lets nothing be kept, as in some private windows. `newer`: a newer IRIS
 * owns the data. `broken`: the database does not open or its connection was lost.
 */
export type StorageFault = 'full' | 'unavailable' | 'newer' | 'broken';

const UNAVAILABLE = ['MissingAPIError', 'SecurityError', 'InvalidStateError'];

export function faultOf(error: unknown): StorageFault {
  const names = namesOf(error);
  if (error instanceof NewerDataError) return 'newer';
  if (names.includes('QuotaExceededError')) return 'full';
  return names.some((name) => UNAVAILABLE.includes(name)) ? 'unavailable' : 'broken';
}

function namesOf(error: unknown): string[] {
  if (!(error instanceof Error || error instanceof DOMException)) return [];
  const { inner } = error as { inner?: unknown };
  return [error.name, ...namesOf(inner)];
}
