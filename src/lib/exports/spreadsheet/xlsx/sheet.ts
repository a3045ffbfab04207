// One table as a sheet to work in: what tells a row and a column stays in view, heads have filters, and columns that only say
// whose data it is are hidden while they say the same in every row.
import type { Cell, Column, DataTable } from '../../../domain/data/table.ts';
import { looksLikeFormula } from '../formula.ts';
import { columnName } from './column-name.ts';
import { withRestBelow } from './long-rows.ts';
import { STYLES } from './parts.ts';
import type { SharedTexts } from './shared-texts.ts';

/** In digits, as Excel counts. */
const WIDTHS = { text: 18, number: 9, date: 12, long: 44 } as const;
const WIDEST_HEAD = 24;
/** Small enough for a page of a plan to tell something, large enough to be read on paper. */
const PRINT_SCALE = 70;

export function sheetXml(
  { columns, rows: written, lead = 0 }: DataTable,
  texts: SharedTexts,
): string {
  const rows = written.flatMap(withRestBelow);
  const reference = `A1:${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  const head = columns.map(({ name }, column) => textCell(name, column, 1, STYLES.head, texts));
  const body = rows.map((cells, index) => {
    const row = index + 2;
    const inRow = columns.map((column, at) => cell(cells[at] ?? null, column, at, row, texts));
    return `<row r="${row}">${inRow.join('')}</row>`;
  });
  const filter = columns.length > 0 ? `<autoFilter ref="${reference}"/>` : '';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="${reference}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${frozen(lead)}</sheetView></sheetViews>` +
    `${widths(columns, rows)}<sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData>${filter}` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" scale="${PRINT_SCALE}" pageOrder="overThenDown" orientation="landscape"/></worksheet>`
  );
}

function frozen(lead: number): string {
  return lead > 0
    ? `<pane xSplit="${lead}" ySplit="1" topLeftCell="${columnName(lead)}2" activePane="bottomRight" state="frozen"/>`
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
}

function widths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  if (columns.length === 0) return '';
  const each = columns.map(({ name, type, long, about }, index) => {
    const width = Math.max(
      long ? WIDTHS.long : WIDTHS[type],
      Math.min(WIDEST_HEAD, name.length + 4),
    );
    const told = new Set(rows.map((cells) => cells[index]));
    const hidden = about && told.size === 1 ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}"${hidden} customWidth="1"/>`;
  });
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
