// That a work file has been saved: the reminder counts from it, and a browser that loses everything can still tell it.
import { deviceStorage } from '../persistence/device-storage.ts';
import { markFiled as markRows } from '../persistence/initiatives.ts';
import { writeSentinel } from '../persistence/sentinel.ts';
import { openStore, origin } from './store.ts';

/**
 * @param ids of the initiatives in the file
 * @param at when its content was read, ISO instant: what was typed since is not in it
 */
export async function markFiled(
  ids: readonly string[] | 'all',
  at: string = origin.now(),
): Promise<void> {
  const { db, tabs, keeps } = await openStore();
  try {
    await markRows(db, ids === 'all' ? await db.initiatives.toCollection().primaryKeys() : ids, at);
  } catch {
    // The file is safe. Where the disk is too full to note it, the reminder comes once too often.
    return;
  }
  if (keeps === 'browser') writeSentinel(deviceStorage(), { filedAt: at });
  tabs.announce({ here: true });
}
