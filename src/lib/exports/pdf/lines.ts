// Breaks text into lines. Each line keeps the space at which it was broken, so that a reader who takes the lines
// together gets the words back as they were written; one that ends inside a word ends in a soft hyphen, if at all.
import { SOFT_HYPHEN, syllables } from '../../domain/hyphens.ts';

/** A word with the space after it, if any. */
const WORD = /[^ ]+ ?/g;
/** Where a compound may be parted: after a hyphen, dash or slash between letters, never inside 2024–2032. */
const COMPOUND = /.*?[\p{L}\p{N}](?:[-‐–/](?=\p{L}{2}))|.+$/gu;
/** A letter with its marks, and what may not begin a line. */
const LETTER = /(?:\P{M}\p{M}*|\p{M}+)[,.;:!?)”’]{0,2}/gu;
/** Holds an address or a number, in which a hyphen would be read as part of it. */
const CODE = /[/@:.\d]\S/u;

/** In points, more than any ordinary word in a head. */
const LONG_HEAD = 100;

/** Words up to this part of the line are not left alone. */
const SHORT = 0.15;

export type Measure = (text: string) => number;

/** No line at all for an empty text. */
export function breakLine(text: string, width: number, measure: Measure): string[] {
  return broken(text, width, measure, (piece) => [piece]);
}

function broken(
  text: string,
  width: number,
  measure: Measure,
  parted: (piece: string, word: string) => readonly string[],
): string[] {
  const lines: string[] = [];
  let line = '';
  // Added up, since measuring the whole line for every word of it is most of the work.
  let taken = 0;
  const space = measure(' ');
  const turn = () => {
    if (line !== '') lines.push(line);
    line = '';
    taken = 0;
  };
  const put = (piece: string) => {
    const word = piece.trimEnd();
    const wide = measure(word);
    if (taken + wide > width) turn();
    line += piece;
    taken += word === piece ? wide : wide + space;
  };
  const putInParts = (parts: readonly string[]) => {
    const hyphen = parts.length > 1 ? measure('-') : 0;
    for (const [index, part] of parts.entries()) {
      const wide = measure(part.trimEnd()) + (index < parts.length - 1 ? hyphen : 0);
      if (index > 0 && taken + wide > width) {
        if (taken + hyphen <= width) line += SOFT_HYPHEN;
        turn();
      }
      if (wide <= width) put(part);
      else (part.match(LETTER) ?? []).forEach(put);
    }
  };
  for (const word of text.match(WORD) ?? []) {
    for (const piece of word.match(COMPOUND) ?? []) {
      if (measure(piece.trimEnd()) <= width) {
        put(piece);
      } else {
        turn();
        putInParts(parted(piece, word));
      }
    }
  }
  return line === '' ? lines : accompanied([...lines, line.trimEnd()], width, measure);
}

/** A short word alone on the last line looks lost; it gets the word before it for company. */
function accompanied(lines: string[], width: number, measure: Measure): string[] {
  const last = lines.at(-1) ?? '';
  const before = lines.at(-2)?.match(WORD) ?? [];
  if (before.length < 3 || /[ -]/.test(last) || measure(last) > width * SHORT) return lines;
  const companion = before.at(-1) ?? '';
  if (!companion.endsWith(' ')) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1).join(''), companion + last];
}

/**
 * The lines of each paragraph; the last line of each but the last ends in a space as well. A word that has no room on a
 * line of its own is parted between syllables.
 */
export function breakLines(
  paragraphs: readonly string[],
  width: number,
  measure: Measure,
): string[][] {
  return paragraphs.map((paragraph, index) => {
    const lines = paragraph === '' ? [''] : broken(paragraph, width, measure, partsOf);
    return index < paragraphs.length - 1 ? lines.map(endedBySpace(lines.length)) : lines;
  });
}

const endedBySpace = (count: number) => (line: string, index: number) =>
  index === count - 1 && line !== '' ? `${line} ` : line;

/** The widest thing that a line cannot part without cutting a word. */
export function widestWord(text: string, measure: Measure): number {
  return widest(text, (piece) => measure(piece));
}

/** The widest thing that a line cannot part even where it may end inside a word. */
export function widestPart(text: string, measure: Measure): number {
  const hyphen = measure('-');
  return widest(text, (piece, word) => {
    const parts = partsOf(piece, word).map(measure);
    const last = parts.pop() ?? 0;
    return Math.max(last, ...parts.map((part) => part + hyphen));
  });
}

/** The same of a column's head, which names all that is below it: it is parted only if it is very long. */
export function widestHeadPart(text: string, measure: Measure): number {
  const word = widestWord(text, measure);
  return word <= LONG_HEAD ? word : widestPart(text, measure);
}

function widest(text: string, widthOf: (piece: string, word: string) => number): number {
  return Math.max(
    0,
    ...(text.match(WORD) ?? []).flatMap((word) =>
      (word.match(COMPOUND) ?? []).map((piece) => widthOf(piece.trimEnd(), word)),
    ),
  );
}

/** @param word the whole of which it is a piece */
function partsOf(piece: string, word: string): readonly string[] {
  return CODE.test(word) ? [piece] : syllables(piece);
}

/** The text with soft hyphens in the words that are too wide: for who breaks its lines elsewhere. */
export function withSoftHyphens(text: string, isWide: (word: string) => boolean): string {
  return text.replace(/\S+/gu, (word) =>
    isWide(word)
      ? (word.match(COMPOUND) ?? []).map((piece) => partsOf(piece, word).join(SOFT_HYPHEN)).join('')
      : word,
  );
}
