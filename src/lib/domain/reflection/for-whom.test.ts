import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReflection } from '../../../../tests/support/reflection.ts';
import { GENDERS, TARGET_GROUPS, VIOLENCE } from './codes.ts';
import { forWhomOf, saysForWhom } from './for-whom.ts';
import { emptyRows } from './rows.ts';
import type { Result } from './schema.ts';

const ID = '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d';

function result(fields: Partial<Result>, id = 'a'): Result {
  return { id, ...emptyRows.results, ...fields };
}

describe('for whom', () => {
  test('counts each code once for each activity that names it', () => {
    const forWhom = forWhomOf([
      result({ violence: ['hrv', 'vnr'], genders: ['women'] }, 'a'),
      result({ violence: ['vnr'], groups: ['children'], notSplit: true }, 'b'),
      result({ carriedOut: 'partly', notSplit: true, genders: ['girls'] }, 'c'),
    ]);
    expect(forWhom.counted).toBe(3);
    expect(forWhom.violence).toEqual({ vnr: 2, hrv: 1, pom: 0, sexual: 0 });
    expect(forWhom.groups).toEqual({ victims: 0, perpetrators: 0, children: 1 });
    expect(forWhom.genders).toEqual({ women: 1, men: 0, girls: 1, boys: 0, other: 0 });
    expect(forWhom.notSplit).toBe(2);
    expect(forWhom.unnamed).toEqual({
      violence: ['pom', 'sexual'],
      groups: ['victims', 'perpetrators'],
      genders: ['men', 'boys', 'other'],
    });
    expect(forWhom.rows[0]?.violence).toEqual(['vnr', 'hrv']);
  });

  test('does not count what was not carried out, and still shows it', () => {
    const forWhom = forWhomOf([
      result({ carriedOut: 'no', violence: ['vnr'], notSplit: true }, 'a'),
      result({ violence: ['hrv'] }, 'b'),
    ]);
    expect(forWhom.rows.map(({ counted }) => counted)).toEqual([false, true]);
    expect(forWhom.violence).toEqual({ vnr: 0, hrv: 1, pom: 0, sexual: 0 });
    expect(forWhom.notSplit).toBe(0);
    expect(forWhom.genderUnsaid).toBe(1);
  });

  test('calls nothing unnamed in a kind of which nobody has said anything', () => {
    const { unnamed } = forWhomOf([result({ violence: ['vnr'], notSplit: true })]);
    expect(unnamed).toEqual({ violence: ['hrv', 'pom', 'sexual'], groups: [], genders: [] });
  });

  test('is the same as the data, whatever that is', () => {
    fc.assert(
      fc.property(anyReflection(ID, ID), ({ results }) => {
        const forWhom = forWhomOf(results);
        const counted = results.filter(({ carriedOut }) => carriedOut !== 'no');
        expect(forWhom.rows.map(({ id }) => id)).toEqual(results.map(({ id }) => id));
        expect(forWhom.counted).toBe(counted.length);
        for (const [name, codes] of [
          ['violence', VIOLENCE],
          ['groups', TARGET_GROUPS],
          ['genders', GENDERS],
        ] as const) {
          const inData = counted.flatMap((one): readonly string[] => one[name]);
          const of = (code: string) => inData.filter((other) => other === code).length;
          expect(forWhom[name]).toEqual(Object.fromEntries(codes.map((code) => [code, of(code)])));
          expect(forWhom.unnamed[name]).toEqual(
            inData.length === 0 ? [] : codes.filter((code) => of(code) === 0),
          );
        }
        const said = counted.filter(({ genders, notSplit }) => genders.length > 0 || notSplit);
        expect(forWhom.genderUnsaid).toBe(counted.length - said.length);
        expect(forWhom.notSplit).toBe(counted.filter(({ notSplit }) => notSplit).length);
      }),
    );
  });
});

test('a result says for whom by any of its choices, the honest one too', () => {
  expect(saysForWhom(result({ outcome: 'Text', notReached: 'Text' }))).toBe(false);
  expect(saysForWhom(result({ ages: ['older'] }))).toBe(true);
  expect(saysForWhom(result({ notSplit: true }))).toBe(true);
});
