import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutEnd } from './without-end.ts';

test.each([
  ['Kvinnojour och barnmorskemottagning.', 'Kvinnojour och barnmorskemottagning'],
  ['Vem äger rutinen?', 'Vem äger rutinen'],
  ['Nu börjar vi!', 'Nu börjar vi'],
  ['Vi väntar …', 'Vi väntar'],
  ['Vi väntar...', 'Vi väntar'],
  ['Rutinen ”Fråga alla.”', 'Rutinen ”Fråga alla”'],
  ['Rutinen ”Fråga alla”.', 'Rutinen ”Fråga alla”'],
  ['”Kan vi?”.', '”Kan vi”'],
  ['Rutin (utkast).', 'Rutin (utkast)'],
  ['Rutin', 'Rutin'],
  ['Version 1.0', 'Version 1.0'],
  ['…', '…'],
  ['', ''],
])('a text within a sentence has no end mark: %s', (text, within) => {
  expect(withoutEnd(text)).toBe(within);
});

test('what is taken away twice is taken away once', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '.', '?', '…', '”', ')') });
  fc.assert(
    fc.property(text, (some) => {
      expect(withoutEnd(withoutEnd(some))).toBe(withoutEnd(some));
    }),
  );
});
