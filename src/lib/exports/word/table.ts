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
import type { TableBlock } from '../../domain/report/model.ts';
import { formatList } from '../../i18n/format.ts';
import * as m from '../../i18n/paraglide/messages.js';
import { ink } from '../figures/ink.ts';
import { columnWidths } from '../pdf/blocks/columns.ts';
import { widestWord } from '../pdf/lines.ts';
import { styles } from '../pdf/measures.ts';
import { palette } from '../pdf/palette.ts';
import type { Body } from './body.ts';
import { putCaption } from './caption.ts';
import { DescribedTable } from './described-table.ts';
import { twips } from './page.ts';
import { colour, styleIds } from './styles.ts';
import { isBlank, runs } from './text.ts';

/** Between the text of one column and the next. */
const GUTTER = 9;
/** What is measured is Arial in the size of the PDF. Calibri needs less; what a computer without it takes may need more. */
const WIDEST_FONT = 1.2;
/** So little text is kept on one page; a row of more may be parted, or it would leave half a page empty. */
const KEPT_WHOLE = 400;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const hairline = { style: BorderStyle.SINGLE, size: 4, color: colour(palette.hairline) };
const underHead = { style: BorderStyle.SINGLE, size: 8, color: colour(palette.iris) };

export function putTable(block: TableBlock, body: Body): void {
  putCaption('table', block.caption, body);
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
          children: runs(text),
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
              cell(text, column, styleIds.columnHead, true),
            ),
          }),
          ...rows,
        ],
      },
      descriptionOf(block),
    ),
  );
}

function descriptionOf({ caption, columns, rows }: TableBlock) {
  const heads = columns.map(({ text }) => text).filter((text) => !isBlank(text));
  return {
    title: caption,
    text: m.word_table_description({ columns: formatList(heads), rows: rows.length }),
  };
}

/** In twentieths of a point: by weight, but wide enough for the longest word wherever another column has room to give. */
export function widthsOf({ columns, rows }: TableBlock, textWidth: number): number[] {
  const gutters = twips(GUTTER) * columns.length;
  const inArial = ink.measure(styles.rowHead);
  const measure = (text: string) => inArial(text) * WIDEST_FONT;
  const widths = columnWidths(
    columns.map(({ text, weight }, column) => {
      const texts = [text, ...rows.map((cells) => cells[column] ?? '')];
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
