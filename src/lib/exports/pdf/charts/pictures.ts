// One line per row with a mark for each party in the column of its answer: the scale from its lowest level, and beside it
// what lies outside. How marks and lines stand is told by the domain, and drawn on the screen from there too.
import { cleanLine } from '../characters.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { styles } from '../measures.ts';
import { palette } from '../palette.ts';
import { legend } from './legend.ts';
import { drawMarker, MARKER } from './marker.ts';
import type { ChartBand, Pen } from './pen.ts';
import { LINKS, pictureRow, type Columns, type Pictures } from './picture-row.ts';

const STYLE = styles.chart;
const GRID = { colour: palette.hairline, width: 0.75 };
const GAP = 12;
/** Between the scale and what lies outside it. */
const OUTSIDE_GAP = 12;
const LINK_SIGN = 20;

export function pictures(chart: Pictures, width: number, ink: Measuring): ChartBand[] {
  const columns = columnsOf(chart, width);
  const signs = legend(
    [
      ...chart.parties.map(({ party, label }) => ({
        label: cleanLine(label),
        signWidth: MARKER,
        sign: (pen: Pen, x: number, middle: number) =>
          drawMarker(pen, party, x + MARKER / 2, middle),
      })),
      ...chart.links.map(({ kind, label }) => ({
        label: cleanLine(label),
        signWidth: LINK_SIGN,
        sign: (pen: Pen, x: number, middle: number) =>
          pen.line([x, middle], [x + LINK_SIGN, middle], LINKS[kind]),
      })),
    ],
    width,
    ink,
  );
  return [
    signs,
    columnNames(chart, columns, ink),
    ...chart.rows.map((row) => pictureRow(row, chart, columns, ink)),
  ];
}

function columnsOf({ columns }: Pictures, width: number): Columns {
  const labels = width * 0.27;
  const levels = columns.filter(({ level }) => typeof level === 'number').length;
  const column = (width - labels - GAP - OUTSIDE_GAP) / Math.max(1, columns.length);
  return {
    width,
    labels,
    column,
    middleOf: (at) => labels + GAP + column * (at + 0.5) + (at < levels ? 0 : OUTSIDE_GAP),
  };
}

function columnNames({ columns: named }: Pictures, columns: Columns, ink: Measuring): ChartBand {
  const names = named.map(({ label }) =>
    breakLine(cleanLine(label), columns.column - 4, ink.measure(STYLE)),
  );
  const most = Math.max(1, ...names.map((lines) => lines.length));
  const height = most * STYLE.leading + 6;
  return {
    height,
    draw(pen, left, top) {
      names.forEach((lines, column) =>
        lines.forEach((line, index) => {
          const x = left + columns.middleOf(column) - ink.width(line.trimEnd(), STYLE) / 2;
          const y = top + (most - lines.length + index) * STYLE.leading;
          pen.text(line, x, y, { ...STYLE, colour: palette.slate });
        }),
      );
      pen.line([left, top + height], [left + columns.width, top + height], GRID);
    },
  };
}
