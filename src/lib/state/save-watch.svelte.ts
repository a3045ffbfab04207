// Whether everything typed in this tab is committed, wherever one is in the app.
import { createSubscriber } from 'svelte/reactivity';
import type { Autosave, SaveState } from '../persistence/autosave.ts';
import { openStore } from './store.ts';

export class SaveWatch {
  #autosave: Autosave | undefined = $state.raw();
  readonly #subscribe = createSubscriber((update) => this.#autosave?.onChange(update));

  constructor() {
    openStore().then(
      ({ autosave }) => (this.#autosave = autosave),
      // A store that cannot be opened is told by the page that needs it.
      () => undefined,
    );
  }

  get current(): SaveState {
    const autosave = this.#autosave;
    if (!autosave) return 'saved';
    this.#subscribe();
    return autosave.state;
  }
}
