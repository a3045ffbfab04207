// The table of contents: each heading that follows, with its page. Every line leads to its place.
import type { Block } from '../../../domain/report/model.ts';
import { cleanLine } from '../characters.ts';
import type { Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import { breakLine } from '../lines.ts';
import { margin, styles, textWidth, type TextStyle } from '../measures.ts';
import { palette } from '../palette.ts';
import { stack } from '../stack.ts';
import type { Link, Part } from '../tagging/part.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

export interface Entry {
  readonly heading: Heading;
  readonly part: Part;
}

const STYLES = {
  2: { ...styles.body, face: 'strong' },
  3: styles.body,
} as const satisfies Record<2 | 3, TextStyle>;

const INDENT = 16;
/** Room for a page number, and for some dots before it. */
const NUMBER = 44;
const DOTS = { colour: palette.slate, width: 0.75, dash: [0.75, 3] };

/** `pageOf` is asked when the list is drawn: by then it is known where every heading lands. */
export function contents(
  entries: readonly Entry[],
  ink: Ink,
  pageOf: (part: Part) => number,
): Slab[] {
  const whole = { tag: 'TOC' } as const;
  let section: Part = { tag: 'TOC' };
  return entries.map(({ heading, part }, index) => {
    const deep = heading.level > 2;
    if (!deep) section = { tag: 'TOC' };
    const parts: Part[] = [
      whole,
      ...(deep ? [section] : []),
      { tag: 'TOCI' },
      { tag: 'Reference' },
    ];
    const style = STYLES[deep ? 3 : 2];
    const x = margin.left + (deep ? INDENT : 0);
    const right = margin.left + textWidth;
    const text = cleanLine(heading.text);
    const link: Link = { to: part, contents: text };
    const lines = breakLine(text, right - NUMBER - x, ink.measure(style));
    return stack(
      lines.map((line, at) => ({
        height: style.leading,
        draw: (sheet, top) =>
          sheet.within(parts, () => {
            const last = at === lines.length - 1;
            sheet.entry(last ? `${line} ` : line, x, top, style, link);
            if (!last) return;
            const number = String(pageOf(part));
            const numberX = right - ink.width(number, style);
            const y = top + style.leading * 0.68;
            sheet.rule(x + ink.width(line, style) + 5, y, numberX - 5, y, DOTS);
            sheet.entry(number, numberX, top, style, link);
          }),
      })),
      {
        before: index === 0 ? 4 : deep ? 2 : 9,
        after: index === entries.length - 1 ? 16 : 2,
        // A section is not parted from the first of what it holds.
        withNext: !deep && (entries[index + 1]?.heading.level ?? 2) > 2,
      },
    );
  });
}
