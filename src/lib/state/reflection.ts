// The yearly follow-up of the open assessment: each change is a new value and the fields that say so.
import { fieldPath } from '../domain/assessment/field-path.ts';
import {
  emptyReflection,
  emptyRows,
  type ReflectionFields,
  type Row,
  type RowList,
  type RowOf,
} from '../domain/reflection/rows.ts';
import type { Reflection } from '../domain/reflection/schema.ts';
import { withoutNothing } from '../domain/says-nothing.ts';
import { newReflectionRow } from '../persistence/reflections.ts';
import { orderIn } from '../persistence/row-order.ts';
import type { AssessmentSession } from './assessment-session.svelte.ts';
import { cleanFields } from './clean-fields.ts';
import { openStore, origin } from './store.ts';

export class ReflectionEditor {
  readonly #session: AssessmentSession;
  #lastOrder = 0;

  constructor(session: AssessmentSession) {
    this.#session = session;
  }

  get value(): Reflection {
    return (
      this.#found ?? {
        ...emptyReflection,
        id: '',
        assessment: this.#session.id,
        updatedAt: '',
      }
    );
  }

  /** What was said on the occasion before; undefined where there is none, or nothing was said. */
  get before(): Reflection | undefined {
    const { initiative, previous } = this.#session;
    return initiative.reflections.find(({ assessment }) => assessment === previous?.id);
  }

  set(typed: Partial<ReflectionFields>): void {
    const fields = cleanFields(typed);
    this.#write((reflection) => ({ ...reflection, ...fields }), fields);
  }

  /**
   * Changes a row, or adds it at the end of its list when there is none with the id. Of a new row only what says something is
   * written: another tab or device may have begun it too, and its words must not give way to fields that nobody has touched.
   * @param order where the database is to keep a new row among the others
   */
  put<List extends RowList>(
    list: List,
    id: string,
    typed: Partial<RowOf<List>>,
    order?: number,
  ): void {
    const before = (this.value[list] as Row<List>[]).find((row) => row.id === id);
    const fields = cleanFields<Partial<RowOf<List>>>(typed);
    const written = before
      ? fields
      : {
          ...withoutNothing({ ...emptyRows[list], ...fields }),
          order: order ?? this.#nextOrder(list),
        };
    this.#write(
      (reflection) => ({
        ...reflection,
        [list]: before
          ? reflection[list].map((row) => (row.id === id ? { ...row, ...fields } : row))
          : [...reflection[list], { id, ...emptyRows[list], ...fields }],
      }),
      Object.fromEntries(
        Object.entries(written).map(([name, value]) => [fieldPath(list, id, name), value]),
      ),
    );
  }

  /** @returns the id of the new row */
  add<List extends RowList>(list: List, typed: Partial<RowOf<List>> = {}): string {
    const id = origin.id();
    this.put(list, id, typed);
    return id;
  }

  /** Where the database keeps a row among the others; undefined when it can't tell. To be asked before a row is removed. */
  async orderOf(list: RowList, id: string): Promise<number | undefined> {
    const { db, autosave } = await openStore();
    return orderIn(db, autosave.waiting, [this.#session.id, list, id]);
  }

  /** Puts a removed row back where it stood. */
  async restore<List extends RowList>(
    list: List,
    { id, ...fields }: Row<List>,
    order: number | undefined,
  ): Promise<void> {
    this.put(list, id, fields, order);
    // Only the database knows where the others stand.
    await this.#session.refresh();
  }

  remove(list: RowList, id: string): void {
    this.#write(
      (reflection) => ({
        ...reflection,
        [list]: (reflection[list] as { id: string }[]).filter((row) => row.id !== id),
      }),
      { [fieldPath(list, id)]: null },
    );
  }

  get #found(): Reflection | undefined {
    const { initiative, id } = this.#session;
    return initiative.reflections.find(({ assessment }) => assessment === id);
  }

  /** After every row that is there, also when some before it have been taken away or several come at once. */
  #nextOrder(list: RowList): number {
    if (this.value[list].length === 0) return 0;
    this.#lastOrder = Math.max(Date.now(), this.#lastOrder + 1);
    return this.#lastOrder;
  }

  #write(change: (reflection: Reflection) => Reflection, fields: Record<string, unknown>): void {
    const { initiative, id: assessment, adopted } = this.#session;
    if (adopted) return;
    const updatedAt = origin.now();
    const found = this.#found;
    const before: Reflection = found ?? {
      ...emptyReflection,
      id: origin.id(),
      assessment,
      updatedAt,
    };
    const after = { ...change(before), updatedAt };
    this.#session.write(
      {
        ...initiative,
        reflections: found
          ? initiative.reflections.map((one) => (one.assessment === assessment ? after : one))
          : [...initiative.reflections, after],
      },
      {
        table: 'reflections',
        key: [assessment],
        base: { ...newReflectionRow(before.id, assessment) },
        fields: { ...fields, updatedAt },
      },
    );
  }
}
