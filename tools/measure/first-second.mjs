// What somebody sees of a first visit over a slow network, to be looked at: node tools/measure/first-second.mjs [--build build]
// [--page "step 3"] [--to folder]. One picture for every tenth of a second in which something has changed, named by
// its ms from the address. Something true is to be readable at once, and nothing is to jump.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { chromiumShell } from '../../scripts/chromium.mjs';
import { PAGES } from './first-visit/pages.mjs';
import { addressOf, deviceFor, placeFor } from './first-visit/place.mjs';
import { slowDown } from './first-visit/visit.mjs';

const { values } = parseArgs({
  options: {
    build: { type: 'string', default: 'build' },
    page: { type: 'string', multiple: true, default: ['start, empty', 'start, example', 'step 3'] },
    to: { type: 'string', default: 'test-results/first-second' },
    dark: { type: 'boolean', default: false },
  },
});
const PHONE = { width: 390, height: 844 };
const STEP_MS = 100;
/** Long enough for what comes after the page can be used: typefaces, and what is fetched by itself. */
const AFTER_MS = 2500;

mkdirSync(values.to, { recursive: true });
const browser = await playwright.launch(chromiumShell());
const place = await placeFor(browser, values.build, 'HTTP/2');
for (const page of PAGES.filter(({ name }) => values.page.includes(name))) {
  const frames = await framesOf(page);
  const name = page.name.replaceAll(/\W+/g, '-');
  for (const [ms, png] of frames) {
    const file = `${values.to}/${name}-${String(ms).padStart(5, '0')}.png`;
    writeFileSync(file, Buffer.from(png, 'base64'));
  }
  console.log(`${page.name}: ${[...frames.keys()].join(', ')} ms`);
}
await browser.close();
await place.close();

/**
 * @param {import('./first-visit/pages.mjs').Page} visited
 * @returns {Promise<Map<number, string>>} pictures by the tenth of a second in which they were there
 */
async function framesOf(visited) {
  const context = await browser.newContext({
    ...deviceFor(place, visited, PHONE),
    colorScheme: values.dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  const devtools = await context.newCDPSession(page);
  await slowDown(devtools);
  /** @type {Map<number, string>} */
  const frames = new Map();
  let start = NaN;
  devtools.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    const ms = 1000 * ((metadata.timestamp ?? NaN) - start);
    if (ms >= 0) frames.set(STEP_MS * Math.ceil(ms / STEP_MS), data);
    void devtools.send('Page.screencastFrameAck', { sessionId });
  });
  await devtools.send('Page.startScreencast', { format: 'png' });
  start = Date.now() / 1000;
  await page.goto(addressOf(place, visited), { waitUntil: 'commit' });
  await page.locator(visited.usable).first().waitFor();
  await page.waitForTimeout(AFTER_MS);
  await context.close();
  return frames;
}
