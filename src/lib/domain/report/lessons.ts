// What has been learnt of cooperation and of carrying out, in the group's own words.
import {
  collaborationQuestion,
  implementationQuestion,
  LESSONS,
  PILLARS,
} from '../reflection/questions.ts';
import { answer, heading } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';
import { leadingAnswers } from './part.ts';

/** Under the agreement's triad; a pillar of which nothing is written is left out. */
export function collaborationBlocks(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  return [
    ...leadingAnswers(context, 'collaboration'),
    ...PILLARS.flatMap((pillar) => {
      const answers = LESSONS.flatMap((lesson) =>
        answer(words.lesson(lesson), reflection.answers[collaborationQuestion(pillar, lesson)]),
      );
      return answers.length > 0 ? [heading(3, words.pillar(pillar)), ...answers] : [];
    }),
  ];
}

export function implementationBlocks(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  return [
    ...leadingAnswers(context, 'implementation'),
    ...LESSONS.flatMap((lesson) =>
      answer(words.lesson(lesson), reflection.answers[implementationQuestion(lesson)]),
    ),
  ];
}
