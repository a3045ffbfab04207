// What is said of how far a group has come (domain.md 4.5): levels, and the sentences that they are to give wherever they
// are told. Phases other than the vector's have levels of their own, so that a mix-up between phases is seen.
import { instrument } from './domain.ts';
import { ANY, m } from './messages.ts';
import type { Level } from './work-file.ts';

type Counts = readonly [inPlace: number, applicable: number, excluded?: number];

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

function excluding(count: string, excluded = 0): string {
  return excluded === 0
    ? count
    : m.status_with_excluded({ count, excluded: m.status_excluded({ count: excluded }) });
}

/** A status with what is counted: "Pågår. 7 av 8 steg på plats". */
function standing(status: string, ...[inPlace, applicable, excluded]: Counts): string {
  return `${status}. ${excluding(m.status_count({ inPlace, applicable }), excluded)}`;
}

function mostlyInPlace(inPlace: number, applicable: number): string {
  return `${m.status_mostly_in_place()}. ${m.status_count_mostly({ inPlace, applicable })}`;
}

/** What holds a phase back: "Saknas: steg 8 Utbilda före start." */
function gap(label: string, ...numbers: number[]): string {
  return m.status_gap({ label, steps: numbers.map(stepTitle).join(', ') });
}

export function headlineOf([inPlace, applicable, excluded]: Counts): string {
  return applicable === 0
    ? m.overview_headline_none()
    : excluding(m.overview_headline({ inPlace, applicable }), excluded);
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

const WORDS = m.doc_numbers().split('\n');
const LARGEST_ALONE = 12;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A number of steps as running text has it where it begins a sentence: in words up to twelve. */
function inWords(count: number): string {
  const words = [m.doc_none_neuter(), m.doc_one_neuter(), ...WORDS.slice(2, LARGEST_ALONE + 1)];
  return words[count] ?? String(count);
}

/** The headline as running text has it: "Tio av tolv steg är på plats." and "Två steg är undantagna." */
function inDocument([inPlace, applicable, excluded = 0]: Counts): string[] {
  if (applicable === 0) return [`${m.overview_headline_none()}.`];
  // A sentence has one form, so the second number follows the first.
  const whole = inPlace > LARGEST_ALONE ? String(applicable) : WORDS[applicable]!;
  return [
    capital(m.doc_headline({ inPlace: inWords(inPlace), applicable: whole })),
    ...(excluded ? [m.doc_excluded({ count: excluded, number: capital(inWords(excluded)) })] : []),
  ];
}

/** Every sentence that a document has of it. */
export function saidInDocument(vector: Vector): string[] {
  const { status, gaps = [], headline, current } = vector;
  return [
    `${status}.`,
    ...gaps,
    ...inDocument(headline),
    m.overview_current_sentence({ phase: current }),
    ...aheadOf(vector),
  ];
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
    status: standing(m.status_in_progress(), 7, 8),
    gaps: [gap(m.status_unknown(), 8)],
    headline: [7, 14],
    current: phaseTitle(1),
  },
  {
    name: 'seven in place and one that does not apply',
    levels: levels([...times(7, 3), EA], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_place(), 7, 7, 1),
    headline: [7, 13, 1],
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
    status: standing(m.status_not_started(), 0, 8),
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
    status: m.status_not_assessed(),
    gaps: [gap(m.status_unknown(), 9, 10)],
    headline: [8, 14],
    current: phaseTitle(2),
  },
  {
    name: 'the only step does not apply',
    levels: levels(times(8, 3), [3, 3], [3, 3, 2], [EA]),
    phase: 4,
    status: m.status_not_applicable(),
    headline: [12, 13, 1],
    current: m.overview_current_all(),
  },
  {
    name: 'the only step is blank',
    levels: levels(times(8, 3), [3, 3], [3, 3, 3], [null]),
    phase: 4,
    status: m.status_not_assessed(),
    headline: [13, 14],
    current: phaseTitle(4),
  },
  {
    name: 'one not begun and seven blank',
    levels: levels([0, ...times(7, null)], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: `${m.status_assessment_begun()}. ${m.status_assessed({ assessed: 1, applicable: 8 })}`,
    headline: [0, 14],
    current: phaseTitle(1),
  },
  {
    name: 'seven in place and one blank',
    levels: levels([...times(7, 3), null], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_progress(), 7, 8),
    gaps: [gap(m.status_blank(), 8)],
    headline: [7, 14],
    current: phaseTitle(1),
  },
  {
    name: 'missing, unknown and blank steps in one phase',
    levels: levels([3, 1, VI, null, 0, EA, 2, null], [0, 0], [0, 0, 0], [0]),
    phase: 1,
    status: standing(m.status_in_progress(), 1, 7, 1),
    gaps: [gap(m.status_missing(), 2, 5), gap(m.status_unknown(), 3), gap(m.status_blank(), 4, 8)],
    headline: [1, 13, 1],
    current: phaseTitle(1),
  },
  {
    name: 'nothing applies',
    levels: times(14, EA),
    phase: 3,
    status: m.status_not_applicable(),
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
    headline: [10, 12, 2],
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
    status: mostlyInPlace(0, 1),
    headline: [10, 14],
    current: phaseTitle(1),
    ahead: [1, 10, 12],
  },
];
