// What is said of how far a group has come (domain.md 4.5): levels, and the sentences that they are to give wherever they
// are told. Phases other than the vector's have levels of their own, so that a mix-up between phases is seen.
import { instrument } from './domain.ts';
import { ANY, m } from './messages.ts';
import type { Level } from './work-file.ts';

type Counts = readonly [inPlace: number, applicable: number];

export interface Vector {
  readonly name: string;
  readonly levels: readonly Level[];
  /** The phase that the vector is about. */
  readonly phase: number;
  readonly status: string;
  readonly gaps?: readonly string[];
  readonly headline: Counts;
  readonly current: string;
  /** The numbers of the steps that are missing before the phase, which has begun. */
  readonly ahead?: readonly number[];
}

const VI = 'unknown';
const EA = 'not-applicable';
const times = (count: number, level: Level): Level[] => Array.from({ length: count }, () => level);
const levels = (...phases: readonly (readonly Level[])[]): Level[] => phases.flat();

const steps = instrument.phases.flatMap((phase) => phase.steps);
const phaseName = (number: number) => instrument.phases[number - 1]!.name;
const phaseTitle = (number: number) => m.status_phase({ number, name: phaseName(number) });
export const stepTitle = (number: number) =>
  m.status_step({ number, name: steps[number - 1]!.name });

const WORDS = m.doc_numbers().split('\n');
const LARGEST_ALONE = 12;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is not in place and on its way, of a whole: how many are unknown or blank, and the numbers of those excluded. */
interface Others {
  readonly unknown?: number;
  readonly blank?: number;
  readonly excluded?: readonly number[];
}

/** How the numbers of one headline are written: in words as long as one of them is at most twelve. */
function writerFor([inPlace, applicable]: Counts, { unknown, blank, excluded }: Others) {
  const all = [inPlace, applicable, unknown, blank, excluded?.length];
  const isInWords = all.some(
    (one, at) => one !== undefined && one <= LARGEST_ALONE && (one || at < 2),
  );
  const words = [m.doc_none_neuter(), m.doc_one_neuter(), ...WORDS.slice(2)];
  return (count: number) => (isInWords ? words[count]! : String(count));
}

/** The sentences that go with a count: "Ett är okänt.", "Ett är inte aktuellt (steg 4)." */
function beside(counts: Counts, others: Others): string[] {
  const { unknown = 0, blank = 0, excluded = [] } = others;
  const write = writerFor(counts, others);
  const open = [
    ...(unknown ? [m.steps_unknown({ count: unknown, number: write(unknown) })] : []),
    ...(blank ? [m.steps_blank({ count: blank, number: write(blank) })] : []),
  ].join(m.and());
  const numbers = excluded.map(String);
  const named = [numbers.slice(0, -1).join(', '), ...numbers.slice(-1)]
    .filter(Boolean)
    .join(m.and());
  const number = write(excluded.length);
  const steps = m.steps_numbered({ numbers: named });
  return [
    ...(open === '' ? [] : [open]),
    ...(excluded.length > 0 ? [m.steps_excluded({ count: excluded.length, number, steps })] : []),
  ].map((text) => `${capital(text)}.`);
}

/** "Sju av åtta steg är på plats. Ett är okänt." */
export function inPlaceOf(
  counts: Counts,
  others: Others = {},
  words: typeof m.doc_headline = m.doc_headline,
) {
  const write = writerFor(counts, others);
  const [inPlace, applicable] = counts.map(write) as [string, string];
  return [capital(words({ inPlace, applicable })), ...beside(counts, others)].join(' ');
}

/** A status with what is counted: "Pågår. Sju av åtta steg är på plats. Ett är okänt." */
function standing(status: string, inPlace: number, applicable: number, others: Others = {}) {
  return `${status}. ${inPlaceOf([inPlace, applicable], others)}`;
}

function noneAssessed(applicable: number, others: Others): string {
  const write = writerFor([0, applicable], others);
  const none = m.steps_none_assessed({ applicable: write(applicable) });
  return [`${m.status_not_assessed()}. ${none}`, ...beside([0, applicable], others)].join(' ');
}

