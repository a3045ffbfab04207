import type { Block } from '../../../domain/report/model.ts';
import { FEW_FACTS } from '../../together.ts';
import { cleanLine, cleanLines } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLines } from '../lines.ts';
import { withLinks } from '../links.ts';
import { margin } from '../measures.ts';
import { palette } from '../palette.ts';
import { row } from './row.ts';

const TERM_WIDTH = 138;
const GUTTER = 14;

export function facts(block: Extract<Block, { kind: 'facts' }>, ink: Ink): Slab[] {
  const items = block.items.filter(({ term, text }) => cleanLine(term) + cleanLine(text) !== '');
  const { fullWidth, type, isClose } = ink.paper;
  const padding = isClose ? 1 : 4;
  // What PDF calls a list with labels: a term and what is said of it.
  const list = { tag: 'L' } as const;
  const textX = margin.left + TERM_WIDTH + GUTTER;
  const width = fullWidth - TERM_WIDTH - GUTTER;
  return items.map(({ term, text }, index) => ({
    withNextIfCheap: items.length <= FEW_FACTS && index < items.length - 1,
    ...row(
      [
        {
          lines: breakLines([cleanLine(term)], TERM_WIDTH, ink.measure(type.label)).flatMap(
            withLinks,
          ),
          x: margin.left,
          width: TERM_WIDTH,
          align: 'start',
          style: type.label,
          part: { tag: 'Lbl' },
        },
        {
          lines: breakLines(
            cleanLines(text).filter(Boolean),
            width,
            ink.measure(type.body),
          ).flatMap(withLinks),
          x: textX,
          width,
          align: 'start',
          style: type.body,
          part: { tag: 'LBody' },
        },
      ],
      {
        parts: [list, { tag: 'LI' }],
        leading: type.body.leading,
        padding: { top: padding, bottom: padding },
        before: index === 0 ? (isClose ? 5 : 8) : 0,
        after: index === items.length - 1 ? (isClose ? 6 : 14) : 0,
        withNext: index === 0 && items.length > 1,
        rules: (sheet, top, bottom, { ends }) => {
          if (!ends || index === items.length - 1) return;
          sheet.rule(margin.left, bottom, margin.left + fullWidth, bottom, {
            colour: palette.gridline,
            width: 0.6,
          });
        },
      },
    ),
  }));
}
