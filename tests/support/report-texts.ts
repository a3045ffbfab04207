// Every text of a report in reading order, taken from the model and not from any renderer. What a chart writes is
// asked of the chart itself through a pen that only remembers; its own tests say that this is right.
import { chartBands } from '#lib/exports/pdf/blocks/figure.ts';
import type { Pen } from '#lib/exports/pdf/charts/pen.ts';
import type { Ink } from '#lib/exports/pdf/ink.ts';
import type { Block } from '#lib/domain/report/model.ts';
import { textParts } from '#lib/domain/report/text-parts.ts';

export interface Listed {
  readonly text: string;
  readonly page: number;
}

/** `listed` is what a table of contents in the report has to say. */
export function textsOf(block: Block, ink: Ink, listed: readonly Listed[] = []): string[] {
  switch (block.kind) {
    case 'title':
      return [block.eyebrow, block.text, block.subtitle];
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return items(block);
    case 'signatures':
      return [...block.items];
    case 'facts':
      return block.items.flatMap(({ term, text }) => [term, text]);
    case 'answer':
      return [
        block.label,
        ...textParts(block.text).flatMap((part) =>
          part.kind === 'list' ? items(part) : [part.text],
        ),
      ];
    case 'table':
      return [block.caption, ...block.columns.map(({ text }) => text), ...block.rows.flat()];
    case 'figure':
      return [block.caption, ...writtenBy(chartBands(block, ink))];
    case 'contents':
      return [block.text, ...listed.map(({ text, page }) => `${text} ${page}`)];
    case 'page-break':
      return [];
  }
}

function items(list: { readonly items: readonly string[]; readonly isNumbered?: boolean }) {
  return list.items.flatMap((item, index) => [list.isNumbered ? `${index + 1}.` : '•', item]);
}

export function writtenBy(bands: ReturnType<typeof chartBands>): string[] {
  const written: string[] = [];
  const nothing = () => undefined;
  const pen: Pen = {
    rect: nothing,
    line: nothing,
    circle: nothing,
    polygon: nothing,
    text: (line) => written.push(line),
  };
  for (const band of bands) band.draw(pen, 0, 0);
  return written;
}

/** White space as a reader sees it. */
export function asRead(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
