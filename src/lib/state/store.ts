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
  id: randomUuid,
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
  const autosave = new Autosave(db, new Journal(localStorageOrNull(), randomUuid()));
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

/** RFC 9562 version 4. `crypto.randomUUID` is missing where a host serves plain http. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
