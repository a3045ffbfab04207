import type { StorageTrouble } from '#lib/state/storage-error.ts';

declare global {
  /** From package.json, put in by Vite. */
  const __APP_VERSION__: string;

  namespace App {
    interface Error {
      message: string;
      /** Why what is kept could not be opened. */
      storage?: StorageTrouble;
    }
  }
}

export {};
