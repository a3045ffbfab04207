// What a page of paper has no room for, by name.
import type { Piece } from '../domain/report/one-page.ts';
import * as m from './paraglide/messages.js';

const FIRST_WORDS = 5;

/** Sentences of one text are told as one: by where it is cut. */
export function leftOut(pieces: readonly Piece[]): string[] {
  const cut = pieces.find(({ sentence }) => sentence !== undefined);
  return pieces.flatMap((piece) => {
    if (piece.sentence === undefined) return [piece.name];
    if (piece !== cut) return [];
    const words = piece.sentence.split(/\s+/u);
    const beginning = words.slice(0, FIRST_WORDS).join(' ');
    return [m.page_meter_from({ text: words.length > FIRST_WORDS ? `${beginning} …` : beginning })];
  });
}
