import type { HandleClientError } from '@sveltejs/kit';
import { isStorageError } from '#lib/state/storage-error.ts';

export const handleError: HandleClientError = ({ error, message }) =>
  isStorageError(error) ? { message, code: 'storage' } : { message };
