// How long it takes from a key or a click until the next picture, per view, in a small initiative and in one with ten times
// the plan: npm run benchmark. Machines are noisy, so that what fails is a ratio of two medians of one run: ten times the
// data may cost at most twelve times the time. Needs a finished build.
import { readFileSync } from 'node:fs';
import { chromium as playwright } from '@playwright/test';
import { median, untilPainted } from '../tools/measure/timing.mjs';
import { chromium } from './chromium.mjs';
import { largeWorkFile } from './large-work-file.mjs';
import { serve } from './serve.mjs';

const MOST = 12;
const WARM_UPS = 3;
const ROUNDS = 15;
/** A laptop of a kommun is slower than what this runs on. */
const SLOWER = 4;
const SMALL = { assessments: 2, activities: 40, notes: 200 };
const LARGE = { assessments: 12, activities: 400, notes: 2000 };

/** @type {Record<string, string>} */
const messages = JSON.parse(readFileSync('messages/sv.json', 'utf8'));

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 * @typedef {object} View
 * @property {string} name
 * @property {(file: ReturnType<typeof largeWorkFile>) => string} path after #
 * @property {(page: Page) => Locator} ready shown when the view is there
 * @property {(page: Page) => Promise<void>} [prepare]
 * @property {'keydown' | 'click'} [event] what begins an interaction
 * @property {(page: Page, round: number) => Promise<void>} [act]
 */

const at =
  (/** @type {string} */ place) =>
  (/** @type {{ latest: string }} */ { latest }) =>
    `/skattning/${latest}${place}`;
const heading = (/** @type {Page} */ page) => page.getByRole('heading', { level: 1 });
const press =
  (/** @type {readonly string[]} */ keys) =>
  async (/** @type {Page} */ page, /** @type {number} */ round) =>
    page.keyboard.press(/** @type {string} */ (keys[round % keys.length]));

/** @type {readonly View[]} */
const VIEWS = [
  { name: 'Start', path: () => '/', ready: (page) => page.getByRole('listitem').first() },
  { name: 'Översikt', path: at(''), ready: heading },
  {
    name: 'Steg: välja nivå',
    path: at('/steg/3'),
    ready: (page) => page.locator('.work'),
    prepare: (page) => page.locator('.work').getByRole('radio').first().check(),
    event: 'keydown',
    act: press(['ArrowDown', 'ArrowUp']),
  },
  {
    name: 'Steg: skriva',
    path: at('/steg/3'),
    ready: (page) => page.locator('.work'),
    prepare: (page) =>
      page.getByRole('textbox', { name: messages.walk_rationale, exact: true }).focus(),
    event: 'keydown',
    act: press(['x']),
  },
  {
    name: 'Plan, tabell: ordna',
    path: at('/plan'),
    ready: (page) => page.getByRole('table'),
    event: 'click',
    act: (page) =>
      page
        .getByRole('button', {
          name: messages.plan_due,
        })
        .click(),
  },
  {
    name: 'Plan, tabell: söka',
    path: at('/plan'),
    ready: (page) => page.getByRole('table'),
    prepare: (page) => page.getByRole('searchbox').focus(),
    event: 'keydown',
    act: press(['1', 'Backspace']),
  },
  {
    name: 'Plan, ansvariga: filtrera',
    path: at('/plan/ansvariga'),
    ready: (page) => page.getByRole('heading', { level: 2 }).first(),
    prepare: (page) => page.getByRole('combobox', { name: messages.plan_status }).focus(),
    event: 'keydown',
    act: press(['ArrowDown', 'ArrowUp']),
  },
  {
    name: 'Plan, tidslinje: söka',
    path: at('/plan/tidslinje'),
    ready: (page) => page.getByRole('heading', { level: 2 }).first(),
    prepare: (page) => page.getByRole('searchbox').focus(),
    event: 'keydown',
    act: press(['1', 'Backspace']),
  },
  {
    name: 'Aktivitet: skriva',
    path: ({ latest, activity }) => `/skattning/${latest}/aktivitet/${activity}`,
    ready: heading,
    prepare: (page) => page.getByRole('textbox').first().focus(),
    event: 'keydown',
    act: press(['x']),
  },
  {
    name: 'Avstämning: skriva',
    path: at('/uppfoljning'),
    ready: heading,
    prepare: async (page) => {
      await page.getByRole('button', { name: messages.round_begin }).click();
      await page.getByRole('textbox', { name: messages.round_note }).focus();
    },
    event: 'keydown',
    act: press(['x']),
  },
  {
    name: 'Utveckling: jämföra',
    path: at('/over-tid'),
    ready: (page) => page.getByRole('combobox').first(),
    prepare: (page) => page.getByRole('combobox').first().focus(),
    event: 'keydown',
    act: press(['ArrowUp', 'ArrowDown']),
  },
  {
    name: 'Förbered mötet: skriva beslut',
    path: at('/forbered'),
    ready: heading,
    prepare: (page) => page.getByRole('textbox').first().focus(),
    event: 'keydown',
    act: press(['x']),
  },
];

const site = await serve({ directory: 'build' });
const browser = await playwright.launch(chromium());
/** @type {Map<string, number[]>} milliseconds, small and large */
const rows = new Map();
/** @param {string} what @param {number} ms */
const note = (what, ms) => rows.set(what, [...(rows.get(what) ?? []), ms]);
try {
  for (const size of [SMALL, LARGE]) await measure(largeWorkFile(size));
} finally {
  await browser.close();
  await site.close();
}

let over = 0;
console.log(`${''.padEnd(36)} small ms  large ms   ratio`);
for (const [what, [small = 0, large = 0]] of rows) {
  const ratio = large / small;
  if (!(ratio <= MOST)) over += 1;
  console.log(
    `${what.padEnd(36)} ${small.toFixed(1).padStart(8)}  ${large.toFixed(1).padStart(8)}  ${ratio.toFixed(1).padStart(6)}${ratio <= MOST ? '' : '  over'}`,
  );
}
if (over > 0) console.error(`✗ ${over} cost more than ${MOST} times for ten times the plan.`);
process.exitCode = over > 0 ? 1 : 0;

/** @param {ReturnType<typeof largeWorkFile>} file */
async function measure(file) {
  const context = await browser.newContext({ locale: 'sv-SE', serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(site.url);
  await page.getByRole('heading', { name: messages.start_heading }).waitFor();
  const begun = Date.now();
  await page.locator('input[type="file"]').setInputFiles({
    name: 'a.iris.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file.text),
  });
  await page.waitForURL(/#\/skattning\//);
  await heading(page).waitFor();
  note('Öppna filen', Date.now() - begun);

  for (const view of VIEWS) {
    note(`${view.name.split(':')[0]} (öppna)`, await opening(page, view, file));
    if (!view.act || !view.event) continue;
    await view.prepare?.(page);
    /** @type {number[]} */
    const times = [];
    for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
      const ms = await untilPainted(page, view.event, () => view.act?.(page, round));
      if (round >= WARM_UPS) times.push(ms);
    }
    note(view.name, median(times));
  }
  await context.close();
}

/** @param {Page} page @param {View} view @param {ReturnType<typeof largeWorkFile>} file */
async function opening(page, { path, ready }, file) {
  await page.goto('about:blank');
  await page.goto(`${site.url}#/om`);
  await heading(page).waitFor();
  const begun = Date.now();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path(file));
  await ready(page).waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  return Date.now() - begun;
}
