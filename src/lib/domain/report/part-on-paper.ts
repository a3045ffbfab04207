// One part of the follow-up as it is printed from its own page: what the group has said there, and no fields.
import type { Part } from '../reflection/codes.ts';
import { QUESTIONS } from '../reflection/questions.ts';
import { supportBlocks } from './ahead.ts';
import { answer } from './blocks.ts';
import type { DocumentContext, DocumentInput } from './context.ts';
import { contextOf } from './document-context.ts';
import type { DocumentWords } from './document-words.ts';
import { firstBlocks } from './first.ts';
import { followUpAbout } from './follow-up-about.ts';
import { judgementBlocks } from './judgement.ts';
import { collaborationBlocks, implementationBlocks } from './lessons.ts';
import type { Block } from './model.ts';
import { partBlocks } from './part.ts';
import { isuBlocks, resultBlocks } from './results.ts';

const CONTENT: Readonly<Record<Part, (context: DocumentContext) => Block[]>> = {
  about: (context) => [...followUpAbout(context), ...isuBlocks(context)],
  results: (context) => resultBlocks(context, false),
  collaboration: collaborationBlocks,
  implementation: implementationBlocks,
  judgement: judgementBlocks,
  ahead: aheadBlocks,
};

export function partOnPaper(part: Part, input: DocumentInput, words: DocumentWords): Block[] {
  const context = contextOf(input, words);
  return partBlocks(context, part, CONTENT[part](context));
}

function aheadBlocks(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  return [
    ...firstBlocks(context),
    ...supportBlocks(context),
    ...answer(words.doc.ownSummary, reflection.answers[QUESTIONS.summary]),
  ];
}
