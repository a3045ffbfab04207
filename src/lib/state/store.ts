// Opens what the app keeps on this device, once per page. Nothing happens until somebody asks.
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import { Journal } from '../persistence/journal.ts';
import type { Origin } from '../domain/assessment/create.ts';

export interface Store {
  readonly db: Database;
  readonly autosave: Autosave;
}

export const origin: Origin = {
  now: () => new Date().toISOString(),
  id: () => crypto.randomUUID(),
};

let opening: Promise<Store> | undefined;

export function openStore(): Promise<Store> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<Store> {
  const db = new Database();
  await db.open();
  const autosave = new Autosave(db, new Journal(localStorageOrNull(), crypto.randomUUID()));
  await autosave.replay();
  return { db, autosave };
}

/** Some browsers throw on the mere mention of localStorage when site data is blocked. */
function localStorageOrNull(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
