import type { Chart } from '../../../domain/report/model.ts';
import { dumbbellOf, type LinkKind } from '../../../domain/report/dumbbell.ts';
import { cleanLine } from '../characters.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { styles } from '../measures.ts';
import { palette } from '../palette.ts';
import type { Stroke } from '../sheet.ts';
import { drawMarker, MARKER } from './marker.ts';
import type { ChartBand } from './pen.ts';

export type Pictures = Extract<Chart, { type: 'pictures' }>;

/** Distances from the left edge of the chart. */
export interface Columns {
  readonly width: number;
  readonly labels: number;
  /** Of one column. */
  readonly column: number;
  middleOf(column: number): number;
}

const STYLE = styles.chart;
const PADDING = 6;
const LEAST_HEIGHT = 25;
const SIDE_BY_SIDE = MARKER + 1.5;
const RULE = { colour: palette.gridline, width: 0.6 };
/** Outside the scale there is no line to stand on. */
const DOTTED = { colour: palette.hairline, width: 0.6, dash: [1, 2.5] };

export const LINKS: Readonly<Record<LinkKind, Stroke>> = {
  levels: { colour: palette.irisMid, width: 2 },
  outside: { colour: palette.irisMid, width: 1.25, dash: [3, 2.5] },
};

export function pictureRow(
  { label, levels }: Pictures['rows'][number],
  chart: Pictures,
  columns: Columns,
  ink: Measuring,
): ChartBand {
  const lines = breakLine(cleanLine(label), columns.labels, ink.measure(STYLE));
  const { marks, link } = dumbbellOf(
    chart.parties.map(({ party }) => party),
    chart.columns.map(({ level }) => level),
    levels,
  );
  const height = Math.max(LEAST_HEIGHT, lines.length * STYLE.leading + PADDING);
  return {
    height,
    draw(pen, left, top) {
      const middle = top + height / 2;
      const xOf = ({ column, shift }: (typeof marks)[number]) =>
        left + columns.middleOf(column) + shift * SIDE_BY_SIDE;
      chart.columns.forEach(({ level }, column) => {
        const x = left + columns.middleOf(column);
        pen.line([x, top], [x, top + height], typeof level === 'number' ? RULE : DOTTED);
      });
      pen.line([left, top + height], [left + columns.width, top + height], RULE);
      lines.forEach((line, index) =>
        pen.text(line, left, middle + (index - lines.length / 2) * STYLE.leading, STYLE),
      );
      if (link) pen.line([xOf(link.from), middle], [xOf(link.to), middle], LINKS[link.kind]);
      for (const mark of marks) drawMarker(pen, mark.party, xOf(mark), middle);
    },
  };
}
