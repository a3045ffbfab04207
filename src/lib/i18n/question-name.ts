// What a question of the yearly follow-up is called.
import type { Instrument } from '../domain/instrument/schema.ts';
import { PARTS } from '../domain/reflection/codes.ts';
import {
  collaborationQuestion,
  COMMENTING,
  commentQuestion,
  implementationQuestion,
  LESSONS,
  PILLARS,
  QUESTIONS,
} from '../domain/reflection/questions.ts';
import * as m from './paraglide/messages.js';
import { commentLabel, lessonQuestion, pillarName } from './reflection.ts';
import { reflectionPartName } from './reflection-codes.ts';

type Questions = Pick<Instrument, 'reflection'> | undefined;

/** A question by its name on the page: the questionnaire's own, and the form's. */
export function questionName(id: string, words: Questions): string {
  const own = words?.reflection.find((question) => question.id === id);
  return own?.name ?? OWN_QUESTIONS.get(id)?.() ?? id;
}

const OWN_QUESTIONS: ReadonlyMap<string, () => string> = new Map<string, () => string>([
  [QUESTIONS.summary, m.ahead_summary],
  [QUESTIONS.missingFunctions, m.reflect_missing_functions],
  [QUESTIONS.otherSources, m.reflect_other_sources],
  [QUESTIONS.notReached, m.result_nobody],
  [QUESTIONS.isu, m.reflect_isu_shown],
  [QUESTIONS.supportFromRss, m.ahead_support_rss],
  [QUESTIONS.supportFromCounty, m.ahead_support_county],
  [QUESTIONS.revision, m.ahead_revise_what],
  ...PILLARS.flatMap((pillar) =>
    LESSONS.map((lesson): [string, () => string] => [
      collaborationQuestion(pillar, lesson),
      () => m.reflect_lesson_of({ pillar: pillarName(pillar), question: lessonQuestion(lesson) }),
    ]),
  ),
  ...LESSONS.map((lesson): [string, () => string] => [
    implementationQuestion(lesson),
    () =>
      m.reflect_lesson_of({
        pillar: reflectionPartName('implementation'),
        question: lessonQuestion(lesson),
      }),
  ]),
  ...PARTS.flatMap((part) =>
    COMMENTING.map((party): [string, () => string] => [
      commentQuestion(part, party),
      () => m.reflect_comment_of({ comment: commentLabel(party), part: reflectionPartName(part) }),
    ]),
  ),
]);
