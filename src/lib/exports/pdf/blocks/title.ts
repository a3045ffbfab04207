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
  return [
    stack(
      [
        bar,
        ...lineBands(lines(block.eyebrow, styles.eyebrow), margin.left, styles.eyebrow, {
          tag: 'P',
        }),
        space(5),
        ...lineBands(
          lines(block.text, styles.title, ink.paper.fullWidth),
          margin.left,
          styles.title,
          part,
        ),
        space(7),
        ...lineBands(lines(block.subtitle, styles.subtitle), margin.left, styles.subtitle, {
          tag: 'P',
        }),
        underline,
      ],
      { before: 0, after: 22, withNext: true },
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

const underline: Band = {
  height: 18,
  draw: (sheet, top) =>
    sheet.rule(margin.left, top + 17, margin.left + sheet.ink.paper.fullWidth, top + 17, {
      colour: palette.hairline,
      width: 0.75,
    }),
};
