import { isUnfiled } from '../domain/reminder.ts';
import { readInitiatives } from '../persistence/initiatives.ts';
import { openStore } from './store.ts';

/** Whether anything here, apart from the example and what is open, is in no file as it is now. */
export async function anyUnfiled(open: string | undefined): Promise<boolean> {
  const { db, autosave } = await openStore();
  const stored = await readInitiatives(db, autosave.waiting);
  return stored.some(
    ({ initiative, filedAt }) => initiative.id !== open && isUnfiled(initiative, filedAt),
  );
}
