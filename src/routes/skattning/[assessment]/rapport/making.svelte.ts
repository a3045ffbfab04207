// One file at a time: how far it has come, and how it ended. Cancelling gives the page back at once, whatever the work is
// in the middle of; what it comes to afterwards is thrown away.
import type { RenderOptions } from '#lib/exports/render-options.ts';
import { download, type Download as Made } from '#lib/ui/download.ts';
import { troubleOf, type Trouble } from './trouble.ts';

export type Standing =
  | { readonly is: 'idle' }
  /** `part` is null until the work can tell how much there is. */
  | { readonly is: 'making'; readonly what: string; readonly part: number | null }
  | { readonly is: 'done'; readonly name: string }
  | { readonly is: 'cancelled' }
  | { readonly is: 'failed'; readonly why: Trouble };

export type { Made };

/** @returns undefined when there is something to ask before a file can be made, and for what is no file */
type Work = (options: Required<RenderOptions>) => Promise<Made | undefined>;

export class Making {
  #standing: Standing = $state.raw({ is: 'idle' });
  #current: AbortController | undefined;

  get standing(): Standing {
    return this.#standing;
  }

  get busy(): boolean {
    return this.#standing.is === 'making';
  }

  /** @param what the file is called while it is made */
  async run(what: string, work: Work): Promise<void> {
    if (this.busy) return;
    const controller = new AbortController();
    const { signal } = controller;
    this.#current = controller;
    this.#standing = { is: 'making', what, part: null };
    const onprogress = (part: number) => {
      if (!signal.aborted) this.#standing = { is: 'making', what, part };
    };
    try {
      const made = await work({ signal, onprogress });
      if (signal.aborted) return;
      if (made) download(made);
      this.#standing = made ? { is: 'done', name: made.name } : { is: 'idle' };
    } catch (error) {
      if (!signal.aborted) this.#standing = { is: 'failed', why: troubleOf(error) };
    }
  }

  cancel(): void {
    if (!this.busy) return;
    this.#current?.abort();
    this.#standing = { is: 'cancelled' };
  }
}
