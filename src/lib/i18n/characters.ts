// What a character is called by somebody who does not know Unicode: what it looks like, which kind it is, its number.
import * as m from './paraglide/messages.js';

/** The first that fits. */
const KINDS: readonly (readonly [RegExp, () => string])[] = [
  [/\p{Extended_Pictographic}|\p{Regional_Indicator}/u, m.docpage_char_emoji],
  [/\p{Script=Han}/u, m.docpage_char_han],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, m.docpage_char_kana],
  [/\p{Script=Hangul}/u, m.docpage_char_hangul],
  [/\p{Script=Arabic}/u, m.docpage_char_arabic],
  [/\p{Script=Hebrew}/u, m.docpage_char_hebrew],
  [/\p{L}/u, m.docpage_char_letter],
  [/\p{N}/u, m.docpage_char_number],
  [/\p{Sc}/u, m.docpage_char_currency],
  [/\p{Sm}/u, m.docpage_char_math],
  [/[\p{S}\p{P}]/u, m.docpage_char_symbol],
];

/** "漢 (kinesiskt tecken, U+6F22)" */
export function characterName(character: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? m.docpage_char_other;
  const codes = [...character].map((one) => {
    const code = one.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return m.docpage_char({ character, kind: kind(), codes: codes.join(' ') });
}
