// The finished build on an nginx and an Apache of Debian, set up by the examples in docs/hosting.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { get } from 'node:http';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { chromium as playwright } from '@playwright/test';
import { expect, onTestFinished, test } from 'vitest';
import bucket from '../../docs/hosting/bucket.json' with { type: 'json' };
import { chromiumShell } from '../../scripts/chromium.mjs';
import { hasNginxBrotli } from '../../scripts/web-servers.mjs';
import { expectQuiet, watch } from '../support/requests.ts';
import { PROTOCOLS, clientOf, type Answer, type Client } from './support/ask.ts';
import { NAME, startApache, startNginx, type Site } from './support/servers.ts';

const BUILD = 'build';
const { '_app/immutable/*': FOREVER, '*': NEVER } = bucket.cacheControl;

const TYPES: Readonly<Record<string, RegExp>> = {
  '.bin': /^application\/octet-stream$/u,
  '.css': /^text\/css\b/u,
  '.html': /^text\/html; ?charset=utf-8$/iu,
  '.js': /^(?:text|application)\/javascript\b/u,
  '.json': /^application\/json\b/u,
  '.png': /^image\/png$/u,
  '.svg': /^image\/svg\+xml\b/u,
  '.webmanifest': /^application\/manifest\+json\b/u,
  '.woff2': /^font\/woff2$/u,
};
/** What is compressed already. */
const PACKED = new Set(['.bin', '.png', '.woff2']);

interface Encoding {
  readonly ending: string;
  readonly decode: (body: Buffer) => Buffer;
}
const ENCODINGS: Readonly<Record<string, Encoding>> = {
  br: { ending: '.br', decode: brotliDecompressSync },
  gzip: { ending: '.gz', decode: gunzipSync },
};
/** What a browser says that it can read, what older ones say, and neither of them. */
const ACCEPTED = ['gzip, deflate, br, zstd', 'gzip', 'br;q=0, gzip;q=0'];
const ACCEPT_ENCODING = /^accept-encoding$/iu;
/** What the example for nginx has as a comment. */
const BROTLI = ['brotli_static on;'];

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name).slice(BUILD.length + 1))
  .filter((file) => !/\.(?:br|gz)$/u.test(file));
const HASHED = files.find((file) => file.startsWith('_app/immutable/entry/'))!;

interface Server {
  readonly encodings: readonly string[];
  readonly start: () => Promise<Site>;
  /** Why it cannot be had here. */
  readonly absent?: string | false;
}
const SERVERS: Readonly<Record<string, Server>> = {
  nginx: { encodings: ['gzip'], start: () => startNginx(BUILD) },
  'nginx with Brotli': {
    encodings: ['br', 'gzip'],
    start: () => startNginx(BUILD, BROTLI),
    absent: !hasNginxBrotli() && 'no libnginx-mod-http-brotli-static on this machine',
  },
  'Apache as a site of its own': {
    encodings: ['br', 'gzip'],
    start: () => startApache(BUILD, '<Directory>'),
  },
  'Apache with .htaccess in a folder': {
    encodings: ['br', 'gzip'],
    start: () => startApache(BUILD, '.htaccess'),
  },
};

test.for(Object.entries(SERVERS))(
  '%s sends every file as it should, and nothing else, over both protocols',
  async ([, { encodings, start, absent }], { skip }) => {
    skip(Boolean(absent), String(absent));
    const site = await start();
    onTestFinished(site.stop);
    for (const protocol of PROTOCOLS) {
      for (const accepted of ACCEPTED) {
        const client = clientOf(site, protocol);
        expect(await faultsOfFiles(client, encodings, accepted), protocol).toEqual([]);
        for (const file of ['', HASHED]) await expectSame(client, file, accepted);
        client.close();
      }
      const client = clientOf(site, protocol);
      await expectNothingElse(client);
      client.close();
    }
    expect(await placeWithoutTls(site, '/?a=1')).toBe(`https://${NAME}/?a=1`);
  },
);

async function faultsOfFiles(
  { ask }: Client,
  encodings: readonly string[],
  accepted: string,
): Promise<string[]> {
  const encoding = encodings.find((one) => accepted.split(', ').includes(one));
  const faults = await Promise.all(
    files.map(async (file) => {
      const answer = await ask(file === 'index.html' ? '' : file, { 'accept-encoding': accepted });
      return faultsOf(file, encoding, answer).map((fault) => `${file} for ${accepted}: ${fault}`);
    }),
  );
  return faults.flat();
}

