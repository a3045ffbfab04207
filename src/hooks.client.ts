import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { registerWorker } from '#lib/state/service-worker.ts';
import { storageTroubleOf } from '#lib/state/storage-error.ts';
import { askForTypefaces } from '#lib/ui/styles/typefaces.ts';
import { noteMissingStyles } from '#lib/ui/parts/missing-part.ts';
import { keepTextsAlive } from '#lib/ui/shell/translated.ts';
import { followTypedAddresses } from '#lib/ui/shell/typed-address.ts';

export const init: ClientInit = () => {
  askForTypefaces();
  followTypedAddresses();
  noteMissingStyles();
  keepTextsAlive(document.body);
  // While the page waits for its files: the worker asks for nothing until the page is shown.
  if (__EDITION__ === 'hosted') registerWorker().catch(() => undefined);
};

export const handleError: HandleClientError = ({ error, message }) => {
  const storage = storageTroubleOf(error);
  return storage ? { message, storage } : { message };
};
