// The picture of a figure, to be drawn with any pen. The charts are the PDF's own, so that every format shows the same.
import type { FigureBlock } from '../../domain/report/model.ts';
import { chartBands } from '../pdf/blocks/figure.ts';
import type { Pen } from '../pdf/charts/pen.ts';
import { ink } from './ink.ts';

export interface Drawing {
  /** In points. */
  readonly width: number;
  readonly height: number;
  draw(pen: Pen): void;
}

const GAP_UNDER_LEGEND = 8;
/** Strokes at the edge reach beyond it. */
const MARGIN = 2;

/** Null where there is nothing to draw. */
export function drawingOf(block: FigureBlock): Drawing | null {
  const bands = chartBands(block, ink);
  if (bands.length === 0) return null;
  // Bars have no legend.
  const gap = block.chart.type === 'bars' ? 0 : GAP_UNDER_LEGEND;
  const height = bands.reduce((sum, band) => sum + band.height, gap);
  return {
    width: ink.paper.fullWidth + 2 * MARGIN,
    height: height + 2 * MARGIN,
    draw(pen) {
      let top = MARGIN;
      bands.forEach((band, index) => {
        band.draw(pen, MARGIN, top);
        top += band.height + (index === 0 ? gap : 0);
      });
    },
  };
}
