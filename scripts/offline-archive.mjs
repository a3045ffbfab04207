// What a device needs in order to work without a network comes in few requests: every file of the app that the first page
// does not ask for anyway is also in one archive, from which the service worker takes it (src/service-worker). The worker
// gets a list of all files here, since it is built before the last of them.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const WORKER = 'service-worker.js';
const PAGE = 'index.html';
const IMMUTABLE = '_app/immutable/';
const NAME = '_app/version.json';
const LISTING = /(["'`])__IRIS_LISTING__\1/;

/** Fonts and style sheets change least, and so an update is one run of bytes at the end. The worker knows their types. */
const PACKED = ['.woff2', '.css', '.js'];

/** What the page names outright; what it names for the routes is in the archive as well. */
const NAMED = /(?:href=|import\()"\.\/_app\/[^"]*\/([^"/]+)"/g;

/**
 * To be called when everything else in the folder is as it will be on a host.
 * @param {string} out folder of a finished build
 */
export async function makeArchive(out) {
  const build = await nameBuild(out);
  const contents = await readAll(out);
  const first = firstAskedFor(contents);
  const packed = [...contents.keys()]
    .filter((path) => path.startsWith(IMMUTABLE) && PACKED.includes(extname(path)))
    .filter((path) => !first.some((name) => path.endsWith(`/${name}`)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((path) => ({ path, bytes: gzipSync(contents.get(path) ?? '', { level: 9 }) }));
  const archive = Buffer.concat(packed.map(({ bytes }) => bytes));
  const name = `${IMMUTABLE}archive.${createHash('sha256').update(archive).digest('hex').slice(0, 12)}.bin`;
  const inArchive = new Map(packed.map(({ path, bytes }) => [path, bytes.length]));
  const others = [...contents.keys()].filter((path) => !inArchive.has(path)).sort();
  const listing = {
    build,
    archive: name,
    files: [
      ...others.map((path) => [path, digestOf(contents.get(path))]),
      ...[...inArchive].map(([path, length]) => [path, digestOf(contents.get(path)), length]),
    ],
  };
  const worker = await readFile(join(out, WORKER), 'utf8');
  if (!LISTING.test(worker)) throw new Error(`${WORKER} has no place for the list of files`);
  await writeFile(join(out, name), archive);
  await writeFile(
    join(out, WORKER),
    worker.replace(LISTING, () => `'${JSON.stringify(listing)}'`),
  );
}

/**
 * A build is named by what is in it, in the page and for Kit: the same content is the same build, whenever it was made.
 * @param {string} out
 * @returns {Promise<string>}
 */
async function nameBuild(out) {
  const contents = await readAll(out);
  contents.set(WORKER, await readFile(join(out, WORKER)));
  contents.delete(NAME);
  const digest = createHash('sha256');
  for (const path of [...contents.keys()].sort())
    digest.update(`${path} ${digestOf(contents.get(path))}\n`);
  const build = digest.digest('hex').slice(0, 16);
  const page = contents.get(PAGE)?.toString() ?? '';
  await writeFile(join(out, PAGE), page.replace('<html', `<html data-build="${build}"`));
  await writeFile(join(out, NAME), JSON.stringify({ version: build }));
  return build;
}

/**
 * @param {string} out
 * @returns {Promise<Map<string, Buffer>>} contents by path, of all that is kept under its own name
 */
async function readAll(out) {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(out, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== WORKER);
  return new Map(
    await Promise.all(
      paths.map(async (path) => /** @type {const} */ ([path, await readFile(join(out, path))])),
    ),
  );
}

/** @param {Map<string, Buffer>} contents @returns {string[]} names of files that every first page asks for */
function firstAskedFor(contents) {
  const page = contents.get(PAGE)?.toString() ?? '';
  contents.delete(PAGE);
  return [...page.matchAll(NAMED)].map(([, name = '']) => name);
}

/** @param {string} path */
const rank = (path) => PACKED.indexOf(extname(path));

/** As the worker does: the first nine bytes. @param {Buffer | undefined} content */
const digestOf = (content = Buffer.alloc(0)) =>
  createHash('sha256').update(content).digest().subarray(0, 9).toString('base64');
