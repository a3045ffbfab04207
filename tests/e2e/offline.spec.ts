// The promise "Redo att användas utan nät", held against the log of a host and against no host at all.
import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { rationale } from '../support/journey.ts';
import {
  askedBesidesWorker,
  BUILD,
  copyOf,
  doEverything,
  elsewhere,
  hostOf,
  openUntilReady,
  ready,
  visitor,
} from '../support/offline.ts';
import { expectQuiet, watch } from '../support/requests.ts';
import { m } from '../support/messages.ts';

for (const [where, base, document] of [
  ['the root of a host', '/', ''],
  ['a folder', '/nagon/annanstans/', ''],
  ['the name of the file in a folder', '/nagon/annanstans/', 'index.html?fran=intranatet'],
] as const)
  test(`Once the page says so, nothing is asked of ${where}, and all works when it is gone`, async ({
    browser,
  }) => {
    const host = await hostOf(BUILD, base);
    const world = await elsewhere();
    const context = await visitor(browser, host, world);
    const log = await watch(context);
    try {
      const page = await context.newPage();
      await openUntilReady(page, `${host.url}${document}`);
      expect(askedBesidesWorker(host).length, 'requests before it is ready').toBeGreaterThan(100);

      host.asked.length = 0;
      await doEverything(page, 1);
      await page.reload();
      await expect(ready(page)).toBeVisible();
      const second = await context.newPage();
      await second.goto(`${host.url}${document}`);
      await expect(ready(second)).toBeVisible();
      expect(askedBesidesWorker(host), 'requests while there is a network').toEqual([]);
      expectQuiet(log, page);

      await host.stop();
      await page.reload();
      await expect(ready(page)).toBeVisible();
      const written = await doEverything(page, 2);
      const third = await context.newPage();
      await third.goto(written);
      await expect(rationale(third)).toHaveValue('Skrivet utan nät, gång 2.');

      expect(world.asked, 'requests to anyone else').toEqual([]);
      expect(log.violations).toEqual([]);
      expect(await context.cookies()).toEqual([]);
    } finally {
      await context.close();
      await host.stop();
      await world.close();
    }
  });

test('Whoever asks anyone else is seen', async ({ browser }) => {
  const host = await hostOf(BUILD);
  const world = await elsewhere();
  const context = await visitor(browser, host, world);
  try {
    const page = await context.newPage();
    await page.goto('http://other.example/tracker').catch(() => undefined);
    expect(world.asked).toContain('http://other.example/tracker');
  } finally {
    await context.close();
    await host.stop();
    await world.close();
  }
});

test('The cache holds every file of the build under one name', async ({ browser }) => {
  const host = await hostOf(BUILD, '/iris/');
  const context = await visitor(browser, host);
  try {
    const page = await context.newPage();
    await openUntilReady(page, host.url);
    const caches = await page.evaluate(async () =>
      Promise.all(
        (await globalThis.caches.keys()).map(async (name) => ({
          name,
          files: (await (await globalThis.caches.open(name)).keys()).map(({ url }) => url),
        })),
      ),
    );
    expect(caches).toHaveLength(1);
    expect(caches[0]!.name).toMatch(/^iris-\d+ \/iris\/$/);
    const built = readdirSync(BUILD, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(BUILD.length + 1))
      .filter((file) => file !== 'service-worker.js')
      .map((file) => host.url + (file === 'index.html' ? '' : file));
    expect(caches[0]!.files.sort()).toEqual(built.sort());
  } finally {
    await context.close();
    await host.stop();
  }
});

test('A version with a file missing on the host is not taken, and the app works as long as the host does', async ({
  browser,
}) => {
  const directory = await copyOf(BUILD);
  await rm(`${directory}/icon-512.png`);
  const host = await hostOf(directory);
  const context = await visitor(browser, host);
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    await expect.poll(() => host.asked).toContain('/icon-512.png');
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
      )
      .toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    await doEverything(page, 1);
    await expect(ready(page)).toHaveCount(0);
  } finally {
    await context.close();
    await host.stop();
    await rm(directory, { recursive: true });
  }
});

test('An address that is not in the app goes to the host, and fails without touching the app', async ({
  browser,
}) => {
  const host = await hostOf(BUILD, '/iris/');
  const context = await visitor(browser, host);
  try {
    const page = await context.newPage();
    await openUntilReady(page, host.url);
    host.asked.length = 0;
    await expect(page.goto(`${host.url}finns-inte`)).rejects.toThrow(/HTTP_RESPONSE_CODE/);
    expect(host.asked).toContain('/iris/finns-inte');
    await host.stop();
    await expect(page.goto(`${host.url}finns-inte`)).rejects.toThrow(/CONNECTION_REFUSED/);
    const other = await context.newPage();
    await other.goto(`${host.url}?okand=1#/om`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(m.about_heading());
  } finally {
    await context.close();
    await host.stop();
  }
});

test('A cache that the browser has thrown away is filled again when the host can be reached', async ({
  browser,
}) => {
  const host = await hostOf(BUILD);
  const context = await visitor(browser, host);
  try {
    const page = await context.newPage();
    await openUntilReady(page, host.url);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.reload();
    await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
    await expect(ready(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
    await expect(async () => {
      await page.reload();
      await expect(ready(page)).toBeVisible({ timeout: 2000 });
    }).toPass();
    await host.stop();
    await page.reload();
    await doEverything(page, 1);
  } finally {
    await context.close();
    await host.stop();
  }
});

test.describe('Where there can be no service worker', () => {
  for (const [why, forbid] of [
    [
      'the browser refuses it',
      () => {
        // Blank pages have none.
        if ('serviceWorker' in navigator)
          ServiceWorkerContainer.prototype.register = () =>
            Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
      },
    ],
    [
      'the host has no TLS, so that the browser has none',
      () => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      },
    ],
    [
      'site data is blocked',
      () => {
        Object.defineProperty(Navigator.prototype, 'serviceWorker', {
          get: () => {
            throw new DOMException('Access is denied.', 'SecurityError');
          },
        });
      },
    ],
  ] as const)
    test(`the app works as before and says nothing of it: ${why}`, async ({ browser }) => {
      const host = await hostOf(BUILD);
      const context = await visitor(browser, host);
      await context.addInitScript(forbid);
      const log = await watch(context);
      try {
        const page = await context.newPage();
        await page.goto(host.url);
        await doEverything(page, 1);
        await expect(ready(page)).toHaveCount(0);
        await expect(page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0);
        expectQuiet(log, page);
      } finally {
        await context.close();
        await host.stop();
      }
    });
});
