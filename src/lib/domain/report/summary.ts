import { gapsOf } from '../assessment/ratings.ts';
import { ANSWERS, distributionOf } from '../status/distribution.ts';
import type { ReportContext } from './context.ts';
import type { Block, FigureBlock, TableBlock } from './model.ts';

export function summarySection(context: ReportContext): Block[] {
  const { words, overview, numberOf } = context;
  const gaps = gapSentences(context);
  return [
    { kind: 'heading', level: 2, text: words.headings.summary },
    { kind: 'paragraph', tone: 'lead', text: words.stepsInPlace(overview, numberOf) },
    ...currentPhase(context),
    statusTable(context),
    distributionFigure(context),
    distributionTable(context),
    ...(gaps.length > 0
      ? ([
          { kind: 'heading', level: 3, text: words.headings.gaps },
          { kind: 'list', items: gaps },
        ] as const)
      : []),
  ];
}

/** The last row is of all phases together. */
export function statusTable({ words, overview, numberOf }: ReportContext): TableBlock {
  const { terms } = words;
  return {
    kind: 'table',
    caption: words.headings.phases,
    columns: [
      { text: terms.phase, align: 'start', weight: 4 },
      { text: terms.status, align: 'start', weight: 3 },
      { text: terms.inPlace, align: 'start', weight: 4 },
    ],
    rows: [
      ...overview.phases.map(({ phase, status }, index) => [
        words.phaseName(index + 1, phase.name),
        words.statusName(status),
        words.stepsInPlace(status, numberOf),
      ]),
      [words.terms.total, '', words.stepsInPlace(overview, numberOf)],
    ],
  };
}

/** Which phase the group is in, and whether a later one has begun without what comes before it. */
export function currentPhase({ words, overview, steps }: ReportContext): Block[] {
  const { phases, current, ahead } = overview;
  const phaseNumber = (id: string) => phases.findIndex(({ phase }) => phase.id === id) + 1;
  const name =
    current.code === 'phase'
      ? words.phaseName(phaseNumber(current.phase.id), current.phase.name)
      : '';
  const missing = steps.filter(({ step }) => ahead?.missing.includes(step.id));
  return [
    { kind: 'paragraph', tone: 'body', text: words.current(current, name) },
    ...(ahead
      ? [
          {
            kind: 'paragraph',
            tone: 'note',
            text: words.ahead(
              ahead.phase.name,
              missing.map(({ number }) => words.stepNumber(number)),
            ),
          } as const,
        ]
      : []),
  ];
}

/** What ratings still lack, step by step. */
export function gapSentences({ words, assessment, steps, reference }: ReportContext): string[] {
  return steps.flatMap(({ step }) =>
    gapsOf(assessment.ratings, step.id).map((gap) => words.gapIn(reference(step.id), gap)),
  );
}

type PhasesContext = Pick<ReportContext, 'instrument' | 'assessment' | 'words'>;

function rowsOf({ instrument, assessment, words }: PhasesContext) {
  return instrument.phases.map((phase, index) => ({
    label: words.phaseName(index + 1, phase.name),
    counts: distributionOf(phase, assessment.ratings),
  }));
}

export function distributionFigure(context: PhasesContext): FigureBlock<'distribution'> {
  const { words } = context;
  const rows = rowsOf(context);
  const segments = ANSWERS.map((level) => ({ level, label: words.levelName(level) }));
  return {
    kind: 'figure',
    caption: words.terms.levelsPerPhase,
    alternative: words.distributionAlternative(
      rows.map(({ label, counts }) => ({
        phase: label,
        counts: segments.flatMap((segment, index) => {
          const count = counts[index] ?? 0;
          return count > 0 ? [words.countOf(count, segment.label)] : [];
        }),
      })),
    ),
    chart: { type: 'distribution', segments, rows },
  };
}

export function distributionTable(context: ReportContext): TableBlock {
  const { words } = context;
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const rows = rowsOf(context);
  const all = ANSWERS.map((_, index) => sum(rows.map(({ counts }) => counts[index] ?? 0)));
  return {
    kind: 'table',
    caption: words.inNumbers(words.terms.levelsPerPhase),
    columns: [
      { text: words.terms.phase, align: 'start', weight: 6 },
      ...ANSWERS.map(
        (level) => ({ text: words.levelName(level), align: 'end', weight: 2.2 }) as const,
      ),
      { text: words.terms.total, align: 'end', weight: 1.6 },
    ],
    rows: [...rows, { label: words.terms.total, counts: all }].map(({ label, counts }) => [
      label,
      ...counts.map(String),
      String(sum(counts)),
    ]),
  };
}
