// A long list that is there a few rows at a time, so that a page with hundreds of them answers meanwhile.

/** So few that a slow machine is done with them within a frame or two. */
const AT_A_TIME = 4;

export class Gradual {
  #count = $state(AT_A_TIME);

  /** How many rows are to be there by now. */
  get count(): number {
    return this.#count;
  }

  /** To be called in an effect. @param total of all rows @returns what ends it */
  grow(total: number): () => void {
    if (this.#count >= total) return () => undefined;
    const next = setTimeout(() => (this.#count += AT_A_TIME));
    return () => clearTimeout(next);
  }
}
