// Which pieces of a broken text are links. The address is looked for in the whole text, so that one that goes on over
// several lines is still one link.
import { runsOf } from '../../domain/report/links.ts';
import { SUBSTITUTE } from './characters.ts';
import type { Link } from './tagging/part.ts';

export interface Piece {
  readonly text: string;
  readonly link?: Link;
}

export type Line = readonly Piece[];

/** Longer than any browser can be counted on to open. */
const LONGEST = 2000;

export function plain(line: Line | string): string {
  return typeof line === 'string' ? line : line.map(({ text }) => text).join('');
}

/** `lines` are those of one text. Put together they are still the text. */
export function withLinks(lines: readonly string[]): Line[] {
  const pieces = runsOf(lines.join('')).map(({ text, href }): Piece =>
    // An address with a sign that could not be shown would lead somewhere else; one that is endless leads nowhere.
    href === undefined || text.includes(SUBSTITUTE) || href.length > LONGEST
      ? { text }
      : { text, link: { to: href, contents: text } },
  );
  let [current, ...rest] = pieces;
  return lines.map((line) => {
    const parted: Piece[] = [];
    let left = line;
    while (left !== '' && current) {
      const { text, link } = current;
      const taken = text.slice(0, left.length);
      parted.push({ ...(link && { link }), text: taken });
      left = left.slice(taken.length);
      if (taken.length < text.length) current = { ...current, text: text.slice(taken.length) };
      else [current, ...rest] = rest;
    }
    return parted;
  });
}
