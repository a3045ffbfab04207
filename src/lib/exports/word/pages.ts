// On which page each heading lands when Word has laid the document out, for the page numbers that the table of contents
// shows until somebody updates it. Word's own fonts are not here, so it is reckoned from Arial's widths made as narrow as
// Calibri's; a long document may differ by a page, and Word puts that right with F9.
import type { Block } from '../../domain/report/model.ts';
import { textParts } from '../../domain/report/text-parts.ts';
import { drawingOf } from '../figures/drawing.ts';
import { ink } from '../figures/ink.ts';
import { pagesOf, type Flowing, type Slab, type Slice } from '../pdf/flow.ts';
import { breakLine } from '../pdf/lines.ts';
import { styles as pdfStyles } from '../pdf/measures.ts';
import { pictureScale } from './figure.ts';
import { looks, NORMAL, type Look } from './looks.ts';
import type { Page } from './page.ts';
import { factWidths } from './facts.ts';
import { widthsOf } from './table.ts';

/** Calibri beside Arial, and the height of a line of each typeface beside its size. */
const NARROWER = 0.9;
const LINE = { sans: 1.22, serif: 1.136 } as const;
const CELL_PADDING = { table: 6, facts: 3 } as const;
/** Between a table's columns. */
const GUTTER = 9;
const BELOW_TABLE = 12;

type Heading = Extract<Block, { kind: 'heading' }>;

/** @returns the page of every heading, from 1 */
export function pagesOfHeadings(
  blocks: readonly Block[],
  page: Page,
): ReadonlyMap<Heading, number> {
  const placed = blocks.flatMap((block) =>
    slabsOf(block, blocks, page.textWidth / 20).map((item, index) => ({
      item,
      heading: block.kind === 'heading' && index === 0 ? block : undefined,
    })),
  );
  const pages = pagesOf(
    placed.map(({ item }) => item),
    { top: 0, bottom: page.textHeight / 20 },
  );
  return new Map(
    placed.flatMap(({ heading }, index) =>
      heading ? [[heading, pages[index] ?? 1] as const] : [],
    ),
  );
}

function slabsOf(block: Block, blocks: readonly Block[], width: number): Flowing[] {
  switch (block.kind) {
    case 'title':
      return [
        ...text(block.eyebrow, looks.eyebrow, width, true),
        ...text(block.text, looks.heading1, width, true),
        ...text(block.subtitle, looks.subtitle, width),
      ];
    case 'heading':
      return text(block.text, looks[`heading${block.level}`], width, true);
    case 'paragraph':
      return text(block.text, block.tone === 'body' ? looks.body : looks[block.tone], width);
    case 'list':
      return list(block.items, block.isNumbered, width);
    case 'signatures':
      return block.items.flatMap((item) => text(item, looks.signature, width));
    case 'answer':
      return [
        ...text(block.label, looks.label, width, true),
        ...textParts(block.text).flatMap((part) =>
          part.kind === 'list'
            ? list(part.items, part.isNumbered, width)
            : text(part.text, looks.answer, width),
        ),
      ];
    case 'facts': {
      const [term, said] = factWidths(width * 20).map((one) => one / 20 - GUTTER);
      return table(
        block.items.map((item) =>
          Math.max(
            heightOf(item.term, looks.term, term ?? 0),
            heightOf(item.text, looks.fact, said ?? 0),
          ),
        ),
        CELL_PADDING.facts,
      );
    }
    case 'table': {
      const widths = widthsOf(block, blocks, width * 20).map((one) => one / 20 - GUTTER);
      const row = (cells: readonly string[], look: Look) =>
        Math.max(...cells.map((cell, column) => heightOf(cell, look, widths[column] ?? 0)));
      const heads = block.columns.map(({ text: head }) => head);
      return [
        ...text(block.caption, looks.caption, width, true),
        ...table(
          [row(heads, looks.columnHead), ...block.rows.map((cells) => row(cells, looks.cell))],
          CELL_PADDING.table,
        ),
      ];
    }
    case 'figure': {
      const drawing = drawingOf(block);
      const caption = text(block.caption, looks.caption, width, true);
      if (!drawing) return caption;
      const height = drawing.height * pictureScale(drawing, width);
      return [...caption, slab([{ height, breakAfter: true }], looks.figure)];
    }
    case 'contents': {
      const listed = blocks
        .slice(blocks.indexOf(block))
        .flatMap((one) =>
          one.kind === 'heading' && one.level < 4
            ? text(one.text, one.level === 2 ? looks.contents2 : looks.contents3, width)
            : [],
        );
      return [...text(block.text, looks.contentsHeading, width, true), ...listed];
    }
    case 'page-break':
      return ['page-break'];
  }
}

function list(items: readonly string[], isNumbered: boolean | undefined, width: number): Flowing[] {
  const [look, indent] = isNumbered ? [looks.numbered, 22] : [looks.bullet, 18];
  return items.flatMap((item) => text(item, look, width - indent));
}

function text(words: string, look: Look, width: number, withNext = false): Slab<never>[] {
  const count = lineCount(words, look, width);
  if (words.trim() === '') return [];
  // Word leaves no line of a paragraph alone.
  const slices = Array.from({ length: count }, (_, index) => ({
    height: lineHeight(look),
    breakAfter: !withNext && (index === count - 1 || (index > 0 && index < count - 2)),
  }));
  return [slab(slices, look, withNext)];
}

function table(rows: readonly number[], padding: number): Slab<never>[] {
  return rows.map((height, index) =>
    slab(
      [{ height: height + padding, breakAfter: true }],
      { size: 0, after: index === rows.length - 1 ? BELOW_TABLE : 0 },
      index === 0 && rows.length > 1,
    ),
  );
}

function slab(slices: readonly Slice[], { before, after }: Look, withNext = false): Slab<never> {
  return {
    before: before ?? NORMAL.before,
    after: after ?? NORMAL.after,
    slices,
    withNext,
    draw: () => undefined,
  };
}

function heightOf(words: string, look: Look, width: number): number {
  return lineCount(words, look, width) * lineHeight(look);
}

function lineCount(words: string, { size, bold }: Look, width: number): number {
  const inArial = ink.measure({ ...pdfStyles.body, size, face: bold ? 'strong' : 'regular' });
  const measure = (one: string) => inArial(one) * NARROWER;
  return words
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, breakLine(line.trim(), width, measure).length), 0);
}

function lineHeight({ size, line = NORMAL.line, serif }: Look): number {
  return size * line * (serif ? LINE.serif : LINE.sans);
}
