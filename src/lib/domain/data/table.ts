// Data as tables: one row a case, one column a variable, one type a column. Files are written from it; it says nothing about how.

export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  /** What the cells hold where they are not null: text, numbers, or dates as ISO 8601 writes them. */
  readonly type: 'text' | 'number' | 'date';
  /** Long texts get a wide column where a format knows widths. */
  readonly long: boolean;
  /** It says whose data it is, or which occasion's: mostly the same in every row. */
  readonly about?: true;
  /** For programs alone, such as an id: a reader is spared it where a format can hide columns. */
  readonly hidden?: true;
}

export interface DataTable {
  /** Names the file of this table alone: a–z and hyphens. */
  readonly id: string;
  /** For people. At most 31 characters, as Excel will have it. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** How many of the first columns tell which case a row is: they stay in view, and stand on every sheet of paper. */
  readonly lead?: number;
  /** As many cells in each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

/** Tables in one file, with what tells on every sheet of paper what it is. */
export interface Workbook {
  readonly tables: readonly DataTable[];
  readonly title: string;
  /** A line each. */
  readonly whose: readonly string[];
  /** How it stands and when it was made, a line each. */
  readonly standing: readonly string[];
  /** ISO 8601 instant. */
  readonly createdAt: string;
}

/** The same columns, known as those that say whose data it is. */
export function about<Case>(variables: readonly Variable<Case>[]): Variable<Case>[] {
  return variables.map((variable) => ({ ...variable, about: true }));
}

/** The same columns, known as those that no reader needs. */
export function hidden<Case>(variables: readonly Variable<Case>[]): Variable<Case>[] {
  return variables.map((variable) => ({ ...variable, hidden: true }));
}

/** A column with how its cells are got from a case. */
export interface Variable<Case> extends Column {
  readonly cell: (one: Case) => Cell;
}

/** An empty text is no value: it becomes null. */
export function text<Case>(name: string, cell: (one: Case) => string): Variable<Case> {
  return { name, type: 'text', long: false, cell: (one) => cell(one) || null };
}

/** A text that may be as long as people write. */
export function longText<Case>(name: string, cell: (one: Case) => string): Variable<Case> {
  return { ...text(name, cell), long: true };
}

export function number<Case>(name: string, cell: (one: Case) => number | null): Variable<Case> {
  return { name, type: 'number', long: false, cell };
}

export function date<Case>(name: string, cell: (one: Case) => string | null): Variable<Case> {
  return { name, type: 'date', long: false, cell };
}

export function tableOf<Case>(
  id: string,
  name: string,
  variables: readonly Variable<Case>[],
  cases: readonly Case[],
  lead?: number,
): DataTable {
  return {
    id,
    name,
    columns: variables.map(({ cell: _, ...column }) => column),
    ...(lead !== undefined && { lead }),
    rows: cases.map((one) => variables.map(({ cell }) => cell(one))),
  };
}
