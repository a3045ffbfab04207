// Work files for tests, built from the levels of the fourteen steps.
import { steps } from './instrument.ts';
import { m } from './messages.ts';

export type Level = 0 | 1 | 2 | 3 | 'unknown' | 'not-applicable' | null;

/** The levels as domain.md writes them. */
export const VI = 'unknown' as const;
export const EA = 'not-applicable' as const;

const INSTANT = '2026-09-17T10:00:00.000Z';
/** The group has kept the title that the page proposes. */
const TITLE: string = m.setup_what_default();

export const ASSESSMENT = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11';

/** One initiative with one assessment. The second number makes ids that differ from file to file. */
export function initiativeOf(
  levels: readonly Level[],
  changes: Record<string, unknown> = {},
  assessmentChanges: Record<string, unknown> = {},
  serial = 0,
) {
  const tail = String(serial).padStart(4, '0');
  const id = `0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f${tail}`;
  const assessment = serial === 0 ? ASSESSMENT : `7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b${tail}`;
  return {
    id,
    title: TITLE,
    municipality: '2062',
    municipalityName: '',
    region: 'Region Dalarna',
    kind: 'local-agreement',
    mode: 'joint',
    validFrom: '2025-01-01',
    validTo: null,
    example: false,
    createdAt: INSTANT,
    updatedAt: INSTANT,
    assessments: [
      {
        id: assessment,
        instrument: { id: 'iris', version: '1.0.0' },
        title: 'Hösten 2026',
        date: '2026-09-17',
        state: 'open',
        phases: null,
        participants: [],
        ratings: levels.flatMap((level, index) =>
          level === null
            ? []
            : [
                {
                  step: steps[index]!.id,
                  party: 'joint',
                  level,
                  rationale: level === EA ? 'Behövs inte hos oss.' : '',
                  evidence: level === 3 ? 'Beslutet i nämnden.' : '',
                  updatedAt: INSTANT,
                },
              ],
        ),
        signs: {},
        report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' },
        votes: [],
        ...assessmentChanges,
      },
    ],
    activities: [],
    reflections: [],
    ...changes,
  };
}

export function workFileOf(
  initiatives: readonly unknown[],
  changes: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    format: 'iris-arbetsfil',
    version: 1,
    app: '0.1.0',
    exportedAt: INSTANT,
    instruments: [],
    initiatives,
    ...changes,
  };
}

export interface Payload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function payload(content: unknown, name = 'skattning.iris.json'): Payload {
  const text =
    Buffer.isBuffer(content) || typeof content === 'string' ? content : JSON.stringify(content);
  return { name, mimeType: 'application/json', buffer: Buffer.from(text) };
}

/** The phases' levels one after the other, as the fourteen steps. */
export function levels(...phases: readonly (readonly Level[])[]): Level[] {
  return phases.flat();
}

export function times(count: number, level: Level): Level[] {
  return Array.from({ length: count }, () => level);
}

/** A bit of everything: all levels, texts, signs, pictures, answers, participants and a report state. */
export function filledInitiative(changes: Record<string, unknown> = {}) {
  const base = initiativeOf(
    levels([3, 3, 1, EA, 3, 2, VI, 0], [2, 2], [1, VI, null], [0]),
    { mode: 'parties-first', validTo: '2032-12-31' },
    {
      phases: ['1', '2'],
      participants: [
        { party: 'municipality', role: 'enhetschef för individ- och familjeomsorg', count: 1 },
        { party: 'region', role: 'vårdcentralschef', count: 2 },
      ],
      signs: { '1': ['own-figures', 'by-sex'] },
      report: {
        status: 'adopted',
        adoptedBy: 'Socialnämnden',
        adoptedOn: '2026-11-02',
        registryNumber: 'SN 2026/118',
      },
    },
  );
  const [assessment] = base.assessments;
  const picture = (step: string, party: string, level: Level) => ({
    step,
    party,
    level,
    rationale: 'Så ser vi det i vår verksamhet.',
    evidence: '',
    updatedAt: INSTANT,
  });
  return {
    ...base,
    assessments: [
      {
        ...assessment!,
        ratings: [
          ...assessment!.ratings.map((rating) => ({
            ...rating,
            rationale: `Motivering till steg ${rating.step}.`,
            evidence: `Underlag till steg ${rating.step}.`,
          })),
          picture('1', 'municipality', 3),
          picture('1', 'region', 1),
          picture('13', 'municipality', 2),
        ],
      },
    ],
    reflections: [
      {
        id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
        assessment: assessment!.id,
        answers: { results: 'Vi har utbildat alla nyanställda.', progress: 'På god väg.' },
        updatedAt: INSTANT,
      },
    ],
    ...changes,
  };
}
