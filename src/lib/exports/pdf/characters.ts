// What becomes of characters on their way to the page. jsPDF drops what its font lacks without a word, and for some
// control characters the rest of the line with it, so nothing reaches it that has not passed here.
import ranges from './fonts/coverage.json';

/** Stands where a character cannot be shown; `missingCharacters` tells which ones before anybody exports. */
export const SUBSTITUTE = '□';

/** Soft hyphens, zero-width signs, direction overrides, variation selectors: they have no look of their own. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e0fff}]/gu;
const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
const FIXED_SPACE = /[\u2007\u202f]/g;
const OTHER_SPACE = /(?!\u00a0)[\p{Zs}\p{Cc}]/gu;

/** Pairs that share one drawing in Inter. The file can give back only one of them, so it is always the same one. */
const TWINS: Record<string, string> = { ʼ: '’', ˮ: '”', '▶': '►', '◀': '◄', '▷': '▻', '◁': '◅' };
const LIGATURE = /[\ufb00-\ufb06]/g;

/** Most texts, of which nothing has to be looked at: ASCII, and Latin letters with their marks. */
const PLAIN = /^[ -~¡-¬®-ľŁ-ň]*$/;

const covered = new Set<number>();
for (const [from = 0, to = 0] of ranges) {
  for (let code = from; code <= to; code += 1) covered.add(code);
}

export function isCovered(character: string): boolean {
  return covered.has(character.codePointAt(0) ?? -1);
}

/** One line as it will be drawn: composed, without controls, and with a substitute for what the font lacks. */
export function cleanLine(text: string): string {
  const composed = compose(text.replace(LINE_BREAK, ' '));
  const shown = [...composed].every(isCovered) ? composed : graphemes(composed).map(show).join('');
  return shown.replace(/ {2,}/g, ' ').trim();
}

/** Several lines, as somebody typed them; never more than one empty line in a row. */
export function cleanLines(text: string): string[] {
  const lines = text.split(LINE_BREAK).map(cleanLine);
  return lines
    .filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''))
    .filter((line, index, kept) => line !== '' || index < kept.length - 1);
}

/** The letter with its marks that the font cannot show, or null. */
export function missingIn(grapheme: string): string | null {
  return [...grapheme.replace(INVISIBLE, '')].every(isCovered) ? null : grapheme;
}

/** Everything that changes how a text is stored but not what a reader sees. Joiners stay: they hold emoji together. */
export function compose(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(FIXED_SPACE, '\u00a0')
    .replace(OTHER_SPACE, ' ')
    .replace(LIGATURE, (sign) => sign.normalize('NFKC'))
    .replace(/[^ -ʯ]/gu, (sign) => TWINS[sign] ?? decomposed(sign))
    .replace(INVISIBLE, (sign) => (sign === '\u200d' ? sign : ''));
}

export function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter('sv').segment(text), ({ segment }) => segment);
}

/** A letter that the font has only as base and mark. */
function decomposed(sign: string): string {
  const parts = isCovered(sign) ? sign : sign.normalize('NFD');
  return [...parts].every(isCovered) ? parts : sign;
}

function show(grapheme: string): string {
  const visible = [...grapheme.replace(INVISIBLE, '')];
  const first = visible.findIndex((character) => !isCovered(character));
  return visible
    .map((sign, at) => (isCovered(sign) ? sign : at === first ? SUBSTITUTE : ''))
    .join('');
}
