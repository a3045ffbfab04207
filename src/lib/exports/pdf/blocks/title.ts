import type { Block } from '../../../domain/report/model.ts';
import { cleanLine } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { margin, styles, textWidth, type TextStyle } from '../measures.ts';
import { palette } from '../palette.ts';
import { lineBands, space, stack, type Band } from '../stack.ts';
import type { Part } from '../tagging/part.ts';

type TitleBlock = Extract<Block, { kind: 'title' }>;

/** Petrol, above the eyebrow: the one ornament of the report. */
const BAR = { length: 44, width: 3 } as const;

export function title(block: TitleBlock, ink: Ink, part: Part): Slab[] {
  const lines = (text: string, style: TextStyle, width = textWidth) =>
    breakLine(cleanLine(text), width, ink.measure(style));
  const { isClose, type } = ink.paper;
  const style = type.title;
  return [
    stack(
      [
        isClose ? { ...bar, height: 11 } : bar,
        ...lineBands(lines(block.eyebrow, styles.eyebrow), margin.left, styles.eyebrow, {
          tag: 'P',
        }),
        space(5),
        ...lineBands(lines(block.text, style, ink.paper.fullWidth), margin.left, style, part),
        space(isClose ? 4 : 7),
        ...lineBands(lines(block.subtitle, styles.subtitle), margin.left, styles.subtitle, {
          tag: 'P',
        }),
        isClose ? underline(10) : underline(18),
      ],
      { before: 0, after: isClose ? 8 : 22, withNext: true },
    ),
  ];
}

const bar: Band = {
  height: 20,
  draw: (sheet, top) =>
    sheet.rule(margin.left, top + BAR.width / 2, margin.left + BAR.length, top + BAR.width / 2, {
      colour: palette.iris,
      width: BAR.width,
    }),
};

const underline = (height: number): Band => ({
  height,
  draw: (sheet, top) => {
    const y = top + height - 1;
    sheet.rule(margin.left, y, margin.left + sheet.ink.paper.fullWidth, y, {
      colour: palette.hairline,
      width: 0.75,
    });
  },
});
