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
/** A chart that takes more than this part of the paper may be parted between its rows rather than leave a page empty. */
const KEPT_WHOLE = 1 / 3;
/** What is taller than this part of the paper is not repeated. */
const REPEATED = 0.25;
/** So many rows at least on either page. */
const ROWS = 5;

export function figure(block: FigureBlock, ink: Ink): Slab[] {
  const [first, ...others] = chartBands(block, ink).map(onSheet);
  if (!first) return [];
  const whole = { tag: 'Div' } as const;
  const alternative = [block.alternative, block.caption]
    .map((text) => compose(text).replace(/\s+/gu, ' ').trim())
    .find((text) => text !== '');
  const part = { tag: 'Figure', alternative } as const;
  // What tells how to read the rows is repeated above those on a further page.
  const isBars = block.chart.type === 'bars';
  const signs = block.chart.type === 'pictures' ? others.slice(0, 1) : [];
  const above = isBars ? [] : [first, space(GAP_UNDER_LEGEND), ...signs];
  const rows = isBars ? [first, ...others] : others.slice(signs.length);
  const bands = [...above, ...rows];
  const heightOfAll = (some: readonly Band[]) => some.reduce((sum, band) => sum + band.height, 0);
  const height = heightOfAll(bands);
  const isRepeated = above.length > 0 && heightOfAll(above) <= ink.paper.height * REPEATED;
  return [
    ...caption(block.caption, [whole, { tag: 'Caption' }], ink),
    stack(bands, {
      before: 14,
      after: 20,
      wholeIfCheap: true,
      ...(isRepeated && { head: stack(above, { before: 0, after: 0 }) }),
      mayBreakAfter: (index, count) =>
        height > ink.paper.height * KEPT_WHOLE &&
        index >= above.length + ROWS - 1 &&
        index < count - ROWS,
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
