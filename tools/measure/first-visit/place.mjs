// Where first visits are measured: builds on hosts, and devices that have the example or nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median as medianOf } from '../timing.mjs';
import { answerOf, filesIn, host } from './host.mjs';
import { FLOOR, FLOOR_STYLE, withoutScript } from './pages.mjs';
import { visit } from './visit.mjs';

/**
 * @typedef {{ hash: string, state: Awaited<ReturnType<import('@playwright/test').BrowserContext['storageState']>> }} Device
 *   `hash`: the address of its assessment
 * @typedef {object} Place
 * @property {string} url
 * @property {Map<string, import('./host.mjs').Answer>} files
 * @property {Device} device
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} build folder of a finished build
 * @param {import('./host.mjs').Protocol} protocol
 * @returns {Promise<Place>}
 */
export async function placeFor(browser, build, protocol) {
  const files = filesIn(build);
  const shell = withoutScript(readFileSync(join(build, 'index.html'), 'utf8'));
  for (const [name, content] of Object.entries({
    'floor.html': FLOOR,
    'floor.css': FLOOR_STYLE,
    'shell.html': shell,
  }))
    files.set(`/${name}`, answerOf(name, Buffer.from(content)));
  const { url, close } = await host(files, protocol);
  return { url, files, device: await deviceWithExample(browser, url), close };
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @returns {Promise<Device>}
 */
async function deviceWithExample(browser, url) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, serviceWorkers: 'block' });
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(url);
  // Other versions have other words for it.
  await page.getByRole('button', { name: /exempel/iu }).click();
  await page.waitForURL(/#\/skattning\//u);
  await page.getByRole('figure').first().waitFor();
  const { hash } = new URL(page.url());
  const state = await context.storageState({ indexedDB: true });
  await context.close();
  return { hash, state };
}

/**
 * @param {Place} place
 * @param {import('./pages.mjs').Page} page
 * @param {{ width: number, height: number }} viewport
 * @returns {import('@playwright/test').BrowserContextOptions} a device that has never been there, or that has only the example
 */
export const deviceFor = ({ device }, page, viewport) => ({
  ignoreHTTPSErrors: true,
  // What is fetched for later is not what a page waits for.
  serviceWorkers: 'block',
  viewport,
  locale: 'sv-SE',
  ...(page.example && { storageState: device.state }),
});

/**
 * @param {Place} place
 * @param {import('./pages.mjs').Page} page
 */
export const addressOf = ({ url, device }, page) =>
  `${url}${page.file ?? ''}${page.at === undefined ? '' : `${device.hash}${page.at}`}`;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {Place} place
 * @param {import('./pages.mjs').Page} page
 * @param {{ width: number, height: number }} viewport
 * @returns {Promise<import('./visit.mjs').Visit>} the first visit of a device as `deviceFor` gives it
 */
export async function firstVisit(browser, place, page, viewport) {
  const context = await browser.newContext(deviceFor(place, page, viewport));
  try {
    return await visit(context, addressOf(place, page), page.usable);
  } finally {
    await context.close();
  }
}

/**
 * @template {'requests' | 'waves' | 'usable' | 'blocked' | 'cpu' | 'shifts'} What
 * @param {readonly Pick<import('./visit.mjs').Visit, What>[]} visits
 * @param {What} what
 * @returns {number}
 */
export function median(visits, what) {
  return medianOf(visits.map((one) => one[what]));
}

/**
 * @param {Place} place
 * @param {readonly string[]} paths
 * @returns {number} bytes of the scripts among them, as sent
 */
export const scriptBytes = ({ files }, paths) =>
  paths
    .filter((path) => path.endsWith('.js'))
    .reduce((sum, path) => sum + (files.get(path)?.body.length ?? NaN), 0);
