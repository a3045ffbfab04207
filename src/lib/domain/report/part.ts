// A part of the follow-up: what the group said there, or that it has nothing to report, and what each huvudman adds.
import { PART_OF_QUESTION, COMMENTING, commentQuestion } from '../reflection/questions.ts';
import type { Part } from '../reflection/codes.ts';
import { answer, paragraph } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

/**
 * One line where there is nothing else: that the group has nothing to report is something it has said, that nothing is
 * reported is not.
 */
export function partBlocks(
  context: DocumentContext,
  part: Part,
  content: readonly Block[],
): Block[] {
  const { words, reflection } = context;
  const { nothingToReport, nothingReported } = words.doc;
  const isNothing = content.length === 0 && reflection.nothing.includes(part);
  const blocks = [
    ...(isNothing ? [paragraph(nothingToReport)] : content),
    ...comments(context, part),
  ];
  return blocks.length > 0 ? blocks : [paragraph(nothingReported)];
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

function comments({ words, reflection }: DocumentContext, part: Part): Block[] {
  return COMMENTING.flatMap((party) =>
    answer(words.commentOf(party), reflection.answers[commentQuestion(part, party)]),
  );
}
