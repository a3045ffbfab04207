// A table as a CSV file that a Swedish Excel opens right by a double click: UTF-8 with a mark of order, semicolons, decimal
// comma. Loaded by import() when somebody asks for the file.
import type { Cell, Column, DataTable } from '../../../domain/data/table.ts';
import { guarded } from '../formula.ts';

const MARK = '\ufeff';
const SEPARATOR = ';';
const LINE_END = '\r\n';

export function renderCsv({ columns, rows }: DataTable): ArrayBuffer {
  const lines = [
    columns.map(({ name }) => quoted(name)),
    ...rows.map((cells) => columns.map((column, index) => field(cells[index] ?? null, column))),
  ];
  const file = lines.map((fields) => fields.join(SEPARATOR) + LINE_END).join('');
  return new TextEncoder().encode(MARK + file).buffer;
}

function field(cell: Cell, { type }: Column): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numeral(cell);
  return type === 'date' && ISO_DATE.test(cell) ? cell : quoted(cell);
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** With the minus of ASCII, which is the only one that Excel calculates with. */
function numeral(value: number): string {
  return Number.isFinite(value) ? String(value).replace('.', ',') : '';
}

function quoted(text: string): string {
  return `"${guarded(text).replaceAll('"', '""')}"`;
}
