import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesIn } from './sentences.ts';

test.each([
  ['', []],
  ['En mening', ['En mening']],
  ['Ett. Två! Tre?', ['Ett. ', 'Två! ', 'Tre?']],
  ['Rad ett\n\nRad två.\nRad tre', ['Rad ett\n\n', 'Rad två.\n', 'Rad tre']],
  ['Klart 3.5 procent, ”så är det.” Sedan.', ['Klart 3.5 procent, ”så är det.” ', 'Sedan.']],
])('%j has the sentences %j', (text, sentences) => {
  expect(sentencesIn(text)).toEqual(sentences);
});

test('put together again the sentences are the text', () => {
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('Ord', ' ', '.', '\n', '”', '?', '3', '…'))
        .map((all) => all.join('')),
      (text) => {
        expect(sentencesIn(text).join('')).toBe(text);
      },
    ),
  );
});
