import type * as z from 'zod/mini';

/** One thing that is wrong with a piece of data from outside, as a code that i18n turns into a sentence. */
export interface Problem {
  /** Where: keys and indexes from the root, e.g. `['phases', 0, 'steps', 2, 'id']`. */
  readonly path: readonly (string | number)[];
  readonly code: string;
  /** What the sentence may quote: an expected type, a duplicated id. Never more than a short excerpt of the data. */
  readonly detail: string;
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/** Prints a path as people read it: `phases[0].steps[2].id`. The root is the empty string. */
export function printPath(path: Problem['path']): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
    '',
  );
}

export function problemsOf(error: z.core.$ZodError): [Problem, ...Problem[]] {
  const problems = error.issues.map((issue): Problem => {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'custom') {
      const { code = 'custom', detail = '' } = (issue.params ?? {}) as Record<string, string>;
      return { path, code, detail };
    }
    const expected =
      issue.code === 'invalid_type'
        ? issue.expected
        : issue.code === 'invalid_format'
          ? issue.format
          : issue.code === 'invalid_value'
            ? issue.values.map(String).join(', ')
            : '';
    return { path, code: issue.code, detail: expected };
  });
  return problems as [Problem, ...Problem[]];
}
