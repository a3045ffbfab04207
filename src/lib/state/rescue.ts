// What can be saved of a database that does not open. Not a work file: nothing in it has been understood.
import { localDate } from '../domain/local-date.ts';
import { deviceStorage } from '../persistence/device-storage.ts';
import { Journal } from '../persistence/journal.ts';
import { JournalDatabase } from '../persistence/journal-database.ts';
import { readRaw, replaceDatabase } from '../persistence/rescue.ts';
import type { FileToSave } from './save-file.ts';
import { origin } from './store.ts';

/** Every row and every text that was not committed, as they lie; undefined when there is nothing. */
export async function rescueFile(): Promise<FileToSave | undefined> {
  const tables = await readRaw();
  const typed = (
    await new Journal(deviceStorage(), 'rescue', await JournalDatabase.open()).entries()
  ).map(({ edit }) => edit);
  if (!tables && typed.length === 0) return undefined;
  const content = {
    format: 'iris-raddning',
    app: __APP_VERSION__,
    exportedAt: origin.now(),
    tables: tables ?? {},
    typed,
  };
  return {
    name: `iris_raddning_${localDate(new Date())}.json`,
    content: `${JSON.stringify(content, null, 2)}\n`,
    type: 'application/json',
  };
}

/**
 * What was counted before stays counted, so that the next page asks for a file and not for a new beginning.
 * @returns false when the browser can't even remove it
 */
export async function removeDamaged(): Promise<boolean> {
  return replaceDatabase().then(
    () => true,
    () => false,
  );
}
