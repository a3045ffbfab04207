import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../tests/support/every-field.ts';
import { workFileSchema } from '../domain/workfile/schema.ts';
import * as m from './paraglide/messages.js';
import { placeText, placeWords } from './problem-place.ts';

/** The way to a leaf of the schema, in the first of every list. */
const pathTo = (leaf: string) =>
  leaf.split('.').flatMap((key) => (key.endsWith('[]') ? [key.slice(0, -2), 0] : [key]));

const leaves = fieldsOf(workFileSchema).filter((path) => path.startsWith('initiatives'));

describe('a fault is told with its place in words', () => {
  test.each(leaves)('%s', (leaf) => {
    const words = placeWords(pathTo(leaf));
    expect(words.length).toBeGreaterThan(1);
    expect(words).not.toContain(undefined);
  });

  test.each([...Object.getOwnPropertyNames(Object.prototype), 'x'])(
    'whatever the file calls it: %s',
    (key) => {
      for (const at of leaves.map((leaf) => pathTo(leaf).slice(0, -1))) {
        expect(placeText([...at, key])).toContain(key);
        expect(placeText([...at, key, 0])).toContain(key);
      }
    },
  );

  test('by the names on the pages, and then as the file has it', () => {
    const at = ['initiatives', 0, 'activities', 2];
    expect(placeText([...at, 'due'])).toBe(
      m.problem_place({
        words: [
          m.problem_at_initiative({ number: 1 }),
          m.problem_at_activity({ number: 3 }),
          m.plan_due().toLowerCase(),
        ].join(', '),
        path: 'initiatives[0].activities[2].due',
      }),
    );
    expect(placeWords([...at, 'notes', 1, 'text']).slice(1)).toEqual([
      m.problem_at_activity({ number: 3 }),
      m.problem_at_note({ number: 2 }),
      m.plan_note().toLowerCase(),
    ]);
    expect(placeWords(['initiatives', 0, 'reflections', 0, 'results', 3, 'outcome'])).toHaveLength(
      4,
    );
    expect(placeWords(['initiatives', 0, 'figures', 0, 'years', 1, 'women'])).toHaveLength(4);
  });
});