/** Whoever has a file already is told so, and gets nothing. */
async function expectSame({ ask }: Client, file: string, accepted: string): Promise<void> {
  const headers = { 'accept-encoding': accepted };
  const { etag = '' } = (await ask(file, headers)).headers;
  const again = await ask(file, { ...headers, 'if-none-match': etag });
  expect(again.status).toBe(304);
  expect(again.body.length).toBe(0);
  expect(again.headers.etag).toBe(etag);
  expect(again.headers.vary).toMatch(ACCEPT_ENCODING);
  expect(faultsOfHeaders(again, file === HASHED ? FOREVER : NEVER)).toEqual([]);
}

async function expectNothingElse({ ask }: Client): Promise<void> {
  for (const path of ['finns-inte', 'skattning/1', '_app/immutable/entry/finns-inte.js']) {
    const answer = await ask(path);
    expect(answer.status, path).toBe(404);
    expect(faultsOfHeaders(answer, NEVER), path).toEqual([]);
  }
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await ask('', {}, method);
    expect(answer.status, method).toBeOneOf([403, 405]);
    expect(faultsOfHeaders(answer, NEVER), method).toEqual([]);
  }
  const head = await ask('', {}, 'HEAD');
  expect(head.status).toBe(200);
  expect(head.body.length).toBe(0);
}

const placeWithoutTls = (site: Site, path: string) =>
  new Promise((resolve, reject) => {
    const asked = { host: '127.0.0.1', port: site.plainPort, path, headers: { host: NAME } };
    get(asked, (response) => {
      response.resume();
      resolve(response.headers.location);
    }).once('error', reject);
  });

function faultsOf(file: string, encoding: string | undefined, answer: Answer): string[] {
  const { status, headers, body } = answer;
  const ending = extname(file);
  const isPacked = PACKED.has(ending);
  const content = readFileSync(join(BUILD, file));
  const beside = ENCODINGS[encoding ?? '']?.ending;
  const hasBeside = beside !== undefined && existsSync(join(BUILD, file + beside));
  const sent = headers['content-encoding'];
  const faults = faultsOfHeaders(answer, file.startsWith('_app/immutable/') ? FOREVER : NEVER);
  const say = (what: string) => faults.push(what);
  if (status !== 200) say(`status ${status}`);
  if (!TYPES[ending]?.test(headers['content-type'] ?? '')) say(`type ${headers['content-type']}`);
  if (!isPacked && !ACCEPT_ENCODING.test(headers.vary ?? '')) say(`vary ${headers.vary}`);
  if (isPacked && headers.vary !== undefined) say(`vary ${headers.vary}`);
  if (headers['content-language'] !== undefined) say(`language ${headers['content-language']}`);
  if ((hasBeside || encoding === undefined) && sent !== encoding) say(`encoding ${sent}`);
  if (hasBeside) {
    if (!body.equals(readFileSync(join(BUILD, file + beside))))
      say('compressed anew, and not the file beside it');
    if (headers['content-length'] !== String(body.length)) say('no length');
  }
  const decoded = sent === undefined ? body : ENCODINGS[sent]?.decode(body);
  if (!decoded?.equals(content)) say('other bytes');
  return faults;
}

function faultsOfHeaders({ headers }: Answer, keep: string): string[] {
  const expected = { ...bucket.headers, 'Cache-Control': keep };
  return Object.entries(expected)
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => `${name}: ${headers[name.toLowerCase()]}`);
}

test('The page works in a browser over HTTP/2, breaks no rule and is kept on the device', async () => {
  const site = await startNginx(BUILD, hasNginxBrotli() ? BROTLI : []);
  onTestFinished(site.stop);
  const { args, ...options } = chromiumShell();
  const browser = await playwright.launch({
    ...options,
    args: [...args, `--host-resolver-rules=MAP ${NAME} 127.0.0.1`, '--ignore-certificate-errors'],
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  const log = await watch(context);
  const page = await context.newPage();
  await page.goto(`https://${NAME}:${site.port}/`);
  // The app registers its worker when it runs, and the worker is ready when it has every file.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const protocols = await page.evaluate(() =>
    [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ].map((entry) => (entry as PerformanceResourceTiming).nextHopProtocol),
  );
  expect(protocols.length).toBeGreaterThan(5);
  expect(new Set(protocols)).toEqual(new Set(['h2']));
  expect((await page.reload())?.fromServiceWorker()).toBe(true);
  expectQuiet(log, page);
});
