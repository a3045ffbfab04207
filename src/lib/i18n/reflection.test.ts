import { expect, test } from 'vitest';
import { reflectionWith } from '../../../tests/support/reflection.ts';
import { nextPart, progressOf } from '../domain/reflection/progress.ts';
import { collaborationQuestion } from '../domain/reflection/questions.ts';
import type { Reflection } from '../domain/reflection/schema.ts';
import { amount } from './number-words.ts';
import * as m from './paraglide/messages.js';
import { holdsWords, nextPartWords } from './reflection.ts';

const QUESTIONS = ['results', 'collaboration', 'implementation', 'progress'].map((id) => ({
  id,
  name: id,
  question: `${id}?`,
}));
const progressWith = (fields: Partial<Reflection>) => progressOf(reflectionWith(fields), QUESTIONS);
const way = (fields: Partial<Reflection>) => {
  const progress = progressWith(fields);
  const next = nextPart(progress);
  return next && nextPartWords(progress, next);
};
const begun = {
  from: '2025-09-01',
  answers: {
    results: 'x',
    [collaborationQuestion('governance', 'hard')]: 'x',
    implementation: 'x',
    progress: 'x',
    summary: 'x',
  },
};

test('the way on is called what it is: to begin, to go on, or to finish what is begun', () => {
  expect(way({})).toBe(m.reflect_begin({ number: 1, name: m.result_part_about() }));
  expect(way({ from: begun.from })).toBe(
    m.reflect_continue({ number: 2, name: m.result_part_results() }),
  );
  expect(way({ ...begun, to: '2026-08-31' })).toBe(
    m.reflect_finish({ number: 3, name: m.result_part_collaboration() }),
  );
});

test('a part that is answered is told from one that is only begun', () => {
  const [about, results, collaboration] = progressWith(begun).map(holdsWords);
  const holds = m.reflect_holds_answers(amount(1));
  expect(about).toBe(m.reflect_holds_begun());
  expect(results).toBe(m.reflect_holds_with({ begun: m.reflect_holds_finished(), holds }));
  expect(collaboration).toBe(m.reflect_holds_with({ begun: m.reflect_holds_begun(), holds }));
});
