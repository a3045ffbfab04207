// The assessment step by step, for whoever wants to see what the status rests on.
import { aboutSection, participantsSection, questionsSection, scaleSection } from './about.ts';
import { facts } from './blocks.ts';
import { conceptSection } from './concepts.ts';
import type { DocumentContext } from './context.ts';
import { agreementPeriod } from './follow-up-about.ts';
import { framed, standing, titleBlocks, colophon } from './frame.ts';
import type { Report } from './model.ts';
import { phaseSections } from './phases.ts';
import { picturesSection } from './pictures.ts';
import { summarySection } from './summary.ts';

export function appendixDocument(context: DocumentContext): Report {
  const { words, assessment } = context;
  const { terms } = words;
  const body = [
    ...summarySection(context),
    ...aboutSection(context),
    ...participantsSection(context),
    ...scaleSection(context),
    ...questionsSection(context, words.headings.questions),
    ...picturesSection(context),
    ...phaseSections(context),
  ];
  return framed('appendix', context, [
    ...titleBlocks('appendix', context),
    ...facts([
      ...standing(context),
      { term: terms.assessment, text: words.occasion(assessment.title.trim(), assessment.date) },
      ...agreementPeriod(context),
      ...colophon(context),
    ]),
    ...body,
    ...conceptSection(context, words.doc.concepts, body),
  ]);
}
