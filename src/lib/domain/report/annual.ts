// The yearly follow-up as a document: everything that the group has said and chosen, in the order of the agreement's own
// questions, with the assessment step by step as an appendix.
import type { Part } from '../reflection/codes.ts';
import { QUESTIONS } from '../reflection/questions.ts';
import { aboutSection, participantsSection, scaleSection } from './about.ts';
import { supportBlocks } from './ahead.ts';
import { answer, facts, heading, paragraph } from './blocks.ts';
import { conceptSection } from './concepts.ts';
import type { DocumentContext } from './context.ts';
import { decisionBlocks, firstBlocks, stepReferences } from './first.ts';
import { followUpAbout, occasionFacts } from './follow-up-about.ts';
import { colophon, framed, standing, titleBlocks } from './frame.ts';
import { judgementBlocks } from './judgement.ts';
import { keyFigureBlocks } from './key-figures.ts';
import { collaborationBlocks, implementationBlocks } from './lessons.ts';
import type { Block, Report } from './model.ts';
import { partBlocks } from './part.ts';
import { phaseSections } from './phases.ts';
import { picturesSection } from './pictures.ts';
import { openActivities, planSentences } from './plan-tables.ts';
import { resultBlocks } from './results.ts';
import { standingBlocks } from './standing.ts';

export function annual(context: DocumentContext): Report {
  const { words } = context;
  const body = [...numbered(context, sections(context)), ...appendix(context)];
  return framed('annual', context, [
    ...titleBlocks('annual', context),
    ...facts([...standing(context), ...occasionFacts(context), ...colophon(context)]),
    paragraph(words.doc.group, 'note'),
    { kind: 'contents', text: words.doc.contents },
    ...body,
    ...conceptSection(context, words.inAppendix(words.doc.concepts), body),
  ]);
}

interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

function sections(context: DocumentContext): Section[] {
  const { sections: titles } = context.words;
  const part = (title: string, of: Part, content: readonly Block[]): Section => ({
    title,
    blocks: partBlocks(context, of, content),
  });
  const plain = (title: string, blocks: readonly Block[]): Section => ({ title, blocks });
  return [
    plain(titles.summary, summary(context)),
    part(titles.about, 'about', followUpAbout(context)),
    plain(titles.standing, standingBlocks(context)),
    part(titles.results, 'results', resultBlocks(context)),
    part(titles.collaboration, 'collaboration', collaborationBlocks(context)),
    part(titles.implementation, 'implementation', implementationBlocks(context)),
    part(titles.judgement, 'judgement', judgementBlocks(context)),
    plain(titles.figures, keyFigureBlocks(context)),
    plain(titles.plan, nextYear(context)),
    part(titles.support, 'ahead', supportBlocks(context)),
  ];
}

/** Each is there whatever is said in it, so that a chapter has the same number every year. */
function numbered({ words }: DocumentContext, all: readonly Section[]): Block[] {
  return all.flatMap(({ title, blocks }, index) => [
    heading(2, words.numbered(index + 1, title)),
    ...blocks,
  ]);
}

function summary(context: DocumentContext): Block[] {
  const { words, reflection, overview, numberOf } = context;
  const first = stepReferences(context);
  return [
    ...answer(words.doc.ownSummary, reflection.answers[QUESTIONS.summary]),
    paragraph(words.stepsInPlace(overview, numberOf), 'lead'),
    ...(first.length > 0 ? [paragraph(words.priorities(first))] : []),
    ...decisionBlocks(context),
  ];
}

function nextYear(context: DocumentContext): Block[] {
  const { words } = context;
  return [
    ...firstBlocks(context),
    heading(3, words.doc.planHeading),
    ...planSentences(context),
    ...openActivities(context),
  ];
}

function appendix(context: DocumentContext): Block[] {
  const { words } = context;
  const titled = (title: string) => words.inAppendix(title);
  return [
    { kind: 'page-break' },
    ...phaseSections(context, titled(words.doc.stepByStep)),
    ...picturesSection(context, titled(words.headings.pictures)),
    ...participantsSection(
      context,
      titled(words.doc.assessmentParticipants),
      // The follow-up has a table of its own of those who took part in it.
      words.doc.assessmentParticipants,
    ),
    ...scaleSection(context, titled(words.headings.scale)),
    ...aboutSection(context, titled(words.headings.about)),
  ];
}
