// A table with its caption above. The header row is marked as one and repeated on every page, and the table says that
// its first row and column are headers.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { TableBlock } from '../../domain/report/model.ts';
import { ink } from '../figures/ink.ts';
import { columnWidths } from '../pdf/blocks/columns.ts';
import { widestWord } from '../pdf/lines.ts';
import { styles } from '../pdf/measures.ts';
import { palette } from '../pdf/palette.ts';
import { withNumber } from '../with-number.ts';
import type { Body } from './body.ts';
import { twips } from './page.ts';
import { colour, styleIds } from './styles.ts';
import { isBlank, runs } from './text.ts';

/** Between the text of one column and the next. */
const GUTTER = 9;
/** So little text is kept on one page; a row of more may be parted, or it would leave half a page empty. */
const KEPT_WHOLE = 400;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colour(palette.hairline) };
const underHead = { style: BorderStyle.SINGLE, size: 8, color: colour(palette.iris) };

export function putTable(block: TableBlock, body: Body): void {
  if (!isBlank(block.caption)) body.paragraph({ style: styleIds.caption }, runs(block.caption));
  if (block.columns.length === 0) return;
  const widths = widthsOf(block, body.textWidth);
  const cell = (text: string, column: number, style: string, isHead: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      ...(isHead && { borders: { bottom: underHead } }),
      verticalAlign: isHead ? 'bottom' : 'top',
      children: [
        new Paragraph({
          style,
          alignment:
            block.columns[column]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(withNumber(text)),
        }),
      ],
    });
  const rows = block.rows.map(
    (texts) =>
      new TableRow({
        cantSplit: texts.every((text) => text.length <= KEPT_WHOLE),
        children: block.columns.map((_, column) =>
          cell(texts[column] ?? '', column, column === 0 ? styleIds.rowHead : styleIds.cell, false),
        ),
      }),
  );
  body.table(
    new Table({
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
            cell(text, column, styleIds.columnHead, true),
          ),
        }),
        ...rows,
      ],
    }),
  );
}

/** By weight, but wide enough for the longest word wherever another column has room to give. */
function widthsOf({ columns, rows }: TableBlock, textWidth: number): number[] {
  const gutters = twips(GUTTER) * columns.length;
  const measure = ink.measure(styles.rowHead);
  const widths = columnWidths(
    columns.map(({ text, weight }, column) => {
      const texts = [text, ...rows.map((cells) => cells[column] ?? '')].map(withNumber);
      return {
        weight,
        widestWord: Math.max(...texts.map((one) => widestWord(one, measure))),
        widestLine: Math.max(...texts.flatMap((one) => one.split('\n').map(measure))),
      };
    }),
    (textWidth - gutters) / 20,
  );
  return widths.map((width) => Math.max(1, twips(width + GUTTER)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
