// The key figures as they may leave the device, year by year. Missing, nought and unknown are three things.
import { GENDERS } from '../reflection/codes.ts';
import { columnsOf, shownYear } from '../reflection/small-counts.ts';
import type { Figure, FigureYear } from '../reflection/schema.ts';
import { answer, facts, heading, list, paragraph, table, type Fact } from './blocks.ts';
import type { DocumentContext } from './context.ts';
import type { Block } from './model.ts';

export function keyFigureBlocks(context: DocumentContext): Block[] {
  const { words, figures, textUnknown, planUnknown } = context;
  // The chapter is there all the same: those after it keep their numbers from year to year.
  if (figures.length === 0) {
    const { figuresUnknown, noFigures } = words.doc;
    return [textUnknown && planUnknown ? paragraph(figuresUnknown, 'gap') : paragraph(noFigures)];
  }
  return [
    paragraph(words.doc.figuresNote, 'note'),
    ...figures.flatMap((figure) => oneFigure(context, figure)),
  ];
}

function oneFigure(context: DocumentContext, figure: Figure): Block[] {
  const { words } = context;
  const name = words.figureName(figure.name.trim());
  const years = inOrder(figure);
  return [
    heading(3, name),
    ...answer(words.doc.definition, figure.definition),
    ...facts([
      { term: words.doc.figureKind, text: words.figureKind(figure.kind, figure.unit.trim()) },
    ]),
    ...(years.length === 0
      ? [paragraph(words.doc.noYears, 'gap')]
      : chartAndTable(context, figure, name, years)),
    ...list(years.flatMap((year) => sourceOf(context, year))),
  ];
}

function inOrder({ years }: Figure): FigureYear[] {
  return [...years].sort((a, b) => a.year - b.year);
}

function chartAndTable(
  { words }: DocumentContext,
  figure: Figure,
  name: string,
  years: readonly FigureYear[],
): Block[] {
  const columns = columnsOf(figure);
  const rows = years.map((year) => ({ label: String(year.year), shown: shownYear(figure, year) }));
  const bars = rows.map(({ label, shown: { total } }) => ({
    label,
    value: total.kind === 'number' ? total.value : null,
    text: words.shown(total, figure.kind),
  }));
  const caption = words.figureOverYears(name);
  // Where no total is a number there is nothing to draw.
  const isDrawn = bars.some(({ value }) => value !== null);
  return [
    ...(isDrawn
      ? [
          {
            kind: 'figure',
            caption,
            alternative: words.figureAlternative(name, bars),
            chart: { type: 'bars', max: figure.kind === 'share' ? 100 : null, rows: bars },
          } as const,
        ]
      : []),
    table(
      isDrawn ? words.inNumbers(caption) : caption,
      [
        [words.doc.year, 1.4],
        ...columns.map((column) => [words.figureColumn(column), 2, 'end'] as const),
      ],
      rows.map(({ label, shown }) => [
        label,
        ...columns.map((column) => words.shown(shown[column], figure.kind)),
      ]),
    ),
    ...(rows.some(({ shown }) => shown.total.kind === 'withheld')
      ? [paragraph(words.doc.withheldNote, 'note')]
      : []),
  ];
}

function sourceOf({ words }: DocumentContext, { year, source, retrievedOn }: FigureYear): string[] {
  const said = source.trim();
  return said === '' && retrievedOn === null ? [] : [words.sourceOf(year, said, retrievedOn)];
}

/** Years that a reader can hold beside each other. */
const LATEST = 2;

/** The latest years of each figure that is given by gender, newest first, as facts for a text that is to be written. */
export function latestByGender(context: DocumentContext): Fact[] {
  const { words, figures } = context;
  return figures.flatMap((figure) => {
    if (!figure.split) return [];
    const name = words.figureName(figure.name.trim());
    const latest = inOrder(figure)
      .filter((year) => GENDERS.some((one) => year[one] !== null))
      .slice(-LATEST)
      .reverse();
    return latest.map((year) => {
      const shown = shownYear(figure, year);
      const parts = GENDERS.filter((gender) => shown[gender].kind !== 'missing').map((gender) =>
        words.countIn(words.gender(gender), words.shown(shown[gender], figure.kind)),
      );
      return {
        term: words.figureIn(name, year.year),
        text: [parts.join(', '), ...sourceOf(context, year)].join('\n'),
      };
    });
  });
}
