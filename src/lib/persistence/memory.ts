// The same database in the memory of the tab, for a browser that lets nothing be kept. Loaded only there.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Database } from './database.ts';

export async function memoryDatabase(): Promise<Database> {
  const db = new Database(undefined, { indexedDB: new IDBFactory(), IDBKeyRange });
  await db.connect();
  return db;
}
