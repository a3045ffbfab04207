import { isUnfiled } from '../domain/reminder.ts';
import { readInitiatives } from '../persistence/initiatives.ts';
import { openStore } from './store.ts';

/** Ids of everything here, apart from the example, that is in no file as it is now. */
export async function unfiledIds(): Promise<string[]> {
  const { db, autosave } = await openStore();
  const stored = await readInitiatives(db, autosave.waiting);
  return stored.flatMap(({ initiative, filedAt }) =>
    isUnfiled(initiative, filedAt) ? [initiative.id] : [],
  );
}
