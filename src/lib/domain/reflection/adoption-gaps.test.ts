import { describe, expect, test } from 'vitest';
import {
  AT,
  assessmentWith,
  initiativeWith,
  instrument,
} from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRating } from '../assessment/edit.ts';
import { adoptionGaps, isPlaceholder } from './adoption-gaps.ts';

const rated = (step: string, level: 0 | 3 | 'not-applicable' | null, evidence = '') => ({
  ...emptyRating(step, 'joint', AT),
  level,
  evidence,
});

describe('Before a body adopts', () => {
  test('what lacks a level, a reason or a ground is named by its step', () => {
    const assessment = assessmentWith({
      ratings: [
        rated('1', 3),
        rated('2', 3, 'Protokoll'),
        rated('3', 'not-applicable'),
        rated('4', 0),
      ],
    });
    const gaps = adoptionGaps(
      initiativeWith({ assessments: [assessment] }),
      assessment,
      instrument,
    );
    expect(
      gaps.lacking.map(({ lack, steps }) => [lack, steps.map(({ number }) => number)]),
    ).toEqual([
      ['not-assessed', [5, 6, 7, 8, 9, 10, 11, 12, 13, 14]],
      ['rationale-missing', [3]],
      ['evidence-missing', [1]],
      ['unexplained', [1, 2]],
    ]);
    expect(gaps.placeholders).toEqual([]);
  });

  test('what somebody meant to write later is named by its place, that of another occasion not', () => {
    const [before, assessment] = [
      assessmentWith({ id: '1b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10', decisions: 'XX beslutar.' }),
      assessmentWith({ decisions: 'Avsätt [antal] timmar.' }),
    ];
    const initiative = initiativeWith({
      assessments: [before, assessment],
      reflections: [reflectionWith({ answers: { summary: 'Kompletteras senare.' } })],
    });
    expect(adoptionGaps(initiative, assessment, instrument).placeholders).toEqual([
      { of: 'assessment', assessment: assessment.id, field: 'decisions' },
      { of: 'answer', assessment: assessment.id, question: 'summary' },
    ]);
  });
});

test.each([
  ['[namn på förvaltningen]', true],
  ['Beslut den ____ oktober', true],
  ['XX timmar', true],
  ['Vem gör det???', true],
  ['-', true],
  ['…', true],
  ['TODO', true],
  ['Se rapport [1]', false],
  ['Klart 2026-11-02', false],
  ['Har alla nåtts? Nej.', false],
  ['Och så vidare …', false],
  ['', false],
])('%j is a placeholder: %s', (text, is) => {
  expect(isPlaceholder(text)).toBe(is);
});
