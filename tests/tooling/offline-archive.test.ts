// What a service worker takes from the archive is what lies on the host under the same name.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeArchive } from '../../scripts/offline-archive.mjs';
import { digestOf, filesOf, type Listing } from '../../src/service-worker/listing.ts';

const FOLDER = 'https://host.example/iris/';
const BUILD: Readonly<Record<string, string>> = {
  'index.html': `<html lang="sv"><link href="./_app/immutable/entry/start.A.js"><link href="./_app/immutable/assets/latin.E.woff2">
    <script>const files = ["./_app/immutable/chunks/C.js"]; import("./_app/immutable/entry/app.H.js")</script>`,
  'icon.svg': '<svg/>',
  '_app/version.json': '{"version":"A"}',
  '_app/immutable/entry/start.A.js': 'import "../chunks/B.js"',
  '_app/immutable/entry/app.H.js': 'export const app = 1',
  '_app/immutable/chunks/B.js': 'export const å = "åäö"',
  '_app/immutable/chunks/C.js': 'export {}',
  '_app/immutable/assets/core.D.css': 'body{}',
  '_app/immutable/assets/latin.E.woff2': 'latin',
  '_app/immutable/assets/ext.F.woff2': 'ext',
  '_app/immutable/assets/picture.G.png': 'png',
};

let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'iris-archive-'));
  for (const [path, content] of Object.entries(BUILD)) {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), content);
  }
});
afterEach(() => rmSync(out, { recursive: true }));

async function made() {
  writeFileSync(join(out, 'service-worker.js'), 'const list=`__IRIS_LISTING__`;');
  await makeArchive(out);
  const worker = readFileSync(join(out, 'service-worker.js'), 'utf8');
  const listing = JSON.parse(/^const list='(.+)';$/u.exec(worker)![1]!) as Listing;
  return { listing, archive: readFileSync(join(out, listing.archive)) };
}

test('The archive holds what a first page does not ask for, each file whole, and the list names every file but page and worker', async () => {
  const { listing, archive } = await made();
  const { digests, archive: known } = filesOf(listing, FOLDER);
  let at = 0;
  const unpacked = known.members.map(({ address, length }) => [
    address.slice(FOLDER.length),
    gunzipSync(archive.subarray(at, (at += length))).toString(),
  ]);
  expect(at).toBe(archive.length);
  expect(Object.fromEntries(unpacked)).toEqual({
    '_app/immutable/assets/core.D.css': 'body{}',
    '_app/immutable/assets/ext.F.woff2': 'ext',
    '_app/immutable/chunks/B.js': 'export const å = "åäö"',
    '_app/immutable/chunks/C.js': 'export {}',
  });
  const { 'index.html': _, ...listed } = BUILD;
  expect([...digests.keys()].sort()).toEqual(
    Object.keys(listed)
      .map((path) => FOLDER + path)
      .sort(),
  );
  const named = { ...listed, '_app/version.json': JSON.stringify({ version: listing.build }) };
  for (const [path, content] of Object.entries(named)) {
    const bytes = new TextEncoder().encode(content);
    expect(digests.get(FOLDER + path), path).toBe(await digestOf(bytes.buffer));
  }
});

test('A build has the same name whenever it is made, and another when anything in it is other', async () => {
  const { build } = (await made()).listing;
  expect(build).toMatch(/^[\da-f]{16}$/u);
  const page = () => readFileSync(join(out, 'index.html'), 'utf8');
  expect(page()).toContain(`data-build="${build}"`);
  const names = new Set([build]);
  for (const path of [...Object.keys(BUILD), 'service-worker.js']) {
    if (path === '_app/version.json') continue;
    for (const [one, content] of Object.entries(BUILD)) writeFileSync(join(out, one), content);
    const worker = 'const list=`__IRIS_LISTING__`;';
    writeFileSync(join(out, 'service-worker.js'), worker);
    const before = readFileSync(join(out, path), 'utf8');
    writeFileSync(join(out, path), `${before} `);
    await makeArchive(out);
    names.add(/data-build="([^"]+)"/u.exec(page())![1]!);
  }
  expect(names.size, 'one for each').toBe(Object.keys(BUILD).length + 1);
});

test('Its name says what is in it, and it is kept as long as other files with a hash', async () => {
  const { listing } = await made();
  expect(listing.archive).toMatch(/^_app\/immutable\/archive\.[0-9a-f]{12}\.bin$/u);
  rmSync(join(out, listing.archive));
  writeFileSync(join(out, '_app/immutable/chunks/C.js'), 'export { changed }');
  expect((await made()).listing.archive).not.toBe(listing.archive);
});

test('A worker without a place for the list ends the build', async () => {
  writeFileSync(join(out, 'service-worker.js'), 'const list="";');
  await expect(makeArchive(out)).rejects.toThrow('no place for the list');
  expect(readdirSync(join(out, '_app/immutable')).sort()).toEqual(['assets', 'chunks', 'entry']);
});
