// Makes the icons for home screens from static/icon.svg. Run by hand when the flower changes: node scripts/build-icons.mjs.
// The output is committed, so that an ordinary build needs no browser.
import { readFile } from 'node:fs/promises';
import { chromium as playwright } from '@playwright/test';
import { chromium } from './chromium.mjs';

/**
 * `flower`: its share of the width. A launcher may cut a maskable icon to the circle inside, four fifths wide.
 * `corner`: how round the paper behind is, as a share of the width.
 */
const ICONS = [
  { file: 'icon-192.png', size: 192, flower: 0.74, corner: 0.18 },
  { file: 'icon-512.png', size: 512, flower: 0.74, corner: 0.18 },
  { file: 'icon-maskable-512.png', size: 512, flower: 0.54, corner: 0 },
  { file: 'apple-touch-icon.png', size: 180, flower: 0.66, corner: 0 },
];

const svg = await readFile('static/icon.svg', 'utf8');
const browser = await playwright.launch(chromium());
for (const { file, size, flower, corner } of ICONS) {
  const page = await browser.newPage({
    viewport: { width: size, height: size },
    colorScheme: 'light',
  });
  await page.setContent(`<style>
    body { margin: 0; height: 100vh; display: grid; place-items: center; background: #fbf9f4; border-radius: ${corner * size}px }
    html { background: none }
    svg { width: ${flower * 100}%; height: ${flower * 100}% }
  </style>${svg}`);
  await page.screenshot({ path: `static/${file}`, omitBackground: true });
  await page.close();
  console.log(`static/${file}`);
}
await browser.close();
