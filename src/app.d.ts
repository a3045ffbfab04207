import type { StorageTrouble } from '#lib/state/storage-error.ts';

declare global {
  /** From package.json, put in by Vite. */
  const __APP_VERSION__: string;
  /** `portable`: one HTML file that is opened from a disk; `hosted`: files on a web host. Put in by Vite. */
  const __EDITION__: 'hosted' | 'portable';

  namespace App {
    interface Error {
      message: string;
      /** Why what is kept could not be opened. */
      storage?: StorageTrouble;
    }
    interface PageState {
      /** Id of the activity that has just been added, for the page that tells of it. */
      added?: string;
    }
  }
}

export {};
