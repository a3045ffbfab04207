// The key figures of the open initiative.
import type { Initiative } from '../domain/assessment/schema.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import {
  emptyYear,
  type FigureFields,
  type FigureYearFields,
} from '../domain/reflection/figures.ts';
import { figureDates } from '../domain/reflection/in-initiative.ts';
import type { Figure } from '../domain/reflection/schema.ts';
import { withoutNothing } from '../domain/says-nothing.ts';
import { deleteFigure } from '../persistence/initiatives.ts';
import { stampsFrom } from '../persistence/changed.ts';
import { figurePaths, figureRow } from '../persistence/reflections.ts';
import type { AssessmentSession } from './assessment-session.svelte.ts';
import { cleanFields } from './clean-fields.ts';
import { openStore, origin } from './store.ts';

/**
 * A key figure with its place among the others, and with the dates of its fields: put back without them, an older number of
 * another device would win.
 */
export interface DeletedFigure {
  readonly figure: Figure;
  readonly order: number;
  readonly changed: Initiative['changed'];
}

export class FigureEditor {
  readonly #session: AssessmentSession;

  constructor(session: AssessmentSession) {
    this.#session = session;
  }

  get figures(): readonly Figure[] {
    return this.#session.initiative.figures;
  }

  /** @returns the id of the new key figure */
  add(typed: FigureFields): string {
    const now = origin.now();
    const figure: Figure = {
      ...cleanFields(typed),
      id: origin.id(),
      years: [],
      createdAt: now,
      updatedAt: now,
    };
    this.#put({ figure, order: Date.now(), changed: {} });
    return figure.id;
  }

  /** Puts back a key figure that has been deleted, where it stood. */
  async restore(deleted: DeletedFigure): Promise<void> {
    this.#put(deleted);
    // Only the database knows where the others stand.
    await this.#session.refresh();
  }

  #put({ figure, order, changed }: DeletedFigure): void {
    const { initiative } = this.#session;
    const key = [initiative.id, figure.id];
    const row = figureRow(figure, initiative.id, order);
    this.#session.write(
      {
        ...initiative,
        figures: [...this.figures, figure],
        changed: { ...initiative.changed, ...changed },
      },
      {
        table: 'figures',
        key,
        base: { ...row, ...stampsFrom(changed, 'figures', key, figurePaths(figure)) },
        fields: { order: row.order },
        isNew: true,
      },
    );
  }

  change(id: string, typed: Partial<FigureFields>): void {
    const fields = cleanFields(typed);
    this.#write(id, (figure) => ({ ...figure, ...fields }), fields);
  }

  /** Changes the numbers of a year, or adds the year: then, too, only with what says something. */
  putYear(id: string, year: number, typed: Partial<FigureYearFields>): void {
    const before = this.#find(id)?.years.find((one) => one.year === year);
    const fields = cleanFields(typed);
    const written = before ? fields : { ...withoutNothing(fields), order: year };
    const after = { year, ...emptyYear, ...before, ...fields };
    this.#write(
      id,
      (figure) => ({
        ...figure,
        years: [...figure.years.filter((one) => one.year !== year), after].sort(
          (a, b) => a.year - b.year,
        ),
      }),
      Object.fromEntries(
        Object.entries(written).map(([name, value]) => [
          fieldPath('years', String(year), name),
          value,
        ]),
      ),
    );
  }

  removeYear(id: string, year: number): void {
    this.#write(
      id,
      (figure) => ({ ...figure, years: figure.years.filter((one) => one.year !== year) }),
      { [fieldPath('years', String(year))]: null },
    );
  }

  /** @returns what was deleted, so that it can be put back */
  async remove(id: string): Promise<DeletedFigure | undefined> {
    const figure = this.#find(id);
    const dates = figureDates(this.#session.initiative, [id]);
    const { db, autosave, tabs } = await openStore();
    await autosave.settled();
    const order = await deleteFigure(db, this.#session.initiative.id, id);
    tabs.announce({ here: true });
    await this.#session.refresh();
    return figure && { figure, order: order ?? Date.now(), changed: dates };
  }

  #find(id: string): Figure | undefined {
    return this.figures.find((figure) => figure.id === id);
  }

  #write(id: string, change: (figure: Figure) => Figure, fields: Record<string, unknown>): void {
    const { initiative } = this.#session;
    if (!this.#find(id)) return;
    const updatedAt = origin.now();
    this.#session.write(
      {
        ...initiative,
        figures: this.figures.map((one) => (one.id === id ? { ...change(one), updatedAt } : one)),
      },
      {
        table: 'figures',
        key: [initiative.id, id],
        base: null,
        fields: { ...fields, updatedAt },
      },
    );
  }
}
