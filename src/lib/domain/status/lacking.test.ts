import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT, instrument } from '../../../../tests/support/domain.ts';
import { emptyRating } from '../assessment/edit.ts';
import type { Level, Rating } from '../assessment/schema.ts';
import { placedSteps } from '../instrument/steps.ts';
import { lackingFirst, lackingIn, lacksOf, type Lack } from './lacking.ts';

const steps = placedSteps(instrument);
const numbers = (placed: readonly { readonly number: number }[]) =>
  placed.map(({ number }) => number);

const rated = (step: number, level: Level | null, rationale = '', evidence = ''): Rating => ({
  ...emptyRating(String(step), 'joint', AT),
  level,
  rationale,
  evidence,
});

test.each<{ name: string; rating: Rating; lacks: Lack[] }>([
  { name: 'no level', rating: rated(1, null, 'Vi väntar.'), lacks: ['not-assessed'] },
  { name: 'an answer that is unknown', rating: rated(1, 'unknown'), lacks: ['unknown'] },
  {
    name: 'a step that does not apply',
    rating: rated(1, 'not-applicable'),
    lacks: ['rationale-missing'],
  },
  { name: 'level 3', rating: rated(1, 3), lacks: ['evidence-missing', 'unexplained'] },
  { name: 'level 3, explained', rating: rated(1, 3, 'Allt.'), lacks: ['evidence-missing'] },
  { name: 'level 3, whole', rating: rated(1, 3, 'Allt.', 'Avtal.'), lacks: [] },
  { name: 'level 2', rating: rated(1, 2, ' \n', 'Avtal.'), lacks: ['unexplained'] },
  { name: 'level 1, explained', rating: rated(1, 1, 'Lite.'), lacks: [] },
  { name: 'level 0', rating: rated(1, 0), lacks: [] },
])('$name lacks $lacks', ({ rating, lacks }) => {
  expect(lacksOf([rating], '1')).toEqual(lacks);
});

test('The two pictures stand in for no joint answer', () => {
  const ratings: Rating[] = [{ ...rated(1, 2), party: 'municipality' }];
  expect(lacksOf(ratings, '1')).toEqual(['not-assessed']);
});

describe('A whole assessment', () => {
  const ratings = [
    rated(1, 3),
    rated(2, 2),
    rated(3, 'not-applicable'),
    rated(4, 'unknown'),
    rated(5, 2, 'Mycket.'),
    ...[7, 8, 9, 10, 11, 12, 13, 14].map((step) => rated(step, 0)),
  ];

  test('names its steps by what they lack, the heaviest first', () => {
    expect(lackingIn(ratings, steps).map((one) => [one.lack, numbers(one.steps)])).toEqual([
      ['not-assessed', [6]],
      ['unknown', [4]],
      ['rationale-missing', [3]],
      ['evidence-missing', [1]],
      ['unexplained', [1, 2]],
    ]);
  });

  test('puts those first that lack something', () => {
    const { lacking, whole } = lackingFirst(ratings, steps);
    expect(numbers(lacking)).toEqual([6, 4, 3, 1, 2]);
    expect(numbers(whole)).toEqual([5, 7, 8, 9, 10, 11, 12, 13, 14]);
  });
});

const level = fc.constantFrom<Level | null>(0, 1, 2, 3, 'unknown', 'not-applicable', null);
const text = fc.constantFrom('', '  ', 'Skrivet.');

test('Whatever the answers are, every step stands once, and those first lack something', () => {
  const answers = fc.array(fc.tuple(level, text, text), { maxLength: steps.length });
  fc.assert(
    fc.property(answers, (given) => {
      const ratings = given.map((one, index) => rated(index + 1, ...one));
      const { lacking, whole } = lackingFirst(ratings, steps);
      expect(numbers([...lacking, ...whole]).sort((a, b) => a - b)).toEqual(numbers(steps));
      for (const { step } of lacking) expect(lacksOf(ratings, step.id)).not.toEqual([]);
      for (const { step } of whole) expect(lacksOf(ratings, step.id)).toEqual([]);
    }),
  );
});
