// A write to IndexedDB that is under way when the tab dies is lost; localStorage is written before the next
// keystroke is handled. So every edit stands here, under one key per row and tab, until its row is committed.
import { isRecord } from '../domain/is-record.ts';
import { DATABASE_VERSION } from './database.ts';
import { EDITED_TABLES, type Edit } from './edit.ts';
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
  readonly #prefix: string;

  /** @param tab an id that no other open tab has */
  constructor(storage: Storage | null, tab: string) {
    this.#storage = storage;
    this.#prefix = `${JOURNAL_PREFIX}${tab}:`;
  }

  put(row: string, edit: Edit): void {
    try {
      this.#storage?.setItem(
        this.#prefix + row,
        JSON.stringify({ version: DATABASE_VERSION, ...edit }),
      );
    } catch {
      // A full localStorage must not stop the real write, which is on its way.
    }
  }

  remove(row: string): void {
    this.#storage?.removeItem(this.#prefix + row);
  }

  /**
   * Edits that some tab wrote down and did not see committed. What cannot be read, or is from a newer IRIS, is left
   * where it is.
   */
  entries(): JournalEntry[] {
    const storage = this.#storage;
    if (!storage) return [];
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys.flatMap((key) => {
      const raw = key?.startsWith(JOURNAL_PREFIX) ? storage.getItem(key) : null;
      const edit = raw === null ? null : readEdit(raw);
      return key !== null && raw !== null && edit !== null
        ? [{ key, raw, edit, tab: tabOf(key) }]
        : [];
    });
  }

  discard({ key, raw }: JournalEntry): void {
    if (this.#storage?.getItem(key) === raw) this.#storage.removeItem(key);
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
