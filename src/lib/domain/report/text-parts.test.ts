import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textParts, type TextPart } from './text-parts.ts';

const paragraph = (text: string): TextPart => ({ kind: 'paragraph', text });
const list = (...items: string[]): TextPart => ({ kind: 'list', items, isNumbered: false });
const numbered = (...items: string[]): TextPart => ({ kind: 'list', items, isNumbered: true });

test.each<{ name: string; text: string; parts: TextPart[] }>([
  { name: 'nothing', text: ' \n', parts: [] },
  { name: 'lines', text: 'Ett\nTvå', parts: [paragraph('Ett\nTvå')] },
  { name: 'paragraphs', text: 'Ett\n\n\nTvå', parts: [paragraph('Ett'), paragraph('Två')] },
  {
    name: 'a list in a text',
    text: 'Vi behöver:\n- tid\n– mandat\n• pengar\nDet är allt.',
    parts: [paragraph('Vi behöver:'), list('tid', 'mandat', 'pengar'), paragraph('Det är allt.')],
  },
  { name: 'a list with empty lines', text: '- tid\n\n- mandat\n', parts: [list('tid', 'mandat')] },
  {
    name: 'an item that goes on further in',
    text: '- tid\n- mandat från\n  båda\n- pengar',
    parts: [list('tid', 'mandat från båda', 'pengar')],
  },
  {
    name: 'what begins further in after an empty line',
    text: '- tid\n- mandat\n\n  Det är allt.',
    parts: [list('tid', 'mandat'), paragraph('  Det är allt.')],
  },
  { name: 'numbers', text: '1. Först\n2. Sedan', parts: [numbered('Först', 'Sedan')] },
  {
    name: 'numbers with brackets',
    text: ' 1) Först\n 2) Sedan',
    parts: [numbered('Först', 'Sedan')],
  },
  {
    name: 'numbers that begin anew',
    text: '1. Ett\n2. Två\n1. Åter\n2. Igen',
    parts: [numbered('Ett', 'Två'), numbered('Åter', 'Igen')],
  },
  {
    name: 'numbers from elsewhere',
    text: '3. Tre\n4. Fyra',
    parts: [paragraph('3. Tre\n4. Fyra')],
  },
  { name: 'a minus', text: '- 5 grader', parts: [paragraph('- 5 grader')] },
  { name: 'a sign alone', text: '-\n-', parts: [paragraph('-\n-')] },
  { name: 'a date', text: '3. maj\n2026', parts: [paragraph('3. maj\n2026')] },
  { name: 'a sign within', text: 'a - b\nc - d', parts: [paragraph('a - b\nc - d')] },
])('$name', ({ text, parts }) => {
  expect(textParts(text)).toEqual(parts);
});

const line = fc.oneof(
  fc.constantFrom('', ' ', '- ', '-', '1.', 'slut'),
  fc
    .tuple(
      fc.constantFrom('', '- ', '– ', '• ', '* ', '  - ', '1. ', '01. ', '2. ', '3) '),
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' ')),
    )
    .map(([mark, text]) => mark + text),
);

test('No letter is lost, and all of them stay in their order', () => {
  const bare = (text: string) => text.replace(/[\s\-–—•·*]/gu, '');
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const told = textParts(lines.join('\n')).flatMap((part) =>
        part.kind === 'paragraph'
          ? [part.text]
          : part.items.map((item, index) => (part.isNumbered ? `${index + 1}.${item}` : item)),
      );
      expect(bare(told.join('\n')).replaceAll(')', '.')).toBe(
        bare(lines.join('\n')).replaceAll(')', '.'),
      );
    }),
  );
});
