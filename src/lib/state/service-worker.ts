// Asks the browser for our service worker, which keeps IRIS on the device: docs/decisions/0011-offline.md.

const ADDRESS = './service-worker.js';
let script: string | undefined;

/** @throws where there can be no worker: plain http, blocked site data */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  script ??= trusted();
  return serviceWorker.register(script);
}

/** The content security policy lets no text become the address of a script, but this one, and lets it be made once. */
function trusted(): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: () => string },
      ) => { createScriptURL: (text: string) => string };
    };
  };
  return (
    trustedTypes
      ?.createPolicy('iris-service-worker', { createScriptURL: () => ADDRESS })
      .createScriptURL(ADDRESS) ?? ADDRESS
  );
}
