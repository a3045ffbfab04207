// A slab made of bands, one below the other: lines of text, the parts of a chart, empty space.
import type { Slab } from './flow.ts';
import type { TextStyle } from './measures.ts';
import { plain, type Line } from './links.ts';
import type { Sheet } from './sheet.ts';
import type { Part } from './tagging/part.ts';

export interface Band {
  readonly height: number;
  draw(sheet: Sheet, top: number): void;
}

interface Placing {
  readonly before: number;
  readonly after: number;
  readonly withNext?: boolean;
  readonly wholeIfCheap?: boolean;
  readonly head?: Slab;
  /** Whether the page may end after the band with this number. */
  readonly mayBreakAfter?: (index: number, count: number) => boolean;
  /** Drawn once for each stretch of bands that lands on one page. */
  readonly beside?: (sheet: Sheet, top: number, bottom: number) => void;
}

export function stack(bands: readonly Band[], placing: Placing): Slab {
  const { mayBreakAfter = () => false, beside, withNext = false, ...others } = placing;
  return {
    ...others,
    withNext,
    slices: bands.map(({ height }, index) => ({
      height,
      breakAfter: mayBreakAfter(index, bands.length),
    })),
    draw(sheet, from, to, top) {
      let y = top;
      for (const band of bands.slice(from, to)) {
        band.draw(sheet, y);
        y += band.height;
      }
      beside?.(sheet, top, y);
    },
  };
}

/** One band a line. An empty line that somebody typed is shown as half of one. */
export function lineBands(
  lines: readonly (Line | string)[],
  x: number,
  style: TextStyle,
  parts: Part | readonly Part[],
): Band[] {
  return lines.map((line) =>
    plain(line) === ''
      ? space(style.leading / 2)
      : {
          height: style.leading,
          draw: (sheet, top) => sheet.within(parts, () => sheet.line(line, x, top, style)),
        },
  );
}

export function space(height: number): Band {
  return { height, draw: () => undefined };
}

/** Never fewer than two lines of a paragraph alone at the foot or the head of a page. */
export function twoLinesTogether(index: number, count: number): boolean {
  return index >= 1 && index <= count - 3;
}
