import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessmentWith } from '../../../../tests/support/domain.ts';
import { anyReflection, reflectionWith } from '../../../../tests/support/reflection.ts';
import { PARTS, type Part } from './codes.ts';
import { collaborationQuestion, COMMENTING, commentQuestion } from './questions.ts';
import {
  leadingQuestions,
  nextPart,
  partOfField,
  partOfQuestion,
  partProgress,
  progressOf,
  QUESTIONS_OF_PART,
} from './progress.ts';
import { emptyRows } from './rows.ts';
import type { Reflection } from './schema.ts';

const QUESTIONS = ['results', 'collaboration', 'implementation', 'progress', 'own'].map((id) => ({
  id,
  name: id,
  question: `${id}?`,
}));
const of = (part: Part, fields: Partial<Reflection>) =>
  partProgress(reflectionWith(fields), QUESTIONS, part);

describe('The parts of a follow-up', () => {
  test('are six, in order, and empty before anybody has said anything', () => {
    const progress = progressOf(reflectionWith(), QUESTIONS);
    expect(progress.map(({ part }) => part)).toEqual([...PARTS]);
    expect(progress.every(({ state }) => state === 'empty')).toBe(true);
  });

  test('are empty by choice where the group says so, until something stands there', () => {
    expect(of('collaboration', { nothing: ['collaboration'] }).state).toBe('nothing');
    expect(of('results', { nothing: ['collaboration'] }).state).toBe('empty');
    const answers = { [collaborationQuestion('governance', 'hard')]: 'Mandat.' };
    expect(of('collaboration', { nothing: ['collaboration'], answers })).toMatchObject({
      state: 'begun',
      answers: 1,
    });
  });

  test('count an answer that says something, not a space', () => {
    expect(of('results', { answers: { results: ' \n ' } }).state).toBe('empty');
    expect(
      of('results', { answers: { results: 'Rutin.', 'not-reached': 'Äldre.' } }),
    ).toMatchObject({ state: 'begun', answers: 2 });
  });

  test('hold the rows that are theirs and say something', () => {
    const row = { id: 'a' };
    const fields = {
      participants: [
        { ...row, ...emptyRows.participants },
        { ...row, ...emptyRows.participants, id: 'b', role: 'Processledare' },
      ],
      results: [
        { ...row, ...emptyRows.results },
        { ...row, ...emptyRows.results, id: 'b', outcome: 'Fler söker.' },
      ],
      judgements: [
        { ...row, ...emptyRows.judgements },
        { ...row, ...emptyRows.judgements, id: 'b', progress: 'partly' as const },
      ],
      aims: [
        { ...row, ...emptyRows.aims },
        { ...row, ...emptyRows.aims, id: 'b', text: 'Utbilda.' },
      ],
      communications: [
        { ...row, ...emptyRows.communications },
        { ...row, ...emptyRows.communications, id: 'b', unit: 'vårdcentralerna' },
      ],
    };
    expect(of('about', fields)).toMatchObject({ state: 'begun', participants: 1, results: 0 });
    expect(of('results', fields)).toMatchObject({ state: 'begun', results: 1, aims: 0 });
    expect(of('judgement', fields)).toMatchObject({ state: 'begun', judgements: 1 });
    expect(of('ahead', fields)).toMatchObject({ state: 'begun', aims: 1, communications: 1 });
    expect(of('collaboration', fields).state).toBe('empty');
  });

  test.each<[Part, Partial<Reflection>]>([
    ['about', { from: '2026-01-01' }],
    ['about', { sources: ['kolada'] }],
    ['about', { isu: 'no' }],
    ['ahead', { revise: 'no' }],
  ])('are begun by a choice alone: %s %j', (part, fields) => {
    expect(
      progressOf(reflectionWith(fields), QUESTIONS).filter(({ state }) => state === 'begun'),
    ).toMatchObject([{ part }]);
  });

  test('tell who has added a comment, apart from the answers', () => {
    const answers = { [commentQuestion('ahead', 'region')]: 'Vi håller med.' };
    expect(of('ahead', { answers })).toMatchObject({
      state: 'begun',
      answers: 0,
      comments: ['region'],
    });
  });

  test('never count what every object has', () => {
    const odd = [{ id: 'constructor', name: 'x', question: 'x?' }];
    expect(progressOf(reflectionWith(), odd).map(({ answers }) => answers)).toEqual(
      PARTS.map(() => 0),
    );
  });

  test('have all that is written, each once', () => {
    fc.assert(
      fc.property(anyReflection('r', assessmentWith().id), (reflection) => {
        const written = Object.values(reflection.answers).filter((text) => text.trim() !== '');
        const total = progressOf(reflection, QUESTIONS).reduce(
          (sum, { answers, comments }) => sum + answers + comments.length,
          0,
        );
        expect(total).toBe(written.length);
      }),
    );
  });
});

