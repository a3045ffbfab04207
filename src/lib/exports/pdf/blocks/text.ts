// Headings, paragraphs, lists and answers: running text at reading width.
import type { Block, Tone } from '../../../domain/report/model.ts';
import { cleanLine, cleanLines } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLine, breakLines } from '../lines.ts';
import { withLinks } from '../links.ts';
import { lineWidth, margin, styles, textWidth, type TextStyle } from '../measures.ts';
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

/** Distance from the rule beside a text to the text. */
const INDENT = 14;
const LABEL_GAP = 2;

const SIDE_RULES: Partial<Record<Tone, Stroke>> = {
  note: { colour: palette.irisMid, width: 1.5 },
  gap: { colour: palette.ink, width: 1.5, dash: [3, 2.5] },
  prompt: { colour: palette.slate, width: 0.75, dash: [0.75, 2.25] },
};

export function heading(block: Of<'heading'>, ink: Ink, part: Part): Slab[] {
  const { style, after, ...above } = HEADINGS[block.level];
  const before = ink.paper.height < ink.paper.width ? above.before * 0.6 : above.before;
  const lines = breakLine(cleanLine(block.text), textWidth, ink.measure(style));
  if (lines.length === 0) return [];
  const bands = lineBands(lines, margin.left, style, part);
  return [stack(bands, { before, after, withNext: true })];
}

export function paragraph(block: Of<'paragraph'>, ink: Ink): Slab[] {
  const style = styles[block.tone];
  const rule = SIDE_RULES[block.tone];
  const indent = rule ? INDENT : 0;
  const lines = breakLine(cleanLine(block.text), lineWidth(style, indent), ink.measure(style));
  if (lines.length === 0) return [];
  return [
    stack(lineBands(withLinks(lines), margin.left + indent, style, { tag: 'P' }), {
      before: rule ? 10 : 7,
      after: rule ? 12 : 8,
      mayBreakAfter: twoLinesTogether,
      beside: rule && beside(rule),
    }),
  ];
}

export function list(block: Of<'list'>, ink: Ink): Slab[] {
  const style = styles.body;
  const x = margin.left + INDENT;
  const whole = { tag: 'L', numbering: 'Disc' } as const;
  return block.items.flatMap((text) => {
    const lines = breakLine(cleanLine(text), lineWidth(style, INDENT), ink.measure(style));
    if (lines.length === 0) return [];
    const item = { tag: 'LI' } as const;
    const [first, ...rest] = lineBands(withLinks(lines), x, style, [whole, item, { tag: 'LBody' }]);
    const marked = {
      height: style.leading,
      draw: (sheet: Sheet, top: number) => {
        sheet.within([whole, item, { tag: 'Lbl' }], () =>
          sheet.line('•', margin.left + 3, top, BULLET),
        );
        first?.draw(sheet, top);
      },
    };
    return [stack([marked, ...rest], { before: 4, after: 4, mayBreakAfter: twoLinesTogether })];
  });
}

const BULLET: TextStyle = { ...styles.body, colour: palette.iris };

export function answer(block: Of<'answer'>, ink: Ink): Slab[] {
  const width = lineWidth(styles.body, INDENT);
  const x = margin.left + INDENT;
  const label = breakLine(cleanLine(block.label), width, ink.measure(styles.label));
  const text = breakLines(cleanLines(block.text), width, ink.measure(styles.body));
  const whole = { tag: 'Div' } as const;
  // What somebody began on a line of its own is a paragraph of its own.
  const lines = text.flatMap((paragraph): Band[] =>
    lineBands(withLinks(paragraph), x, styles.body, [whole, { tag: 'P' }]),
  );
  const bands = [
    ...lineBands(label, x, styles.label, [whole, { tag: 'P' }]),
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
