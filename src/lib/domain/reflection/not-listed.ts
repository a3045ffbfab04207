// Rows that are taken over from elsewhere, without those that say what a row here says already.

export interface ToTake<Row> {
  readonly fresh: readonly Row[];
  /** How many say the same as a row that is here. */
  readonly listed: number;
}

/**
 * @param wordsOf what tells two rows apart; case and spaces around do not
 * @param rows what could be taken, without what has been taken already: that is known by its id
 */
export function notListed<Row extends { readonly id: string }>(
  rows: readonly Row[],
  here: readonly Row[],
  wordsOf: (row: Row) => readonly string[],
): ToTake<Row> {
  const keyOf = (row: Row) =>
    JSON.stringify(wordsOf(row).map((word) => word.trim().toLocaleLowerCase('sv')));
  const ids = new Set(here.map(({ id }) => id));
  const keys = new Set(here.map(keyOf));
  const left = rows.filter(({ id }) => !ids.has(id));
  const fresh = left.filter((row) => !keys.has(keyOf(row)));
  return { fresh, listed: left.length - fresh.length };
}
