// What a key figure says outside the device. A count of one to four persons could point at somebody, so it is told as few,
// and a total from which such a count could be worked out, written or not, is withheld. Two things are outside the rule: that the difference between
// two years, or between two key figures, may be small; and shares, whose small groups nobody here knows.
import { FIGURE_COLUMNS, GENDERS, type FigureColumn } from './codes.ts';
import type { Figure, FigureValue, FigureYear } from './schema.ts';

export type Shown =
  | { readonly kind: 'number'; readonly value: number }
  /** From one to four persons. */
  | { readonly kind: 'few' }
  /** A number that would give away a hidden one. */
  | { readonly kind: 'withheld' }
  /** The group has said that it does not know. */
  | { readonly kind: 'unknown' }
  /** Nobody has said anything. */
  | { readonly kind: 'missing' };

export type ShownYear = Readonly<Record<FigureColumn, Shown>>;

const FEWER_THAN = 5;
const LARGEST_HIDDEN = FEWER_THAN - 1;

/** The columns that a figure has. */
export function columnsOf({ split }: Pick<Figure, 'split'>): readonly FigureColumn[] {
  return split ? FIGURE_COLUMNS : ['total'];
}

/** One year as it may leave the device. A column that the figure does not have is missing, whatever once stood there. */
export function shownYear(
  { kind, split }: Pick<Figure, 'kind' | 'split'>,
  year: FigureYear,
): ShownYear {
  // Only persons are hidden, so nothing else can be given away.
  const persons = kind === 'persons';
  const columns = columnsOf({ split });
  const values = Object.fromEntries(
    FIGURE_COLUMNS.map((column) => [column, columns.includes(column) ? year[column] : null]),
  ) as Record<FigureColumn, FigureValue>;
  const shown = Object.fromEntries(
    FIGURE_COLUMNS.map((column) => [column, shownValue(values[column], persons)]),
  ) as Record<FigureColumn, Shown>;
  return persons && isGivenAway(shown, values.total)
    ? { ...shown, total: { kind: 'withheld' } }
    : shown;
}

function shownValue(value: FigureValue, persons: boolean): Shown {
  if (value === null) return { kind: 'missing' };
  if (value === 'unknown') return { kind: 'unknown' };
  return persons && value > 0 && value < FEWER_THAN ? { kind: 'few' } : { kind: 'number', value };
}

/**
 * Whether the total would tell more of a hidden part than that it is few, or that so few are left for the parts of which
 * nothing is said. Decided by nothing but what is shown, so that the answer itself gives nothing away.
 */
function isGivenAway(shown: ShownYear, total: FigureValue): boolean {
  const parts = GENDERS.map((gender) => shown[gender]);
  const hidden = parts.filter(({ kind }) => kind === 'few').length;
  // At most four in all, and at least one in each of four: all are one.
  if (shown.total.kind === 'few') return hidden >= LARGEST_HIDDEN;
  if (typeof total !== 'number' || total === 0) return false;
  const rest = parts.reduce(
    (left, part) => left - (part.kind === 'number' ? part.value : 0),
    total,
  );
  if (hidden === 0) {
    const isUnsaid = parts.some(({ kind }) => kind === 'unknown' || kind === 'missing');
    return isUnsaid && rest > 0 && rest < FEWER_THAN;
  }
  // With more left than the hidden parts can be, other persons are in it, and any hidden part may be one or four.
  return rest <= hidden * LARGEST_HIDDEN;
}
