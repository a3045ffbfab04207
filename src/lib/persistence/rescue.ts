// The way out of a database that the app's own code can't open: every row that can still be read, and a new beginning.
import Dexie from 'dexie';
import { Database, DATABASE_NAME } from './database.ts';

/** Every row by table, read without any idea of what it should look like; null when nothing can be read. */
export async function readRaw(): Promise<Record<string, unknown[]> | null> {
  const db = new Dexie(DATABASE_NAME);
  try {
    await db.open();
    const tables = await Promise.all(
      db.tables.map(async (table) => [table.name, await table.toArray()] as const),
    );
    return tables.some(([, rows]) => rows.length > 0) ? Object.fromEntries(tables) : null;
  } catch {
    return null;
  } finally {
    db.close();
  }
}

export async function deleteDatabase(): Promise<void> {
  await Dexie.delete(DATABASE_NAME);
}

/** Fails when there is still no database to work with: a browser may call a deletion done that did nothing. */
export async function replaceDatabase(): Promise<void> {
  await deleteDatabase();
  const fresh = new Database();
  await fresh.connect();
  fresh.close();
}
