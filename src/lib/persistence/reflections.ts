// The yearly follow-up of an assessment is one row, with its lists by id; its free texts are rows of their own (answers).
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import {
  emptyYear,
  FIGURE_FIELDS,
  YEAR_FIELDS,
  type FigureYearFields,
} from '../domain/reflection/figures.ts';
import {
  emptyReflection,
  emptyRows,
  REFLECTION_FIELDS,
  ROW_FIELDS,
  ROW_LISTS,
  type RowList,
} from '../domain/reflection/rows.ts';
import type { Figure, Reflection } from '../domain/reflection/schema.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import { listOf, rowsById, type Rows } from './fields.ts';

export type ReflectionRow = Omit<Reflection, 'answers' | RowList> & Readonly<Record<RowList, Rows>>;
export type FigureRow = Omit<Figure, 'years'> & {
  readonly initiative: string;
  readonly order: number;
  readonly years: Rows;
};
export type AdoptionRow = Initiative['adoptions'][number] & { readonly initiative: string };

export function reflectionRow({ answers: _, ...reflection }: Reflection): ReflectionRow {
  return {
    ...reflection,
    ...(Object.fromEntries(ROW_LISTS.map((list) => [list, rowsById(reflection[list])])) as Record<
      RowList,
      Rows
    >),
  };
}

/** The row to begin with. */
export function newReflectionRow(id: string, assessment: Assessment['id']): ReflectionRow {
  return reflectionRow({ ...emptyReflection, id, assessment, updatedAt: '' });
}

export function reflectionOf(row: ReflectionRow, answers: Reflection['answers']): Reflection {
  return {
    ...row,
    answers,
    ...(Object.fromEntries(
      ROW_LISTS.map((list) => [list, listOf(row[list], emptyRows[list])]),
    ) as Pick<Reflection, RowList>),
  };
}

/** The paths within the row of everything that has a date of its own. */
export function reflectionPaths(reflection: Reflection): string[] {
  return [
    ...REFLECTION_FIELDS,
    ...ROW_LISTS.flatMap((list) =>
      reflection[list].flatMap(({ id }) =>
        ROW_FIELDS[list].map((name) => fieldPath(list, id, name)),
      ),
    ),
  ];
}

export function figureRow(
  { years, ...figure }: Figure,
  initiative: string,
  order: number,
): FigureRow {
  return {
    ...figure,
    initiative,
    order,
    years: Object.fromEntries(
      years.map(({ year, ...fields }) => [String(year), { ...fields, order: year }]),
    ),
  };
}

export function figureOf({ initiative: _, order: _order, years, ...figure }: FigureRow): Figure {
  return {
    ...figure,
    years: listOf<FigureYearFields & { id: string }>(years, emptyYear).map(({ id, ...fields }) => ({
      year: Number(id),
      ...fields,
    })),
  };
}

export function figurePaths({ years }: Figure): string[] {
  return [
    ...FIGURE_FIELDS,
    ...years.flatMap(({ year }) =>
      YEAR_FIELDS.map((name) => fieldPath('years', String(year), name)),
    ),
  ];
}
