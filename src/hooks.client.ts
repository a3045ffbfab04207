import type { HandleClientError } from '@sveltejs/kit';
import { storageTroubleOf } from '#lib/state/storage-error.ts';

export const handleError: HandleClientError = ({ error, message }) => {
  const storage = storageTroubleOf(error);
  return storage ? { message, storage } : { message };
};
