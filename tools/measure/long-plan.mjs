// What a long plan costs, measured in a real browser whose processor is slowed, against finished builds, one beside the other:
// npm run long-plan -- [build …] [--runs 5] [--activities 400] [--slower 4] [--page "plan"]. The content is that of the
// benchmark. Machines differ and are noisy: the builds take turns, the median counts, and only ratios within one run say
// anything. How to read it: docs/decisions/0027-long-lists.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { chromium } from '../../scripts/chromium.mjs';
import { largeWorkFile } from '../../scripts/large-work-file.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median, untilPainted } from './timing.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    activities: { type: 'string', multiple: true, default: ['400', '1200'] },
    slower: { type: 'string', default: '4' },
    page: { type: 'string', multiple: true, default: [] },
  },
});
const builds = positionals.length > 0 ? positionals : ['build'];
const RUNS = Number(values.runs);
/** How many notes go with so many activities. */
const NOTES = new Map([
  [400, 2000],
  [1200, 9000],
]);
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** Nothing is asked of the page for so long before it is measured. */
const CALM_MS = 1000;

/**
 * @typedef {object} Measured
 * @property {string} name
 * @property {string} at address within the assessment
 * @property {string} usable selector of what a person has come for
 * @property {{ width: number, height: number }} viewport
 * @property {readonly Act[]} [acts]
 * @typedef {object} Act
 * @property {string} name
 * @property {'click' | 'keydown'} event what begins it
 * @property {string} on selector of what is pressed, or of the field that is written in
 * @property {string} [key] that is pressed
 */

/** Found by what they are and not by words, which other versions have others of. @type {Measured[]} */
const ALL = [
  {
    name: 'plan',
    at: '/plan',
    usable: 'main table tbody a',
    viewport: DESKTOP,
    acts: [
      { name: 'sort', event: 'click', on: 'main th.due button' },
      { name: 'key of search', event: 'keydown', on: 'main [type="search"]', key: '1' },
      {
        name: 'the key that takes it back',
        event: 'keydown',
        on: 'main [type="search"]',
        key: 'Backspace',
      },
    ],
  },
  {
    name: 'plan on a phone',
    at: '/plan',
    usable: 'main li[data-activity] a, main li .name a',
    viewport: PHONE,
  },
  { name: 'plan by function', at: '/plan/ansvariga', usable: 'main h3', viewport: DESKTOP },
  { name: 'plan by time', at: '/plan/tidslinje', usable: 'main ol h2', viewport: DESKTOP },
  {
    name: 'meeting on the plan',
    at: '/uppfoljning',
    usable: 'main input[type="date"]',
    viewport: DESKTOP,
  },
  { name: 'overview', at: '', usable: 'main h1', viewport: DESKTOP },
];
const PAGES = ALL.filter(({ name }) => values.page.length === 0 || values.page.includes(name));

const folder = mkdtempSync(join(tmpdir(), 'iris-long-plan-'));
const browser = await playwright.launch(chromium());
try {
  for (const activities of values.activities.map(Number)) {
    const file = largeWorkFile({
      assessments: 12,
      activities,
      notes: NOTES.get(activities) ?? activities * 5,
    });
    const path = join(folder, 'plan.iris.json');
    writeFileSync(path, file.text);
    console.log(`\n${activities} activities, median of ${RUNS}, ms\n\n${await table(file, path)}`);
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/**
 * @param {{ latest: string }} file
 * @param {string} path of it
 */
async function table({ latest }, path) {
  const places = [];
  for (const build of builds) places.push(await placeFor(build, path));
  /** @type {Map<string, number[][]>} by what is measured, the times of each build */
  const times = new Map();
  /** @param {string} what @param {number} build @param {number} ms */
  const note = (what, build, ms) => {
    const all = times.get(what) ?? builds.map(() => []);
    all[build]?.push(ms);
    times.set(what, all);
  };
  for (let run = 0; run < RUNS; run += 1)
    for (const measured of PAGES)
      for (const [build, { page }] of places.entries()) {
        const { name, at, usable, viewport, acts = [] } = measured;
        await page.setViewportSize(viewport);
        const { ms, longest } = await opening(page, `/skattning/${latest}${at}`, usable);
        note(`${name}: open`, build, ms);
        note(`${name}: longest task afterwards`, build, longest);
        for (const act of acts) note(`${name}: ${act.name}`, build, await timeOf(page, act));
      }
  for (const { close } of places) await close();
  const rows = [...times].map(([what, all]) => {
    const medians = all.map(median);
    const last = medians.at(-1) ?? NaN;
    return [
      what,
      ...medians.map((ms) => ms.toFixed(0)),
      ...medians.slice(0, -1).map((ms) => (last > 0 ? (ms / last).toFixed(2) : '–')),
    ];
  });
  const head = ['', ...builds, ...builds.slice(0, -1).map((build) => `${build} × last`)];
  return [head, head.map((_, nth) => (nth === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/**
 * @param {string} build folder of a finished build
 * @param {string} path of the file that is on its device
 */
async function placeFor(build, path) {
  const host = await serve({ directory: build });
  const context = await browser.newContext({ locale: 'sv-SE', serviceWorkers: 'block' });
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  // As a link of the page's own does, since an address that is typed may load the page anew.
  await page.addInitScript(() =>
    Object.assign(globalThis, {
      follow(/** @type {string} */ address) {
        const link = document.body.appendChild(document.createElement('a'));
        link.href = `#${address}`;
        link.click();
        link.remove();
      },
    }),
  );
  await page.goto(host.url);
  const chooser = page.locator('input[type="file"]');
  await chooser.waitFor({ state: 'attached' });
  await chooser.setInputFiles(path);
  await page.waitForURL(/#\/skattning\//u);
  await page.waitForTimeout(CALM_MS);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slower) });
  return {
    page,
    close: async () => {
      await context.close();
      await host.close();
    },
  };
}

/**
 * @param {Page} page
 * @param {string} address
 * @param {string} usable
 * @returns {Promise<{ ms: number, longest: number }>} until what one has come for is drawn, and the longest task after that
 */
async function opening(page, address, usable) {
  await page.evaluate((hash) => Reflect.get(globalThis, 'follow')(hash), '/om');
  await page.waitForURL(/#\/om$/u);
  await page.waitForTimeout(CALM_MS);
  return page.evaluate(
    async ({ hash, selector }) => {
      const paint = () =>
        new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(undefined))));
      const start = performance.now();
      const old = document.querySelector('main');
      Reflect.get(globalThis, 'follow')(hash);
      await new Promise((done) => {
        const look = () => {
          if (document.querySelector(selector) && document.querySelector('main') !== old) {
            observer.disconnect();
            done(undefined);
          }
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { childList: true, subtree: true });
      });
      await paint();
      const ms = performance.now() - start;
      let longest = 0;
      const tasks = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
      });
      tasks.observe({ type: 'longtask' });
      // The page is done when nothing comes for a second.
      for (let count = -1, calm = 0; calm < 10; calm += 1) {
        const now = document.querySelectorAll('main *').length;
        if (now !== count) calm = 0;
        count = now;
        await new Promise((done) => setTimeout(done, 100));
      }
      tasks.disconnect();
      return { ms, longest };
    },
    { hash: address, selector: usable },
  );
}

/**
 * @param {Page} page
 * @param {Act} act
 * @returns {Promise<number>} ms
 */
async function timeOf(page, { event, on, key }) {
  if (key) await page.locator(on).focus();
  const ms = await untilPainted(page, event, () =>
    key ? page.keyboard.press(key) : page.locator(on).click(),
  );
  await page.waitForTimeout(CALM_MS);
  return ms;
}
