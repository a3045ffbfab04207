// What a device that has one build fetches of the next: node tools/measure/update.mjs build build-next. Counted as the
// service worker does it (src/service-worker/plan): what has changed is asked for one by one or as a run of the archive. The
// page itself is asked for in every update. `npm run build:next -- --same-pages` builds what differs by its version alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createServer } from 'vite';

const [before = 'build', after = 'build-next'] = process.argv.slice(2);
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false },
  optimizeDeps: { noDiscovery: true },
});
try {
  const { bestRun, membersIn } = await vite.ssrLoadModule('/src/service-worker/plan.ts');
  const { filesOf } = await vite.ssrLoadModule('/src/service-worker/listing.ts');
  const FOLDER = 'http://host/';
  const [old, next] = [before, after].map((build) => filesOf(listingOf(build), FOLDER));
  const changed = [...next.digests.keys()].filter(
    (address) => old.digests.get(address) !== next.digests.get(address),
  );
  const run = bestRun(next.archive.members, new Set(changed));
  /** @type {string[]} */
  const inRun = run
    ? membersIn(next.archive.members, run).map(
        (/** @type {{ address: string }} */ { address }) => address,
      )
    : [];
  const single = changed.filter((address) => !inRun.includes(address));
  const bytes = [...single.map((address) => address.slice(FOLDER.length)), 'index.html']
    .map((path) => gzipSync(readFileSync(join(after, path))).length)
    .reduce((sum, length) => sum + length, run ? run.to - run.from : 0);
  console.log(`${changed.length} of ${next.digests.size} files are new or other`);
  console.log(
    `${single.length + 1 + (run ? 1 : 0)} requests, ${(bytes / 1000).toFixed(1)} kB gzipped`,
  );
} finally {
  await vite.close();
}

/** @param {string} build */
function listingOf(build) {
  const worker = readFileSync(join(build, 'service-worker.js'), 'utf8');
  const [, listing] = /'(\{"build":.*?\})'/su.exec(worker) ?? [];
  if (listing === undefined) throw new Error(`${build} has no list of its files`);
  return JSON.parse(listing);
}
