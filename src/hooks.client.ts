import type { HandleClientError } from '@sveltejs/kit';

/** Errors from IndexedDB carry a name of their own; everything else is a fault in the app. */
const STORAGE_ERRORS = [
  'MissingAPIError',
  'OpenFailedError',
  'DatabaseClosedError',
  'InvalidStateError',
  'QuotaExceededError',
  'SecurityError',
  'UnknownError',
  'AbortError',
];

export const handleError: HandleClientError = ({ error, message }) => {
  const name = error instanceof Error ? error.name : '';
  return STORAGE_ERRORS.includes(name) ? { message, code: 'storage' } : { message };
};
