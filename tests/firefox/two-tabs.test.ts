// The same assessment in two tabs of one Firefox.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { newDevice, type Device } from './support/firefox.ts';
import { begin, expectSaved, expectStep, expectValue, field, valueOf } from './support/journey.ts';
import { m } from '../support/messages.ts';

const WHY = m.walk_rationale();
const BASIS = m.walk_evidence();

let device: Device;
let host: Awaited<ReturnType<typeof serve>>;
let first: Page;
let second: Page;

beforeAll(async () => {
  device = await newDevice();
  host = await serve({ directory: 'build' });
  const browser = await device.start();
  first = await browser.newPage();
  second = await browser.newPage();
});
afterAll(async () => {
  await device.remove();
  await host.close();
});
beforeEach(async () => {
  await first.bringToFront();
  await begin(first, host.url);
  await second.goto(first.url());
  await expectStep(second, 1);
});

test('What two tabs write in different fields of one step is all there after a reload of both', async () => {
  await write(first, WHY, 'Skrivet i den första fliken.');
  await write(second, BASIS, 'Skrivet i den andra fliken.');
  for (const page of [first, second]) {
    await page.reload();
    await expectStep(page, 1);
    await expectValue(page, WHY, 'Skrivet i den första fliken.');
    await expectValue(page, BASIS, 'Skrivet i den andra fliken.');
  }
});

test('What one tab writes shows in the other without a reload', async () => {
  await write(first, WHY, 'Syns i båda flikarna.');
  await second.bringToFront();
  await expectValue(second, WHY, 'Syns i båda flikarna.');
  expect(await valueOf(first, WHY)).toBe('Syns i båda flikarna.');
});

async function write(page: Page, name: string, text: string): Promise<void> {
  await page.bringToFront();
  await (await field(page, name)).type(text);
  await expectSaved(page);
}
