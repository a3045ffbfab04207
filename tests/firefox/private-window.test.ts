// A private window: IRIS works as usual while it is open, and nothing is left when it is closed.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { newDevice, type Device } from './support/firefox.ts';
import {
  begin,
  expectSaved,
  expectStep,
  expectText,
  expectValue,
  field,
} from './support/journey.ts';
import { m } from '../support/messages.ts';

const HEADING = m.start_heading();
const TEXT = 'Skrivet i ett privat fönster – åäö.';

let device: Device;
let host: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  device = await newDevice();
  host = await serve({ directory: 'build' });
});
afterAll(async () => {
  await device.remove();
  await host.close();
});

test('In a private window IRIS starts, saves while the window is open, and leaves nothing behind', async ({
  annotate,
}) => {
  const browser = await device.start('-private-window');
  const page = await windowOf(browser);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(host.url);
  await expectText(page, HEADING);
  expect(await isPrivate(page), 'the window is private').toBe(true);
  const greeting = await textOf(page);

  await begin(page, host.url);
  await (await field(page, m.walk_rationale())).type(TEXT);
  await expectSaved(page);
  await page.reload();
  await expectStep(page, 1);
  await expectValue(page, m.walk_rationale(), TEXT);
  expect(faults).toEqual([]);
  await annotate(
    `the start page ${/privat/iu.test(greeting) ? 'says' : 'does not say'} that it is private`,
  );
  await device.close(browser);

  for (const args of [['-private-window'], []]) {
    const again = await device.start(...args);
    const opened = await windowOf(again);
    await opened.goto(host.url);
    await expectText(opened, HEADING);
    expect(await isPrivate(opened)).toBe(args.length > 0);
    const kept = await opened.evaluate(async () => ({
      databases: (await indexedDB.databases()).map(({ name }) => name),
      entries: Object.values(localStorage),
    }));
    expect(JSON.stringify(kept)).not.toContain('Mora');
    expect(await textOf(opened)).not.toContain('Mora');
    await device.close(again);
  }
});

/** The window that Firefox opened by itself: a tab that the driver asks for need not be in a private one. */
async function windowOf(browser: Awaited<ReturnType<Device['start']>>): Promise<Page> {
  const [page] = await browser.pages();
  return page ?? browser.newPage();
}

/** Firefox gives private windows no file system of their own. */
function isPrivate(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    navigator.storage.getDirectory().then(
      () => false,
      () => true,
    ),
  );
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}
