// One bar per row on one scale from nought, with what it stands for in words right after it. Without legend: a bar has
// one colour, and its length is told twice.
import type { Chart } from '../../../domain/report/model.ts';
import { cleanLine } from '../characters.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { styles, type TextStyle } from '../measures.ts';
import { levelColours, palette } from '../palette.ts';
import type { ChartBand, Pen } from './pen.ts';

export type Bars = Extract<Chart, { type: 'bars' }>;

const BAR = 14;
const ROW_GAP = 9;
/** No label takes more than this part of the chart from the bars. */
const LARGEST_LABEL = 0.38;
const LABEL_GAP = 12;
const TEXT_GAP = 7;
/** No text beside a bar takes more than this part of the chart from the bars. */
const LARGEST_TEXT = 0.24;
/** What is more than nothing is to be seen. */
const SHORTEST = 1.5;

const LABEL: TextStyle = styles.chart;
const VALUE: TextStyle = styles.chartStrong;
const AXIS = { colour: palette.slate, width: 0.75 };
const LOOK = { fill: levelColours[2] };

export function bars({ max, rows }: Bars, width: number, ink: Measuring): ChartBand[] {
  const widestLabel = Math.max(0, ...rows.map(({ label }) => ink.width(cleanLine(label), LABEL)));
  const labels = Math.min(widestLabel + 0.5, width * LARGEST_LABEL);
  const texts = rows.map(({ text }) => cleanLine(text));
  const widest = Math.max(0, ...texts.map((text) => ink.width(text, VALUE)));
  const textWidth = Math.min(widest + 0.5, width * LARGEST_TEXT);
  const room = width - labels - LABEL_GAP - TEXT_GAP - textWidth;
  const full = Math.max(0, max ?? 0, ...rows.map(({ value }) => value ?? 0));
  return rows.map(({ label, value }, index): ChartBand => {
    const names = breakLine(cleanLine(label), labels, ink.measure(LABEL));
    const said = breakLine(texts[index] ?? '', textWidth, ink.measure(VALUE));
    const lines = Math.max(names.length, said.length);
    const height = Math.max(BAR, lines * LABEL.leading) + ROW_GAP;
    const length = value !== null && value > 0 ? Math.max(SHORTEST, (room * value) / full) : 0;
    return {
      height,
      draw(pen, left, top) {
        const middle = top + height / 2;
        const axis = left + labels + LABEL_GAP;
        column(pen, names, left, middle, LABEL);
        if (length > 0) pen.rect(axis, middle - BAR / 2, length, BAR, LOOK);
        pen.line([axis, top], [axis, top + height], AXIS);
        column(pen, said, axis + length + TEXT_GAP, middle, VALUE);
      },
    };
  });
}

/** Lines of text, centred on `middle`. */
function column(pen: Pen, lines: readonly string[], x: number, middle: number, style: TextStyle) {
  const top = middle - (lines.length * style.leading) / 2;
  lines.forEach((line, index) => pen.text(line, x, top + index * style.leading, style));
}
