import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Level } from '../../domain/assessment/schema.ts';
import { patternOf, pipsOf, type AnswerPattern } from '../../domain/report/answer-pattern.ts';
import type { Ink } from './drawing.ts';
import { linesOf, NARROW } from './labels.ts';

export interface DistributionData {
  readonly labels: readonly string[];
  /** One count per label, in the same order. */
  readonly series: readonly {
    readonly level: Level | null;
    readonly label: string;
    readonly counts: readonly number[];
  }[];
}

/** Stacked bars. The count and the pips of its level stand in every part, so that nothing hangs on telling shades apart. */
export function distributionChart(
  { labels, series }: DistributionData,
  ink: Ink,
): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: labels.map(String),
      datasets: series.map(({ level, label, counts }) => ({
        label,
        data: [...counts],
        backgroundColor: fillOf(level, ink),
        borderColor:
          typeof level === 'number' && level > 0 && !ink.outlined ? ink.paper : ink.levels[0],
        borderWidth: 1.5,
        borderSkipped: false,
        barPercentage: 0.7,
        categoryPercentage: 0.9,
      })),
    },
    options: {
      indexAxis: 'y',
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      scales: {
        x: { stacked: true, display: false },
        y: {
          stacked: true,
          grid: { display: false },
          border: { display: false },
          ticks: {
            color: ink.text,
            font: { family: ink.family, size: 15 },
            crossAlign: 'far',
            callback(value) {
              const label = labels[Number(value)] ?? '';
              return linesOf(label, this.chart.width < NARROW ? 16 : 60);
            },
          },
        },
      },
      plugins: {
        legend: {
          position: 'bottom',
          align: 'start',
          labels: {
            color: ink.text,
            font: { family: ink.family, size: 14 },
            boxWidth: SIGN,
            boxHeight: SIGN * 0.75,
            padding: 14,
          },
        },
      },
    },
    plugins: [countsIn(series, ink), signsIn(series, ink)],
  };
}

/** Levels are filled in one hue; everything else has a pattern of its own, told apart without colour. */
function fillOf(level: Level | null, ink: Ink): string | CanvasPattern {
  if (level === 0) return ink.paper;
  if (typeof level === 'number') return ink.levels[level] ?? ink.paper;
  return pattern(STROKES[patternOf(level)], ink);
}

type Stroke = readonly [x1: number, y1: number, x2: number, y2: number];
const TILE = 8;
const STROKES: Readonly<Record<AnswerPattern, readonly Stroke[]>> = {
  plain: [],
  diagonals: [
    [-2, 10, 10, -2],
    [-2, 2, 2, -2],
    [6, 10, 10, 6],
  ],
  lines: [[0, 4, TILE, 4]],
  dots: [[3, 4, 5, 4]],
};

function pattern(strokes: readonly Stroke[], ink: Ink): string | CanvasPattern {
  const tile = document.createElement('canvas');
  tile.width = tile.height = TILE;
  const context = tile.getContext('2d');
  if (!context) return ink.paper;
  context.fillStyle = ink.paper;
  context.fillRect(0, 0, TILE, TILE);
  context.strokeStyle = ink.levels[0] ?? ink.text;
  context.lineWidth = 1.25;
  context.beginPath();
  for (const [x1, y1, x2, y2] of strokes) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? ink.paper;
}

/** Width of a sign of the legend, in pixels. */
const SIGN = 20;

/** As many as the level, so that it can be counted without colour. */
function pips(context: CanvasRenderingContext2D, level: Level | null, left: number, y: number) {
  for (let pip = 0; pip < pipsOf(level); pip += 1) {
    context.beginPath();
    context.arc(left + pip * 5, y, 1.5, 0, 2 * Math.PI);
    context.fill();
  }
}

/** The legend's signs have the pips of their levels. */
function signsIn(series: DistributionData['series'], ink: Ink): Plugin {
  return {
    id: 'signs',
    afterDraw({ ctx, legend }) {
      // Places that Chart.js keeps for clicks; its types leave them out.
      const boxes = (
        legend as { legendHitBoxes?: readonly { left: number; top: number }[] } | undefined
      )?.legendHitBoxes;
      ctx.save();
      boxes?.forEach(({ left, top }, index) => {
        const level = series[index]?.level ?? null;
        ctx.fillStyle = (typeof level === 'number' && ink.onLevels[level]) || ink.text;
        pips(ctx, level, left + 5, top + SIGN * 0.75 - 3);
      });
      ctx.restore();
    },
  };
}

function countsIn(series: DistributionData['series'], ink: Ink): Plugin {
  return {
    id: 'counts',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `600 15px ${ink.family}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      series.forEach(({ level, counts }, dataset) => {
        const filled = typeof level === 'number' && level > 0;
        const colour = filled ? ink.onLevels[level] : ink.text;
        chart.getDatasetMeta(dataset).data.forEach((bar, index) => {
          const count = counts[index] ?? 0;
          if (count === 0) return;
          const { x, y, base } = bar.getProps(['x', 'y', 'base'], true) as Record<string, number>;
          const centre = ((x ?? 0) + (base ?? 0)) / 2;
          if (!filled) {
            ctx.fillStyle = ink.paper;
            ctx.fillRect(centre - 9, (y ?? 0) - 10, 18, 20);
          }
          ctx.fillStyle = colour ?? ink.text;
          ctx.fillText(String(count), centre, y ?? 0);
          const { height } = bar.getProps(['height'], true) as Record<string, number>;
          pips(ctx, level, Math.min(x ?? 0, base ?? 0) + 6, (y ?? 0) + (height ?? 0) / 2 - 6);
        });
      });
      ctx.restore();
    },
  };
}
