// What comes first in the group's own word: the steps that it has chosen, what else it has put into words, and what it asks
// the steering group to decide. Each is asked once, and every document has it from here.
import { decisionsIn } from '../plan/decisions.ts';
import { prioritiesIn } from '../plan/priorities.ts';
import { aimTexts } from './aims.ts';
import { heading, numberedList } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

/** The steps and the year's priorities, each under a heading of its own; left out where nothing is chosen. */
export function firstBlocks(context: DocumentContext): Block[] {
  const { doc } = context.words;
  return [
    ...titledList(doc.firstHeading, stepNames(context)),
    ...titledList(doc.aimsHeading, aimTexts(context)),
  ];
}

function titledList(title: string, items: readonly string[]): Block[] {
  return items.length > 0 ? [heading(3, title), ...numberedList(items)] : [];
}

/** The chosen steps by number and name, in the group's order. */
export function stepNames({ assessment, instrument, words, steps }: DocumentContext): string[] {
  return prioritiesIn(instrument, assessment.priorities).flatMap((id) =>
    steps
      .filter(({ step }) => step.id === id)
      .map(({ step, number }) => words.stepHeading(number, step.name)),
  );
}

/** The same within a sentence. */
export function stepReferences({ assessment, instrument, reference }: DocumentContext): string[] {
  return prioritiesIn(instrument, assessment.priorities).map(reference);
}

/** In the group's own words, each a sentence that can be pointed at by its number. */
export function decisionBlocks(context: DocumentContext): Block[] {
  return titledList(context.words.doc.decisions, decisionSentences(context));
}

export function decisionSentences({ words, assessment }: DocumentContext): string[] {
  return decisionsIn(assessment.decisions).map(words.sentence);
}
