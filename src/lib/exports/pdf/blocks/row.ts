// Cells side by side. A row that is cut at the foot of a page is drawn cell by cell on each of its pages, so that the
// text of a cell stays together.
import type { Slab } from '../flow.ts';
import { plain, type Line } from '../links.ts';
import type { TextStyle } from '../measures.ts';
import type { Sheet } from '../sheet.ts';
import { twoLinesTogether } from '../stack.ts';
import type { Part } from '../tagging/part.ts';

export interface Cell {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly align: 'start' | 'end';
  readonly style: TextStyle;
  readonly part: Part;
}

interface Look {
  /** The row itself and what it stands in, outermost first. */
  readonly parts: readonly Part[];
  readonly leading: number;
  readonly padding: { readonly top: number; readonly bottom: number };
  readonly withNext?: boolean;
  readonly head?: Slab;
  readonly before?: number;
  readonly after?: number;
  /** Cells stand on the row's last line, as column heads do. */
  readonly fromBottom?: boolean;
  rules(sheet: Sheet, top: number, bottom: number, whole: { begins: boolean; ends: boolean }): void;
}

/** A row of more lines than this may be parted; a shorter one moves to the next page as it is. */
const KEPT_WHOLE = 14;

export function row(cells: readonly Cell[], look: Look): Slab {
  const { leading, padding } = look;
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  return {
    before: look.before ?? 0,
    after: look.after ?? 0,
    withNext: look.withNext ?? false,
    head: look.head,
    slices: Array.from({ length: count }, (_, index) => ({
      height:
        leading + (index === 0 ? padding.top : 0) + (index === count - 1 ? padding.bottom : 0),
      breakAfter: count > KEPT_WHOLE && twoLinesTogether(index, count),
    })),
    draw(sheet, from, to, top) {
      const first = top + (from === 0 ? padding.top : 0);
      const bottom = first + (to - from) * leading + (to === count ? padding.bottom : 0);
      look.rules(sheet, top, bottom, { begins: from === 0, ends: to === count });
      sheet.within(look.parts, () => {
        for (const cell of cells) {
          const drop = look.fromBottom ? count - cell.lines.length : 0;
          const shown = cell.lines.slice(Math.max(0, from - drop), to - drop);
          const start = first + Math.max(0, drop - from) * leading;
          // Also around nothing: an empty cell is still a cell of its column.
          sheet.within(cell.part, () => drawCell(sheet, cell, shown, start, leading));
        }
      });
    },
  };
}

function drawCell(
  sheet: Sheet,
  { x, width, align, style }: Cell,
  lines: readonly Line[],
  top: number,
  leading: number,
): void {
  lines.forEach((line, index) => {
    const indent = align === 'end' ? width - sheet.ink.width(plain(line).trimEnd(), style) : 0;
    sheet.line(line, x + indent, top + index * leading, { ...style, leading });
  });
}
