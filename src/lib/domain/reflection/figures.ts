import type { FigureYear, Figure } from './schema.ts';

export const FIGURE_FIELDS = ['name', 'definition', 'kind', 'unit', 'split'] as const;
export type FigureFields = Pick<Figure, (typeof FIGURE_FIELDS)[number]>;

export const YEAR_FIELDS = [
  'total',
  'women',
  'men',
  'girls',
  'boys',
  'other',
  'source',
  'retrievedOn',
] as const;
export type FigureYearFields = Omit<FigureYear, 'year'>;

export const emptyYear: FigureYearFields = {
  total: null,
  women: null,
  men: null,
  girls: null,
  boys: null,
  other: null,
  source: '',
  retrievedOn: null,
};