function mostlyInPlace(inPlace: number, applicable: number): string {
  const words = inPlace === 0 ? m.steps_mostly_none : m.steps_mostly;
  return `${m.status_mostly_in_place()}. ${inPlaceOf([inPlace, applicable], {}, words)}`;
}

/** What holds a phase back: "Mest kvar att göra: steg 8 Utbilda före start." */
function gap(label: string, ...numbers: number[]): string {
  return m.status_gap({ label, steps: numbers.map(stepTitle).join(', ') });
}

/** The headline of the page, where the count is a figure. */
export function inFigures([inPlace, applicable]: Counts, others: Others): string {
  const rest = m.overview_headline_rest({ applicable });
  return [`${inPlace} ${rest}`, ...beside([inPlace, applicable], others)].join(' ');
}

export function headlineOf({ headline, levels: all }: Vector): string {
  return headline[1] === 0 ? `${m.overview_headline_none()}.` : inFigures(headline, othersIn(all));
}

function othersIn(all: readonly Level[]): Others {
  const numbersOf = (wanted: Level) =>
    all.flatMap((level, at) => (level === wanted ? [at + 1] : []));
  return {
    unknown: numbersOf(VI).length,
    blank: numbersOf(null).length,
    excluded: numbersOf(EA),
  };
}

/** What is said of the phase that has begun while steps before it are missing; nothing when there is none. */
export function aheadOf({ phase, ahead = [] }: Vector): string[] {
  if (ahead.length === 0) return [];
  const numbered = ahead.map((number) => m.status_step_number({ number }));
  const before = numbered.slice(0, -2).map((step) => `${step}, `);
  const named = `${before.join('')}${numbered.slice(-2).join(m.and())}`;
  return [m.overview_ahead({ phase: phaseName(phase), steps: named })];
}

export const ANY_AHEAD = m.overview_ahead({ phase: ANY, steps: ANY });

/** The headline as running text has it. */
function inDocument({ headline, levels: all }: Vector): string {
  return headline[1] === 0 ? `${m.overview_headline_none()}.` : inPlaceOf(headline, othersIn(all));
}

/** The current phase, or why there is none, as running text has it. */
function currentInDocument(current: string): string {
  switch (current) {
    case m.overview_current_all():
      return `${current}.`;
    case m.overview_current_none():
      return m.report_current_none();
    case m.overview_current_not_applicable():
      return m.report_current_not_applicable();
    default:
      return m.overview_current_sentence({ phase: current });
  }
}

/** Every sentence that a document has of it. */
export function saidInDocument(vector: Vector): string[] {
  const { status, gaps = [], current } = vector;
  return [status, ...gaps, inDocument(vector), currentInDocument(current), ...aheadOf(vector)];
}

