// The plan by itself, on paper that lies down.
import { facts, paragraph } from './blocks.ts';
import { conceptSection } from './concepts.ts';
import type { DocumentContext } from './context.ts';
import { colophon, framed, shortStanding, titleBlocks } from './frame.ts';
import type { Report } from './model.ts';
import { goalKey, planSentences, planTables, statusCounts } from './plan-tables.ts';

export function planDocument(context: DocumentContext): Report {
  const { words, initiative, day, planUnknown } = context;
  const body = planUnknown
    ? planSentences(context)
    : initiative.activities.length > 0
      ? [
          paragraph(words.planAsOf(day)),
          statusCounts(context),
          ...planTables(context),
          ...goalKey(context),
        ]
      : [paragraph(words.doc.emptyPlan, 'gap')];
  return framed(
    'plan',
    context,
    [
      ...titleBlocks('plan', context),
      ...facts(shortStanding(context)),
      ...body,
      // Before the concepts, since it is none of them.
      ...facts(colophon(context)),
      ...conceptSection(context, words.doc.concepts, body),
    ],
    'landscape',
  );
}
