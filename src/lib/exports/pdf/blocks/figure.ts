import type { FigureBlock } from '../../../domain/report/model.ts';
import { compose } from '../characters.ts';
import { bars } from '../charts/bars.ts';
import { distribution } from '../charts/distribution.ts';
import { pictures } from '../charts/pictures.ts';
import type { ChartBand } from '../charts/pen.ts';
import { penOn } from '../charts/sheet-pen.ts';
import type { Slab } from '../flow.ts';
import type { Ink, Measuring } from '../ink.ts';
import { margin } from '../measures.ts';
import { space, stack, type Band } from '../stack.ts';
import { caption } from './table.ts';

const GAP_UNDER_LEGEND = 8;
/** A chart that takes more than this part of the paper is parted between its rows rather than squeezed. */
const KEPT_WHOLE = 0.66;

export function figure(block: FigureBlock, ink: Ink): Slab[] {
  const [first, ...others] = chartBands(block, ink).map(onSheet);
  if (!first) return [];
  const whole = { tag: 'Div' } as const;
  const alternative = [block.alternative, block.caption]
    .map((text) => compose(text).replace(/\s+/gu, ' ').trim())
    .find((text) => text !== '');
  const part = { tag: 'Figure', alternative } as const;
  const above = block.chart.type === 'bars' ? [first] : [first, space(GAP_UNDER_LEGEND)];
  const bands = [...above, ...others];
  const height = bands.reduce((sum, band) => sum + band.height, 0);
  return [
    ...caption(block.caption, [whole, { tag: 'Caption' }], ink),
    stack(bands, {
      before: 14,
      after: 20,
      mayBreakAfter: (index, count) =>
        height > ink.paper.height * KEPT_WHOLE && index > above.length && index < count - 2,
    }),
  ];

  function onSheet(band: ChartBand): Band {
    return {
      height: band.height,
      draw(sheet, top) {
        const picture = () =>
          sheet.picture(margin.left, top, band.height, (canvas) =>
            band.draw(penOn(sheet, canvas), margin.left, top),
          );
        // A picture of which nothing is said is an ornament.
        if (alternative === undefined) sheet.artifact(picture);
        else sheet.within([whole, part], picture);
      },
    };
  }
}

/** From the top: the legend, where a chart has one, and its rows. */
export function chartBands({ chart }: FigureBlock, ink: Measuring): ChartBand[] {
  const width = ink.paper.fullWidth;
  switch (chart.type) {
    case 'distribution':
      return distribution(chart, width, ink);
    case 'pictures':
      return pictures(chart, width, ink);
    case 'bars':
      return bars(chart, width, ink);
  }
}