export const VECTORS: readonly Vector[] = [
  {
    name: 'seven in place and one not begun',
    levels: levels([3, 3, 3, 3, 3, 3, 3, 0], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_progress(), 7, 8),
    gaps: [gap(m.status_missing(), 8)],
    headline: [7, 14],
    current: phaseTitle(1),
  },
  {
    name: 'eight at level 2',
    levels: levels(times(8, 2), [1, 1], [0, 0, 0], [0]),
    phase: 1,
    status: mostlyInPlace(0, 8),
    headline: [0, 14],
    current: phaseTitle(2),
  },
  {
    name: 'eight at level 3',
    levels: levels(times(8, 3), [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_place(), 8, 8),
    headline: [8, 14],
    current: phaseTitle(2),
  },
  {
    name: 'seven in place and one unknown',
    levels: levels([...times(7, 3), VI], [2, 2], [1, 1, 1], [0]),
    phase: 1,
    status: standing(m.status_in_progress(), 7, 8, { unknown: 1 }),
    gaps: [gap(m.status_unknown(), 8)],
    headline: [7, 14],
    current: phaseTitle(1),
  },
  {
    name: 'seven in place and one that does not apply',
    levels: levels([...times(7, 3), EA], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_place(), 7, 7, { excluded: [8] }),
    headline: [7, 13],
    current: phaseTitle(2),
  },
  {
    name: 'eight not begun',
    levels: levels(times(8, 0), [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_not_started(), 0, 8),
    headline: [0, 14],
    current: phaseTitle(1),
  },
  {
    name: 'seven not begun and one unknown',
    levels: levels([0, 0, VI, 0, 0, 0, 0, 0], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_not_started(), 0, 8, { unknown: 1 }),
    gaps: [gap(m.status_unknown(), 3)],
    headline: [0, 14],
    current: phaseTitle(1),
  },
  {
    name: 'one begun and one in place',
    levels: levels(times(8, 3), [1, 3], [0, 0, 0], [0]),
    phase: 2,
    status: standing(m.status_in_progress(), 1, 2),
    gaps: [gap(m.status_missing(), 9)],
    headline: [9, 14],
    current: phaseTitle(2),
  },
  {
    name: 'two unknown',
    levels: levels(times(8, 3), [VI, VI], [0, 0, 0], [0]),
    phase: 2,
    status: noneAssessed(2, { unknown: 2 }),
    gaps: [gap(m.status_unknown(), 9, 10)],
    headline: [8, 14],
    current: phaseTitle(2),
  },
  {
    name: 'the only step does not apply',
    levels: levels(times(8, 3), [3, 3], [3, 3, 2], [EA]),
    phase: 4,
    status: `${m.status_not_applicable()}. ${m.overview_headline_none()}.`,
    headline: [12, 13],
    current: m.overview_current_all(),
  },
  {
    name: 'the only step is blank',
    levels: levels(times(8, 3), [3, 3], [3, 3, 3], [null]),
    phase: 4,
    status: `${m.status_not_assessed()}. ${m.steps_one_blank()}`,
    headline: [13, 14],
    current: phaseTitle(4),
  },
  {
    name: 'one not begun and seven blank',
    levels: levels([0, ...times(7, null)], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_assessment_begun(), 0, 8, { blank: 7 }),
    headline: [0, 14],
    current: phaseTitle(1),
  },
  {
    name: 'seven in place and one blank',
    levels: levels([...times(7, 3), null], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_progress(), 7, 8, { blank: 1 }),
    gaps: [gap(m.status_blank(), 8)],
    headline: [7, 14],
    current: phaseTitle(1),
  },
  {
    name: 'missing, unknown and blank steps in one phase',
    levels: levels([3, 1, VI, null, 0, EA, 2, null], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_progress(), 1, 7, { unknown: 1, blank: 2, excluded: [6] }),
    gaps: [gap(m.status_missing(), 2, 5), gap(m.status_unknown(), 3), gap(m.status_blank(), 4, 8)],
    headline: [1, 13],
    current: phaseTitle(1),
  },
  {
    name: 'nothing applies',
    levels: times(14, EA),
    phase: 3,
    status: `${m.status_not_applicable()}. ${m.overview_headline_none()}.`,
    headline: [0, 0],
    current: m.overview_current_not_applicable(),
  },
  {
    name: 'everything is in place',
    levels: times(14, 3),
    phase: 3,
    status: standing(m.status_in_place(), 3, 3),
    headline: [14, 14],
    current: m.overview_current_all(),
  },
  {
    name: 'a phase that does not apply is passed over',
    levels: levels(times(8, 3), [EA, EA], [1, 3, 3], [0]),
    phase: 3,
    status: standing(m.status_in_progress(), 2, 3),
    gaps: [gap(m.status_missing(), 11)],
    headline: [10, 12],
    current: phaseTitle(3),
  },
  {
    name: 'a later phase has begun while a step before it is missing',
    levels: levels(times(8, 3), [1, 3], [2, 0, 0], [0]),
    phase: 3,
    status: standing(m.status_in_progress(), 0, 3),
    gaps: [gap(m.status_missing(), 12, 13)],
    headline: [9, 14],
    current: phaseTitle(2),
    ahead: [9],
  },
  {
    name: 'the last phase has begun while three steps before it are missing',
    levels: levels([1, ...times(7, 3)], [3, 0], [3, 1, 3], [2]),
    phase: 4,
    status: `${m.status_mostly_in_place()}. ${m.steps_one_partly()}`,
    headline: [10, 14],
    current: phaseTitle(1),
    ahead: [1, 10, 12],
  },
];
