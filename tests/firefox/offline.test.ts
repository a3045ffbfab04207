// Without a server: what was loaded once works when the network is gone, also after the browser has been restarted.
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, test } from 'vitest';
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

const TEXT = 'Skrivet utan nät – åäö.';

let device: Device;

beforeAll(async () => {
  device = await newDevice();
});
afterAll(() => device.remove());

test('IRIS reloads, walks on and starts again in a new browser when the server is gone', async ({
  skip,
}) => {
  skip(!existsSync('build/service-worker.js'), 'the build has no service worker');
  const host = await serve({ directory: 'build' });
  const browser = await device.start();
  const page = await browser.newPage();
  await page.goto(host.url);
  await expectText(page, m.offline_ready());
  await host.close();

  await page.reload();
  await begin(page, host.url);
  await (await field(page, m.walk_rationale())).type(TEXT);
  await expectSaved(page);
  const address = page.url();
  await device.close(browser);

  const again = await (await device.start()).newPage();
  await again.goto(address);
  await expectStep(again, 1);
  await expectValue(again, m.walk_rationale(), TEXT);
});
