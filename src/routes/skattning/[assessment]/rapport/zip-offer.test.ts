import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { m } from '../../../../../tests/support/messages.ts';
import type { Offer } from './offers.ts';
import { zipOffer } from './zip-offer.ts';

const part = (name: string) => ({
  about: `Om ${name}`,
  offer: {
    prepare: () =>
      Promise.resolve({
        texts: [],
        pdf: undefined,
        make: () => Promise.resolve({ name, content: name, type: 'text/plain' }),
      }),
  } as unknown as Offer,
});

test('a number is always the same document, and the list tells what is there and what is not', async () => {
  const offer = zipOffer(
    [part('a.txt'), undefined, part('c.txt')],
    () => 'alla',
    () => ['Rubrik'],
    () => ['Resten'],
  );
  const { make } = await offer.prepare();
  const file = await make({ signal: new AbortController().signal, onprogress: () => undefined });
  const files = unzipSync(new Uint8Array(file!.content as ArrayBuffer));
  expect(Object.keys(files)).toEqual([m.zip_contents_file(), '1_a.txt', '3_c.txt']);
  expect(strFromU8(files[m.zip_contents_file()]!).split('\r\n')).toEqual([
    'Rubrik',
    '',
    '1_a.txt',
    'Om a.txt',
    '',
    '3_c.txt',
    'Om c.txt',
    '',
    'Resten',
    '',
  ]);
});
