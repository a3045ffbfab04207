// One line per row on the scale 0–3, with a mark for each party's picture. Marks on the same level stand side by
// side; an answer outside the scale stands in words to the right of it, since it has no place on the scale.
import { cleanLine } from '../characters.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { styles } from '../measures.ts';
import { palette } from '../palette.ts';
import { legend } from './legend.ts';
import { drawMarker, MARKER } from './marker.ts';
import type { ChartBand } from './pen.ts';
import { pictureRow, type Columns, type Pictures } from './picture-row.ts';

const STYLE = styles.chart;
const GRID = { colour: palette.hairline, width: 0.75 };
const GAP = 12;

export function pictures(chart: Pictures, width: number, ink: Measuring): ChartBand[] {
  const columns = columnsOf(chart, width);
  const partyNames = legend(
    chart.parties.map(({ party, label }) => ({
      label: cleanLine(label),
      signWidth: MARKER,
      sign: (pen, x, middle) => drawMarker(pen, party, x + MARKER / 2, middle),
    })),
    width,
    ink,
  );
  return [
    partyNames,
    scaleNames(chart.scale, columns, ink),
    ...chart.rows.map((row) => pictureRow(row, chart, columns, ink)),
  ];
}

function columnsOf({ scale }: Pictures, width: number): Columns {
  const labels = width * 0.31;
  const outside = width * 0.19;
  const level = (width - labels - outside - GAP) / Math.max(1, scale.length);
  return {
    width,
    labels,
    level,
    middleOf: (at) => labels + GAP + level * (at + 0.5),
    outside: width - outside + 8,
  };
}

function scaleNames(scale: readonly string[], columns: Columns, ink: Measuring): ChartBand {
  const names = scale.map((name) =>
    breakLine(cleanLine(name), columns.level - 6, ink.measure(STYLE)),
  );
  const most = Math.max(1, ...names.map((lines) => lines.length));
  const height = most * STYLE.leading + 6;
  return {
    height,
    draw(pen, left, top) {
      names.forEach((lines, level) =>
        lines.forEach((line, index) => {
          const x = left + columns.middleOf(level) - ink.width(line.trimEnd(), STYLE) / 2;
          const y = top + (most - lines.length + index) * STYLE.leading;
          pen.text(line, x, y, { ...STYLE, colour: palette.slate });
        }),
      );
      pen.line([left, top + height], [left + columns.width, top + height], GRID);
    },
  };
}
