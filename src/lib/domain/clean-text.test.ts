import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

const anything = fc.string({
  unit: fc.integer({ min: 0, max: 0x24ff }).map((code) => String.fromCharCode(code)),
});
const halves = fc.string({
  unit: fc.constantFrom('\ud83d', '\ude00', 'a', '\u0000', '\r', '\n', '\u202e'),
});

test('what is cleaned is clean: cleaning it again changes nothing, and it never grows', () => {
  fc.assert(
    fc.property(fc.oneof(anything, halves), (text) => {
      const cleaned = cleanText(text);
      expect(cleanText(cleaned)).toBe(cleaned);
      expect(cleaned.length).toBeLessThanOrEqual(text.length);
      expect(cleaned).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
      expect(cleaned).not.toMatch(/(?![\t\n])\p{Cc}/u);
    }),
    { numRuns: 2000 },
  );
});

test('text that people write is left as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!/(?![\t\n])\p{Cc}/u.test(text));
      expect(cleanText(text)).toBe(text);
    }),
  );
  const text = 'Älvdaelien tjïelte\n\t– ”både” · 😀 e\u0301 \u00a0\u200b';
  expect(cleanText(text)).toBe(text);
});

test.each([
  ['line breaks of Windows, of old Macs and of Word', 'a\r\nb\rc\u000bd\u0085e', 'a\nb\nc\nd\ne'],
  ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u009ff', 'abcdef'],
  ['where a word may be parted', 'verksamhets\u00adut\u00advecklare', 'verksamhetsutvecklare'],
  ['what turns the order of text around', 'a\u202eb\u2066c\u2069d\u202c', 'abcd'],
  ['half a character', 'a\ud83db\ude00', 'a\ufffdb\ufffd'],
])('%s', (_, text, cleaned) => {
  expect(cleanText(text)).toBe(cleaned);
});
