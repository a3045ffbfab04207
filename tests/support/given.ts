// What is on the device when a test begins, put there as opening a file puts it there, but without the page: a journey
// then begins where its story does. That files are opened by the page is what file.spec.ts and others are about.
import type { Page } from '@playwright/test';
import type { Database } from '#lib/persistence/database.ts';
import { countContent, takeIn } from '#lib/persistence/initiatives.ts';
import { memoryDatabase } from '#lib/persistence/memory.ts';
import { writeSentinel } from '#lib/persistence/sentinel.ts';
import { parseWorkFile } from '#lib/domain/workfile/parse.ts';
import type { StoredDatabase } from './raw-database.ts';

/** An address at the app's origin with a page of our own, which runs nothing and asks for nothing, not even for an icon. */
const NOTHING_RUNS = '/nothing-runs';
const EMPTY_PAGE = '<!doctype html><link rel="icon" href="data:," />';

/**
 * Makes a device that has opened the file.
 * @param page has shown nothing yet
 * @param file the content of a work file that the app would open
 */
export async function given(page: Page, file: Record<string, unknown>): Promise<void> {
  const { stored, noted } = await deviceOf(file);
  const here = `**${NOTHING_RUNS}`;
  await page.route(here, (route) => route.fulfill({ contentType: 'text/html', body: EMPTY_PAGE }));
  await page.goto(NOTHING_RUNS);
  await page.unroute(here);
  await page.evaluate((items) => {
    for (const [key, value] of items) localStorage.setItem(key, value);
  }, noted);
  await page.evaluate(async ({ version, stores }) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('The request failed'));
      });
    const request = indexedDB.open('iris', version);
    request.onupgradeneeded = () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
      }
    };
    const db = await done(request);
    const transaction = db.transaction(
      stores.map(({ name }) => name),
      'readwrite',
    );
    const written = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error ?? new Error('Nothing was written'));
    });
    for (const { name, rows } of stores)
      for (const row of rows) transaction.objectStore(name).put(row);
    await written;
    db.close();
  }, stored);
}

interface Device {
  readonly stored: StoredDatabase;
  /** What stands in localStorage: how much there is, so that it is missed when it has gone. */
  readonly noted: readonly (readonly [key: string, value: string])[];
}

async function deviceOf(file: Record<string, unknown>): Promise<Device> {
  const parsed = parseWorkFile(JSON.stringify(file));
  if (!parsed.ok) throw new Error(`The file would be refused: ${JSON.stringify(parsed)}`);
  const { initiatives, instruments, exportedAt } = parsed.file;
  const db = await memoryDatabase();
  try {
    await takeIn(db, { instruments, initiatives, replaced: [], filedAt: exportedAt });
    const noted = new Map<string, string>();
    const storage: Pick<Storage, 'getItem' | 'setItem'> = {
      getItem: (key) => noted.get(key) ?? null,
      setItem: (key, value) => void noted.set(key, value),
    };
    writeSentinel(storage as Storage, await countContent(db));
    return { stored: await storedIn(db), noted: [...noted] };
  } finally {
    db.close();
  }
}

async function storedIn(db: Database): Promise<StoredDatabase> {
  const stores = await Promise.all(
    db.tables.map(async ({ name, schema }) => ({
      name,
      keyPath: schema.primKey.keyPath as string | string[],
      indexes: schema.indexes.map(({ name: index, keyPath, unique, multi }) => ({
        name: index,
        keyPath: keyPath as string | string[],
        unique: Boolean(unique),
        multiEntry: Boolean(multi),
      })),
      rows: await db.table(name).toArray(),
    })),
  );
  return { version: db.verno * 10, stores };
}
