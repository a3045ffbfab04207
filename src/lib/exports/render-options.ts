// What every renderer of reports takes beside the report, and how it gives way to the page while it works.
export interface RenderOptions {
  /** An aborted renderer throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** How much of the work is done, 0–1. */
  readonly onprogress?: (part: number) => void;
}

/** So many pieces of work are done before the page gets its turn. */
const AT_A_TIME = 12;

/** @param until how much of the whole is done when the last piece is */
export async function inTurn<T>(
  pieces: readonly T[],
  work: (piece: T, index: number) => void | Promise<void>,
  { signal, onprogress }: RenderOptions,
  until = 1,
): Promise<void> {
  await giveWay(signal);
  for (const [index, piece] of pieces.entries()) {
    await work(piece, index);
    if (index % AT_A_TIME !== AT_A_TIME - 1) continue;
    onprogress?.((until * (index + 1)) / pieces.length);
    await giveWay(signal);
  }
  onprogress?.(until);
}

/** Lets the page draw and hear clicks, among them the one that cancels. */
export async function giveWay(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}
