// What docs/storage.md lists is all that IRIS leaves in a browser, also for a moment.
import { expect, test } from '@playwright/test';
import { BUILD, doEverything, hostOf, openUntilReady, ready, visitor } from '../support/offline.ts';
import { rowOf, storageTable, type StorageRow } from '../support/storage-table.ts';
import { m } from '../support/messages.ts';

test('Everything that is ever stored stands in the table, and there are no cookies', async ({
  browser,
}) => {
  const table = storageTable();
  expect(table.length).toBeGreaterThan(4);
  const host = await hostOf(BUILD);
  const context = await visitor(browser, host);
  const found: StorageRow[] = [];
  await context.exposeFunction('irisTestStored', (where: string, name: string) => {
    found.push({ where, name });
  });
  await context.addInitScript(() => {
    const { irisTestStored: note } = globalThis as unknown as {
      irisTestStored: (where: string, name: string) => void;
    };
    const setItem = Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem')!.value as (
      key: string,
      value: string,
    ) => void;
    Storage.prototype.setItem = function (key, value) {
      note(this === localStorage ? 'localStorage' : 'sessionStorage', key);
      Reflect.apply(setItem, this, [key, value]);
    };
  });
  try {
    const page = await context.newPage();
    await openUntilReady(page, host.url);
    await doEverything(page, 1);
    await page.getByRole('link', { name: m.start_new() }).click();
    await page.getByRole('textbox', { name: m.setup_what() }).fill('Inte påbörjad');
    await page.reload();
    await expect(ready(page)).toBeVisible();
    found.push(
      ...(await page.evaluate(async () => [
        ...Object.keys(localStorage).map((name) => ({ where: 'localStorage', name })),
        ...Object.keys(sessionStorage).map((name) => ({ where: 'sessionStorage', name })),
        ...(await indexedDB.databases()).map(({ name = '' }) => ({ where: 'IndexedDB', name })),
        ...(await caches.keys()).map((name) => ({ where: 'Cache Storage', name })),
      ])),
    );

    expect(found.filter((one) => !rowOf(table, one))).toEqual([]);
    const seen = new Set(found.map((one) => rowOf(table, one)!.name));
    for (const name of [
      'iris',
      'iris-journal',
      'iris:journal:*',
      'iris-*',
      'sveltekit:scroll',
      'sveltekit:snapshot',
    ])
      expect(seen, `${name} was stored at some time`).toContain(name);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
    // Storage that nobody thinks of.
    expect(
      await page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const names: string[] = [];
        for await (const name of (root as unknown as { keys: () => AsyncIterable<string> }).keys())
          names.push(name);
        return names;
      }),
    ).toEqual([]);
    expect(
      await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ active }) => active?.scriptURL),
      ),
    ).toEqual([`${host.url}service-worker.js`]);
  } finally {
    await context.close();
    await host.stop();
  }
});
