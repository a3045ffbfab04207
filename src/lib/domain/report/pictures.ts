import { pictureCounts, picturesDiffer, ratingOf } from '../assessment/ratings.ts';
import type { Party } from '../assessment/schema.ts';
import type { ReportContext } from './context.ts';
import type { Block } from './model.ts';

const PARTIES: readonly Party[] = ['municipality', 'region', 'joint'];

/** Kommun, region and joint level side by side. Left out while neither huvudman has given a picture. */
export function picturesSection(
  { words, assessment, instrument, steps, reference }: ReportContext,
  title: string = words.headings.pictures,
): Block[] {
  const { ratings } = assessment;
  const hasPictures = ratings.some(({ party, level }) => party !== 'joint' && level !== null);
  if (!hasPictures) return [];

  const rows = steps.map(({ step, number }) => ({
    label: words.stepName(number, step.name),
    levels: PARTIES.map((party) => ratingOf(ratings, step.id, party)?.level ?? null),
  }));
  const parties = PARTIES.map((party) => ({ party, label: words.partyName(party) }));
  const different = steps.filter(({ step }) => picturesDiffer(ratings, step.id));
  // Each chose whether to note a level of its own; only the joint one is waited for.
  const named = rows.map(({ label, levels }) => ({
    step: label,
    levels: levels.map((level, index) =>
      level === null && PARTIES[index] !== 'joint' ? words.none : words.levelName(level),
    ),
  }));
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'paragraph',
      tone: 'body',
      text: words.pictures(
        pictureCounts(
          ratings,
          steps.map(({ step }) => step.id),
        ),
      ),
    },
    ...(different.length > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'note',
            text: words.differentPicturesIn(different.map(({ step }) => reference(step.id))),
          } as const,
        ]
      : []),
    {
      kind: 'figure',
      caption: words.terms.picturesPerStep,
      alternative: words.picturesAlternative(
        named.map(({ step, levels }) => ({
          step,
          levels: levels.map((level, index) => words.pictureOf(parties[index]?.label ?? '', level)),
        })),
      ),
      chart: {
        type: 'pictures',
        parties,
        scale: instrument.scale.levels.map(({ name }) => name),
        outside: {
          unknown: instrument.scale.unknown.name,
          'not-applicable': instrument.scale.notApplicable.name,
        },
        rows,
      },
    },
    {
      kind: 'table',
      caption: words.inNumbers(words.terms.picturesPerStep),
      columns: [
        { text: words.terms.step, align: 'start', weight: 5 },
        ...parties.map(({ label }) => ({ text: label, align: 'start', weight: 3 }) as const),
      ],
      rows: named.map(({ step, levels }) => [step, ...levels]),
    },
  ];
}
