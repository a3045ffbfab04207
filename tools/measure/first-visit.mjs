// What a first visit costs over a slow network, measured in a real browser against finished builds, one beside the other:
// npm run first-visit -- [build …] [--runs 5] [--protocol HTTP/1.1] [--page "step 3"]. Slow 4G, the processor slowed four
// times, nothing kept from before and no worker. Machines differ and are noisy: the builds take turns, the median
// counts, and only ratios within one run say anything. How to read it: docs/decisions/0026-first-visit.md.
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { chromiumShell } from '../../scripts/chromium.mjs';
import { PAGES } from './first-visit/pages.mjs';
import { firstVisit, median, placeFor, scriptBytes } from './first-visit/place.mjs';

/** @typedef {import('./first-visit/visit.mjs').Visit} Visit */
/** @typedef {import('./first-visit/place.mjs').Place} Place */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    protocol: { type: 'string', multiple: true, default: ['HTTP/1.1', 'HTTP/2'] },
    page: { type: 'string', multiple: true, default: [] },
  },
});
const builds = positionals.length > 0 ? positionals : ['build'];
const RUNS = Number(values.runs);
const PHONE = { width: 390, height: 844 };
const FLOOR = 'static page without script';
const HEAD = [
  'page',
  'build',
  'requests',
  'waves',
  'scripts kB',
  'usable ms',
  '× floor',
  '× last build',
  'blocked ms',
  'cpu ms',
  '× last build',
  'shifts',
];
const pages = PAGES.filter(
  ({ name }) => values.page.length === 0 || name === FLOOR || values.page.includes(name),
);

const browser = await playwright.launch(chromiumShell());
for (const protocol of /** @type {import('./first-visit/host.mjs').Protocol[]} */ (
  values.protocol
)) {
  /** @type {Place[]} */
  const places = [];
  for (const build of builds) places.push(await placeFor(browser, build, protocol));
  /** @type {Map<string, Visit[]>} */
  const seen = new Map();
  for (let run = 0; run < RUNS; run += 1)
    for (const page of pages)
      for (const [nth, place] of places.entries()) {
        if (page.name === FLOOR && nth > 0) continue;
        const key = `${nth} ${page.name}`;
        const one = await firstVisit(browser, place, page, PHONE);
        seen.set(key, [...(seen.get(key) ?? []), one]);
      }
  console.log(`\n${protocol}, median of ${RUNS}\n\n${table(places, seen)}`);
  for (const { close } of places) await close();
}
await browser.close();

/**
 * @param {readonly Place[]} places
 * @param {ReadonlyMap<string, readonly Visit[]>} seen
 */
function table(places, seen) {
  const rows = pages.flatMap(({ name }) =>
    places.flatMap((place, nth) => {
      const visits = seen.get(`${nth} ${name}`);
      if (!visits) return [];
      /**
       * @param {'usable' | 'cpu'} what
       * @param {string} key
       */
      const ratio = (what, key) => {
        const other = seen.get(key);
        return other ? (median(visits, what) / median(other, what)).toFixed(2) : '–';
      };
      const last = `${builds.length - 1} ${name}`;
      return [
        [
          name,
          builds[nth],
          median(visits, 'requests'),
          median(visits, 'waves'),
          (scriptBytes(place, visits[0]?.first ?? []) / 1000).toFixed(1),
          median(visits, 'usable').toFixed(0),
          ratio('usable', `0 ${FLOOR}`),
          ratio('usable', last),
          median(visits, 'blocked').toFixed(0),
          median(visits, 'cpu').toFixed(0),
          ratio('cpu', last),
          median(visits, 'shifts').toFixed(3),
        ],
      ];
    }),
  );
  return [HEAD, HEAD.map((_, nth) => (nth < 2 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
