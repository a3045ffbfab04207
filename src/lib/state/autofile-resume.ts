import { AUTOFILE, canAutofile } from './autofile-status.svelte.ts';
import { openStore } from './store.ts';

/** Goes on with the file that was chosen earlier, if there is one. */
export async function resumeAutofile(): Promise<void> {
  if (!canAutofile()) return;
  const { db, keeps } = await openStore();
  if (keeps === 'memory' || !(await db.handles.get(AUTOFILE))) return;
  const { autofile } = await import('./autofile.ts');
  await autofile.start();
}
