import { isUnfiled } from '../domain/reminder.ts';
import { readInitiatives } from '../persistence/initiatives.ts';
import { openStore } from './store.ts';

/** Whether anything here, apart from the example, is in no file as it is now. */
export async function anyUnfiled(): Promise<boolean> {
  const { db, autosave } = await openStore();
  const stored = await readInitiatives(db, autosave.waiting);
  return stored.some(({ initiative, filedAt }) => isUnfiled(initiative, filedAt));
}
