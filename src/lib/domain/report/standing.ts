// How far the work has come: phase by phase, what has changed, and what is missing.
import { heading, list, paragraph } from './blocks.ts';
import { changeSection } from './change.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';
import {
  currentPhase,
  distributionFigure,
  distributionTable,
  gapSentences,
  statusTable,
} from './summary.ts';

export function standingBlocks(context: DocumentContext): Block[] {
  const { words, overview, reference, numberOf } = context;
  const held = overview.phases.flatMap(({ phase, status }, index) =>
    words
      .statusGaps(status, reference)
      .map((text) => words.gapOfPhase(words.phaseName(index + 1, phase.name), text)),
  );
  const lacking = gapSentences(context);
  return [
    paragraph(words.stepsInPlace(overview, numberOf), 'lead'),
    ...currentPhase(context),
    statusTable(context),
    distributionFigure(context),
    distributionTable(context),
    ...titled(words.doc.missing, held),
    ...changeSection(context),
    ...titled(words.headings.gaps, lacking),
  ];
}

function titled(title: string, items: readonly string[]): Block[] {
  return items.length > 0 ? [heading(3, title), ...list(items)] : [];
}
