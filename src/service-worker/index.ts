// Keeps one whole version of IRIS on the device, so that everything works without a network and no page ever gets files
// of two versions. A new version is fetched whole beside the old one and waits until a page asks for it. See
// docs/decisions/0011-offline.md.
import { build, files, version } from '$service-worker';
import { cacheNameOf, isCacheOf } from '../lib/state/offline-cache.ts';
import { belongsTogether, fileFor } from './addresses.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const folder = new URL('./', worker.location.href);
const cacheName = cacheNameOf(version, folder.pathname);
/** Kit asks for the version when something could not be loaded; it is to be told which one this is. */
const addresses = new Set(
  ['./', './_app/version.json', ...build, ...files].map((path) => new URL(path, folder).href),
);

worker.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(begin());
});

worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  // The browser has thrown the cache away and kept the worker.
  if (event.data === 'refill') event.waitUntil(fill());
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const file = method === 'GET' ? fileFor(url, folder.href, addresses) : undefined;
  if (file !== undefined) event.respondWith(answer(file, event.request));
});

/** All files or none: a version with a hole would fail at the moment when somebody needs the missing part. */
async function fill(): Promise<void> {
  const fetched = await Promise.all([...addresses].map(fetchWhole));
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(fetched.map(([address, response]) => cache.put(address, response)));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function fetchWhole(address: string): Promise<[string, Response]> {
  const response = await fetch(address, { cache: 'reload' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  // Read to the end, so that connections are free for the next file. A new response, since one that a host has
  // redirected may not answer for a page.
  const body = await response.blob();
  if (address === folder.href && !belongsTogether(await body.text(), folder.href, addresses))
    throw new Error('The page on the host is of another version');
  const headers = new Headers(response.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return [address, new Response(body, { headers })];
}

async function begin(): Promise<void> {
  for (const name of await caches.keys())
    if (name !== cacheName && isCacheOf(folder.pathname, name)) await caches.delete(name);
  // The very first page was loaded before there was a worker.
  await worker.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  return (await caches.match(file, { cacheName, ignoreVary: true })) ?? fetch(request);
}
