import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notListed } from './not-listed.ts';

interface Row {
  readonly id: string;
  readonly party: string;
  readonly role: string;
}
const row = (id: string, role: string, party = 'region'): Row => ({ id, party, role });
const wordsOf = ({ party, role }: Row) => [party, role];

describe('What can be taken over', () => {
  test('is what no row here says already, whatever its case and the spaces around it', () => {
    const rows = [row('a', 'Socialchef'), row('b', 'Rektor'), row('c', ' SOCIALCHEF ', 'kommun')];
    const here = [row('x', ' socialchef ')];
    const { fresh, listed } = notListed(rows, here, wordsOf);
    expect(fresh.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(listed).toBe(1);
  });

  test('is not what has been taken, also when it has been written anew', () => {
    expect(notListed([row('a', 'Socialchef')], [row('a', 'Enhetschef')], wordsOf)).toEqual({
      fresh: [],
      listed: 0,
    });
  });

  test('is nothing once it has been taken', () => {
    const anyRows = fc.uniqueArray(
      fc.record({
        id: fc.string({ maxLength: 2 }),
        party: fc.constantFrom('kommun', 'region'),
        role: fc.constantFrom('A', ' a', 'b'),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(anyRows, anyRows, (rows, here) => {
        const { fresh } = notListed(rows, here, wordsOf);
        expect(notListed(rows, [...here, ...fresh], wordsOf).fresh).toEqual([]);
      }),
    );
  });
});
