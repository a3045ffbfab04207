import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assessmentWith,
  AT,
  initiativeWith,
  jointRatings,
} from '../../../../tests/support/domain.ts';
import { anyFigure, anyReflection, reflectionWith } from '../../../../tests/support/reflection.ts';
import {
  initiativeSchema,
  type Adoption,
  type Assessment,
  type Initiative,
} from '../assessment/schema.ts';
import {
  adoptionInForce,
  adoptionOf,
  adoptionsOf,
  differsFromAdopted,
  documented,
  erased,
  versionOf,
} from './adoption.ts';

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

/** Another body's decision, in the assessment and in what is kept. */
function withDecision(initiative: Initiative, adoptedBy: string): Initiative {
  const report = { ...ADOPTED, adoptedBy };
  return {
    ...initiative,
    assessments: initiative.assessments.map((one) => ({ ...one, report })),
    adoptions: initiative.adoptions.map((one) => ({
      ...one,
      content: { ...one.content, assessment: { ...one.content.assessment, report } },
    })),
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
    const draft = opened(both, 'Ett till');
    expect(versionOf(draft, only(draft))).toBe(2);
  });

  test('with the same number are told apart by the decision that the page shows', () => {
    const here = adopted(opened(START, 'Här'), FIRST, '2026-12-05T10:00:00.000Z');
    const there = withDecision(
      adopted(opened(START, 'Där'), SECOND, '2026-12-04T10:00:00.000Z'),
      'Kommunstyrelsen',
    );
    const both = { ...there, adoptions: [...here.adoptions, ...there.adoptions] };
    expect(adoptionInForce(both, only(both))?.id).toBe(SECOND);
    expect(textOf(documented(both, only(both)).initiative)).toBe('Där');
    expect(documented(both, only(both)).adoption?.id).toBe(SECOND);
    expect(differsFromAdopted(both, only(both))).toBe(false);
    // The number of the matter may have come since.
    const registered = {
      ...both,
      assessments: [{ ...only(both), report: { ...only(both).report, registryNumber: 'SN 1' } }],
    };
    expect(adoptionInForce(registered, only(registered))?.id).toBe(SECOND);
    expect(textOf(documented(both, only(both), FIRST).initiative)).toBe('Här');
    const third = { ...both, assessments: [{ ...only(both), report: written.report }] };
    expect(versionOf(third, only(third))).toBe(2);
  });

  test('of which none bears the decision that the page shows is not what was adopted', () => {
    const other = withDecision(first, 'Kommunstyrelsen');
    const lost = { ...other, adoptions: first.adoptions };
    expect(adoptionInForce(lost, only(lost))?.id).toBe(FIRST);
    expect(differsFromAdopted(lost, only(lost))).toBe(true);
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

describe('a version that is erased', () => {
  const text = 'Det som aldrig skulle ha stått här';
  const first = adopted(
    {
      ...START,
      title: text,
      region: text,
      municipalityName: text,
      assessments: [
        {
          ...written,
          title: text,
          decisions: text,
          ratings: written.ratings.map((one) => ({ ...one, rationale: text, evidence: text })),
        },
        assessmentWith({
          id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10',
          title: text,
          date: '2025-09-17',
        }),
      ],
      reflections: [reflectionWith({ answers: { summary: text } })],
    },
    FIRST,
  );
  const [kept] = withDecision(first, text).adoptions;
  const gone = erased(kept!, '2027-01-01T00:00:00.000Z');

  test('keeps its number and its day, and none of its words', () => {
    expect(JSON.stringify(gone)).not.toContain(text);
    expect(gone).toMatchObject({
      id: FIRST,
      assessment: kept!.assessment,
      version: 1,
      at: kept!.at,
      erasedAt: '2027-01-01T00:00:00.000Z',
    });
    expect(gone.content.assessment.report.adoptedOn).toBe('2026-12-03');
    expect(initiativeSchema.shape.adoptions.safeParse([gone])).toMatchObject({
      success: true,
      data: [gone],
    });
  });

  test('has no documents, and the next one is still the second', () => {
    const draft = opened({ ...START, adoptions: [gone] }, 'Andra');
    expect(versionOf(draft, only(draft))).toBe(2);
    expect(textOf(documented(draft, only(draft), FIRST).initiative)).toBe('Andra');
    const second = adopted(draft, SECOND);
    expect(adoptionInForce(second, only(second))?.id).toBe(SECOND);
    expect(second.adoptions.at(-1)?.version).toBe(2);
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
    ['what is to be decided', (one) => withAssessmentOf(one, { decisions: 'Avsluta arbetet.' })],
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
