import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { storageTroubleOf } from '#lib/state/storage-error.ts';
import { noteMissingStyles } from '#lib/ui/parts/missing-part.ts';
import { keepTextsAlive } from '#lib/ui/shell/translated.ts';
import { followTypedAddresses } from '#lib/ui/shell/typed-address.ts';

export const init: ClientInit = () => {
  followTypedAddresses();
  noteMissingStyles();
  keepTextsAlive(document.body);
};

export const handleError: HandleClientError = ({ error, message }) => {
  const storage = storageTroubleOf(error);
  return storage ? { message, storage } : { message };
};
