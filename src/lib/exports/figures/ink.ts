// How wide a text becomes in Arial or what stands in for it: pictures in Word and HTML are set in the reader's own
// typeface, so there is nothing to measure with, and a chart must leave room enough for it all the same.
import type { Measuring } from '../pdf/ink.ts';
import { papers, type TextStyle } from '../pdf/measures.ts';

/** Arial's widths in thousandths of the size, for the letters that Swedish is made of. */
const WIDTHS: readonly [width: number, letters: string][] = [
  [191, "'"],
  [222, 'ijl'],
  [278, ' \u00a0!,./:;I[\\]ft|'],
  [333, '()-r`‘’‚'],
  [355, '"”“'],
  [400, '*°'],
  [500, 'Jckvsxyz'],
  [556, '#$0123456789?L_abdeghnopqu–«»'],
  [584, '+<=>~'],
  [611, 'FTZ'],
  [667, '&ABEKPSVXY'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'Mm'],
  [889, '%'],
  [944, 'W'],
];
const OTHER = 1000;
/** Semi-bold is a little wider, and typefaces that stand in for Arial may be. */
const STRONG = 1.07;
const MARGIN = 1.03;

const widths = new Map(
  WIDTHS.flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);

function width(text: string, { size, face }: TextStyle): number {
  const letters = text.normalize('NFD').replace(/\p{M}/gu, '');
  let sum = 0;
  for (const letter of letters) sum += widths.get(letter) ?? OTHER;
  return (sum / 1000) * size * MARGIN * (face === 'strong' ? STRONG : 1);
}

/** What the charts ask of the PDF's ink; they never write with it, a pen does. */
export const ink: Measuring = {
  paper: papers.portrait,
  width,
  measure: (style) => (text) => width(text, style),
};
