// Headings, paragraphs, lists and answers: running text at reading width.
import type { Block, Tone } from '../../../domain/report/model.ts';
import { textParts } from '../../../domain/report/text-parts.ts';
import { cleanLine, cleanLines } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLine, breakLines } from '../lines.ts';
import { withLinks } from '../links.ts';
import { lineWidth, margin, styles, textWidth } from '../measures.ts';
import { palette } from '../palette.ts';
import type { Sheet, Stroke } from '../sheet.ts';
import { lineBands, space, stack, twoLinesTogether, type Band } from '../stack.ts';
import type { Part } from '../tagging/part.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const HEADINGS = {
  2: { style: styles.heading2, before: 32, after: 9 },
  3: { style: styles.heading3, before: 22, after: 5 },
  4: { style: styles.heading4, before: 16, after: 3 },
} as const;

const CLOSE = { before: 6, after: 1 } as const;
const isSingle = ({ paper }: Ink) => paper.isClose && paper.height > paper.width;

/** Distance from the rule beside a text to the text. */
const INDENT = 14;
/** The same beside a number of two figures. */
const NUMBER_INDENT = 24;
const LABEL_GAP = 2;

const SIDE_RULES: Partial<Record<Tone, Stroke>> = {
  note: { colour: palette.irisMid, width: 1.5 },
  gap: { colour: palette.ink, width: 1.5, dash: [3, 2.5] },
  prompt: { colour: palette.slate, width: 0.75, dash: [0.75, 2.25] },
};

export function heading(block: Of<'heading'>, ink: Ink, part: Part): Slab[] {
  const isLying = ink.paper.height < ink.paper.width;
  // A single page has no room for chapters.
  const look = isSingle(ink) ? { ...CLOSE, style: ink.paper.type.heading4 } : HEADINGS[block.level];
  const { style, after } = look;
  const before = isLying ? look.before * 0.6 : look.before;
  const lines = breakLine(cleanLine(block.text), textWidth, ink.measure(style));
  if (lines.length === 0) return [];
  const bands = lineBands(lines, margin.left, style, part);
  return [stack(bands, { before, after, withNext: true })];
}

export function paragraph(block: Of<'paragraph'>, ink: Ink): Slab[] {
  const style = ink.paper.type[block.tone];
  const rule = SIDE_RULES[block.tone];
  const indent = rule ? INDENT : 0;
  const lines = breakLine(cleanLine(block.text), lineWidth(style, indent), ink.measure(style));
  if (lines.length === 0) return [];
  return [
    stack(lineBands(withLinks(lines), margin.left + indent, style, { tag: 'P' }), {
      before: (rule ? 10 : 7) * (isSingle(ink) ? 0.6 : 1),
      after: (rule ? 12 : 8) * (isSingle(ink) ? 0.6 : 1),
      mayBreakAfter: twoLinesTogether,
      beside: rule && beside(rule),
    }),
  ];
}

export function list(block: Of<'list'>, ink: Ink): Slab[] {
  const gap = isSingle(ink) ? 1 : 4;
  return itemBands(block.items, block.isNumbered, margin.left, [], ink).map((bands) =>
    stack(bands, { before: gap, after: gap, mayBreakAfter: twoLinesTogether }),
  );
}

/**
 * The bands of each item, those that say nothing left out.
 * @param outer what the list is part of
 */
function itemBands(
  items: readonly string[],
  isNumbered: boolean | undefined,
  left: number,
  outer: readonly Part[],
  ink: Ink,
): Band[][] {
  const style = ink.paper.type.body;
  const indent = isNumbered ? NUMBER_INDENT : INDENT;
  const width = lineWidth(style, left - margin.left + indent);
  const whole = { tag: 'L', numbering: isNumbered ? 'Decimal' : 'Disc' } as const;
  return items
    .map((text) => breakLine(cleanLine(text), width, ink.measure(style)))
    .filter((lines) => lines.length > 0)
    .map((lines, index) => {
      const label = isNumbered ? `${index + 1}.` : '•';
      const item = { tag: 'LI' } as const;
      const within = [...outer, whole, item];
      const [first, ...rest] = lineBands(withLinks(lines), left + indent, style, [
        ...within,
        { tag: 'LBody' },
      ]);
      const marked = {
        height: style.leading,
        draw: (sheet: Sheet, top: number) => {
          sheet.within([...within, { tag: 'Lbl' }], () =>
            sheet.line(label, left + 3, top, { ...style, colour: palette.iris }),
          );
          first?.draw(sheet, top);
        },
      };
      return [marked, ...rest];
    });
}

export function answer(block: Of<'answer'>, ink: Ink): Slab[] {
  const { type } = ink.paper;
  const width = lineWidth(type.body, INDENT);
  const x = margin.left + INDENT;
  const label = breakLine(cleanLine(block.label), width, ink.measure(type.label));
  const whole = { tag: 'Div' } as const;
  const lines = textParts(block.text).flatMap((part, index): Band[] => {
    const bands =
      part.kind === 'list'
        ? itemBands(part.items, part.isNumbered, x, [whole], ink).flat()
        : // What somebody began on a line of its own is a paragraph of its own.
          breakLines(cleanLines(part.text), width, ink.measure(type.body)).flatMap((paragraph) =>
            lineBands(withLinks(paragraph), x, type.body, [whole, { tag: 'P' }]),
          );
    return index > 0 && bands.length > 0 ? [space(type.body.leading / 2), ...bands] : bands;
  });
  const bands = [
    ...lineBands(label, x, type.label, [whole, { tag: 'P' }]),
    ...(label.length > 0 && lines.length > 0 ? [space(LABEL_GAP)] : []),
    ...lines,
  ];
  if (bands.length === 0) return [];
  return [
    stack(bands, {
      before: 9,
      after: 11,
      mayBreakAfter: (index) =>
        twoLinesTogether(index - (bands.length - lines.length), lines.length),
      beside: beside({ colour: palette.irisPale, width: 2 }),
    }),
  ];
}

function beside(rule: Stroke) {
  const x = margin.left + rule.width / 2;
  return (sheet: Sheet, top: number, bottom: number) => sheet.rule(x, top + 1, x, bottom - 1, rule);
}
