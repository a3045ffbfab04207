// How long a first visitor waits until IRIS says that it works without a network, on Slow 4G:
// node tools/measure/offline-ready.mjs [build] [another build …]. The host itself is slow and not the browser, since the
// browser's own throttling is set for each page and each worker by itself, so that both together would get more than there
// is: every answer begins 562 ms after its question, and all answers share 1.44 Mbit/s. The browser's six connections to a
// host are real. The host speaks HTTP/1.1, compresses by brotli and says how long files may be kept, as docs/hosting does.
import { createServer } from 'node:http';
import { chromium as playwright } from '@playwright/test';
import { chromiumShell } from '../../scripts/chromium.mjs';
import { filesIn } from './first-visit/host.mjs';

const LATENCY_MS = 562;
const BYTES_PER_MS = 1_440_000 / 8 / 1000;
const PACKET = 1460;
/** How much slower the page's processor is made. */
const CPU = 4;

const builds = process.argv.slice(2);
const browser = await playwright.launch(chromiumShell());
try {
  console.log('build                              seconds  usable  requests  asked twice      kB');
  for (const build of builds.length > 0 ? builds : ['build']) await measure(build);
} finally {
  await browser.close();
}

/** @param {string} build */
async function measure(build) {
  const host = await slowHost(build);
  const context = await browser.newContext({ locale: 'sv-SE', serviceWorkers: 'allow' });
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  const begun = Date.now();
  const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
  await page.goto(host.url, { waitUntil: 'commit' });
  await page.locator('#app h1').waitFor();
  const usable = seconds();
  await page.locator('footer [role="status"]').filter({ hasText: /\S/ }).waitFor();
  const twice = host.asked.length - new Set(host.asked).size;
  console.log(
    build.padEnd(32),
    ...[seconds(), usable, host.asked.length, twice, Math.round(host.sent() / 1000)].map(
      (figure, index) => String(figure).padStart([10, 7, 9, 12, 7][index] ?? 0),
    ),
  );
  await context.close();
  host.close();
}

/** @param {string} build */
async function slowHost(build) {
  const files = filesIn(build);
  /** @type {string[]} */
  const asked = [];
  let sent = 0;
  /** What has been answered and not yet sent. @type {{ body: Buffer, response: import('node:http').ServerResponse }[]} */
  const waiting = [];
  let last = performance.now();
  // One packet of each answer in turn, as many as the time since the last look has room for.
  const line = setInterval(() => {
    const now = performance.now();
    if (waiting.length === 0) last = now;
    for (; waiting.length > 0 && last < now; last += PACKET / BYTES_PER_MS) {
      const one = waiting.shift();
      if (!one) break;
      const packet = one.body.subarray(0, PACKET);
      one.response.write(packet);
      sent += packet.length;
      one.body = one.body.subarray(PACKET);
      if (one.body.length > 0) waiting.push(one);
      else one.response.end();
    }
  }, 5);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/u, '');
    asked.push(path);
    const file = files.get(path === '/' ? '/index.html' : path);
    setTimeout(() => {
      response.writeHead(file ? 200 : 404, file && headersOf(path, file));
      response.flushHeaders();
      if (!file) response.end();
      else waiting.push({ body: file.body, response });
    }, LATENCY_MS);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    sent: () => sent,
    close() {
      clearInterval(line);
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * @param {string} path
 * @param {import('./first-visit/host.mjs').Answer} file
 */
function headersOf(path, { type, encoding, body }) {
  return {
    'content-type': type,
    'content-length': body.length,
    'content-encoding': encoding,
    'cache-control': path.startsWith('/_app/immutable/')
      ? 'public, max-age=31536000, immutable'
      : 'no-cache',
  };
}
