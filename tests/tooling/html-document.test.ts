// The HTML file in a real browser, as a reader has it: axe finds nothing, nothing is fetched, nothing runs, and no page is
// wider than its window.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium as playwright, type Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '#lib/domain/report/model.ts';
import { renderHtml } from '#lib/exports/html/render.ts';
import { chromiumShell } from '../../scripts/chromium.mjs';
import { expectAccessible, expectAccessibleColours } from '../support/axe.ts';
import { longReport } from '../support/hostile-report.ts';
import { HOSTILE_TEXTS, withTextEverywhere } from '../support/hostile-texts.ts';
import { m } from '../support/messages.ts';
import { exampleReport } from '../support/real-reports.ts';
import { sampleReport } from '../support/sample-report.ts';

const [front, ...rest] = exampleReport.blocks;
const contents = { kind: 'contents', text: m.doc_contents() } as const;
const reports: readonly [string, Report][] = [
  ['the example', { ...exampleReport, blocks: front ? [front, contents, ...rest] : [] }],
  ['the sample', sampleReport],
  ['long everything', longReport],
];
const WINDOW = { width: 1280, height: 800 };
const PHONE = { width: 320, height: 640 };

const folder = mkdtempSync(join(tmpdir(), 'iris-html-'));
let browser: Browser;
beforeAll(async () => {
  browser = await playwright.launch(chromiumShell());
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

async function addressOf(name: string, report: Report): Promise<string> {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, new Uint8Array(await renderHtml(report)));
  return pathToFileURL(path).href;
}

test.each(reports)(
  'the HTML file of %s is accessible, wide, narrow and in the dark',
  async (name, report) => {
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(await addressOf(name, report));
    for (const viewport of [WINDOW, PHONE]) {
      await page.setViewportSize(viewport);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessibleColours(page);
    await page.close();
  },
);

test.each(HOSTILE_TEXTS)('hostile text runs nothing and fetches nothing: %s', async (text) => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  const address = await addressOf('hostile', withTextEverywhere(sampleReport, text));
  await page.goto(address);
  expect(await page.locator('h1').textContent()).toBe(text);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('img, script, iframe').count()).toBe(0);
  expect(asked).toEqual([address]);
  expect(said).toEqual([]);
  await page.close();
});
