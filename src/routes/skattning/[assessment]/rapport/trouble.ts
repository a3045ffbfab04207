// Why a file could not be made, told apart by what one can do about it.
export type Trouble = 'part' | 'memory' | 'other';

/** A part of the app did not arrive: without a network, or because the app has been replaced since the page was loaded. */
class MissingPart extends Error {}

/** Waits for a part of the app that is loaded on use. */
export async function fetched<Part>(loading: Promise<Part>): Promise<Part> {
  try {
    return await loading;
  } catch (cause) {
    throw new MissingPart('A part of the app did not arrive', { cause });
  }
}

export function troubleOf(error: unknown): Trouble {
  if (error instanceof MissingPart) return 'part';
  // Too large an array or string is told as a range that is exceeded.
  return error instanceof RangeError ? 'memory' : 'other';
}
