import { openStore } from './store.ts';

/**
 * Resolves when nothing typed in this tab waits to be committed.
 * @param onwait called when that takes more than one try
 */
export async function whenSaved(onwait: () => void = () => undefined): Promise<void> {
  const store = await openStore().catch(() => undefined);
  // What cannot be opened has nothing that waits.
  if (!store) return;
  const { autosave } = store;
  await autosave.settled();
  if (autosave.state === 'saved') return;
  onwait();
  await new Promise<void>((resolve) => {
    const stop = autosave.onChange(() => {
      if (autosave.state !== 'saved') return;
      stop();
      resolve();
    });
  });
}
