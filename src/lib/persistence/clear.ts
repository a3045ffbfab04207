// Taking away what is kept, for good. Notes go before what they tell of: a tab that dies in between must not make
// IRIS miss what somebody has cleared.
import Dexie from 'dexie';
import type { Database } from './database.ts';
import { deviceStorage } from './device-storage.ts';
import { JOURNAL_DATABASE, JournalDatabase } from './journal-database.ts';
import { deleteDatabase } from './rescue.ts';
import { tabStorage } from './undo-storage.ts';

/** Every key of IRIS's own begins so; others on the same origin are not ours to remove. */
const KEYS = 'iris:';
const CACHES = 'iris-';
/** Where one was on each page, which Kit keeps in the tab. */
const TAB_KEYS = [KEYS, 'sveltekit:'];

/** Empties the database and the notes beside it. The app itself stays. */
export async function clearContent(db: Database): Promise<void> {
  removeKeys(deviceStorage(), [KEYS]);
  const journal = await JournalDatabase.open();
  await journal?.clear();
  journal?.close();
  await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
}

/**
 * Removes the database, the notes, the app's own files and what fetches them.
 * @param base address of the folder that the app is served from
 */
export async function removeEverything(db: Database, base: string): Promise<void> {
  removeKeys(deviceStorage(), [KEYS]);
  db.close({ disableAutoOpen: true });
  await deleteDatabase();
  await Dexie.delete(JOURNAL_DATABASE);
  await removeWorkers(base);
  await removeCaches();
  removeKeys(deviceStorage(), [KEYS]);
  removeKeys(tabStorage(), TAB_KEYS);
}

function removeKeys(storage: Storage | null, prefixes: readonly string[]): void {
  for (const key of Object.keys(storage ?? {}))
    if (prefixes.some((prefix) => key.startsWith(prefix))) storage?.removeItem(key);
}

async function removeCaches(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
  await Promise.all(names.map((name) => caches.delete(name)));
}

async function removeWorkers(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registrations = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    registrations.filter(({ scope }) => scope === base).map((one) => one.unregister()),
  );
}
