// One table as a sheet to work in: what tells a row and a column stays in view, heads have filters, and columns that only say
// whose data it is are hidden while they say the same in every row.
import type { Cell, Column, DataTable } from '../../../domain/data/table.ts';
import { looksLikeFormula } from '../formula.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import { columnName } from './column-name.ts';
import { heightOf, widthForHeight, type ShownColumn } from './heights.ts';
import { withRestBelow } from './long-rows.ts';
import { STYLES } from './parts.ts';
import type { SharedTexts } from './shared-texts.ts';

/** In digits, as Excel counts; a text of a few letters needs less. */
const WIDTHS = { text: 18, number: 9, date: 12, long: 44 } as const;
/** Of a head, and of a word that must not be broken. */
const WIDEST_WORD = 24;
/** Small enough for a page of a plan to tell something, large enough to be read on paper. */
const PRINT_SCALE = 70;

export function sheetXml(
  { columns, rows: written, lead = 0 }: DataTable,
  texts: SharedTexts,
  /** Its header and footer as XML. */
  paper: string,
): string {
  // A sheet that is just heads could be a fault.
  const isEmpty = written.length === 0 && columns.length > 0;
  const rows = isEmpty ? [[m.docpage_csv_empty()]] : written.flatMap(withRestBelow);
  const shown = shownColumns(columns, rows);
  const reference = `A1:${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const head = columns.map(({ name }, column) => textCell(name, column, 1, STYLES.head, texts));
  const body = rows.map((cells, index) => {
    const row = index + 2;
    const inRow = columns.map((column, at) => cell(cells[at] ?? null, column, at, row, texts));
    return `<row r="${row}"${heightOf(cells, shown)}>${inRow.join('')}</row>`;
  });
  const filter = columns.length > 0 ? `<autoFilter ref="${reference}"/>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="${reference}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${frozen(lead)}</sheetView></sheetViews>` +
    `${widths(shown)}<sheetData><row r="1"${heightOf(
      columns.map(({ name }) => name),
      shown,
    )}>${head.join('')}</row>${body.join('')}</sheetData>${filter}` +
    '<pageMargins left="0.4" right="0.4" top="0.8" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" scale="${PRINT_SCALE}" pageOrder="overThenDown" orientation="landscape"/>${paper}</worksheet>`
  );
}

function frozen(lead: number): string {
  return lead > 0
    ? `<pane xSplit="${lead}" ySplit="1" topLeftCell="${columnName(lead)}2" activePane="bottomRight" state="frozen"/>`
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
}

function shownColumns(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): ShownColumn[] {
  return columns.map(({ name, type, long, about, hidden = false }, index) => {
    const cells = rows.map((row) => row[index]);
    const texts = cells.filter((cell) => typeof cell === 'string');
    const fixed = long ? widthForHeight(texts, WIDTHS.long) : WIDTHS[type];
    const width = type === 'text' && !long ? widthFor(texts) : fixed;
    return {
      width: Math.max(width, Math.min(WIDEST_WORD, name.length + 4)),
      hidden: hidden || (about === true && new Set(cells).size <= 1),
    };
  });
}

/** As narrow as the texts allow, and wide enough for their longest word. */
function widthFor(texts: readonly string[]): number {
  const longest = (lengths: readonly number[]) =>
    lengths.reduce((most, length) => Math.max(most, length), 0) + 2;
  const word = longest(texts.flatMap((text) => text.split(/\s/u)).map(({ length }) => length));
  const whole = longest(texts.map(({ length }) => length));
  return Math.max(Math.min(WIDTHS.text, whole), Math.min(WIDEST_WORD, word));
}

function widths(columns: readonly ShownColumn[]): string {
  if (columns.length === 0) return '';
  const each = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function cell(
  value: Cell,
  { type }: Column,
  column: number,
  row: number,
  texts: SharedTexts,
): string {
  if (value === null) return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? numberCell(value, column, row, STYLES.plain) : '';
  const day = type === 'date' ? serialOf(value) : null;
  if (day !== null) return numberCell(day, column, row, STYLES.date);
  // So that it is still a text when somebody has been in the cell and pressed Enter.
  const style = looksLikeFormula(value) || /^[\d\s.,]+$/.test(value) ? STYLES.guarded : STYLES.text;
  return textCell(value, column, row, style, texts);
}

function numberCell(value: number, column: number, row: number, style: number): string {
  return `<c r="${columnName(column)}${row}" s="${style}"><v>${value}</v></c>`;
}

function textCell(
  text: string,
  column: number,
  row: number,
  style: number,
  texts: SharedTexts,
): string {
  if (text === '') return '';
  return `<c r="${columnName(column)}${row}" s="${style}" t="s"><v>${texts.numberOf(text)}</v></c>`;
}

const DAY = 86_400_000;
/** Days from Excel's day nought to 1 January 1970. */
const EPOCH = 25_569;
/** Before 1 March 1900 Excel counts a day that never was. */
const FIRST = 61;

/** Null for what is no date, or none that Excel has. */
function serialOf(iso: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  const serial = time / DAY + EPOCH;
  return serial >= FIRST ? serial : null;
}
