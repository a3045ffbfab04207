// A table with its caption above. The header row is marked as one and repeated on every page, and the table says that
// its first row and column are headers.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, TableBlock } from '../../domain/report/model.ts';
import { formatList } from '../../i18n/format.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { ink } from '../figures/ink.ts';
import { amountOf, columnWidths } from '../pdf/blocks/columns.ts';
import {
  widestHeadPart,
  widestPart,
  widestWord,
  withSoftHyphens,
  type Measure,
} from '../pdf/lines.ts';
import { styles } from '../pdf/measures.ts';
import { palette } from '../pdf/palette.ts';
import { withSameKind } from '../same-kind.ts';
import { isWholeTable, SHORT_ROW } from '../together.ts';
import type { Body } from './body.ts';
import { putCaption } from './caption.ts';
import { DescribedTable } from './described-table.ts';
import { twips } from './page.ts';
import { colour, styleIds } from './styles.ts';
import { isBlank, runs } from './text.ts';

/** Between the text of one column and the next. */
const GUTTER = 9;
/**
 * What is measured is Arial in the size of the PDF. Calibri needs less; what a computer without it takes may need more, and
 * gets it where there is room. The least still holds in a typeface a tenth wider than Calibri.
 */
const FONTS = [1.2, 1.1, 1] as const;
const LEAST_FONT = 1;
/** A day; no line may end in it. */
const DATE = /(?<![^\s(])(\d{4})-(\d{2})-(\d{2})(?=[\s,.;:)]|$)/gu;
/** So little text is kept on one page; a row of more may be parted, or it would leave half a page empty. */
const KEPT_WHOLE = 400;

/** In points, near enough. */
const ROW = { line: 12.8, padding: 6 } as const;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colour(palette.hairline) };
const underHead = { style: BorderStyle.SINGLE, size: 8, color: colour(palette.iris) };

export function putTable(block: TableBlock, body: Body): void {
  putCaption(block, body);
  if (block.columns.length === 0) return;
  const widths = widthsOf(block, body.blocks, body.textWidth);
  const inWider = measureIn(FONTS[1]);
  const keepsNext = keptRows(block, widths, body);
  const cell = (text: string, column: number, style: string, keepNext: boolean, isHead = false) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(isHead && { borders: { bottom: underHead } }),
      verticalAlign: isHead ? 'bottom' : 'top',
      children: [
        new Paragraph({
          style,
          ...(keepNext && { keepNext }),
          alignment:
            block.columns[column]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(
            withSoftHyphens(
              text.replace(DATE, '$1‑$2‑$3'),
              (word) => inWider(word) > (widths[column] ?? 0) / 20 - GUTTER,
            ),
          ),
        }),
      ],
    });
  const rows = block.rows.map(
    (texts, index) =>
      new TableRow({
        cantSplit: texts.every((text) => text.length <= KEPT_WHOLE),
        children: block.columns.map((_, column) =>
          cell(
            texts[column] ?? '',
            column,
            column === 0 ? styleIds.rowHead : styleIds.cell,
            keepsNext[index] ?? false,
          ),
        ),
      }),
  );
  body.table(
    new DescribedTable(
      {
        width: { size: sum(widths), type: WidthType.DXA },
        columnWidths: widths,
        layout: TableLayoutType.FIXED,
        margins: {
          marginUnitType: WidthType.DXA,
          top: 60,
          bottom: 60,
          left: 0,
          right: twips(GUTTER),
        },
        borders: {
          top: none,
          left: none,
          right: none,
          insideVertical: none,
          bottom: hairline,
          insideHorizontal: hairline,
        },
        tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
        rows: [
          new TableRow({
            tableHeader: true,
            cantSplit: true,
            children: block.columns.map(({ text }, column) =>
              cell(text, column, styleIds.columnHead, true, true),
            ),
          }),
          ...rows,
        ],
      },
      descriptionOf(block),
    ),
  );
}

/** Which rows stay on the page of the next: all of a small table; of any, the first and the last but one if they are short. */
function keptRows({ rows }: TableBlock, widths: readonly number[], body: Body): boolean[] {
  const measure = measureIn(LEAST_FONT);
  const heights = rows.map((texts) => {
    const lines = texts.map((text, column) =>
      Math.ceil(measure(text) / Math.max(1, (widths[column] ?? 0) / 20 - GUTTER)),
    );
    return Math.max(1, ...lines) * ROW.line + ROW.padding;
  });
  const isWhole = isWholeTable(heights, body.textHeight);
  const last = rows.length - 1;
  const isPair = (from: number) =>
    (from === 0 || from === last - 1) &&
    heights.slice(from, from + 2).every((height) => height <= SHORT_ROW);
  return rows.map((_, index) => index < last && (isWhole || isPair(index)));
}

function descriptionOf({ caption, columns, rows }: TableBlock) {
  const heads = columns.map(({ text }) => text).filter((text) => !isBlank(text));
  return {
    title: caption,
    text: m.word_table_description({ columns: formatList(heads), rows: rows.length }),
  };
}

const measureIn = (font: number): Measure => {
  const inArial = ink.measure(styles.rowHead);
  return (text) => inArial(text) * font;
};

/**
 * In twentieths of a point: by weight, but wide enough for the longest word wherever another column has room to give, and
 * the same in all tables of a kind.
 */
export function widthsOf(block: TableBlock, blocks: readonly Block[], textWidth: number): number[] {
  const { columns, rows } = withSameKind(block, blocks);
  const total = (textWidth - twips(GUTTER) * columns.length) / 20;
  const texts = columns.map(({ text }, column) => [
    text,
    ...rows.map((cells) => cells[column] ?? ''),
  ]);
  const widest = (of: (text: string, measure: Measure) => number, font: number) =>
    texts.map((all) => Math.max(...all.map((one) => of(one, measureIn(font)))));
  const fits = (widths: readonly number[]) => sum(widths.map((width) => width + 1)) <= total;
  const inFirst = (of: (font: number) => readonly number[]) =>
    of(FONTS.find((font) => fits(of(font))) ?? LEAST_FONT);

  const heads = columns.map(({ text }) => text);
  const parts = inFirst((font) =>
    widest(widestPart, font).map((part, column) =>
      Math.max(part, widestHeadPart(heads[column] ?? '', measureIn(font))),
    ),
  );
  const words = inFirst((font) =>
    widest(widestWord, font).map((word, column) => Math.max(word, parts[column] ?? 0)),
  );
  const lines = widest(widestTyped, FONTS[0]);
  const widths = columnWidths(
    columns.map(({ weight }, column) => ({
      weight,
      amount: amountOf((texts[column] ?? []).map(measureIn(LEAST_FONT))),
      widestPart: parts[column] ?? 0,
      widestWord: words[column] ?? 0,
      widestLine: lines[column] ?? 0,
    })),
    total,
  );
  return widths.map((width) => Math.max(1, twips(width + GUTTER)));
}

const widestTyped = (text: string, measure: Measure) => Math.max(...text.split('\n').map(measure));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
