import { pictureDifferences } from '../assessment/picture-differences.ts';
import { pictureCounts, picturesDiffer, ratingOf } from '../assessment/ratings.ts';
import type { Level, Party } from '../assessment/schema.ts';
import { ANSWERS } from '../status/distribution.ts';
import { list, paragraph } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { linkKind, type LinkKind } from './dumbbell.ts';
import type { Block, FigureBlock } from './model.ts';

const PARTIES: readonly Party[] = ['municipality', 'region', 'joint'];
const LINKS: readonly LinkKind[] = ['levels', 'outside'];

type PicturesContext = Pick<ReportContext, 'words' | 'assessment' | 'steps' | 'reference'>;

export function hasPictures({ assessment }: Pick<PicturesContext, 'assessment'>): boolean {
  return assessment.ratings.some(({ party, level }) => party !== 'joint' && level !== null);
}

/** Kommun, region and joint level side by side. Left out while neither huvudman has given a picture. */
export function picturesSection(
  context: ReportContext,
  title: string = context.words.headings.pictures,
): Block[] {
  const { words } = context;
  if (!hasPictures(context)) return [];
  const parties = PARTIES.map((party) => words.partyName(party));
  return [
    { kind: 'heading', level: 2, text: title },
    ...picturesInWords(context).flatMap(({ text, items }) => [paragraph(text), ...list(items)]),
    ...unnamed(context),
    picturesFigure(context),
    {
      kind: 'table',
      caption: words.inNumbers(words.terms.picturesPerStep),
      columns: [
        { text: words.terms.step, align: 'start', weight: 5 },
        ...parties.map((text) => ({ text, align: 'start', weight: 3 }) as const),
      ],
      rows: namedRows(context).map(({ step, levels }) => [step, ...levels]),
    },
  ];
}

/** How kommun and region stand to each other in all, and where they are furthest apart. */
export function picturesInWords({
  words,
  assessment: { ratings },
  steps,
  reference,
}: PicturesContext) {
  const ids = steps.map(({ step }) => step.id);
  return [
    { text: words.pictures(pictureCounts(ratings, ids)), items: [] },
    ...words.pictureDifferences(pictureDifferences(ratings, ids), reference),
  ];
}

/** Which steps the two see differently, where not all of them are named above. */
function unnamed({ words, assessment: { ratings }, steps, reference }: PicturesContext): Block[] {
  const different = steps.map(({ step }) => step.id).filter((id) => picturesDiffer(ratings, id));
  const { largest, outside } = pictureDifferences(ratings, different);
  const named = [...largest, ...outside.unknown, ...outside['not-applicable']];
  return different.length > new Set(named.map(({ step }) => step)).size
    ? [paragraph(words.differentPicturesIn(different.map(reference)), 'note')]
    : [];
}

export function picturesFigure(context: PicturesContext): FigureBlock<'pictures'> {
  const { words } = context;
  const parties = PARTIES.map((party) => ({ party, label: words.partyName(party) }));
  const rows = rowsOf(context);
  const kinds = rows.map(({ levels }) => linkKind(PARTIES, levels));
  return {
    kind: 'figure',
    caption: words.terms.picturesPerStep,
    alternative: words.picturesAlternative(
      namedRows(context).map(({ step, levels }) => ({
        step,
        levels: levels.map((level, index) => words.pictureOf(parties[index]?.label ?? '', level)),
      })),
    ),
    chart: {
      type: 'pictures',
      parties,
      columns: ANSWERS.map((level) => ({
        level,
        label: level === null ? words.noAnswer : words.levelName(level),
      })),
      links: LINKS.filter((kind) => kinds.includes(kind)).map((kind) => ({
        kind,
        label: words.pictureLinks[kind],
      })),
      rows,
    },
  };
}

function rowsOf({ words, assessment, steps }: PicturesContext) {
  return steps.map(({ step, number }) => ({
    label: words.stepName(number, step.name),
    levels: PARTIES.map((party) => ratingOf(assessment.ratings, step.id, party)?.level ?? null),
  }));
}

/** What a table says of an answer. Each chose whether to note a level of its own; only the joint one is waited for. */
export function answerName(
  words: Pick<PicturesContext['words'], 'noAnswer' | 'levelName'>,
  level: Level | null,
  party: Party | undefined,
): string {
  return level === null && party !== 'joint' ? words.noAnswer : words.levelName(level);
}

function namedRows(context: PicturesContext) {
  return rowsOf(context).map(({ label, levels }) => ({
    step: label,
    levels: levels.map((level, index) => answerName(context.words, level, PARTIES[index])),
  }));
}
