// The yearly follow-up as a document: everything that the group has said and chosen, in the order of the agreement's own
// questions, with the assessment step by step as an appendix.
import type { Part } from '../reflection/codes.ts';
import { QUESTIONS } from '../reflection/questions.ts';
import { aboutSection, participantsSection, questionsSection, scaleSection } from './about.ts';
import { supportBlocks } from './ahead.ts';
import { answer, facts, heading, paragraph } from './blocks.ts';
import { CHAPTERS, chapterNumber, type Chapter } from './chapters.ts';
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
import { openInPlan, planSentences } from './plan-tables.ts';
import { resultBlocks } from './results.ts';
import { standingBlocks } from './standing.ts';
import { groupIs, notDone } from './who.ts';

export function annual(context: DocumentContext): Report {
  const { words } = context;
  const body = chapters(context);
  return framed('annual', context, [
    ...titleBlocks('annual', context),
    ...facts([...standing(context), ...occasionFacts(context), ...colophon(context)]),
    ...notDone(context).map((text) => paragraph(text)),
    paragraph(groupIs(context), 'note'),
    { kind: 'contents', text: words.doc.contents },
    ...body,
    ...appendix(context, body),
  ]);
}

/** Each is there whatever is said in it, so that a chapter has the same number every year. */
function chapters(context: DocumentContext): Block[] {
  const { words } = context;
  const part = (of: Part, content: readonly Block[]) => partBlocks(context, of, content);
  const content: Readonly<Record<Chapter, readonly Block[]>> = {
    summary: summary(context),
    about: part('about', followUpAbout(context)),
    standing: standingBlocks(context),
    results: part('results', resultBlocks(context)),
    collaboration: part('collaboration', collaborationBlocks(context)),
    implementation: part('implementation', implementationBlocks(context)),
    judgement: part('judgement', judgementBlocks(context)),
    figures: keyFigureBlocks(context),
    plan: nextYear(context),
    support: part('ahead', supportBlocks(context)),
  };
  return CHAPTERS.flatMap((chapter) => [
    heading(2, words.numbered(chapterNumber(chapter), words.sections[chapter])),
    ...content[chapter],
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
    ...openInPlan(context),
  ];
}

/** Each has a letter of its own; one of which there is nothing to say takes none. */
function appendix(context: DocumentContext, before: readonly Block[]): Block[] {
  const { words } = context;
  const { doc, headings } = words;
  const parts: readonly (readonly [string, (title: string, above: readonly Block[]) => Block[]])[] =
    [
      [doc.stepByStep, (title) => phaseSections(context, title)],
      [headings.pictures, (title) => picturesSection(context, title)],
      [doc.assessmentParticipants, (title) => participantsSection(context, title)],
      [headings.scale, (title) => scaleSection(context, title)],
      [headings.questions, (title) => questionsSection(context, title)],
      [headings.about, (title) => aboutSection(context, title)],
      [doc.concepts, (title, above) => conceptSection(context, title, [...before, ...above])],
    ];
  const lettered = parts.reduce<readonly (readonly Block[])[]>((above, [title, blocksOf]) => {
    const blocks = blocksOf(words.inAppendix(above.length, title), above.flat());
    return blocks.length > 0 ? [...above, blocks] : above;
  }, []);
  return [{ kind: 'page-break' }, ...lettered.flat()];
}
