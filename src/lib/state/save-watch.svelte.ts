// Whether everything typed in this tab is committed, wherever one is in the app.
import { createSubscriber } from 'svelte/reactivity';
import type { SaveState } from '../persistence/autosave.ts';
import { onStore, type Store } from './store.ts';

class SaveWatch {
  #store: Store | undefined = $state.raw();
  readonly #subscribe = createSubscriber((update) => this.#store?.autosave.onChange(update));

  constructor() {
    // A store that cannot be opened is told by the page that needs it.
    onStore((store) => (this.#store = store));
  }

  get current(): SaveState {
    const autosave = this.#store?.autosave;
    if (!autosave) return 'saved';
    this.#subscribe();
    return autosave.state;
  }

  /** True when the browser keeps nothing, and a file is the only way out of this tab. */
  get memory(): boolean {
    return this.#store?.keeps === 'memory';
  }

  forgetGone(): void {
    this.#store?.autosave.forgetGone();
  }

  /** @returns a function that stops listening */
  onCommittedElsewhere(listener: () => void): () => void {
    return this.#store?.tabs.onCommitted(listener) ?? (() => undefined);
  }
}

/** One for the whole tab: every page asks the same store. */
export const saves = new SaveWatch();
