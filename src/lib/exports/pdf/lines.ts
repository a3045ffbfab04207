// Breaks text into lines. Each line keeps the space at which it was broken, so that a reader who takes the lines
// together gets the words back as they were written; a word cut in the middle gets no space and no hyphen.

/** A word with the space after it, if any. */
const WORD = /[^ ]+ ?/g;
/** Where a compound may be parted: after a hyphen, dash or slash between letters, never inside 2024–2032. */
const COMPOUND = /.*?[\p{L}\p{N}](?:[-‐–/](?=\p{L}{2}))|.+$/gu;
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

/** Words up to this part of the line are not left alone. */
const SHORT = 0.15;

export type Measure = (text: string) => number;

/** No line at all for an empty text. */
export function breakLine(text: string, width: number, measure: Measure): string[] {
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
  for (const word of text.match(WORD) ?? []) {
    for (const piece of word.match(COMPOUND) ?? []) {
      if (measure(piece.trimEnd()) <= width) {
        put(piece);
      } else {
        turn();
        (piece.match(LETTER) ?? []).forEach(put);
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

/** The lines of each paragraph; the last line of each but the last ends in a space as well. */
export function breakLines(
  paragraphs: readonly string[],
  width: number,
  measure: Measure,
): string[][] {
  return paragraphs.map((paragraph, index) => {
    const lines = paragraph === '' ? [''] : breakLine(paragraph, width, measure);
    return index < paragraphs.length - 1 ? lines.map(endedBySpace(lines.length)) : lines;
  });
}

const endedBySpace = (count: number) => (line: string, index: number) =>
  index === count - 1 && line !== '' ? `${line} ` : line;

/** The widest thing that a line cannot part without cutting a word. */
export function widestWord(text: string, measure: Measure): number {
  const pieces = (text.match(WORD) ?? []).flatMap((word) => word.match(COMPOUND) ?? []);
  return Math.max(0, ...pieces.map((piece) => measure(piece.trimEnd())));
}
