// A part of the follow-up as a section: what the group said there, or which of two reasons there is that nothing stands
// there, and what each huvudman adds.
import { PART_OF_QUESTION, COMMENTING, commentQuestion } from '../reflection/questions.ts';
import type { Part } from '../reflection/codes.ts';
import { answer, heading, paragraph } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

export function partSection(
  context: DocumentContext,
  part: Part,
  title: string,
  content: readonly Block[],
): Block[] {
  return [
    heading(2, title),
    ...(content.length > 0 ? content : [nothingIn(context, part)]),
    ...comments(context, part),
  ];
}

/** That the group has nothing to report is something it has said; that nothing is written is not. */
export function nothingIn({ words, reflection }: DocumentContext, part: Part): Block {
  return reflection.nothing.includes(part)
    ? paragraph(words.doc.nothingToReport)
    : paragraph(words.doc.nothingWritten, 'gap');
}

/**
 * The instrument's own questions that belong to the part, as far as they are answered. They are asked at length, for those
 * who answer; whoever reads the answer needs to know no more than that it sums the part up.
 */
export function leadingAnswers(context: DocumentContext, part: Part): Block[] {
  const own = context.instrument.reflection.filter(
    ({ id }) => (PART_OF_QUESTION[id] ?? 'ahead') === part,
  );
  return own.flatMap(({ id, question }) =>
    answer(own.length === 1 ? context.words.doc.inShort : question, context.reflection.answers[id]),
  );
}

export function comments({ words, reflection }: DocumentContext, part: Part): Block[] {
  return COMMENTING.flatMap((party) =>
    answer(words.commentOf(party), reflection.answers[commentQuestion(part, party)]),
  );
}
