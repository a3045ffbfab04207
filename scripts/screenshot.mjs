// Makes the README's pictures from the finished build: the overview of the example and its yearly follow-up, as a laptop
// shows them.
import { mkdir } from 'node:fs/promises';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const FOLDER = 'docs/images';

const site = await serve({ directory: 'build' });
const browser = await playwright.launch(chromium());
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  locale: 'sv-SE',
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await mkdir(FOLDER, { recursive: true });
await page.goto(site.url);
await page.getByRole('button', { name: 'Visa exempel' }).click();
await page.getByRole('heading', { level: 1, name: /Kvinnofrid/ }).waitFor();
await picture('oversikt');
await page.getByRole('link', { name: 'Dokument', exact: true }).click();
const preview = page.getByRole('region', { name: 'Förhandsvisning' });
await preview.waitFor();
await preview.evaluate((element) => element.scrollIntoView());
await picture('arlig-uppfoljning');
await browser.close();
await site.close();

/** @param {string} name */
async function picture(name) {
  const path = `${FOLDER}/${name}.png`;
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path });
  console.log(path);
}
