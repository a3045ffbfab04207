// Saves everything to a file of somebody's choosing, a moment after each change, for as long as a tab is open.
import { WORK_FILE_TYPE } from '../domain/workfile/file-name.ts';
import { AUTOFILE, autofileStatus } from './autofile-status.svelte.ts';
import { bringUpToDate, type Outcome } from './autofile-write.ts';
import { openStore } from './store.ts';

/** From the first change, not the last: somebody who types steadily is saved too. */
const PAUSE_MS = 3000;

class Autofile {
  #started = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Follows every change from now on, in this tab and in others. */
  async start(): Promise<void> {
    const { autosave, tabs } = await openStore();
    if (!this.#started) {
      this.#started = true;
      autosave.onChange(() => {
        if (autosave.state === 'saved') this.#soon();
      });
      tabs.onCommitted(() => this.#soon());
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden' && this.#timer !== undefined) void this.save();
      });
    }
    await this.save();
  }

  /**
   * Lets somebody choose the file. One that holds something already is not written over without a word more.
   * @returns false when nothing was chosen
   */
  async choose(): Promise<boolean> {
    let handle: FileSystemFileHandle | undefined;
    try {
      handle = await showSaveFilePicker?.({
        id: 'iris',
        suggestedName: 'iris_arbetsfil.iris.json',
        types: [{ accept: { [WORK_FILE_TYPE]: ['.json'] } }],
      });
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return false;
      throw error;
    }
    if (!handle) return false;
    const { db } = await openStore();
    await db.handles.put({ name: AUTOFILE, handle, written: '' });
    await this.start();
    return true;
  }

  async stop(): Promise<void> {
    const { db, tabs } = await openStore();
    await db.handles.delete(AUTOFILE);
    autofileStatus.current = { state: 'off', name: '' };
    tabs.announce();
  }

  /** Asks for the browser's permission, which takes a click, and goes on. */
  async goOn(): Promise<void> {
    const { db } = await openStore();
    const row = await db.handles.get(AUTOFILE);
    await row?.handle.requestPermission({ mode: 'readwrite' });
    await this.save();
  }

  /** What lies in the file now. */
  async file(): Promise<File | undefined> {
    const { db } = await openStore();
    return (await db.handles.get(AUTOFILE))?.handle.getFile();
  }

  async save(options: { readonly overwrite?: boolean } = {}): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#show('writing');
    await this.#show(await bringUpToDate(options));
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => void this.save(), PAUSE_MS);
  }

  async #show(outcome: Outcome | 'writing'): Promise<void> {
    const { db } = await openStore();
    const before = autofileStatus.current;
    // While one writes, what is wrong is still wrong.
    if (outcome === 'writing' && before.state !== 'on') return;
    if (!db.isOpen()) return;
    const row = await db.handles.get(AUTOFILE);
    const calm = ['saved', 'nothing', 'later'].includes(outcome);
    autofileStatus.current = row
      ? {
          state: calm ? 'on' : (outcome as Exclude<Outcome, 'saved' | 'nothing' | 'later'>),
          name: row.handle.name,
          writtenAt: row.writtenAt,
        }
      : { state: 'off', name: '' };
  }
}

export const autofile = new Autofile();
