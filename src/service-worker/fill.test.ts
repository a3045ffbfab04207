import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fill, type Version } from './fill.ts';

const FOLDER = 'https://host.example/iris/';
const ARCHIVE = `${FOLDER}_app/immutable/archive.AAA.bin`;
const NAME = `${FOLDER}_app/version.json`;
const ICON = `${FOLDER}icon.svg`;
/** Enough that it is better to take the archive. */
const PARTS = Array.from({ length: 12 }, (_, index) => `_app/immutable/chunks/${index}.AAA.js`);

type Files = Map<string, Buffer>;

/** One build: what lies on its host, and what its worker knows. */
function build(version: string, parts = PARTS): { files: Files; worker: Version } {
  const entry = `_app/immutable/entry/start.${version}.js`;
  const files: Files = new Map([
    [ICON, Buffer.from('<svg/>')],
    [NAME, Buffer.from(JSON.stringify({ version }))],
    [FOLDER + entry, Buffer.from(`start ${version}`)],
    ...parts.map((path) => [FOLDER + path, Buffer.from(`${path} `.repeat(50))] as const),
  ]);
  const packed = parts.map((path) => gzipSync(files.get(FOLDER + path)!));
  const digests = new Map(
    [...files].map(([address, content]) => [
      address,
      createHash('sha256').update(content).digest().subarray(0, 9).toString('base64'),
    ]),
  );
  const archive = {
    address: ARCHIVE,
    members: parts.map((path, index) => ({
      address: FOLDER + path,
      length: packed[index]!.length,
    })),
  };
  const addresses = new Set([FOLDER, ...files.keys()]);
  files.set(FOLDER, Buffer.from(`import("./${entry}")`));
  files.set(ARCHIVE, Buffer.concat(packed));
  const cacheName = `iris-${version} /iris/`;
  return { files, worker: { digests, archive, folder: FOLDER, addresses, name: NAME, cacheName } };
}

let host: Files;
/** What the host was asked, with the range. */
let asked: string[];
/** What comes of an answer, in bytes, before the network is gone. */
let broken: Map<string, number>;
let online: boolean;
let ranges: boolean;
let room: number;
let kept: Map<string, Map<string, Response>>;

const at = (url: string) => url.slice(FOLDER.length) || './';

async function answer(url: string, { headers }: { headers?: { range?: string } }) {
  if (!online) throw new TypeError('Failed to fetch');
  asked.push(at(url) + (headers?.range ? ` ${headers.range}` : ''));
  const content = host.get(url);
  if (!content) return new Response('Not found', { status: 404 });
  const [, from = '0', to = ''] = /bytes=(\d+)-(\d+)/u.exec(headers?.range ?? '') ?? [];
  const part = ranges && headers?.range ? content.subarray(Number(from), Number(to) + 1) : content;
  const end = broken.get(url);
  if (end === undefined)
    return new Response(new Uint8Array(part), { status: part === content ? 200 : 206 });
  online = false;
  return new Response(
    new ReadableStream({
      start: (controller) => controller.enqueue(part.subarray(0, end)),
      pull: (controller) => controller.error(new TypeError('network error')),
    }),
  );
}

function cacheOf(files: Map<string, Response>) {
  return {
    keys: async () => [...files.keys()].map((url) => ({ url })),
    put: async (url: string, file: Response) => {
      if ((room -= 1) < 0) throw new DOMException('No room', 'QuotaExceededError');
      files.set(url, new Response(await file.arrayBuffer(), file));
    },
  };
}

