// Apart from saved.ts, since only somebody who changes to a new version asks about other tabs.
import { JOURNAL_PREFIX } from '../persistence/journal.ts';
import { whenSaved } from './saved.ts';

/**
 * Resolves when nothing typed waits to be committed, in this tab or any other.
 * @param onwait called each time that something does
 */
export async function whenAllIsSaved(onwait: () => void): Promise<void> {
  const listening = new AbortController();
  let waited = false;
  const waiting = () => {
    waited = true;
    onwait();
  };
  try {
    for (;;) {
      // Another tab is heard by what it removes from its journal. One listens before one looks: what is removed in between
      // would never be heard of.
      const heard = new Promise((resolve) => {
        addEventListener('storage', resolve, { once: true, signal: listening.signal });
      });
      await whenSaved(waiting);
      if (isJournalled()) {
        waiting();
        // A tab in the background may hear late, or not at all.
        await Promise.race([heard, pause()]);
      } else if (waited) {
        // What has just been committed is read in by every tab, and may load more of the app there. A worker that is asked
        // for a file in the very moment in which it is to give way can stay for long.
        waited = false;
        await pause();
      } else return;
    }
  } finally {
    listening.abort();
  }
}

const LOOK_AGAIN_MS = 1000;
const pause = () => new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));

/** Whether any tab has written down something that it has not committed. */
function isJournalled(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(JOURNAL_PREFIX));
  } catch {
    // Where there is no localStorage there is no journal. Each tab still waits for its own before it reloads.
    return false;
  }
}
