// Key figures in words, on the screen and in documents.
import type { FigureColumn } from '../domain/reflection/codes.ts';
import type { Figure, FigureValue } from '../domain/reflection/schema.ts';
import type { Shown } from '../domain/reflection/small-counts.ts';
import { formatNumber } from './format.ts';
import * as m from './paraglide/messages.js';

export function figureName({ name }: Pick<Figure, 'name'>): string {
  return name.trim() || m.figure_unnamed();
}

export function columnName(column: FigureColumn): string {
  switch (column) {
    case 'total':
      return m.figure_column_total();
    case 'women':
      return m.figure_column_women();
    case 'men':
      return m.figure_column_men();
    case 'girls':
      return m.figure_column_girls();
    case 'boys':
      return m.figure_column_boys();
    case 'other':
      return m.figure_column_other();
  }
}

/** What a cell says on the device. */
export function valueWords(value: FigureValue): string {
  if (value === null) return m.figure_missing();
  return value === 'unknown' ? m.figure_unknown() : formatNumber(value);
}

/** What a cell says outside the device. */
export function shownWords(shown: Shown): string {
  switch (shown.kind) {
    case 'number':
      return formatNumber(shown.value);
    case 'few':
      return m.figure_few();
    case 'withheld':
      return m.figure_withheld();
    case 'unknown':
      return m.figure_unknown();
    case 'missing':
      return m.figure_missing();
  }
}

/** What the numbers are counted in, where that is not persons. */
function unitOf({ kind, unit }: Pick<Figure, 'kind' | 'unit'>): string {
  return kind === 'persons' ? '' : unit.trim() || (kind === 'share' ? '%' : '');
}

/** "53 %" or "12 insatser"; what is no number stands by itself. */
export function withUnit(words: string, figure: Pick<Figure, 'kind' | 'unit'>): string {
  const unit = unitOf(figure);
  return unit && /^\d/u.test(words) ? m.figure_number({ number: words, unit }) : words;
}

/** "Totalt, procent". */
export function columnWithUnit(
  column: FigureColumn,
  figure: Pick<Figure, 'kind' | 'unit'>,
): string {
  const unit = unitOf(figure);
  return unit ? m.figure_column_unit({ column: columnName(column), unit }) : columnName(column);
}
