import type { TableBlock } from '../../../domain/report/model.ts';
import { isWholeTable, SHORT_ROW, WHOLE_TABLE } from '../../together.ts';
import { cleanLine, cleanLines } from '../characters.ts';
import { heightOf, type Slab } from '../flow.ts';
import type { Ink } from '../ink.ts';
import {
  breakLine,
  breakLines,
  widestHeadPart,
  widestPart,
  widestWord,
  type Measure,
} from '../lines.ts';
import { withLinks } from '../links.ts';
import { margin, styles, textWidth, type TextStyle } from '../measures.ts';
import { palette } from '../palette.ts';
import type { Sheet, Stroke } from '../sheet.ts';
import { lineBands, stack } from '../stack.ts';
import type { Part } from '../tagging/part.ts';
import { amountOf, columnWidths } from './columns.ts';
import { row, type Cell } from './row.ts';

const GUTTER = 14;
/** Between many columns, of which each has little room. */
const NARROW_GUTTER = 9;
const MANY = 6;
/** A taller table than what is always whole, but no taller than this part of the paper, is so where that is cheap. */
const KEPT_WHOLE = 0.4;
/** A taller header row than this would leave too little of each page, so it is not repeated. */
const REPEATED = 200;

/** A table that needs no more than the smaller part of the paper takes the larger: an eye follows no longer row. */
const SMALL = { needs: 0.56, takes: 0.62 } as const;

const under = (stroke: Stroke) => (sheet: Sheet, y: number, width: number) =>
  sheet.rule(margin.left, y, margin.left + width, y, stroke);
const underHead = under({ colour: palette.iris, width: 1 });
const underRow = under({ colour: palette.hairline, width: 0.6 });

/** @param sameKind the table with what stands in the others that are to look like it */
export function table(block: TableBlock, sameKind: TableBlock, ink: Ink): Slab[] {
  if (block.columns.length === 0) return caption(block.caption, [{ tag: 'P' }], ink);
  const place = columns(sameKind, ink);
  const whole = place.reduce((right, { x, width }) => Math.max(right, x + width), 0) - margin.left;
  const part = { tag: 'Table' } as const;
  const [thead, tbody] = [{ tag: 'THead' }, { tag: 'TBody' }] as const;
  const cells = (
    texts: readonly string[],
    styleOf: (column: number) => TextStyle,
    partOf: (column: number) => Part,
  ) =>
    place.map(({ x, width, align }, column): Cell => {
      const style = styleOf(column);
      const paragraphs = cleanLines(texts[column] ?? '').filter(Boolean);
      const lines = breakLines(paragraphs, width, ink.measure(style)).flatMap(withLinks);
      return { lines, x, width, align, style, part: partOf(column) };
    });

  const head = row(
    cells(
      block.columns.map(({ text }) => text),
      () => styles.columnHead,
      () => ({ tag: 'TH', scope: 'Column' }),
    ),
    {
      parts: [part, thead, { tag: 'TR' }],
      leading: styles.columnHead.leading,
      padding: { top: 2, bottom: 4 },
      withNext: true,
      fromBottom: true,
      rules: (sheet, _top, bottom) => underHead(sheet, bottom, whole),
    },
  );
  const rows = block.rows.map((texts) =>
    row(
      cells(
        texts,
        (column) => (column === 0 ? styles.rowHead : styles.cell),
        (column) => (column === 0 ? { tag: 'TH', scope: 'Row' } : { tag: 'TD' }),
      ),
      {
        parts: [part, tbody, { tag: 'TR' }],
        leading: styles.cell.leading,
        padding: { top: 4.5, bottom: 4.5 },
        head: heightOf(head) <= REPEATED ? head : undefined,
        rules: (sheet, _top, bottom, { ends }) => ends && underRow(sheet, bottom, whole),
      },
    ),
  );
  return [
    ...caption(block.caption, [part, { tag: 'Caption' }], ink),
    head,
    ...kept(rows, ink.paper.height),
  ];
}

export function caption(text: string, parts: readonly Part[], ink: Ink): Slab[] {
  const lines = breakLine(cleanLine(text), textWidth, ink.measure(styles.caption));
  if (lines.length === 0) return [];
  const bands = lineBands(lines, margin.left, styles.caption, parts);
  return [
    stack(bands, { before: ink.paper.height < ink.paper.width ? 8 : 14, after: 5, withNext: true }),
  ];
}

/** Small tables stay whole; in any table no short row is left alone at a page's foot or head. */
function kept(rows: readonly Slab[], paperHeight: number): Slab[] {
  const heights = rows.map((slab) => heightOf(slab));
  const isWhole = isWholeTable(heights, paperHeight);
  const isCheap = heights.reduce((sum, height) => sum + height, 0) <= paperHeight * KEPT_WHOLE;
  const last = rows.length - 1;
  const areAtMost = (from: number, height: number) =>
    heights.slice(from, from + 2).every((one) => one <= height);
  return rows.map((slab, index) => ({
    ...slab,
    after: index === last ? 20 : 0,
    withNext:
      index < last &&
      (isWhole ||
        (index === 0 && areAtMost(index, WHOLE_TABLE.row)) ||
        (index > 0 && index === last - 1 && areAtMost(index, SHORT_ROW))),
    withNextIfCheap: index < last && (isCheap || (index === 0 && areAtMost(index, SHORT_ROW))),
  }));
}

function columns({ columns, rows }: TableBlock, ink: Ink) {
  const gutter = columns.length > MANY ? NARROW_GUTTER : GUTTER;
  const gutters = gutter * (columns.length - 1);
  const { fullWidth } = ink.paper;
  const needs = columns.map(({ text, weight }, column) => {
    const inCells = ink.measure(column === 0 ? styles.rowHead : styles.cell);
    const cells = rows.map((texts) => texts[column] ?? '');
    const widest = (of: (text: string, measure: Measure) => number) =>
      Math.max(of(text, ink.measure(styles.columnHead)), ...cells.map((cell) => of(cell, inCells)));
    return {
      weight,
      amount: amountOf(cells.map(inCells)),
      widestPart: Math.max(
        widestHeadPart(cleanLine(text), ink.measure(styles.columnHead)),
        ...cells.map((cell) => widestPart(cleanLine(cell), inCells)),
      ),
      widestWord: widest((text, measure) => widestWord(cleanLine(text), measure)),
      widestLine: widest((text, measure) => Math.max(0, ...cleanLines(text).map(measure))),
    };
  });
  const needed = needs.reduce((sum, { widestLine }) => sum + widestLine, gutters);
  const total = needed <= fullWidth * SMALL.needs ? fullWidth * SMALL.takes : fullWidth;
  const widths = columnWidths(needs, Math.max(1, total - gutters));
  let x: number = margin.left;
  return columns.map(({ align }, column) => {
    const width = widths[column] ?? 0;
    const place = { x, width, align };
    x += width + gutter;
    return place;
  });
}
