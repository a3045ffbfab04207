// The two ways to leave a computer. Neither can be undone; see docs/decisions/0014-clearing-and-filing.md.
import { clearContent, removeEverything } from '../persistence/clear.ts';
import { countOtherTabs } from '../persistence/open-tabs.ts';
import { openStore } from './store.ts';
import { undo } from './undo.svelte.ts';

export { countOtherTabs };

/** For a while, or for good. */
export type Way = 'leave' | 'all';

/** Takes away what was written, and leaves the app for the next person. */
export async function leave(): Promise<void> {
  const { db, autosave, tabs } = await openStore();
  await autosave.settled();
  autosave.abandon();
  await clearContent(db);
  undo.forget();
  tabs.announce({ here: true });
}

/** Takes away everything of IRIS. This tab has no storage afterwards, and must be loaded anew to go on. */
export async function removeAll(): Promise<void> {
  const { db, autosave } = await openStore();
  await autosave.settled();
  autosave.abandon();
  await removeEverything(db, new URL('.', location.href).href);
  undo.forget();
}
