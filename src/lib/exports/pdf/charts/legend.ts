// Sign and name, side by side as far as the width allows.
import { styles, type TextStyle } from '../measures.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import type { ChartBand, Pen } from './pen.ts';

export interface LegendEntry {
  readonly label: string;
  readonly signWidth: number;
  /** Draws the sign from `x`, centred on `middle`. */
  sign(pen: Pen, x: number, middle: number): void;
}

const STYLE: TextStyle = styles.chart;
const LINE = 16;
const SIGN_GAP = 6;
const ENTRY_GAP = 18;

export function legend(entries: readonly LegendEntry[], width: number, ink: Measuring): ChartBand {
  let x = 0;
  let line = 0;
  const placed = entries.map((entry) => {
    const lines = breakLine(entry.label, width - entry.signWidth - SIGN_GAP, ink.measure(STYLE));
    const longest = Math.max(0, ...lines.map((text) => ink.width(text.trimEnd(), STYLE)));
    const length = entry.signWidth + SIGN_GAP + longest;
    if (x > 0 && x + length > width) {
      x = 0;
      line += 1;
    }
    const place = { entry, lines, x, line };
    x += length + ENTRY_GAP;
    line += Math.max(0, lines.length - 1);
    return place;
  });
  return {
    height: (line + 1) * LINE,
    draw(pen, left, top) {
      for (const { entry, lines, x, line } of placed) {
        const y = top + line * LINE;
        entry.sign(pen, left + x, y + LINE / 2);
        lines.forEach((text, index) =>
          pen.text(text, left + x + entry.signWidth + SIGN_GAP, y + index * LINE, {
            ...STYLE,
            leading: LINE,
          }),
        );
      }
    },
  };
}
