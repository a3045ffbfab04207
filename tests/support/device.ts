// What the browser keeps on the device, read from outside the app.
import type { Page } from '@playwright/test';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table in the app's database; no database gives no tables. */
export async function readDevice(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'iris')) return {};
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('iris');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('The database could not be opened'));
    });
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names);
    const tables = await Promise.all(
      names.map(
        (name) =>
          new Promise<[string, Record<string, unknown>[]]>((resolve, reject) => {
            const request = transaction.objectStore(name).getAll();
            request.onsuccess = () => resolve([name, request.result as Record<string, unknown>[]]);
            request.onerror = () => reject(new Error(`${name} could not be read`));
          }),
      ),
    );
    db.close();
    return Object.fromEntries(tables);
  });
}

/** Names of everything kept outside the rows. */
export async function storedNames(page: Page) {
  return page.evaluate(async () => ({
    localStorage: Object.keys(localStorage),
    // Kit keeps scroll positions here while a page is left; nothing that somebody typed.
    sessionStorage: Object.keys(sessionStorage).filter((key) => !key.startsWith('sveltekit:')),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }));
}
