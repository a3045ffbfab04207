// Makes the README's picture from the finished build: the overview of the example, as a laptop shows it.
import { mkdir } from 'node:fs/promises';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const FILE = 'docs/images/oversikt.png';

const site = await serve({ directory: 'build' });
const browser = await playwright.launch(chromium());
const page = await browser.newPage({
  viewport: { width: 1280, height: 860 },
  locale: 'sv-SE',
  colorScheme: 'light',
  reducedMotion: 'reduce',
});
await page.goto(site.url);
await page.getByRole('button', { name: 'Visa exempel' }).click();
await page.getByRole('heading', { level: 1, name: /Kvinnofrid/ }).waitFor();
await page.evaluate(() => document.fonts.ready.then(() => undefined));
await mkdir('docs/images', { recursive: true });
await page.screenshot({ path: FILE });
await browser.close();
await site.close();
console.log(FILE);
