// How wide a table's columns are: by their weights, but no column wider than its longest line while another must break
// its own, and none so narrow that it must cut a word.

/** No column takes more than this part of the table just to keep a long word whole. */
const LARGEST_CLAIM = 0.4;
/** Text that fills its column to the last point would break by a rounding. */
const SLACK = 0.5;

export interface ColumnNeed {
  readonly weight: number;
  readonly widestWord: number;
  readonly widestLine: number;
}

export function columnWidths(columns: readonly ColumnNeed[], total: number): number[] {
  const words = columns.map(({ widestWord }) =>
    Math.min(widestWord + SLACK, total * LARGEST_CLAIM),
  );
  const lines = columns.map(({ widestLine }, index) =>
    Math.max(words[index] ?? 0, widestLine + SLACK),
  );
  const none = columns.map(() => 0);
  const weights = columns.map(({ weight }) => Math.max(weight, 0.1));
  // Every text on one line; or else every word whole; or else no column wider than its words.
  if (sum(lines) <= total) return shared(weights, lines, null, total);
  if (sum(words) <= total) return shared(weights, words, lines, total);
  return shared(weights, none, words, total);
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
