// A long list that is there a few rows at a time, so that a page with hundreds of them answers meanwhile.

/** So few that a slow machine is done with them within a frame or two. */
const AT_A_TIME = 4;

export class Gradual {
  readonly #step: number;
  #count: number = $state(AT_A_TIME);

  /**
   * @param first how many rows are there at once
   * @param step how many come with each frame after that
   */
  constructor(first = AT_A_TIME, step = AT_A_TIME) {
    this.#step = step;
    this.#count = first;
  }

  /** How many rows are to be there by now. */
  get count(): number {
    return this.#count;
  }

  /** Does not wait for the rows up to this one. */
  reach(count: number): void {
    this.#count = Math.max(this.#count, count);
  }

  /** To be called in an effect. @param total of all rows @returns what ends it */
  grow(total: number): () => void {
    if (this.#count >= total) return () => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What is there already is drawn before more comes.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => (this.#count += this.#step));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }
}
