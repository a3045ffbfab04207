// A commit that is under way when the tab dies is lost. So every edit stands here, under one key per row and tab, until its
// row is committed: in localStorage, which is written before the next keystroke is handled and outlives the tab, and in a
// database of its own, which outlives the browser.
import { isRecord } from '../domain/is-record.ts';
import { DATABASE_VERSION } from './database.ts';
import { EDITED_TABLES, type Edit } from './edit.ts';
import type { JournalDatabase } from './journal-database.ts';
import { assessmentByPath, signsByPath } from './upgrades/0002-fields-by-path.ts';

export const JOURNAL_PREFIX = 'iris:journal:';

export interface JournalEntry {
  readonly key: string;
  /** The stored text, to remove the entry only if no one has changed it since. */
  readonly raw: string;
  readonly edit: Edit;
  /** Id of the tab that it was typed in. */
  readonly tab: string;
}

export class Journal {
  readonly #storage: Storage | null;
  readonly #database: JournalDatabase | null;
  readonly #prefix: string;

  /** @param tab an id that no other open tab has */
  constructor(storage: Storage | null, tab: string, database: JournalDatabase | null = null) {
    this.#storage = storage;
    this.#database = database;
    this.#prefix = `${JOURNAL_PREFIX}${tab}:`;
  }

  put(row: string, edit: Edit): void {
    const key = this.#prefix + row;
    const raw = JSON.stringify({ version: DATABASE_VERSION, ...edit });
    this.#database?.put(key, raw);
    try {
      this.#storage?.setItem(key, raw);
    } catch {
      // A full localStorage must not stop the real write, which is on its way.
    }
  }

  remove(row: string): void {
    this.#storage?.removeItem(this.#prefix + row);
    this.#database?.remove(this.#prefix + row);
  }

  /**
   * Edits that some tab wrote down and did not see committed. What cannot be read, or is from a newer IRIS, is left
   * where it is.
   */
  async entries(): Promise<JournalEntry[]> {
    const storage = this.#storage;
    const keys = Object.keys(storage ?? {}).filter((key) => key.startsWith(JOURNAL_PREFIX));
    const inStorage = new Map(keys.map((key) => [key, storage?.getItem(key) ?? '']));
    const inDatabase = (await this.#database?.entries()) ?? [];
    // What differs is told apart by its stamps: either may be older than the other.
    const others = inDatabase.filter(([key, raw]) => inStorage.get(key) !== raw);
    return [...inStorage, ...others].flatMap(([key, raw]) => {
      const edit = readEdit(raw);
      return edit === null ? [] : [{ key, raw, edit, tab: tabOf(key) }];
    });
  }

  discard({ key, raw }: JournalEntry): void {
    if (this.#storage?.getItem(key) === raw) this.#storage.removeItem(key);
    void this.#database?.discard([key, raw]);
  }
}

function tabOf(key: string): string {
  return key.slice(JOURNAL_PREFIX.length).split(':', 1).join('');
}

const TABLES: readonly unknown[] = EDITED_TABLES;

/** Another version of the app, or somebody's hand, may have left anything under the key. */
function readEdit(raw: string): Edit | null {
  try {
    const stored: unknown = JSON.parse(raw);
    if (!isRecord(stored)) return null;
    const { version = 1, ...edit } = stored;
    if (typeof version !== 'number' || version > DATABASE_VERSION || !isEdit(edit)) return null;
    return version < 2 ? editByPath(edit) : edit;
  } catch {
    return null;
  }
}

function isEdit(value: unknown): value is Edit {
  if (!isRecord(value)) return false;
  const { table, key, base, fields, stamps } = value;
  return (
    TABLES.includes(table) &&
    Array.isArray(key) &&
    key.length > 0 &&
    key.every((part) => typeof part === 'string') &&
    (base === null || isRecord(base)) &&
    isRecord(fields) &&
    isRecord(stamps) &&
    Object.values(stamps).every((stamp) => typeof stamp === 'number')
  );
}

/** From a time when a list was one field: the whole of it is what was changed. */
function editByPath(edit: Edit): Edit {
  const upgrade = { signs: signsByPath, assessments: assessmentByPath }[edit.table as string];
  if (!upgrade) return edit;
  const { fields, base } = edit;
  const changed = Object.entries(upgrade({ ...fields })).filter(([name]) => name in fields);
  return { ...edit, base: base && upgrade(base), fields: Object.fromEntries(changed) };
}
