// A text that is longer than a cell of Excel may be goes on in the same column of the rows below: none of it is left out.
import type { Cell } from '../../../domain/data/table.ts';
import { LONGEST_TEXT } from './shared-texts.ts';

export function withRestBelow(row: readonly Cell[]): (readonly Cell[])[] {
  const pieces = row.map((cell) => (typeof cell === 'string' ? piecesOf(cell) : [cell]));
  const most = Math.max(1, ...pieces.map(({ length }) => length));
  if (most === 1) return [row];
  return Array.from({ length: most }, (_, index) => pieces.map((all) => all[index] ?? null));
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || start === 0;) {
    const end = start + LONGEST_TEXT;
    // Never between the two halves of one character.
    const isHalf = end < text.length && /[\ud800-\udbff]/.test(text.charAt(end - 1));
    const next = isHalf ? end - 1 : end;
    pieces.push(text.slice(start, next));
    start = next;
  }
  return pieces;
}
