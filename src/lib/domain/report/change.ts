// What has changed since the occasion before, step by step.
import { compareOccasions } from '../comparison/compare.ts';
import { occasionsOf, previousOf, type Occasion } from '../comparison/occasions.ts';
import { heading, paragraph, table } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

/** Nothing on the first occasion. */
export function changeSection(context: DocumentContext): Block[] {
  const { words, assessment, instrument } = context;
  const before = occasionBefore(context);
  if (!before) return [];
  const after: Occasion = { assessment, instrument };
  const { rows, counts, versions } = compareOccasions(before, after, []);
  const meanings = rows.filter(({ meaningChanged }) => meaningChanged !== null).length;
  const note = words.versions(versions, meanings, before, after);
  const title = (occasion: Occasion) => words.occasionTitle(occasion.assessment);
  return [
    heading(3, words.changeSince(title(before))),
    ...(note === '' ? [] : [paragraph(note, 'note')]),
    ...(versions === 'other-instrument'
      ? []
      : [
          paragraph(words.changes(counts)),
          table(
            words.doc.changeCaption,
            [
              [words.terms.step, 5],
              [title(before), 3],
              [title(after), 3],
              [words.doc.change, 3],
            ],
            rows.map((row) => [
              words.stepName(row.after?.number ?? row.before?.number ?? 0, nameOf(row)),
              row.before ? words.levelName(row.before.level) : words.doc.notAsked,
              row.after ? words.levelName(row.after.level) : words.doc.notAsked,
              words.changeName(row.change),
            ]),
          ),
        ]),
  ];
}

function nameOf({ before, after }: ReturnType<typeof compareOccasions>['rows'][number]): string {
  return after?.name ?? before?.name ?? '';
}

function occasionBefore({ initiative, assessment, instruments }: DocumentContext) {
  const previous = previousOf(initiative.assessments, assessment.id);
  return previous && occasionsOf([previous], instruments)[0];
}
