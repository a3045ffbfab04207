// One page for whoever reads no more. It says what the group has written and counts what the group has chosen; there is no
// sentence that judges. Nothing is cut where the page is too small: `isLongForOnePage` tells the caller.
import { QUESTIONS } from '../reflection/questions.ts';
import { revisionBlocks, supportAnswers } from './ahead.ts';
import { aimList } from './aims.ts';
import { answer, facts, heading, list, paragraph } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import { occasionFacts } from './follow-up-about.ts';
import { framed, standing, titleBlocks } from './frame.ts';
import { judgedIn } from './judgement.ts';
import type { Block, Report } from './model.ts';
import { nothingIn } from './part.ts';
import { priorityNames } from './standing.ts';

export function onePage(context: DocumentContext): Report {
  const { words, reflection } = context;
  const { sections } = words;
  const own = answer(words.doc.ownSummary, reflection.answers[QUESTIONS.summary]);
  const support = [...supportAnswers(context), ...revisionBlocks(context)];
  return framed('summary', context, [
    ...titleBlocks('summary', context),
    ...facts([...standing(context), ...occasionFacts(context)]),
    ...(own.length > 0 ? own : [paragraph(words.doc.noSummary, 'gap')]),
    heading(2, sections.standing),
    ...howFar(context),
    heading(2, sections.judgement),
    ...judgements(context),
    heading(2, words.doc.aimsHeading),
    ...orNothing(context, aimList(context)),
    heading(2, sections.support),
    ...orNothing(context, support),
    paragraph(words.doc.group, 'note'),
    paragraph(words.doc.summaryNote, 'note'),
  ]);
}

/** How many steps are in place, and in the phase that the group is in, which are not. */
function howFar(context: DocumentContext): Block[] {
  const { words, overview, reference } = context;
  const { current, phases } = overview;
  const index = phases.findIndex(
    ({ phase }) => current.code === 'phase' && phase.id === current.phase.id,
  );
  const here = phases[index];
  const priorities = priorityNames(context);
  return [
    paragraph(words.headline(overview), 'lead'),
    paragraph(words.current(current, here ? words.phaseName(index + 1, here.phase.name) : '')),
    ...(here ? words.statusGaps(here.status, reference).map((text) => paragraph(text)) : []),
    ...(priorities.length > 0 ? [paragraph(words.doc.prioritiesIntro), ...list(priorities)] : []),
  ];
}

function judgements(context: DocumentContext): Block[] {
  const { words, reflection } = context;
  if (reflection.judgements.length === 0) return [nothingIn(context, 'judgement')];
  return facts(
    judgedIn(context).map(({ name, progress }) => ({ term: name, text: words.progress(progress) })),
  );
}

function orNothing(context: DocumentContext, blocks: Block[]): Block[] {
  return blocks.length > 0 ? blocks : [nothingIn(context, 'ahead')];
}
