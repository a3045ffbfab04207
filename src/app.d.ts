declare global {
  /** From package.json, put in by Vite. */
  const __APP_VERSION__: string;

  namespace App {
    interface Error {
      message: string;
      /** `storage`: the browser lets nothing be kept. */
      code?: 'storage';
    }
  }
}

export {};
