import { faultOf, type StorageFault } from '../persistence/fault.ts';
import { BlockedError } from './store.ts';

/** Errors from IndexedDB carry a name of their own; everything else is the network or a fault in the app. */
const NAMES: readonly string[] = [
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'QuotaExceededError',
  'SecurityError',
  'UnknownError',
  'AbortError',
  'UpgradeError',
  'VersionError',
  'NewerDataError',
];

export type StorageTrouble = StorageFault | 'blocked';

/** @returns undefined when the error is of another kind */
export function storageTroubleOf(error: unknown): StorageTrouble | undefined {
  if (error instanceof BlockedError) return 'blocked';
  return error instanceof Error && NAMES.includes(error.name) ? faultOf(error) : undefined;
}
