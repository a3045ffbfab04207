// Where the journal outlives the browser. Chromium and Firefox tell the disk of localStorage seconds late, so that it is
// lost with a browser that is killed; what IndexedDB has taken in is not. Nothing is read first: a transaction that had to
// wait for an answer would wait behind every key that comes meanwhile. A database of its own, so that nobody's upgrade and
// no other transaction stands in the way.
export const JOURNAL_DATABASE = 'iris-journal';
const STORE = 'edits';

type Kept = readonly [key: string, raw: string];

export class JournalDatabase {
  /** Null once the browser or somebody else has closed it: the journal in localStorage goes on. */
  #db: IDBDatabase | null;

  private constructor(db: IDBDatabase) {
    this.#db = db;
    const letGo = () => {
      db.close();
      this.#db = null;
    };
    db.addEventListener('versionchange', letGo);
    db.addEventListener('close', letGo);
  }

  /** @returns null where the browser has none to give */
  static open(): Promise<JournalDatabase | null> {
    return new Promise((resolve) => {
      const without = () => resolve(null);
      try {
        const request = indexedDB.open(JOURNAL_DATABASE, 1);
        request.onupgradeneeded = () => request.result.createObjectStore(STORE);
        request.onsuccess = () => resolve(new JournalDatabase(request.result));
        request.onerror = without;
        request.onblocked = without;
      } catch {
        without();
      }
    });
  }

  put(key: string, raw: string): void {
    void this.#write((store) => store.put(raw, key));
  }

  remove(key: string): void {
    void this.#write((store) => store.delete(key));
  }

  /** Resolves when nothing is left in it, or when it could not be emptied. */
  clear(): Promise<void> {
    return this.#write((store) => store.clear());
  }

  /** Takes an entry away unless somebody has changed it since. */
  async discard([key, raw]: Kept): Promise<void> {
    const entries = await this.entries();
    if (entries.some(([other, text]) => other === key && text === raw)) this.remove(key);
  }

  entries(): Promise<Kept[]> {
    return new Promise((resolve) => {
      const none = () => resolve([]);
      try {
        const store = this.#db?.transaction(STORE).objectStore(STORE);
        if (!store) return none();
        const keys = store.getAllKeys();
        const values = store.getAll();
        values.onsuccess = () => {
          const texts: readonly unknown[] = values.result;
          const found = keys.result.flatMap((key, index): Kept[] => {
            const raw = texts[index];
            return typeof key === 'string' && typeof raw === 'string' ? [[key, raw]] : [];
          });
          resolve(found);
        };
        values.onerror = none;
      } catch {
        none();
      }
    });
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  #write(change: (store: IDBObjectStore) => void): Promise<void> {
    return new Promise((resolve) => {
      try {
        const transaction = this.#db?.transaction(STORE, 'readwrite', { durability: 'relaxed' });
        if (!transaction) return resolve();
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => resolve();
        change(transaction.objectStore(STORE));
        // Otherwise the transaction would wait to see whether more comes.
        transaction.commit();
      } catch {
        // A full disk must not stop the real write, which is on its way.
        resolve();
      }
    });
  }
}
