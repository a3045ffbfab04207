// One bar per row, divided by level. All bars share one scale, so that one step is as wide in every row and a phase
// of two steps does not look as weighty as one of eight.
import type { Chart } from '../../../domain/report/model.ts';
import { cleanLine } from '../characters.ts';
import type { Measuring } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { styles } from '../measures.ts';
import { palette } from '../palette.ts';
import { legend } from './legend.ts';
import type { ChartBand, Pen } from './pen.ts';
import { drawSegment, inkOn, isPatterned } from './segment.ts';

export type Distribution = Extract<Chart, { type: 'distribution' }>;

const BAR = 22;
const ROW_GAP = 10;
const LABEL_GAP = 14;
const SEGMENT_GAP = 1.5;
/** Room for a number beside the edges of its segment. */
const NUMBER_PADDING = 4;

export function distribution(chart: Distribution, width: number, ink: Measuring): ChartBand[] {
  const labelWidth = width * 0.34;
  const barWidth = width - labelWidth - LABEL_GAP;
  const most = Math.max(1, ...chart.rows.map(({ counts }) => total(counts)));
  return [
    legend(
      chart.segments.map(({ level, label }) => ({
        label: cleanLine(label),
        signWidth: 16,
        sign: (pen, x, middle) =>
          drawSegment(pen, { x, y: middle - 5.5, width: 16, height: 11 }, level),
      })),
      width,
      ink,
    ),
    ...chart.rows.map(({ label, counts }): ChartBand => {
      const lines = breakLine(cleanLine(label), labelWidth, ink.measure(styles.chart));
      const labelHeight = lines.length * styles.chart.leading;
      const height = Math.max(BAR, labelHeight) + ROW_GAP;
      const widths = segmentWidths(counts, (barWidth * total(counts)) / most, barWidth, ink);
      return {
        height,
        draw(pen, left, top) {
          const middle = top + height / 2;
          lines.forEach((line, index) =>
            pen.text(
              line,
              left,
              middle - labelHeight / 2 + index * styles.chart.leading,
              styles.chart,
            ),
          );
          const axis = left + labelWidth + LABEL_GAP;
          pen.line([axis - 3, top], [axis - 3, top + height], AXIS);
          drawBar(pen, axis, middle - BAR / 2, chart, counts, widths, ink);
        },
      };
    }),
  ];
}

const AXIS = { colour: palette.hairline, width: 0.75 };

function drawBar(
  pen: Pen,
  left: number,
  top: number,
  { segments }: Distribution,
  counts: readonly number[],
  widths: readonly number[],
  ink: Measuring,
): void {
  let x = left;
  segments.forEach(({ level }, index) => {
    const width = widths[index] ?? 0;
    if (width === 0) return;
    const box = { x, y: top, width: width - SEGMENT_GAP, height: BAR };
    drawSegment(pen, box, level);
    const number = String(counts[index]);
    const numberWidth = ink.width(number, styles.chartStrong);
    const middle = box.x + box.width / 2;
    const numberTop = top + (BAR - styles.chartStrong.leading) / 2;
    if (isPatterned(level)) {
      const plate = numberWidth + NUMBER_PADDING;
      pen.rect(middle - plate / 2, numberTop, plate, styles.chartStrong.leading, {
        fill: palette.paper,
      });
    }
    pen.text(number, middle - numberWidth / 2, numberTop, {
      ...styles.chartStrong,
      colour: inkOn(level),
    });
    x += width;
  });
}

/** In proportion, except that a segment is never too narrow for its own number; the others then give way. */
function segmentWidths(
  counts: readonly number[],
  bar: number,
  most: number,
  ink: Measuring,
): number[] {
  const least = counts.map((count) =>
    count > 0 ? ink.width(String(count), styles.chartStrong) + 2 * NUMBER_PADDING + SEGMENT_GAP : 0,
  );
  const room = Math.min(most, Math.max(bar, total(least)));
  const narrow = counts.map((count, index) => (room * count) / total(counts) < (least[index] ?? 0));
  const taken = total(least.filter((_, index) => narrow[index]));
  const rest = total(counts.filter((_, index) => !narrow[index]));
  return counts.map((count, index) =>
    narrow[index] ? (least[index] ?? 0) : count > 0 ? ((room - taken) * count) / rest : 0,
  );
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
