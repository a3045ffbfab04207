import type { Level, Party } from '../../../domain/assessment/schema.ts';
import type { Chart } from '../../../domain/report/model.ts';
import { cleanLine } from '../characters.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { styles } from '../measures.ts';
import { palette } from '../palette.ts';
import { drawMarker, MARKER } from './marker.ts';
import type { ChartBand, Pen } from './pen.ts';

export type Pictures = Extract<Chart, { type: 'pictures' }>;

/** Distances from the left edge of the chart. */
export interface Columns {
  readonly width: number;
  readonly labels: number;
  readonly level: number;
  middleOf(level: number): number;
  readonly outside: number;
}

interface Picture<L extends Level = Level> {
  readonly party: Party;
  readonly level: L;
}

const STYLE = styles.chart;
const PADDING = 6;
const LEAST_HEIGHT = 25;
const OUTSIDE_LINE = 14;
const SIDE_BY_SIDE = MARKER + 1.5;
const RULE = { colour: palette.gridline, width: 0.6 };
const LINK = { colour: palette.irisMid, width: 1.25 };

export function pictureRow(
  { label, levels }: Pictures['rows'][number],
  { parties, scale, outside: outsideWords }: Pictures,
  columns: Columns,
  ink: Measuring,
): ChartBand {
  const lines = breakLine(cleanLine(label), columns.labels, ink.measure(STYLE));
  const inside: Picture<0 | 1 | 2 | 3>[] = [];
  const outside: Picture<keyof Pictures['outside']>[] = [];
  parties.forEach(({ party }, index) => {
    const level = levels[index] ?? null;
    if (typeof level === 'number') inside.push({ party, level });
    else if (level !== null) outside.push({ party, level });
  });
  const height = Math.max(
    LEAST_HEIGHT,
    lines.length * STYLE.leading + PADDING,
    outside.length * OUTSIDE_LINE + PADDING,
  );
  return {
    height,
    draw(pen, left, top) {
      const middle = top + height / 2;
      for (const level of scale.keys()) {
        const x = left + columns.middleOf(level);
        pen.line([x, top], [x, top + height], RULE);
      }
      pen.line([left, top + height], [left + columns.width, top + height], RULE);
      lines.forEach((line, index) =>
        pen.text(line, left, middle + (index - lines.length / 2) * STYLE.leading, STYLE),
      );
      drawInside(pen, inside, (level) => left + columns.middleOf(level), middle);
      outside.forEach(({ party, level }, index) => {
        const x = left + columns.outside;
        const y = middle + (index - (outside.length - 1) / 2) * OUTSIDE_LINE;
        drawMarker(pen, party, x + MARKER / 2, y);
        pen.text(outsideWords[level], x + MARKER + 5, y - STYLE.leading / 2, STYLE);
      });
    },
  };
}

/** The line between the outermost marks shows at a glance how far apart the pictures are. */
function drawInside(
  pen: Pen,
  inside: readonly Picture<0 | 1 | 2 | 3>[],
  xOf: (level: number) => number,
  y: number,
): void {
  const levels = inside.map(({ level }) => level);
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low < high) pen.line([xOf(low), y], [xOf(high), y], LINK);
  for (const { party, level } of inside) {
    const sharing = inside.filter((other) => other.level === level);
    const place = sharing.findIndex((other) => other.party === party);
    drawMarker(pen, party, xOf(level) + (place - (sharing.length - 1) / 2) * SIDE_BY_SIDE, y);
  }
}
