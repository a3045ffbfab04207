// What comes next: help that is needed, whether the agreement is to be changed, and who is told.
import { QUESTIONS } from '../reflection/questions.ts';
import { answer, facts, table } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';
import { leadingAnswers } from './part.ts';

export function supportBlocks(context: DocumentContext): Block[] {
  return [
    ...leadingAnswers(context, 'ahead'),
    ...supportAnswers(context),
    ...revisionBlocks(context),
    ...communicationTable(context),
  ];
}

function supportAnswers({ words, reflection: { answers } }: DocumentContext): Block[] {
  return [
    ...answer(words.doc.supportFromRss, answers[QUESTIONS.supportFromRss]),
    ...answer(words.doc.supportFromCounty, answers[QUESTIONS.supportFromCounty]),
  ];
}

function revisionBlocks({ words, reflection: { answers, revise } }: DocumentContext): Block[] {
  return [
    ...(revise === null ? [] : facts([{ term: words.doc.revise, text: words.revise(revise) }])),
    ...answer(words.doc.revision, answers[QUESTIONS.revision]),
  ];
}

function communicationTable({ words, reflection: { communications } }: DocumentContext): Block[] {
  if (communications.length === 0) return [];
  return [
    table(
      words.doc.communicationCaption,
      [
        [words.doc.communicatedTo, 4],
        [words.doc.communicatedHow, 4],
        [words.doc.communicatedOn, 3],
      ],
      communications.map(({ unit, how, on }) => [
        unit.trim() || words.none,
        how.trim() || words.none,
        on ?? words.none,
      ]),
    ),
  ];
}
