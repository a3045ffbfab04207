import { describe, expect, test } from 'vitest';
import { forWhomOf } from '../domain/reflection/for-whom.ts';
import { emptyRows } from '../domain/reflection/rows.ts';
import type { Result } from '../domain/reflection/schema.ts';
import { forWhomSentences, resultSummary, standingWords } from './reflection-results.ts';

function result(fields: Partial<Result>, id = 'a'): Result {
  return { id, ...emptyRows.results, ...fields };
}

describe('the sentences of for whom', () => {
  test('name what nobody has described anything for, and count in words', () => {
    const forWhom = forWhomOf([
      result({ violence: ['vnr', 'pom'], groups: ['victims'], genders: ['women', 'men'] }, 'a'),
      result({ genders: ['girls'], notSplit: true }, 'b'),
      result({ notSplit: true }, 'c'),
      result({}, 'd'),
    ]);
    expect(forWhomSentences(forWhom)).toEqual([
      'Ingen aktivitet är beskriven för: HRV, sexuellt våld, våldsutövare, barn som bevittnat våld, pojkar, personer med annan könsidentitet.',
      'För två aktiviteter har ni inte könsuppdelade uppgifter.',
      'För en aktivitet har ni inte angett kön.',
    ]);
  });

  test('are none when there is nothing to say', () => {
    const all = result({
      violence: ['vnr', 'hrv', 'pom', 'sexual'],
      groups: ['victims', 'perpetrators', 'children'],
      genders: ['women', 'men', 'girls', 'boys', 'other'],
    });
    expect(forWhomSentences(forWhomOf([all]))).toEqual([]);
    expect(forWhomSentences(forWhomOf([]))).toEqual([]);
  });
});

test('a folded result says what it holds', () => {
  expect(resultSummary(result({}))).toBe('Inget ifyllt än');
  expect(
    resultSummary(
      result({
        carriedOut: 'partly',
        outcome: 'Två dagar.',
        violence: ['hrv', 'sexual'],
        groups: ['victims'],
        ages: ['older'],
        notSplit: true,
      }),
    ),
  ).toBe(
    'Genomförd: Delvis · resultat skrivet · HRV, sexuellt våld, våldsutsatta, äldre (65 år eller mer) · inte könsuppdelat',
  );
});

test('an activity stands as the plan has it, with the day on which it ended', () => {
  expect(standingWords({ status: 'done', endedOn: '2026-05-12' })).toBe('Klar 12 maj 2026');
  expect(standingWords({ status: 'in-progress', endedOn: null })).toBe('Pågår');
});
