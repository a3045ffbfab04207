// How long a report of about twelve pages takes to become a tagged PDF, against pdfkit with the same texts, tables and charts:
// node scripts/benchmark-pdf.mjs [folder for the files]. Both run warm, in turns, in one headless Chromium, so that a busy
// machine is as busy for both; what fails is the ratio of their medians. Nothing is measured in Node.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { chromium as playwright } from '@playwright/test';
import { build } from 'vite';
import { median } from '../tools/measure/timing.mjs';
import { chromium } from './chromium.mjs';
import { serve } from './serve.mjs';
import { trimJsPdf } from './trimmed-jspdf.mjs';

const WARM_UPS = 5;
// Many, since a burst of other work on the machine hits some rounds and not others.
const ROUNDS = 75;
const PAGES = 12;
const MAKERS = /** @type {const} */ (['iris', 'pdfkit']);

/** @typedef {{ ms: number, bytes: string }} Made `bytes` is one character for each byte */

const folder = mkdtempSync(join(tmpdir(), 'iris-benchmark-pdf-'));
await bundle();
const site = await serve({ directory: folder });
const browser = await playwright.launch(chromium());
/** @type {Record<(typeof MAKERS)[number], { times: number[], bytes: string }>} */
const made = { iris: { times: [], bytes: '' }, pdfkit: { times: [], bytes: '' } };
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(site.url);
  await page.waitForFunction(() => 'makers' in globalThis);
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    // Each of them goes first as often as the other.
    for (const maker of round % 2 ? MAKERS : [...MAKERS].reverse()) {
      const { ms, bytes } = await page.evaluate(make, maker);
      if (round >= WARM_UPS) made[maker].times.push(ms);
      made[maker].bytes = bytes;
    }
  }
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true });
}

const keep = process.argv[2];
if (keep) mkdirSync(keep, { recursive: true });
console.log('tagged PDF of the sample report, warm   pages      kB  median ms  least ms');
for (const maker of MAKERS) {
  const { times, bytes } = made[maker];
  if (keep) writeFileSync(join(keep, `${maker}.pdf`), Buffer.from(bytes, 'latin1'));
  console.log(
    `${maker.padEnd(38)} ${String(pagesIn(bytes)).padStart(6)} ${(bytes.length / 1000).toFixed(1).padStart(7)} ${median(times).toFixed(1).padStart(10)} ${Math.min(
      ...times,
    )
      .toFixed(1)
      .padStart(9)}`,
  );
}
const ratio = median(made.iris.times) / median(made.pdfkit.times);
console.log(`time: ${ratio.toFixed(2)} of pdfkit's`);
const faults = [
  ...(ratio < 1 ? [] : ['It takes no less time than with pdfkit.']),
  ...MAKERS.filter((maker) => Math.abs(pagesIn(made[maker].bytes) - PAGES) > 1).map(
    (maker) => `${maker} did not make about ${PAGES} pages.`,
  ),
];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** In the browser. @param {string} maker @returns {Promise<Made>} */
async function make(maker) {
  const { makers } = /** @type {{ makers: Record<string, () => Promise<ArrayBuffer>> }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const begun = performance.now();
  const file = await makers[maker]?.();
  const ms = performance.now() - begun;
  const bytes = Array.from(new Uint8Array(file ?? new ArrayBuffer(0)), (byte) =>
    String.fromCharCode(byte),
  );
  return { ms, bytes: bytes.join('') };
}

async function bundle() {
  const entry = fileURLToPath(new URL('benchmark-pdf/page.ts', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [trimJsPdf()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      lib: { entry, formats: ['es'], fileName: () => 'page.js' },
      minify: true,
    },
  });
  for (const font of ['Inter-Regular', 'Inter-SemiBold']) {
    const packed = new URL(`../src/lib/exports/pdf/fonts/${font}.ttf.gz`, import.meta.url);
    writeFileSync(join(folder, `${font}.ttf`), gunzipSync(readFileSync(packed)));
  }
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>PDF</title><script type="module" src="page.js"></script>',
  );
}

/** @param {string} bytes */
function pagesIn(bytes) {
  return bytes.match(/\/Type ?\/Page\b(?!s)/g)?.length ?? 0;
}
