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
];

export function isStorageError(error: unknown): boolean {
  return error instanceof Error && NAMES.includes(error.name);
}
