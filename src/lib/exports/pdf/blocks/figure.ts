import type { FigureBlock } from '../../../domain/report/model.ts';
import { distribution } from '../charts/distribution.ts';
import { pictures } from '../charts/pictures.ts';
import type { ChartBand } from '../charts/pen.ts';
import { penOn } from '../charts/sheet-pen.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { fullWidth, margin } from '../measures.ts';
import { space, stack } from '../stack.ts';
import { caption } from './table.ts';

const GAP_UNDER_LEGEND = 8;
/** A taller chart is parted between its rows rather than squeezed. */
const KEPT_WHOLE = 560;

export function figure(block: FigureBlock, ink: Ink): Slab[] {
  const [legend, ...rows] = chartBands(block, ink);
  if (!legend) return [];
  const part = { role: 'figure', key: block, alternative: block.alternative } as const;
  const onSheet = (band: ChartBand) => ({
    height: band.height,
    draw: (sheet: Parameters<Slab['draw']>[0], top: number) =>
      sheet.within(part, () => band.draw(penOn(sheet), margin.left, top)),
  });
  const height = rows.reduce((sum, row) => sum + row.height, legend.height);
  return [
    ...caption(block.caption, block, ink),
    stack([onSheet(legend), space(GAP_UNDER_LEGEND), ...rows.map(onSheet)], {
      before: 14,
      after: 20,
      mayBreakAfter: (index) => height > KEPT_WHOLE && index > 2,
    }),
  ];
}

export function chartBands({ chart }: FigureBlock, ink: Ink): ChartBand[] {
  switch (chart.type) {
    case 'distribution':
      return distribution(chart, fullWidth, ink);
    case 'pictures':
      return pictures(chart, fullWidth, ink);
    case 'bars':
      return [];
  }
}
