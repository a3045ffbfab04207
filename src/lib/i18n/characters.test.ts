import { expect, test } from 'vitest';
import { characterName } from './characters.ts';

test.each([
  ['🙂', '🙂 (emoji, U+1F642)'],
  ['🇸🇪', '🇸🇪 (emoji, U+1F1F8 U+1F1EA)'],
  ['漢', '漢 (kinesiskt tecken, U+6F22)'],
  ['か', 'か (japanskt tecken, U+304B)'],
  ['한', '한 (koreanskt tecken, U+D55C)'],
  ['ع', 'ع (arabisk bokstav, U+0639)'],
  ['א', 'א (hebreisk bokstav, U+05D0)'],
  ['ก', 'ก (bokstav, U+0E01)'],
  ['∰', '∰ (matematiskt tecken, U+2230)'],
  ['\u{e000}', '\u{e000} (tecken, U+E000)'],
])('A character is told by what it looks like, its kind and its number: %s', (character, name) => {
  expect(characterName(character)).toBe(name);
});
