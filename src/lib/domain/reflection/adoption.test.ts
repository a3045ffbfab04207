import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessmentWith,
  AT,
  initiativeWith,
  jointRatings,
} from '../../../../tests/support/domain.ts';
import { anyFigure, anyReflection, reflectionWith } from '../../../../tests/support/reflection.ts';
import type { Adoption, Assessment, Initiative } from '../assessment/schema.ts';
import { adoptionOf, adoptionsOf, differsFromAdopted, documented, versionOf } from './adoption.ts';

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const FIGURE = '33333333-3333-4333-8333-333333333333';
const ADOPTED = {
  status: 'adopted',
  adoptedBy: 'Socialnämnden',
  adoptedOn: '2026-12-03',
  registryNumber: '',
} as const;

const written = assessmentWith({ ratings: jointRatings([2, 1]), signs: { '1': ['a', 'b'] } });
const START = initiativeWith({
  assessments: [written],
  reflections: [reflectionWith({ answers: { summary: 'Som det var' } })],
});

/** The initiative after its only occasion has been adopted, by the one of that id. */
function adopted(initiative: Initiative, id: string, at = AT): Initiative {
  const [assessment = written] = initiative.assessments;
  const closed: Assessment = { ...assessment, state: 'closed', report: ADOPTED };
  const after = { ...initiative, assessments: [closed] };
  return { ...after, adoptions: [...initiative.adoptions, adoptionOf(after, closed, { id, at })] };
}

/** A second version with another text. */
function opened(initiative: Initiative, summary: string): Initiative {
  return {
    ...initiative,
    assessments: initiative.assessments.map((one) => ({ ...one, report: written.report })),
    reflections: [reflectionWith({ answers: { summary } })],
  };
}

const only = ({ assessments: [one = written] }: Initiative) => one;
const textOf = ({ reflections: [one] }: Initiative) => one?.answers.summary;

describe('versions', () => {
  const first = adopted(START, FIRST);
  const second = adopted(opened(first, 'Andra'), SECOND);

  test('count from one, and a draft is the next', () => {
    expect(versionOf(START, written)).toBe(1);
    expect(versionOf(first, only(first))).toBe(1);
    const draft = opened(first, 'Andra');
    expect(versionOf(draft, only(draft))).toBe(2);
    expect(versionOf(second, only(second))).toBe(2);
  });

  test('follow their number also when the clock has been set back', () => {
    const back = adopted(opened(first, 'Andra'), SECOND, '2020-01-01T00:00:00.000Z');
    expect(adoptionsOf(back, written.id).map(({ id }) => id)).toEqual([FIRST, SECOND]);
    expect(textOf(documented(back, only(back)).initiative)).toBe('Andra');
  });

  test('that two devices have given the same number are both there, the later one in force', () => {
    const apart: Adoption[] = [
      ...adopted(opened(START, 'Här'), SECOND, '2026-12-05T10:00:00.000Z').adoptions,
      ...first.adoptions,
    ];
    const both = { ...first, adoptions: apart };
    expect(adoptionsOf(both, written.id).map(({ id }) => id)).toEqual([FIRST, SECOND]);
    expect(versionOf(both, only(both))).toBe(1);
    expect(textOf(documented(both, only(both)).initiative)).toBe('Här');
    expect(textOf(documented(both, only(both), FIRST).initiative)).toBe('Som det var');
    const draft = opened(both, 'Nästa');
    expect(versionOf(draft, only(draft))).toBe(2);
  });

  test('can each be documented, with its own number', () => {
    const old = documented(second, only(second), FIRST);
    expect(textOf(old.initiative)).toBe('Som det var');
    expect(versionOf(old.initiative, old.assessment)).toBe(1);
    const draft = opened(first, 'Andra');
    expect(textOf(documented(draft, only(draft)).initiative)).toBe('Andra');
    expect(textOf(documented(draft, only(draft), FIRST).initiative)).toBe('Som det var');
  });

  test('that are not there give what stands now', () => {
    expect(documented(START, written, FIRST)).toEqual({ initiative: START, assessment: written });
    const old = { ...START, assessments: [{ ...written, report: ADOPTED }] };
    expect(documented(old, only(old)).initiative).toBe(old);
    expect(versionOf(old, only(old))).toBe(1);
  });
});

describe('what differs from what was adopted', () => {
  const first = adopted(START, FIRST);
  const differs = (initiative: Initiative) => differsFromAdopted(initiative, only(initiative));
  const withAssessmentOf = (initiative: Initiative, fields: Partial<Assessment>) => ({
    ...initiative,
    assessments: [{ ...only(initiative), ...fields }],
  });

  test('nothing does at once, nor in a draft, nor where nothing was kept', () => {
    expect(differs(first)).toBe(false);
    expect(differs(opened(first, 'Andra'))).toBe(false);
    expect(differs({ ...first, adoptions: [] })).toBe(false);
  });

  test.each<[string, (initiative: Initiative) => Initiative]>([
    [
      'a text',
      (one) => ({ ...one, reflections: [reflectionWith({ answers: { summary: 'Ny' } })] }),
    ],
    ['a lost follow-up', (one) => ({ ...one, reflections: [] })],
    [
      'a date of the follow-up',
      (one) => ({
        ...one,
        reflections: one.reflections.map((reflection) => ({ ...reflection, heldOn: '2026-11-05' })),
      }),
    ],
    ['a level', (one) => withAssessmentOf(one, { ratings: jointRatings([3, 1]) })],
    ['a sign', (one) => withAssessmentOf(one, { signs: { '1': ['a'] } })],
    ['what is to be decided', (one) => withAssessmentOf(one, { decisions: 'Beslut' })],
  ])('%s does', (_, change) => {
    expect(differs(change(first))).toBe(true);
  });

  test.each<[string, (initiative: Initiative) => Initiative]>([
    [
      'the number of the matter',
      (one) => withAssessmentOf(one, { report: { ...ADOPTED, registryNumber: 'SN 1' } }),
    ],
    [
      'being opened and closed',
      (one) =>
        withAssessmentOf(one, {
          state: 'open',
          events: [{ at: AT, state: 'open', reason: 'Fel' }],
        }),
    ],
    [
      'the order of what is stored',
      (one) =>
        withAssessmentOf(one, {
          ratings: [...only(one).ratings].reverse(),
          signs: { '1': ['b', 'a'] },
        }),
    ],
    [
      'a box that was emptied again',
      (one) => ({
        ...one,
        reflections: one.reflections.map((reflection) => ({
          ...reflection,
          answers: { ...reflection.answers, results: '' },
        })),
      }),
    ],
    [
      'when something was last written',
      (one) => ({
        ...one,
        reflections: one.reflections.map((reflection) => ({
          ...reflection,
          updatedAt: '2027-01-01T00:00:00.000Z',
        })),
      }),
    ],
    [
      'the plan, the name and the key figures, which go on living',
      (one) => ({ ...one, title: 'Ny titel', figures: [], validTo: '2032-12-31' }),
    ],
  ])('%s does not', (_, change) => {
    expect(differs(change(first))).toBe(false);
  });

  test('is nothing for any follow-up that was just adopted, and documents say the same as the page', () => {
    fc.assert(
      fc.property(anyReflection(SECOND, written.id), anyFigure(FIGURE), (reflection, figure) => {
        const initiative = adopted(
          { ...START, reflections: [reflection], figures: [figure] },
          FIRST,
        );
        expect(differs(initiative)).toBe(false);
        const after = documented(initiative, only(initiative));
        expect(after.initiative.reflections).toEqual([reflection]);
        expect(after.initiative.figures).toEqual([figure]);
      }),
    );
  });
});