describe('A question', () => {
  test('stands in one part, and the page of that part asks it', () => {
    for (const part of PARTS) {
      for (const id of QUESTIONS_OF_PART[part]) expect(partOfQuestion(id)).toBe(part);
      for (const party of COMMENTING)
        expect(partOfQuestion(commentQuestion(part, party))).toBe(part);
      for (const { id } of leadingQuestions(QUESTIONS, part)) expect(partOfQuestion(id)).toBe(part);
    }
    const all = PARTS.flatMap((part) => leadingQuestions(QUESTIONS, part));
    expect(all.map(({ id }) => id).sort()).toEqual(QUESTIONS.map(({ id }) => id).sort());
  });

  test('that nobody knows stands in the last', () => {
    expect(leadingQuestions(QUESTIONS, 'ahead').map(({ id }) => id)).toEqual(['own']);
    expect(partOfQuestion('constructor')).toBe('ahead');
  });
});

test('A field stands in the part where it is filled in', () => {
  expect(['from', 'participants', 'isu'].map(partOfField)).toEqual(['about', 'about', 'about']);
  expect(['results', 'judgements', 'aims', 'revise'].map(partOfField)).toEqual([
    'results',
    'judgement',
    'ahead',
    'ahead',
  ]);
});

describe('The way through the parts', () => {
  const next = (fields: Partial<Reflection>) =>
    nextPart(progressOf(reflectionWith(fields), QUESTIONS))?.part;
  const period = { from: '2025-09-01', to: '2026-08-31' };
  const short = { results: 'x', collaboration: 'x', implementation: 'x', progress: 'x', own: 'x' };

  test.each<{ name: string; fields: Partial<Reflection>; part: Part | undefined }>([
    { name: 'begins at the first part', fields: {}, part: 'about' },
    { name: 'passes what is begun', fields: { from: period.from }, part: 'results' },
    {
      name: 'goes to what nobody has touched before what is unfinished',
      fields: { from: period.from, answers: { ...short, own: '' } },
      part: 'ahead',
    },
    {
      name: 'comes back to what is unfinished',
      fields: { from: period.from, answers: short },
      part: 'about',
    },
    {
      name: 'goes on to the most important words of the last part',
      fields: { ...period, answers: short },
      part: 'ahead',
    },
    {
      name: 'ends when the short way is taken',
      fields: { ...period, answers: { ...short, summary: 'x' } },
      part: undefined,
    },
    {
      name: 'ends where there is nothing to report',
      fields: { nothing: [...PARTS] },
      part: undefined,
    },
    {
      name: 'takes a described result for an answer',
      fields: {
        ...period,
        answers: { ...short, results: '', summary: 'x' },
        results: [{ id: 'r', ...emptyRows.results, outcome: 'Fler söker.' }],
      },
      part: undefined,
    },
  ])('$name', ({ fields, part }) => {
    expect(next(fields)).toBe(part);
  });

  test('a part that nothing leads in is not finished by a comment', () => {
    const answers = { [commentQuestion('collaboration', 'municipality')]: 'x' };
    const progress = progressOf(reflectionWith({ answers }), []);
    expect(progress.find(({ part }) => part === 'collaboration')?.finished).toBe(false);
  });

  test('leads to an empty part as long as there is one, and ends at finished ones', () => {
    fc.assert(
      fc.property(anyReflection('r', assessmentWith().id), (reflection) => {
        const progress = progressOf(reflection, QUESTIONS);
        const found = nextPart(progress);
        const empty = progress.filter(({ state }) => state === 'empty');
        if (empty.length > 0) expect(found).toBe(empty[0]);
        else if (!found) expect(progress.every(({ finished }) => finished)).toBe(true);
        else expect(found.finished).toBe(false);
      }),
    );
  });
});
