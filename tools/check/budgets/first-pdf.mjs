// What the first PDF costs on a device that has the page of documents and nothing else.
import { readFileSync } from 'node:fs';

/** The page looks through the text for characters without a glyph a moment after it has been shown. */
const LOOKED_THROUGH = 1000;

/** @type {Record<string, string>} */
const messages = JSON.parse(readFileSync('messages/sv.json', 'utf8'));

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../../measure/first-visit/place.mjs').Place} place
 * @returns {Promise<Buffer[]>} every file that the press fetched
 */
export async function firstPdf(browser, { url, device }) {
  const context = await browser.newContext({
    locale: 'sv-SE',
    serviceWorkers: 'block',
    storageState: device.state,
  });
  // Ends what hangs. How fast the machine is decides nothing here.
  context.setDefaultTimeout(600_000);
  const page = await context.newPage();
  await page.goto(`${url}${device.hash}/rapport`);
  const button = page.getByRole('button', { name: messages.report_download });
  await button.waitFor();
  await page.waitForTimeout(LOOKED_THROUGH);
  await page.waitForLoadState('networkidle');

  /** @type {Promise<Buffer>[]} */
  const fetched = [];
  page.on('response', (response) => void fetched.push(response.body()));
  const download = page.waitForEvent('download');
  await button.click();
  await download;
  await page.waitForLoadState('networkidle');
  const contents = await Promise.all(fetched);
  await context.close();
  return contents;
}
