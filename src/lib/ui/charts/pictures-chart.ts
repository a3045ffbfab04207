import type { ChartConfiguration } from 'chart.js';
import type { Level } from '../../domain/assessment/schema.ts';
import type { Ink } from './drawing.ts';
import { linesOf, NARROW } from './labels.ts';

export interface PicturesData {
  /** One label per step. */
  readonly labels: readonly string[];
  /** Names of the levels, lowest first. */
  readonly scale: readonly string[];
  /** One level per step, in the same order. */
  readonly series: readonly {
    readonly label: string;
    readonly levels: readonly (Level | null)[];
  }[];
}

const SHAPES = ['circle', 'rect', 'triangle'] as const;
/** Marks at the same level would hide each other; a little apart they are still on their line. */
const OFFSETS = [-0.27, 0, 0.27] as const;

/** One line per step on the scale, with a mark of its own shape for each party. */
export function picturesChart(
  { labels, scale, series }: PicturesData,
  ink: Ink,
): ChartConfiguration {
  const colours = [ink.levels[2], ink.secondary, ink.text];
  const font = { family: ink.family, size: 14 };
  return {
    type: 'scatter',
    data: {
      datasets: series.map(({ label, levels }, index) => ({
        label,
        data: levels.flatMap((level, step) =>
          typeof level === 'number' ? [{ x: level, y: step + (OFFSETS[index] ?? 0) }] : [],
        ),
        pointStyle: SHAPES[index] ?? 'circle',
        radius: 6.5,
        backgroundColor: index === 2 ? colours[index] : ink.paper,
        borderColor: colours[index] ?? ink.text,
        borderWidth: 2,
        clip: false as const,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      scales: {
        x: {
          position: 'top',
          min: 0,
          max: scale.length - 1,
          offset: false,
          grid: { color: ink.line },
          border: { display: false },
          ticks: {
            color: ink.text,
            font,
            stepSize: 1,
            maxRotation: 0,
            callback(value) {
              return linesOf(scale[Number(value)] ?? '', this.chart.width < NARROW ? 8 : 40);
            },
          },
        },
        y: {
          min: -0.5,
          max: labels.length - 0.5,
          reverse: true,
          border: { display: false },
          grid: { color: ink.line, drawTicks: false },
          afterBuildTicks: (axis) => {
            axis.ticks = labels.map((_, value) => ({ value }));
          },
          ticks: {
            color: ink.text,
            font,
            padding: 8,
            autoSkip: false,
            crossAlign: 'far',
            callback(value) {
              return linesOf(labels[Number(value)] ?? '', this.chart.width < NARROW ? 16 : 60);
            },
          },
        },
      },
      layout: { padding: { right: 40 } },
      plugins: {
        legend: {
          position: 'bottom',
          align: 'start',
          labels: { color: ink.text, font, usePointStyle: true },
        },
      },
    },
  };
}
