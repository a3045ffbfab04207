// Takes files out of the archive while it comes: what has come is good, also when the rest does not.
import type { Member } from './listing.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * @param stream bytes of the archive
 * @param skipped bytes that come before the first of the members
 * @param members that follow each other in the stream
 * @returns each member with its bytes as soon as they are there; ends early when the stream ends or breaks
 */
export async function* membersFrom(
  stream: ReadableStream<Bytes>,
  skipped: number,
  members: readonly Member[],
): AsyncGenerator<[Member, Bytes]> {
  const reader = stream.getReader();
  const read = async () => (await reader.read().catch(() => undefined))?.value;
  let waiting: Bytes = new Uint8Array();
  const take = async (length: number) => {
    while (waiting.length < length) {
      const chunk = await read();
      if (!chunk) return undefined;
      waiting = joined(waiting, chunk);
    }
    const taken = waiting.subarray(0, length);
    waiting = waiting.subarray(length);
    return taken;
  };
  try {
    if (!(await take(skipped))) return;
    for (const member of members) {
      const packed = await take(member.length);
      if (!packed) return;
      yield [member, packed];
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function joined(first: Bytes, second: Bytes): Bytes {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** @returns undefined when the bytes are not those of a packed file */
export async function unpacked(packed: Bytes): Promise<ArrayBuffer | undefined> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer().catch(() => undefined);
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
};

/** @returns how a browser is told what a file from the archive is, as a host would */
export function typeOf(address: string): string {
  return TYPES[address.slice(address.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
