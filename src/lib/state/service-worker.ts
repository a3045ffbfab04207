// Asks the browser for our service worker, which keeps IRIS on the device: docs/decisions/0011-offline.md.

import { trustedScript } from './trusted-script.ts';

/** @throws where there can be no worker: plain http, blocked site data */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
  const { serviceWorker } = navigator;
  return serviceWorker.register(trustedScript('iris-service-worker', './service-worker.js'));
}
