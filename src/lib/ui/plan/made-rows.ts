// Which rows of a long list are in the page: the first of those that are shown, and whatever has been made already. A row that
// a choice leaves out is hidden and not thrown away, since hiding and showing it is less work than making it anew.

export interface MadeRow<Row> {
  readonly row: Row;
  readonly hidden: boolean;
}

export class MadeRows<Row extends { readonly activity: { readonly id: string } }> {
  /** By id, the same object as long as nothing about the row changes, so that it is looked at no more. */
  readonly #made = new Map<string, MadeRow<Row>>();

  /**
   * @param all rows in their order
   * @param isShown whether what is chosen lets a row be seen
   * @param first how many of those that are shown are to be there by now
   */
  of(all: readonly Row[], isShown: (id: string) => boolean, first: number): MadeRow<Row>[] {
    let shown = 0;
    return all.flatMap((row) => {
      const { id } = row.activity;
      const hidden = !isShown(id);
      if (!hidden) shown += 1;
      const before = this.#made.get(id);
      if (!before && (hidden || shown > first)) return [];
      const now = before?.row === row && before.hidden === hidden ? before : { row, hidden };
      this.#made.set(id, now);
      return [now];
    });
  }
}
