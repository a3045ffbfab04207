// Keeps one whole version of IRIS on the device, so that everything works without a network and no page ever gets files
// of two versions. A new version is fetched whole beside the old one and waits until a page asks for it. See
// docs/decisions/0011-offline.md.
import { cacheNameOf, isCacheOf, isWhole } from '../lib/state/offline-cache.ts';
import { fileFor } from './addresses.ts';
import { fill } from './fill.ts';
import { filesOf, type Listing } from './listing.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;

const folder = new URL('./', worker.location.href);
/** Written in here when all files of the build are made: scripts/offline-archive.mjs. */
const LISTING = '__IRIS_LISTING__';
const { build, ...listed } = JSON.parse(LISTING) as Listing;
const cacheName = cacheNameOf(build, folder.pathname);
const files = filesOf(listed, folder.href);
const addresses = new Set([folder.href, ...files.digests.keys()]);

/** The first worker begins when the page says that it is shown. Later pages come from the device, and wait for nothing. */
let begin: () => void;
const shown = new Promise<void>((resolve) => {
  begin = resolve;
});

worker.addEventListener('install', (event) => {
  event.waitUntil(worker.registration.active ? fillOnce() : shown.then(fillOnce));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeCharge());
});

worker.addEventListener('message', (event) => {
  if (event.data === 'shown') begin();
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  // The browser has thrown the cache away and kept the worker.
  if (event.data === 'refill') event.waitUntil(fillOnce());
});

worker.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const file = method === 'GET' ? fileFor(url, folder.href, addresses) : undefined;
  if (file !== undefined) event.respondWith(answer(file, event.request));
});

/** Of a cache that is being filled again nothing is used until all of it is there. */
let whole: Promise<boolean> | undefined;
let filling: Promise<void> | undefined;

/** Several pages may ask for it at once. */
async function fillOnce(): Promise<void> {
  whole = undefined;
  filling ??= fill({
    ...files,
    folder: folder.href,
    addresses,
    // Kit asks for it when something could not be loaded, and is to be told of this version.
    name: new URL('./_app/version.json', folder).href,
    cacheName,
  }).finally(() => {
    filling = undefined;
    whole = undefined;
  });
  return filling;
}

async function takeCharge(): Promise<void> {
  for (const name of await caches.keys())
    if (name !== cacheName && isCacheOf(folder.pathname, name)) await caches.delete(name);
  // The very first page was loaded before there was a worker.
  await worker.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  whole ??= isWhole(build, folder.pathname);
  const kept = (await whole) && (await caches.match(file, { cacheName, ignoreVary: true }));
  return kept || fetch(request);
}
