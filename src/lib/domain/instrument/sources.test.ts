import { expect, test } from 'vitest';
import { sourcesByDocument } from './sources.ts';

test('A document that a step names several times comes once, with its headings in order', () => {
  expect(
    sourcesByDocument([
      { document: 'guide', heading: 'first' },
      { document: 'law', heading: 'third' },
      { document: 'guide', heading: 'second' },
      { document: 'guide', heading: 'first' },
    ]),
  ).toEqual([
    { document: 'guide', headings: ['first', 'second'] },
    { document: 'law', headings: ['third'] },
  ]);
  expect(sourcesByDocument([])).toEqual([]);
});
