import { GENDERS } from './codes.ts';
import type { Figure, FigureYear } from './schema.ts';

export interface SumDifference {
  readonly total: number;
  readonly parts: number;
  /** Whether every part is a number; else the parts make at least so many. */
  readonly whole: boolean;
}

/**
 * Where the parts of a year do not make its total; undefined where they do, or where nobody can tell. Shares and other
 * numbers need not add up.
 */
export function sumDifference(
  { kind, split }: Pick<Figure, 'kind' | 'split'>,
  year: FigureYear,
): SumDifference | undefined {
  const { total } = year;
  if (kind !== 'persons' || !split || typeof total !== 'number') return undefined;
  const numbers = GENDERS.map((gender) => year[gender]).filter((part) => typeof part === 'number');
  const parts = numbers.reduce((sum, part) => sum + part, 0);
  const whole = numbers.length === GENDERS.length;
  return (whole ? parts !== total : parts > total) ? { total, parts, whole } : undefined;
}
