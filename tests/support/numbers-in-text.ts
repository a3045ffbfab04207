// Every number of a Swedish text, in digits or in words. The list of words is closed: it holds those that IRIS could use.
export interface NumberInText {
  readonly index: number;
  readonly text: string;
  /** Null for a word that tells a number only beside another: "samtliga". */
  readonly value: number | null;
}

const COUNTS =
  'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo'.split(
    ' ',
  );
const VALUES: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ...COUNTS.map((word, value): [string, number] => [word, value]),
  ['ett', 1],
  ['ingen', 0],
  ['inget', 0],
  ['inga', 0],
  ['båda', 2],
  ['bägge', 2],
  ['dubbelt', 2],
  ['samtliga', null],
  ['alla', null],
  ['hälften', null],
  ['majoriteten', null],
]);

const DIGITS = String.raw`\d+(?:\u00a0\d{3})*(?:,\d+)?`;
const NUMBER_WORDS = [...VALUES.keys()].join('|');
/** One number, as a part of a pattern. */
export const NUMBER = `${DIGITS}|(?<![\\p{L}\\p{N}])(?:${NUMBER_WORDS})(?![\\p{L}\\p{N}])`;
const PATTERN = new RegExp(NUMBER, 'giu');

export function numbersIn(text: string): NumberInText[] {
  return Array.from(text.matchAll(PATTERN), ({ 0: found, index }) => ({
    index,
    text: found,
    value: valueOf(found),
  }));
}

export function valueOf(text: string): number | null {
  const word = VALUES.get(text.toLowerCase());
  if (word !== undefined) return word;
  return Number(text.replaceAll('\u00a0', '').replace(',', '.'));
}

/** The text with another number in the place of one of its own, written in the same way. */
export function withOther(text: string, { index, text: found, value }: NumberInText): string {
  return text.slice(0, index) + another(found, value) + text.slice(index + found.length);
}

function another(found: string, value: number | null): string {
  if (/^\d/u.test(found)) return String((value ?? 0) + 1).replace('.', ',');
  const word = value === null ? 'hälften' : (COUNTS[value === 1 ? 2 : value + 1] ?? 'noll');
  const other = word === found.toLowerCase() ? 'samtliga' : word;
  return found.charAt(0) === found.charAt(0).toUpperCase()
    ? other.charAt(0).toUpperCase() + other.slice(1)
    : other;
}
