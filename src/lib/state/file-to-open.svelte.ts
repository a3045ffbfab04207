/** A file that another page has found, for the start page to open as any other. */
class FileToOpen {
  #file: File | undefined = $state.raw();

  offer(file: File): void {
    this.#file = file;
  }

  /** @returns the file once, and nothing after that */
  take(): File | undefined {
    const file = this.#file;
    if (file) this.#file = undefined;
    return file;
  }
}

export const fileToOpen = new FileToOpen();
