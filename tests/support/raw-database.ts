// IndexedDB without the app's code: databases of earlier releases come from fixtures, and what another tab or another
// version does is done by hand. Runs inside a browser.

interface StoredTable {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly unknown[];
}

/** What scripts/database-fixture.mjs writes. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: readonly StoredTable[];
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}

/** @param upgrade called when the database is older than `version` */
export function openRaw(
  name: string,
  version?: number,
  upgrade: (db: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return done(request);
}

export async function restoreDatabase(name: string, stored: StoredDatabase): Promise<void> {
  const db = await openRaw(name, stored.version, (fresh) => {
    for (const table of stored.stores) {
      const store = fresh.createObjectStore(table.name, { keyPath: table.keyPath });
      for (const { name: index, keyPath, ...options } of table.indexes)
        store.createIndex(index, keyPath, options);
    }
  });
  for (const { name: table, rows } of stored.stores)
    for (const row of rows)
      await done(db.transaction(table, 'readwrite').objectStore(table).put(row));
  db.close();
}

/** Every row by table, with the version that IndexedDB counts. */
export async function readRaw(
  name: string,
): Promise<{ version: number; rows: Record<string, unknown[]> }> {
  const db = await openRaw(name);
  const rows = await Promise.all(
    [...db.objectStoreNames].map(
      async (table) =>
        [
          table,
          (await done(db.transaction(table).objectStore(table).getAll())) as unknown[],
        ] as const,
    ),
  );
  const { version } = db;
  db.close();
  return { version, rows: Object.fromEntries(rows) };
}
