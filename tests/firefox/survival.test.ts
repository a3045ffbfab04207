// What was typed is there after the worst that can happen to a browser. Every character is counted.
import type { Page } from 'puppeteer-core';
import { afterEach, afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { newDevice, type Device } from './support/firefox.ts';
import {
  begin,
  expectSaved,
  expectStep,
  expectValue,
  field,
  saveStateOf,
  valueOf,
} from './support/journey.ts';
import { m } from '../support/messages.ts';

const TEXT = 'Tid och mandat saknas – åäö. '.repeat(7).slice(0, 200);

let device: Device;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  host = await serve({ directory: 'build' });
});
afterAll(() => host.close());
beforeEach(async () => {
  device = await newDevice();
});
afterEach(() => device.remove());

test('Nothing is lost when the page reloads right after a key, not even when no write could begin', async () => {
  const browser = await device.start();
  const page = await browser.newPage();
  await begin(page, host.url);
  const half = TEXT.slice(0, 100);
  await typeAtEnd(page, half);
  await page.reload();
  await expectStep(page, 1);
  await expectValue(page, m.walk_rationale(), half);
  await expectSaved(page);

  // Another connection holds the table for as long as the page lives, so that the app's own writes have to wait.
  await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('iris');
      request.onsuccess = () => resolve(request.result);
    });
    const table = db.transaction('ratings', 'readwrite').objectStore('ratings');
    const hold = () => {
      table.count().onsuccess = hold;
    };
    hold();
  });
  await typeAtEnd(page, TEXT.slice(100));
  expect(await saveStateOf(page)).toBe('saving');
  await page.reload();
  await expectStep(page, 1);
  await expectValue(page, m.walk_rationale(), TEXT);
});

test('A browser that is killed keeps all that it had said was saved, and has no gap in the rest', async ({
  annotate,
}) => {
  const first = await device.start();
  let page = await first.newPage();
  await begin(page, host.url);
  const address = page.url();
  const saved = TEXT.slice(0, 100);
  await typeAtEnd(page, saved);
  await expectSaved(page);
  await device.kill(first);

  const second = await device.start();
  page = await second.newPage();
  await page.goto(address);
  await expectStep(page, 1);
  await expectValue(page, m.walk_rationale(), saved);
  const begun = Date.now();
  await typeAtEnd(page, TEXT.slice(100));
  const milliseconds = Date.now() - begun;
  await device.kill(second);

  page = await (await device.start()).newPage();
  await page.goto(address);
  await expectStep(page, 1);
  // Long enough for everything that is replayed at start.
  await expectSaved(page);
  const kept = await valueOf(page, m.walk_rationale());
  await annotate(
    `burst of 100 characters in ${milliseconds} ms, killed at the last: ${TEXT.length - kept.length} lost`,
  );
  expect(kept.length).toBeGreaterThanOrEqual(saved.length);
  expect(TEXT.startsWith(kept), kept).toBe(true);
});

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await (await field(page, m.walk_rationale())).focus();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}
