// Rows that somebody has taken away since the page was opened, each with a way back.
import type { Row, RowList } from '#lib/domain/reflection/rows.ts';
import type { ReflectionEditor } from '#lib/state/reflection.ts';

export class Removed<List extends RowList> {
  readonly #reflection: () => ReflectionEditor;
  readonly #list: List;
  #all: readonly Row<List>[] = $state.raw([]);

  constructor(reflection: () => ReflectionEditor, list: List) {
    this.#reflection = reflection;
    this.#list = list;
  }

  /** Without those that are there again, such as an activity that has been taken in anew: putting back must not replace. */
  get rows(): readonly Row<List>[] {
    const there: readonly { readonly id: string }[] = this.#reflection().value[this.#list];
    return this.#all.filter(({ id }) => there.every((row) => row.id !== id));
  }

  remove(row: Row<List>): void {
    this.#all = [...this.#all.filter(({ id }) => id !== row.id), row];
    this.#reflection().remove(this.#list, row.id);
  }

  restore(id: string): void {
    const row = this.rows.find((one) => one.id === id);
    if (!row) return;
    const { id: _id, ...fields } = row;
    this.#reflection().put(this.#list, id, fields);
    this.#all = this.#all.filter((one) => one.id !== id);
  }
}
