// Which way of keeping a letter outlives a killed browser soonest: node tools/measure/kill-stores.mjs [--rounds 6]. A page
// of its own writes each letter of a burst in five ways at once; Chromium is ended with SIGKILL when the page has taken in
// the last letter, and started again. What is printed is how many letters each way has lost. See decision 5.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killable } from './killable.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '6' } } });
const LETTERS = 'abcdefghijklmnopqrs';

const PAGE = `<!doctype html><link rel="icon" href="data:,"><input id="field"><script type="module">
const open = (name) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
const names = ['read', 'relaxed', 'strict'];
const [read, relaxed, strict] = await Promise.all(names.map(open));
const worker = new Worker('/worker.js', { type: 'module' });
await new Promise((resolve) => (worker.onmessage = resolve));
const get = (db) => new Promise((resolve) => {
  const request = db.transaction('rows').objectStore('rows').get('text');
  request.onsuccess = () => resolve(request.result ?? '');
});
let waiting = null, busy = false;
async function drain() {
  if (busy) return;
  busy = true;
  while (waiting !== null) {
    const text = waiting;
    waiting = null;
    await new Promise((resolve) => {
      const transaction = read.transaction('rows', 'readwrite', { durability: 'relaxed' });
      const store = transaction.objectStore('rows');
      store.get('text').onsuccess = () => { store.put(text, 'text'); transaction.commit(); };
      transaction.oncomplete = resolve;
    });
  }
  busy = false;
}
const blind = (db, durability, text) => {
  const transaction = db.transaction('rows', 'readwrite', { durability });
  transaction.objectStore('rows').put(text, 'text');
  transaction.commit();
};
const spend = (ms) => { const end = performance.now() + ms; while (performance.now() < end); };
field.oninput = () => {
  const text = field.value;
  localStorage.setItem('text', text);
  worker.postMessage(text);
  blind(relaxed, 'relaxed', text);
  blind(strict, 'strict', text);
  waiting = text;
  void drain();
  // What a page of the app does with a letter.
  spend(2);
};
globalThis.kept = async () => ({
  localStorage: localStorage.getItem('text') ?? '',
  'IndexedDB, read first': await get(read),
  'IndexedDB, relaxed': await get(relaxed),
  'IndexedDB, strict': await get(strict),
  'OPFS in a worker': await (await (await (await navigator.storage.getDirectory()).getFileHandle('text')).getFile()).text(),
});
field.focus();
document.title = 'ready';
</script>`;
const WORKER = `const file = await (await navigator.storage.getDirectory()).getFileHandle('text', { create: true });
const handle = await file.createSyncAccessHandle({ mode: 'readwrite-unsafe' });
onmessage = ({ data }) => handle.write(new TextEncoder().encode(data), { at: 0 });
postMessage('ready');`;

const server = createServer((request, response) => {
  const isWorker = request.url === '/worker.js';
  response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
  response.end(isWorker ? WORKER : PAGE);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
/** @type {Record<string, number[]>} */
const lost = {};
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'iris-kill-stores-'));
    const address = `http://127.0.0.1:${port}/`;
    try {
      let browser = await killable(folder);
      await browser.page.goto(address);
      await browser.page.waitForFunction(() => document.title === 'ready');
      await browser.type(LETTERS, 0);
      await browser.kill();
      browser = await killable(folder);
      await browser.page.goto(address);
      await browser.page.waitForFunction(() => document.title === 'ready');
      const kept = await browser.page.evaluate(() =>
        /** @type {{ kept: () => Promise<Record<string, string>> }} */ (
          /** @type {unknown} */ (globalThis)
        ).kept(),
      );
      for (const [way, text] of Object.entries(kept))
        (lost[way] ??= []).push(LETTERS.length - text.length);
      await browser.close();
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
} finally {
  server.close();
}
for (const [way, counts] of Object.entries(lost))
  console.log(`${way.padEnd(22)} | lost per round, of ${LETTERS.length}: ${counts.join(' ')}`);
