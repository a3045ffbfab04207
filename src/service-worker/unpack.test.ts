import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { membersFrom, typeOf, unpacked } from './unpack.ts';

/** Gives bytes in pieces, and then ends or breaks. */
function streamOf(bytes: Uint8Array, piece: number, breaks = false): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += piece)));
      else if (breaks) controller.error(new TypeError('network error'));
      else controller.close();
    },
  });
}

const textOf = async (content?: ArrayBuffer) => content && new TextDecoder().decode(content);

async function read(stream: ReadableStream, skipped: number, packed: readonly Uint8Array[]) {
  const members = packed.map(({ length }, index) => ({ address: String(index), length }));
  const texts: (string | undefined)[] = [];
  for await (const [, bytes] of membersFrom(stream, skipped, members))
    texts.push(await textOf(await unpacked(bytes)));
  return texts;
}

test('Files come out of the archive as they went in, in whatever pieces it comes and wherever it breaks', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 70 }),
      fc.nat({ max: 50 }),
      fc.nat({ max: 300 }),
      fc.boolean(),
      async (texts, piece, skipped, length, breaks) => {
        const packed = texts.map((text) => gzipSync(text));
        const all = Buffer.concat([Buffer.alloc(skipped, 7), ...packed]).subarray(0, length);
        let end = skipped;
        const whole = texts.filter((_, index) => (end += packed[index]!.length) <= length);
        expect(await read(streamOf(all, piece, breaks), skipped, packed)).toEqual(whole);
      },
    ),
    { numRuns: 60 },
  );
});

test('What is not a packed file is nothing', async () => {
  const page = new TextEncoder().encode('<h1>Logga in</h1>');
  expect(await read(streamOf(page, 5), 0, [page])).toEqual([undefined]);
  const packed = gzipSync('hela filen');
  const spoilt = packed.with(12, packed[12]! ^ 1);
  expect(await read(streamOf(spoilt, 5), 0, [spoilt])).toEqual([undefined]);
});

test.each([
  ['https://host.example/_app/immutable/nodes/0.AAA.js', 'text/javascript; charset=utf-8'],
  ['https://host.example/_app/immutable/assets/core.B.css', 'text/css; charset=utf-8'],
  ['https://host.example/_app/immutable/assets/a.B.woff2', 'font/woff2'],
])('%s is %s', (address, type) => {
  expect(typeOf(address)).toBe(type);
});
