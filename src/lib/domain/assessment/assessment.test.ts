import { describe, expect, test } from 'vitest';
import {
  AT,
  assessmentWith,
  initiativeWith,
  instrument,
} from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { createInitiative, latestAssessment, setupOf } from './create.ts';
import { emptyRating, withAnswer, withRating, withSign } from './edit.ts';
import { gapsOf, picturesDiffer } from './ratings.ts';
import type { Level, Party, Rating } from './schema.ts';
import { levelFromSigns } from './sign-support.ts';

const rating = (party: Party, level: Level | null, texts: Partial<Rating> = {}): Rating => ({
  ...emptyRating('1', party, AT),
  level,
  ...texts,
});

describe('what a rating lacks', () => {
  test.each([
    { name: 'evidence at level 3', ratings: [rating('joint', 3)], gaps: ['evidence-missing'] },
    {
      name: 'nothing at level 3 with evidence',
      ratings: [rating('joint', 3, { evidence: 'Rutin 2026' })],
      gaps: [],
    },
    {
      name: 'a rationale when not applicable, and white space is none',
      ratings: [rating('joint', 'not-applicable', { rationale: ' \n' })],
      gaps: ['rationale-missing'],
    },
    {
      name: 'the joint level when only a party has one',
      ratings: [rating('region', 2)],
      gaps: ['joint-missing'],
    },
    { name: 'nothing at level 1', ratings: [rating('joint', 1)], gaps: [] },
    { name: 'nothing before it is begun', ratings: [], gaps: [] },
  ])('$name', ({ ratings, gaps }) => {
    expect(gapsOf(ratings, '1')).toEqual(gaps);
  });
});

describe('different pictures', () => {
  test.each([
    [0, 2, true],
    [3, 1, true],
    [1, 2, false],
    [3, 3, false],
    ['unknown', 3, true],
    [1, 'unknown', true],
    ['not-applicable', 0, true],
    ['unknown', 'not-applicable', false],
    ['unknown', 'unknown', false],
    [null, 3, false],
  ] as const)('kommun %s and region %s: %s', (municipality, region, differ) => {
    const ratings = [rating('municipality', municipality), rating('region', region)];
    expect(picturesDiffer(ratings, '1')).toBe(differ);
  });
});

describe('what the signs point to', () => {
  const step = instrument.phases[0]?.steps[0];
  if (!step) throw new Error('The instrument has no steps');
  const all = step.signs.map(({ id }) => id);
  const low = step.signs.filter(({ level }) => level <= 2).map(({ id }) => id);

  test.each([
    { name: 'nothing when none is ticked', ticked: [], level: null },
    { name: 'level 3 when all are', ticked: all, level: 3 },
    { name: 'level 2 when all of level 2 or lower are', ticked: low, level: 2 },
    { name: 'level 1 when one is', ticked: all.slice(0, 1), level: 1 },
    { name: 'nothing when only signs of another version are', ticked: ['gone'], level: null },
  ])('$name', ({ ticked, level }) => {
    expect(levelFromSigns(step, ticked)).toBe(level);
  });
});

describe('editing', () => {
  test('a text can be written before there is a level', () => {
    const edited = withRating(assessmentWith(), '3', 'joint', { rationale: 'Tid' }, AT);
    expect(edited.ratings).toEqual([
      { step: '3', party: 'joint', level: null, rationale: 'Tid', evidence: '', updatedAt: AT },
    ]);
  });

  test('one field is changed and the others are left', () => {
    const before = withRating(assessmentWith(), '3', 'joint', { rationale: 'Tid', level: 1 }, AT);
    const after = withRating(before, '3', 'joint', { level: null }, AT);
    expect(after.ratings).toMatchObject([{ level: null, rationale: 'Tid' }]);
  });

  test('a sign ticked twice stands once, and can be unticked', () => {
    const once = withSign(withSign(assessmentWith(), '1', 'a', true), '1', 'a', true);
    expect(once.signs).toEqual({ '1': ['a'] });
    expect(withSign(once, '1', 'a', false).signs).toEqual({ '1': [] });
  });

  test('answers of the same assessment gather in one reflection', () => {
    const first = withAnswer([], 'a', 'results', 'ett', { id: 'r', updatedAt: AT });
    const second = withAnswer(first, 'a', 'progress', 'två', { id: 'other', updatedAt: AT });
    expect(second).toEqual([
      reflectionWith({
        id: 'r',
        assessment: 'a',
        answers: { results: 'ett', progress: 'två' },
        updatedAt: AT,
      }),
    ]);
  });
});

describe('copying the setup to another kommun', () => {
  const source = initiativeWith({
    mode: 'parties-first',
    validFrom: '2025-01-01',
    assessments: [
      assessmentWith({
        phases: ['1'],
        participants: [{ id: 'a', party: 'region', role: 'verksamhetschef', count: 2 }],
        ratings: [rating('joint', 3, { rationale: 'hemligt', evidence: 'hemligt' })],
        signs: { '1': ['a'] },
        report: { status: 'adopted', adoptedBy: 'hemligt', adoptedOn: null, registryNumber: 'x' },
      }),
    ],
    reflections: [reflectionWith({ assessment: 'a', answers: { results: 'hemligt' } })],
  });
  const assessment = source.assessments[0] ?? assessmentWith();
  let id = 0;
  const copy = createInitiative(setupOf(source, assessment), {
    now: () => AT,
    id: () => `id-${++id}`,
  });

  test('takes everything that says how the work is set up', () => {
    expect(copy).toMatchObject({
      title: source.title,
      mode: 'parties-first',
      validFrom: '2025-01-01',
    });
    expect(copy.assessments[0]).toMatchObject({
      title: 'Hösten 2026',
      phases: ['1'],
      participants: [{ role: 'verksamhetschef', count: 2 }],
    });
  });

  test('takes no rating, sign, text, kommun or report state', () => {
    expect(copy.municipality).toBeNull();
    expect(copy.reflections).toEqual([]);
    expect(copy.assessments[0]).toMatchObject({
      ratings: [],
      signs: {},
      report: { status: 'draft' },
    });
    expect(JSON.stringify(copy)).not.toContain('hemligt');
  });

  test('has ids of its own', () => {
    expect(copy.id).not.toBe(source.id);
    expect(copy.assessments[0]?.id).not.toBe(assessment.id);
  });
});

test('the latest assessment is the one with the latest date, wherever it stands', () => {
  const [older, newer] = [
    assessmentWith({ id: 'a', date: '2025-09-01' }),
    assessmentWith({ id: 'b' }),
  ];
  expect(latestAssessment(initiativeWith({ assessments: [newer, older] }))?.id).toBe('b');
});
