// Rows that somebody has taken away since the page was opened, each with a way back.
import type { Row, RowList } from '#lib/domain/reflection/rows.ts';
import type { ReflectionEditor } from '#lib/state/reflection.ts';

interface RemovedRow<List extends RowList> {
  readonly row: Row<List>;
  readonly order: number | undefined;
}

export class Removed<List extends RowList> {
  readonly #reflection: () => ReflectionEditor;
  readonly #list: List;
  #all: readonly RemovedRow<List>[] = $state.raw([]);

  constructor(reflection: () => ReflectionEditor, list: List) {
    this.#reflection = reflection;
    this.#list = list;
  }

  /** Without those that are there again, such as an activity that has been taken in anew: putting back must not replace. */
  get rows(): readonly Row<List>[] {
    return this.#gone.map(({ row }) => row);
  }

  get #gone(): readonly RemovedRow<List>[] {
    const there: readonly { readonly id: string }[] = this.#reflection().value[this.#list];
    return this.#all.filter(({ row }) => there.every(({ id }) => id !== row.id));
  }

  async remove({ id }: Row<List>): Promise<void> {
    const reflection = this.#reflection();
    const order = await reflection.orderOf(this.#list, id);
    // As it is by now: somebody may have written in it meanwhile.
    const row = (reflection.value[this.#list] as Row<List>[]).find((one) => one.id === id);
    if (!row) return;
    this.#all = [...this.#without(id), { row, order }];
    reflection.remove(this.#list, id);
  }

  async restore(id: string): Promise<void> {
    const removed = this.#gone.find(({ row }) => row.id === id);
    if (!removed) return;
    this.#all = this.#without(id);
    await this.#reflection().restore(this.#list, removed.row, removed.order);
  }

  #without(id: string) {
    return this.#all.filter(({ row }) => row.id !== id);
  }
}
