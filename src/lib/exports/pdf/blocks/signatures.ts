// Lines to sign on, each with the function that signs below it.
import type { Block } from '../../../domain/report/model.ts';
import { cleanLine } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { margin, styles } from '../measures.ts';
import { palette } from '../palette.ts';
import { lineBands, space, stack } from '../stack.ts';

/** Room for a hand. */
const ROOM = 40;
const WIDTH = 230;
const RULE = { colour: palette.ink, width: 0.6 };

export function signatures({ items }: Extract<Block, { kind: 'signatures' }>, ink: Ink): Slab[] {
  return items.flatMap((item) => {
    const lines = breakLine(cleanLine(item), WIDTH, ink.measure(styles.body));
    if (lines.length === 0) return [];
    const right = margin.left + WIDTH;
    return [
      stack([space(ROOM), ...lineBands(lines, margin.left, styles.body, { tag: 'P' })], {
        before: 6,
        after: 6,
        beside: (sheet, top) =>
          sheet.rule(margin.left, top + ROOM - 2, right, top + ROOM - 2, RULE),
      }),
    ];
  });
}
