import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldPath } from '../domain/assessment/field-path.ts';
import { mergeEdits, type Edit } from './edit.ts';
import { withWaiting } from './waiting.ts';

// Few names, so that one path is often another, or within it.
const path = fc
  .array(fc.constantFrom('a', 'b', 'a/b'), { minLength: 1, maxLength: 3 })
  .map((segments) => fieldPath(...segments));
const value = fc.constantFrom<unknown>(null, '', 'x', 1, { a: 1 }, { b: { a: 2 } });

/** Stamps rise from one edit to the next; nothing of a new row has one. */
const edits = fc.array(fc.tuple(fc.array(fc.tuple(path, value), { minLength: 1 }), fc.boolean()), {
  minLength: 2,
  maxLength: 5,
});

function editOf(fields: readonly (readonly [string, unknown])[], stamp: number | null): Edit {
  return {
    table: 'reflections',
    key: ['one'],
    base: null,
    fields: Object.fromEntries(fields),
    stamps: Object.fromEntries(stamp === null ? [] : fields.map(([name]) => [name, stamp])),
  };
}

function applied(row: object, all: readonly Edit[]): unknown {
  return withWaiting('reflections', [row], () => ['one'], all);
}

describe('edits of one row', () => {
  test('do the same as one edit as they do one after the other, and so do the dates of its fields', () => {
    const row = fc.dictionary(fc.constantFrom('a', 'b'), value);
    fc.assert(
      fc.property(row, edits, (before, drawn) => {
        const all = drawn.map(([fields, stamped], index) =>
          editOf(fields, stamped ? index + 1 : null),
        );
        const merged = all.reduce(mergeEdits);
        expect(applied(before, [merged])).toEqual(applied(before, all));
        // As it stands in the journal.
        const kept = JSON.parse(JSON.stringify(merged)) as Edit;
        expect(applied(before, [kept])).toEqual(applied(before, all));
      }),
      { numRuns: 2000 },
    );
  });

  test('leave no date of what was within a row that has been taken away', () => {
    const typed = editOf([['results/r/title', 'A']], 1);
    const gone = editOf([['results/r', null]], 2);
    for (const all of [[typed, gone], [[typed, gone].reduce(mergeEdits)]])
      expect(applied({}, all)).toEqual([{ results: { r: null }, stamps: { 'results/r': 2 } }]);
  });
});
