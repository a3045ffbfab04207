// The files of this version, as the build has listed them.

/** A file in the archive, packed by itself. */
export interface Member {
  readonly address: string;
  /** In bytes, as it lies in the archive. */
  readonly length: number;
}

export interface Archive {
  readonly address: string;
  /** In the order in which they lie, one directly after the other. */
  readonly members: readonly Member[];
}

export interface Files {
  /** What each file is, by address: the page itself is not among them, since a host may add to it. */
  readonly digests: ReadonlyMap<string, string>;
  readonly archive: Archive;
}

/** As scripts/offline-archive.mjs writes it. */
export interface Listing {
  /** Name of the build, as the page has it. */
  readonly build: string;
  readonly archive: string;
  /** Path, digest, and length in the archive where it lies there. */
  readonly files: readonly (readonly [path: string, digest: string, length?: number])[];
}

/** @param folder address of the folder that IRIS lies in */
export function filesOf({ archive, files }: Omit<Listing, 'build'>, folder: string): Files {
  const addressOf = (path: string) => new URL(path, folder).href;
  return {
    digests: new Map(files.map(([path, digest]) => [addressOf(path), digest])),
    archive: {
      address: addressOf(archive),
      members: files.flatMap(([path, , length]) =>
        length === undefined ? [] : [{ address: addressOf(path), length }],
      ),
    },
  };
}

/** @returns the first nine bytes of SHA-256, in base64: what comes from anywhere is either this file or not */
export async function digestOf(content: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', content);
  return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 9)));
}
