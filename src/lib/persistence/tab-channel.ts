// Tells the other tabs of this browser that something has been committed, so that they read it again.

const NAME = 'iris';

export class TabChannel {
  readonly #channel: BroadcastChannel | null;
  readonly #listeners = new Set<() => void>();

  constructor() {
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(NAME) : null;
    this.#channel?.addEventListener('message', ({ data }) => {
      if (data === 'committed') this.#tell();
    });
  }

  /** @param here whether whoever listens in this tab is to read again too */
  announce({ here = false } = {}): void {
    this.#channel?.postMessage('committed');
    if (here) this.#tell();
  }

  /** @returns a function that stops listening */
  onCommitted(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  close(): void {
    this.#channel?.close();
  }
}
