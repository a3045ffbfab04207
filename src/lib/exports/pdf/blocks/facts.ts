import type { Block } from '../../../domain/report/model.ts';
import { cleanLine, cleanLines } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLine, breakLines } from '../lines.ts';
import { withLinks } from '../links.ts';
import { margin, styles } from '../measures.ts';
import { palette } from '../palette.ts';
import { row } from './row.ts';

const TERM_WIDTH = 138;
const GUTTER = 14;
/** So few facts are read together and stay on one page where they can. */
export const TOGETHER = 4;

export function facts(block: Extract<Block, { kind: 'facts' }>, ink: Ink): Slab[] {
  const items = block.items.filter(({ term, text }) => cleanLine(term) + cleanLine(text) !== '');
  const { fullWidth } = ink.paper;
  // What PDF calls a list with labels: a term and what is said of it.
  const list = { tag: 'L' } as const;
  const textX = margin.left + TERM_WIDTH + GUTTER;
  const width = fullWidth - TERM_WIDTH - GUTTER;
  return items.map(({ term, text }, index) => ({
    withNextIfCheap: items.length <= TOGETHER && index < items.length - 1,
    ...row(
      [
        {
          lines: withLinks(breakLine(cleanLine(term), TERM_WIDTH, ink.measure(styles.label))),
          x: margin.left,
          width: TERM_WIDTH,
          align: 'start',
          style: styles.label,
          part: { tag: 'Lbl' },
        },
        {
          lines: breakLines(
            cleanLines(text).filter(Boolean),
            width,
            ink.measure(styles.body),
          ).flatMap(withLinks),
          x: textX,
          width,
          align: 'start',
          style: styles.body,
          part: { tag: 'LBody' },
        },
      ],
      {
        parts: [list, { tag: 'LI' }],
        leading: styles.body.leading,
        padding: ink.paper.isClose ? { top: 2, bottom: 2 } : { top: 4, bottom: 4 },
        before: index === 0 ? 8 : 0,
        after: index === items.length - 1 ? 14 : 0,
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
