// How high a row is. Excel measures for itself when a file is opened; LibreOffice takes a row without a height for one line.
import type { Cell } from '../../../domain/data/table.ts';

export interface ShownColumn {
  /** In digits, as Excel counts. */
  readonly width: number;
  readonly hidden: boolean;
}

/** Of Calibri 11, in points. */
const LINE = 15;
/** The most that Excel has. */
const HIGHEST = 409;

/** A line with more in it is hard to read, and is wider than the paper. */
const WIDEST = 110;

/**
 * @param texts of one column
 * @param width in digits, that it has otherwise
 * @returns so wide that a row is high enough for each of them, as far as a column can be
 */
export function widthForHeight(texts: readonly string[], width: number): number {
  return texts.reduce((room, text) => {
    while (room < WIDEST && linesOf(text, room) * LINE > HIGHEST) room += 1;
    return room;
  }, width);
}

/** The attribute, without `customHeight`: a program that measures may say otherwise. Empty where one line is enough. */
export function heightOf(cells: readonly Cell[], columns: readonly ShownColumn[]): string {
  const lines = columns.map(({ width, hidden }, index) => {
    const cell = cells[index];
    return typeof cell === 'string' && !hidden ? linesOf(cell, width) : 1;
  });
  const most = Math.max(1, ...lines);
  return most > 1 ? ` ht="${Math.min(HIGHEST, most * LINE)}"` : '';
}

function linesOf(text: string, room: number): number {
  return text.split('\n').reduce((sum, paragraph) => sum + wrapped(paragraph, room), 0);
}

/** Words go to the next line whole. Letters are narrower than digits by what the space before a text takes. */
function wrapped(paragraph: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length > room) {
      lines += 1;
      used = length;
    } else used += length + (used > 0 ? 1 : 0);
    // A word that no line has room for.
    if (used > room) {
      lines += Math.ceil(used / room) - 1;
      used %= room;
    }
  }
  return lines;
}
