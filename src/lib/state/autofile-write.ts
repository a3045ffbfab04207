// One try to bring the chosen file up to date. A file that holds anything but what IRIS wrote there is never touched
// without somebody's word, and what was written is read back before it is called saved.
import type { HandleRow } from '../persistence/database.ts';
import { readInitiatives } from '../persistence/initiatives.ts';
import { missingContent } from '../persistence/missing.ts';
import { AUTOFILE } from './autofile-status.svelte.ts';
import { markFiled } from './filed.ts';
import { fileOf } from './save-file.ts';
import { openStore, origin, type Store } from './store.ts';

/** `nothing`: there is nothing of one's own to write. `later`: storage is not in order; a file is not to follow it. */
export type Outcome =
  'saved' | 'nothing' | 'later' | 'off' | 'permission' | 'changed' | 'removed' | 'failed';

/** One tab at a time; the next one finds the file up to date and leaves it. */
export async function bringUpToDate({ overwrite = false } = {}): Promise<Outcome> {
  return navigator.locks.request('iris-autofile', async () => {
    try {
      return await attempt(overwrite);
    } catch (error) {
      return outcomeOf(error);
    }
  });
}

async function attempt(overwrite: boolean): Promise<Outcome> {
  const store = await openStore();
  if (!(await isInOrder(store))) return 'later';
  const { db } = store;
  const row = await db.handles.get(AUTOFILE);
  if (!row) return 'off';
  if ((await row.handle.queryPermission({ mode: 'readwrite' })) !== 'granted') return 'permission';

  const at = origin.now();
  const initiatives = (await readInitiatives(db)).map(({ initiative }) => initiative);
  if (initiatives.every(({ example }) => example)) return 'nothing';
  const { content } = await fileOf(initiatives);
  const found = await read(row);
  const upToDate = withoutMoment(found) === withoutMoment(content);
  if (upToDate && found === row.written) return 'saved';

  const own = [row.written, row.writing].includes(found);
  if (!upToDate && !own && !overwrite) return 'changed';
  if (!upToDate) {
    // A tab that dies in between must know its own text again.
    await db.handles.put({ ...row, written: found, writing: content });
    await write(row, content);
    if ((await read(row)) !== content) return 'failed';
  }
  const { name, handle } = row;
  await db.handles.put({ name, handle, written: upToDate ? found : content, writtenAt: at });
  await markFiled(
    initiatives.map(({ id }) => id),
    at,
  );
  return 'saved';
}

/** Only what is committed and whole goes to the file by itself. */
async function isInOrder({ db, autosave, keeps }: Store): Promise<boolean> {
  return (
    keeps === 'browser' && db.isOpen() && autosave.state === 'saved' && !(await missingContent(db))
  );
}

async function read({ handle }: HandleRow): Promise<string> {
  return (await handle.getFile()).text();
}

async function write({ handle }: HandleRow, text: string): Promise<void> {
  // The browser writes beside the file and puts it in place when it is closed.
  const file = await handle.createWritable();
  await file.write(text);
  await file.close();
}

/** A file without the moment when it was saved, which stands before anything that somebody has written. */
function withoutMoment(text: string): string {
  return text.replace(/"exportedAt": "[^"]*"/, '');
}

function outcomeOf(error: unknown): Outcome {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotFoundError') return 'removed';
  return name === 'NotAllowedError' ? 'permission' : 'failed';
}
