// Opens what the app keeps on this device, once per page. Nothing happens until somebody asks.
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import { faultOf } from '../persistence/fault.ts';
import { Journal } from '../persistence/journal.ts';
import { JournalDatabase } from '../persistence/journal-database.ts';
import { writeSentinel } from '../persistence/sentinel.ts';
import { deviceStorage } from '../persistence/device-storage.ts';
import { missingContent } from '../persistence/missing.ts';
import { holdOpen } from '../persistence/open-tabs.ts';
import { TabChannel } from '../persistence/tab-channel.ts';
import { origin, randomUuid } from './origin.ts';

export { origin };

export interface Store {
  readonly db: Database;
  readonly autosave: Autosave;
  readonly tabs: TabChannel;
  /** `memory`: the browser lets nothing be kept, so all is gone when the tab closes. */
  readonly keeps: 'browser' | 'memory';
}

/** Another tab holds the database in an older shape and does not let go of it. */
export class BlockedError extends Error {
  constructor() {
    super('Another tab keeps the database from being upgraded');
    this.name = 'BlockedError';
  }
}

let connecting: Promise<void> = Promise.resolve();

/** Resolves when the tab that stood in the way has let go of the database. */
export const whenReleased = (): Promise<void> => connecting;

let opening: Promise<Store> | undefined;
let opened: Store | undefined;
const waitingForStore = new Set<(store: Store) => void>();

export function openStore(): Promise<Store> {
  opening ??= tell(open());
  return opening;
}

/** Calls the listener with the store as soon as there is one; it may be one in memory after one that did not open. */
export function onStore(listener: (store: Store) => void): void {
  waitingForStore.add(listener);
  if (opened) listener(opened);
}

function tell(trying: Promise<Store>): Promise<Store> {
  return trying.then(
    (store) => {
      opened = store;
      for (const listener of waitingForStore) listener(store);
      return store;
    },
    (error: unknown) => {
      opening = undefined;
      throw error;
    },
  );
}

async function open(): Promise<Store> {
  const db = new Database();
  const kept = JournalDatabase.open();
  try {
    await connectOrTell(db);
  } catch (error) {
    if (faultOf(error) !== 'unavailable') throw error;
    return openInMemory();
  }
  holdOpen();
  const tabs = new TabChannel();
  const journal = new Journal(deviceStorage(), randomUuid(), await kept);
  const autosave = new Autosave(db, journal, () => {
    writeSentinel(deviceStorage(), { changedAt: origin.now() });
    tabs.announce();
  });
  db.onOutdated = () => autosave.outdate();
  db.onRemoved = () => autosave.remove();
  // What was typed last waits for the database that it belongs to, if that one is lost.
  if (!(await missingContent(db))) await autosave.replay();
  return { db, autosave, tabs, keeps: 'browser' };
}

/** Somebody goes on although the browser can't keep anything; everything is in the tab until it is saved to a file. */
export function workInMemory(): Promise<Store> {
  opening = tell(openInMemory());
  return opening;
}

/** A visitor whose browser keeps nothing can still work, and save to a file. */
async function openInMemory(): Promise<Store> {
  const db = await (await import('../persistence/memory.ts')).memoryDatabase();
  const autosave = new Autosave(db, new Journal(null, randomUuid()));
  return { db, autosave, tabs: new TabChannel(), keeps: 'memory' };
}

/** How long another tab gets to let go of the database before anybody is told. */
const PATIENCE_MS = 1500;

function connectOrTell(db: Database): Promise<void> {
  return new Promise((resolve, reject) => {
    db.on('blocked', () => {
      setTimeout(() => reject(new BlockedError()), PATIENCE_MS);
    });
    connecting = db.connect();
    connecting.then(resolve, reject);
  });
}
