/** Files that another page has found or was given, for the start page to open as any others. */
class FilesToOpen {
  #files: readonly File[] = $state.raw([]);

  offer(files: readonly File[]): void {
    this.#files = [...this.#files, ...files];
  }

  /** @returns the files once, and none after that */
  take(): readonly File[] {
    const files = this.#files;
    if (files.length > 0) this.#files = [];
    return files;
  }
}

export const filesToOpen = new FilesToOpen();