beforeEach(() => {
  [host, asked, broken, kept] = [new Map(), [], new Map(), new Map()];
  [online, ranges, room] = [true, true, Infinity];
  vi.stubGlobal('fetch', answer);
  vi.stubGlobal('caches', {
    keys: async () => [...kept.keys()],
    delete: async (name: string) => kept.delete(name),
    match: async (url: string, { cacheName }: { cacheName: string }) =>
      kept.get(cacheName)?.get(url)?.clone(),
    open: async (name: string) => {
      if (!kept.has(name)) kept.set(name, new Map());
      return cacheOf(kept.get(name)!);
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Everything of a build is there, under its own name and with its own content, and the archive is not. */
async function expectWhole({ files, worker }: ReturnType<typeof build>) {
  const cache = kept.get(worker.cacheName)!;
  expect([...cache.keys()].sort()).toEqual([...worker.addresses].sort());
  for (const [address, file] of cache)
    expect(Buffer.from(await file.clone().arrayBuffer()), address).toEqual(files.get(address));
  expect(cache.get(FOLDER + PARTS[0]!)?.headers.get('content-type') ?? 'not in it').toMatch(
    /javascript|not in it/u,
  );
}

const first = build('AAA');
const SINGLE = ['./', '_app/version.json', 'icon.svg', '_app/immutable/entry/start.AAA.js'];
const archive = at(ARCHIVE);

describe('A first fill', () => {
  test('asks for nothing twice, and for the parts together', async () => {
    host = first.files;
    await fill(first.worker);
    expect([...asked].sort()).toEqual([...SINGLE, archive].sort());
    await expectWhole(first);
  });

  test('asks for each part when the host lacks the archive, or has something else there', async () => {
    for (const other of [undefined, Buffer.from('<h1>Logga in</h1>')]) {
      host = new Map(first.files);
      if (other) host.set(ARCHIVE, other);
      else host.delete(ARCHIVE);
      asked = [];
      kept.clear();
      await fill(first.worker);
      expect([...asked].sort()).toEqual([...SINGLE, ...PARTS, archive].sort());
      await expectWhole(first);
    }
  });

  test.each([
    ['a truncated file', ICON, first.files.get(ICON)!.subarray(0, 3)],
    ['a login page', ICON, Buffer.from('<h1>Logga in</h1>')],
    ['nothing', ICON, undefined],
    ['the name of another version', NAME, Buffer.from('{"version":"BBB"}')],
  ])('is not whole while the host has %s for %s', async (_, address, content) => {
    host = new Map(first.files);
    if (content) host.set(address, content);
    else host.delete(address);
    await expect(fill(first.worker)).rejects.toThrow(address);
    expect(kept.get(first.worker.cacheName)?.has(FOLDER)).toBe(false);

    host = first.files;
    asked = [];
    await fill(first.worker);
    expect(asked.sort()).toEqual(['./', '_app/version.json', at(address)].filter(unique).sort());
    await expectWhole(first);
  });

  test.each([
    ['the page of another version', build('BBB').files.get(FOLDER)!],
    ['a login page', Buffer.from('<h1>Logga in</h1>')],
  ])('keeps nothing while the host has %s', async (_, page) => {
    host = new Map([...first.files, [FOLDER, page]]);
    await expect(fill(first.worker)).rejects.toThrow(FOLDER);
    expect(kept.size).toBe(0);
  });

  test('leaves nothing behind when there is no room', async () => {
    host = first.files;
    room = 9;
    await expect(fill(first.worker)).rejects.toThrow('No room');
    expect(kept.size).toBe(0);
  });
});

const unique = (name: string, index: number, all: readonly string[]) => all.indexOf(name) === index;

test.each([true, false])(
  'A fill that broke asks for the rest of the archive only, and the host need not know of ranges (%s)',
  async (known) => {
    host = first.files;
    const lengths = first.worker.archive.members.map(({ length }) => length);
    const whole = lengths.slice(0, 5).reduce((sum, length) => sum + length);
    broken.set(ARCHIVE, whole + 3);
    await expect(fill(first.worker)).rejects.toThrow();
    expect(kept.get(first.worker.cacheName)?.has(FOLDER)).toBe(false);

    ranges = known;
    broken.clear();
    online = true;
    const before = new Set([...kept.get(first.worker.cacheName)!.keys()].map(at));
    expect(before, 'parts that came before it broke').toContain(PARTS[4]);
    asked = [];
    await fill(first.worker);
    expect(asked).toContain(`${archive} bytes=${whole}-${host.get(ARCHIVE)!.length - 1}`);
    expect(asked.filter((path) => before.has(path) && path !== '_app/version.json')).toEqual([]);
    await expectWhole(first);
  },
);

test('An update asks for what has changed, and takes the rest from the version before', async () => {
  host = first.files;
  await fill(first.worker);
  const changed = '_app/immutable/chunks/5.BBB.js';
  const second = build('BBB', PARTS.with(5, changed));
  host = second.files;
  asked = [];
  await fill(second.worker);
  expect([...asked].sort()).toEqual(
    ['./', '_app/version.json', '_app/immutable/entry/start.BBB.js', changed].sort(),
  );
  await expectWhole(second);
  expect(kept.get(first.worker.cacheName)?.has(FOLDER), 'the version before is as it was').toBe(
    true,
  );
});

test('What lies in the cache of the version before and is not that file is asked for', async () => {
  host = first.files;
  await fill(first.worker);
  kept.get(first.worker.cacheName)!.set(ICON, new Response('<s'));
  const second = build('BBB');
  host = second.files;
  asked = [];
  await fill(second.worker);
  expect(asked).toContain('icon.svg');
  await expectWhole(second);
});
