// How wide a table's columns are: by their weights, but no column wider than its longest line while another must break
// its own, and none so narrow that it must part a word. Where there is not room for every word whole, those are parted
// that ask for most.

/** No column takes more than this part of the table just to keep a long word whole. */
const LARGEST_CLAIM = 0.4;
/** Text that fills its column to the last point would break by a rounding. */
const SLACK = 0.5;

/** Words are kept whole with so much of the room that is left when every one of them is parted; the rest is for the text. */
const FOR_WORDS = 0.5;

export interface ColumnNeed {
  readonly weight: number;
  /** How much its cells say: see `amountOf`. */
  readonly amount: number;
  /** What the widest word comes to when it is parted between its syllables. */
  readonly widestPart: number;
  readonly widestWord: number;
  readonly widestLine: number;
}

export function columnWidths(columns: readonly ColumnNeed[], total: number): number[] {
  const claim = (width: number) => Math.min(width + SLACK, total * LARGEST_CLAIM);
  const parts = columns.map(({ widestPart }) => claim(widestPart));
  const words = columns.map(({ widestWord }) => claim(widestWord));
  const lines = columns.map(({ widestLine }, index) =>
    Math.max(words[index] ?? 0, widestLine + SLACK),
  );
  const none = columns.map(() => 0);
  const weights = columns.map(({ weight }) => Math.max(weight, 0.1));
  // Every text on one line; or else every word whole; or else as many as can be.
  if (sum(lines) <= total) return shared(weights, lines, null, total);
  if (sum(words) <= total) return shared(weights, words, lines, total);
  if (sum(parts) <= total) {
    // Where room is short, the column with most to say gets most of it, so that no row becomes taller than it has to.
    const amounts = columns.map(({ amount }) => Math.max(amount, 1));
    return shared(amounts, asWhole(parts, words, total), lines, total);
  }
  return shared(weights, none, words, total);
}

/**
 * Of how long each cell is on one line. Shared by it, the cubes of all cells' heights come to least: rows are as tall as
 * their tallest cells, so long texts count for more than many.
 */
export function amountOf(lengths: readonly number[]): number {
  return sum(lengths.map((length) => length ** 3)) ** (1 / 4);
}

/** The words that need least more room for being whole get it first. */
function asWhole(parts: readonly number[], words: readonly number[], total: number): number[] {
  const widths = [...parts];
  let spare = (total - sum(parts)) * FOR_WORDS;
  const more = words.map((word, index) => ({ index, needed: word - (parts[index] ?? 0) }));
  for (const { index, needed } of more.toSorted((one, other) => one.needed - other.needed)) {
    if (needed > spare) break;
    widths[index] = words[index] ?? 0;
    spare -= needed;
  }
  return widths;
}

/** The total by weight, each part between its least and its most. */
function shared(
  weights: readonly number[],
  least: readonly number[],
  most: readonly number[] | null,
  total: number,
): number[] {
  const at = (unit: number) =>
    weights.map((weight, index) =>
      Math.max(least[index] ?? 0, Math.min(weight * unit, most?.[index] ?? Infinity)),
    );
  let [low, high] = [0, 1];
  while (sum(at(high)) < total && high < 1e9) high *= 2;
  for (let turn = 0; turn < 60; turn += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < total) low = middle;
    else high = middle;
  }
  return at(low);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
