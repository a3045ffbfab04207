// How wide a table's columns are: by their weights, but no column so narrow that it must cut a word while another
// has room to give.

/** No column takes more than this part of the table just to keep a long word whole. */
const LARGEST_CLAIM = 0.4;

export function columnWidths(
  columns: readonly { readonly weight: number; readonly widestWord: number }[],
  total: number,
): number[] {
  const weights = columns.reduce((sum, { weight }) => sum + Math.max(weight, 0.1), 0);
  const wished = columns.map(({ weight }) => (total * Math.max(weight, 0.1)) / weights);
  const least = columns.map(({ widestWord }) => Math.min(widestWord + 0.5, total * LARGEST_CLAIM));
  const lacking = sum(wished.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  const spare = sum(wished.map((width, index) => Math.max(0, width - (least[index] ?? 0))));
  const given = Math.min(lacking, spare);
  return wished.map((width, index) => {
    const short = (least[index] ?? 0) - width;
    return short > 0 ? width + (short / lacking) * given : width + (short / (spare || 1)) * given;
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
