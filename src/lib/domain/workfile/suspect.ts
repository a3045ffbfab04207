// What no honest file holds, looked for in everything that was read, also in what the schema would leave behind.
import type { Problem } from '../problem.ts';

/** Keys by which a careless copy would reach what all objects share. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
// A schema tells of every wrong item there is, so the number of items is looked at before it.
const MAX_ITEMS = 50_000;
const MAX_VALUES = 500_000;
const MOST_TOLD = 100;

/** @param data as JSON.parse gives it, nested no deeper than the file may be */
export function suspectsIn(data: unknown): Problem[] {
  const problems: Problem[] = [];
  let values = 0;
  const tell = (path: Problem['path'], code: string, detail = '') => {
    if (problems.length < MOST_TOLD) problems.push({ path, code, detail });
  };

  function visit(value: unknown, path: readonly (string | number)[]): void {
    values += 1;
    if (values > MAX_VALUES) return;
    // JSON has no word for infinity, but 1e999 becomes one, and would be saved as nothing.
    if (typeof value === 'number' && !Number.isFinite(value)) tell(path, 'not_finite');
    if (typeof value !== 'object' || value === null) return;
    const isList = Array.isArray(value);
    const entries = Object.entries(value as Record<string, unknown>);
    if (entries.length > MAX_ITEMS) return tell(path, 'too_big');
    for (const [key, item] of entries) {
      if (!isList && FORBIDDEN_KEYS.has(key)) tell([...path, key], 'forbidden_key', key);
      else visit(item, [...path, isList ? Number(key) : key]);
    }
  }

  visit(data, []);
  if (values > MAX_VALUES) tell([], 'too_big');
  return problems;
}
