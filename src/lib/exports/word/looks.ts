// Size, space and colour of every named style, in points. The styles are made of it, and so is the reckoning of where in
// the document a heading lands.
import { palette, type Colour } from '../pdf/palette.ts';

export interface Look {
  readonly size: number;
  readonly before?: number;
  readonly after?: number;
  /** In lines of the typeface. */
  readonly line?: number;
  readonly color?: Colour;
  readonly bold?: boolean;
  readonly serif?: boolean;
}

const { slate, iris } = palette;

/** What a style has that says nothing else. */
export const NORMAL = { before: 0, after: 0, line: 1.15 } as const;

export const looks = {
  body: { size: 11, after: 7 },
  heading1: { size: 25, after: 8, line: 1.05, serif: true },
  heading2: { size: 17, before: 22, after: 7, line: 1.05, color: iris, serif: true },
  heading3: { size: 13.5, before: 17, after: 5, line: 1.05, serif: true },
  heading4: { size: 11.5, before: 14, after: 4, bold: true },
  eyebrow: { size: 10, after: 4, color: iris, bold: true },
  subtitle: { size: 12.5, after: 16, color: slate },
  lead: { size: 13, before: 2, after: 8, color: iris },
  note: { size: 10, before: 8, after: 10, color: slate },
  gap: { size: 11, before: 2, after: 8 },
  prompt: { size: 11, before: 4, after: 8, color: slate },
  bullet: { size: 11, after: 3 },
  numbered: { size: 11, after: 3 },
  fact: { size: 11 },
  term: { size: 9.5, line: 1.3, color: slate, bold: true },
  label: { size: 9.5, before: 6, after: 1, color: slate, bold: true },
  answer: { size: 11, after: 8 },
  signature: { size: 11, before: 44 },
  caption: { size: 10, before: 15, after: 5, bold: true },
  columnHead: { size: 9.5, line: 1.05, color: slate, bold: true },
  rowHead: { size: 10, line: 1.05, bold: true },
  cell: { size: 10, line: 1.05 },
  figure: { size: 11, before: 4, after: 10, line: 1 },
  contentsHeading: { size: 17, before: 22, after: 7, line: 1.05, color: iris, serif: true },
  contents2: { size: 11, before: 4, after: 2 },
  contents3: { size: 10.5, after: 2 },
  header: { size: 8.5, color: slate },
  footer: { size: 8.5, color: slate },
} as const satisfies Record<string, Look>;

export type Looks = Readonly<Record<keyof typeof looks, Look>>;

/** For a document that is one page, as it is in the PDF. */
const closeLooks: Looks = {
  ...looks,
  body: { size: 9.5, after: 3, line: 1.05 },
  heading1: { size: 17, after: 3, line: 1, serif: true },
  heading2: { size: 10.5, before: 6, after: 1, line: 1.05, bold: true },
  eyebrow: { ...looks.eyebrow, size: 9, after: 1, line: 1 },
  subtitle: { ...looks.subtitle, size: 11, after: 5, line: 1 },
  lead: { size: 11.5, before: 2, after: 3, line: 1.05, color: iris },
  note: { size: 8.5, before: 3, after: 4, line: 1.05, color: slate },
  numbered: { size: 9.5, after: 1, line: 1.05 },
  bullet: { size: 9.5, after: 1, line: 1.05 },
  fact: { size: 9.5, line: 1.05 },
  term: { size: 8.5, line: 1.15, color: slate, bold: true },
  label: { size: 8.5, before: 4, after: 0, line: 1.05, color: slate, bold: true },
  answer: { size: 9.5, after: 4, line: 1.05 },
};

export const looksFor = (isClose: boolean): Looks => (isClose ? closeLooks : looks);
