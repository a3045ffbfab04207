// Initiatives of which any document can be made: whatever a group may have chosen and counted. Its texts hold no number,
// in digits or in words, so that every number of a document is one that the app has written.
import fc from 'fast-check';
import { emptyAssessment } from '#lib/domain/assessment/defaults.ts';
import type { Assessment, Initiative, Level, Party } from '#lib/domain/assessment/schema.ts';
import {
  AGES,
  CARRIED_OUT,
  GENDERS,
  ISU,
  PARTS,
  PROGRESS,
  SOURCES,
  TARGET_GROUPS,
  VIOLENCE,
} from '#lib/domain/reflection/codes.ts';
import { QUESTIONS } from '#lib/domain/reflection/questions.ts';
import type { FigureValue } from '#lib/domain/reflection/schema.ts';
import { AT, initiativeWith, instrument } from './domain.ts';

const STEPS = instrument.phases.flatMap(({ steps }) => steps.map(({ id }) => id));
const prose = fc.constantFrom('', 'Prosa om arbetssätt', 'Prosa om mötet.\nProsa på nästa rad.');
const line = fc.constantFrom('', 'Rubrik vinter', 'Rubrik sommar');
const day = fc.option(fc.constantFrom('2026-03-09', '2026-11-02', '2027-05-21'));
const level = fc.constantFrom<Level | null>(null, 0, 1, 2, 3, 'unknown', 'not-applicable');
const some = <Code extends string>(codes: readonly Code[]) => fc.subarray([...codes]);
const one = <Code extends string>(codes: readonly Code[]) =>
  fc.constantFrom<Code | null>(null, ...codes);
const serial = (index: number) => `${String(index).padStart(8, '0')}-6f0e-4a0e-9b43-2f1f0c1f5a11`;
const rows = <Row extends object>(row: fc.Arbitrary<Row>, maxLength: number) =>
  fc
    .array(row, { maxLength })
    .map((all) => all.map((fields, index) => ({ id: serial(index), ...fields })));
const participants = rows(
  fc.record({
    party: fc.constantFrom('municipality' as const, 'region' as const),
    role: line,
    count: fc.constantFrom(1, 2, 7, 30),
  }),
  4,
);

const anyAssessment = (id: string, date: string): fc.Arbitrary<Assessment> =>
  fc
    .record({
      joint: fc.array(level, { minLength: STEPS.length, maxLength: STEPS.length }),
      municipality: fc.array(level, { maxLength: STEPS.length }),
      region: fc.array(level, { maxLength: STEPS.length }),
      rationale: prose,
      priorities: fc.subarray(STEPS, { maxLength: 3 }),
      participants,
      adopted: fc.boolean(),
    })
    .map(({ rationale, priorities, participants: all, adopted, ...levels }) => ({
      ...emptyAssessment,
      id,
      instrument: { id: 'iris', version: '1.0.0' },
      title: 'Tillfälle vinter',
      date,
      phases: null,
      priorities,
      participants: all,
      report: {
        status: adopted ? ('adopted' as const) : ('draft' as const),
        adoptedBy: '',
        adoptedOn: null,
        registryNumber: '',
      },
      ratings: (['joint', 'municipality', 'region'] as const satisfies Party[]).flatMap((party) =>
        levels[party].map((chosen, index) => ({
          step: STEPS[index] ?? '',
          party,
          level: chosen,
          rationale,
          evidence: '',
          updatedAt: AT,
        })),
      ),
    }));

const anyActivity = fc
  .record({
    kind: fc.constantFrom('activity' as const, 'question' as const),
    step: fc.constantFrom(null, ...STEPS),
    text: prose,
    responsible: line,
    owner: fc.constantFrom(null, 'municipality' as const, 'region' as const, 'shared' as const),
    contributors: line,
    due: day,
    followUp: prose,
    status: fc.constantFrom(
      'not-started' as const,
      'in-progress' as const,
      'done' as const,
      'cancelled' as const,
    ),
    reason: prose,
    endedOn: day,
    obstacles: prose,
    goals: fc.subarray(['1', '2', '4']),
  })
  .map((fields) => ({
    ...fields,
    number: 0,
    formerNumbers: [],
    notes: [],
    createdAt: AT,
    updatedAt: AT,
  }));

const value = fc.constantFrom<FigureValue>(null, 'unknown', 0, 1, 3, 4, 5, 12, 1234, 2.5);
const anyFigure = fc
  .record({
    name: line,
    definition: prose,
    kind: fc.constantFrom('persons' as const, 'share' as const, 'other' as const),
    unit: line,
    split: fc.boolean(),
    years: fc.uniqueArray(
      fc.record({
        year: fc.constantFrom(2024, 2025, 2026),
        total: value,
        women: value,
        men: value,
        girls: value,
        boys: value,
        other: value,
        source: line,
        retrievedOn: day,
      }),
      { selector: ({ year }) => year, maxLength: 3 },
    ),
  })
  .map((fields) => ({ ...fields, createdAt: AT, updatedAt: AT }));

const [FIRST, SECOND] = [
  '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11',
  '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c12',
] as const;

const anyFollowUp = fc
  .record({
    answers: fc.dictionary(
      fc.constantFrom('results', 'progress', 'governance-worked', ...Object.values(QUESTIONS)),
      prose,
    ),
    from: day,
    to: day,
    heldOn: day,
    sources: some(SOURCES),
    nothing: some(PARTS),
    isu: one(ISU),
    revise: one(['yes', 'no'] as const),
    participants,
    results: rows(
      fc.record({
        activityId: fc.constantFrom(null, serial(0)),
        title: line,
        carriedOut: one(CARRIED_OUT),
        reason: prose,
        outcome: prose,
        violence: some(VIOLENCE),
        groups: some(TARGET_GROUPS),
        genders: some(GENDERS),
        ages: some(AGES),
        notSplit: fc.boolean(),
        background: prose,
        notReached: prose,
        evidence: prose,
        goals: fc.subarray(['1', '2', '4']),
      }),
      25,
    ),
    judgements: rows(
      fc.record({
        purpose: fc.constantFrom(null, 'collaboration', 'evidence'),
        goal: line,
        progress: one(PROGRESS),
        rationale: prose,
      }),
      6,
    ),
    aims: rows(fc.record({ text: line, activityId: fc.constantFrom(null, serial(0)) }), 3),
    communications: rows(fc.record({ unit: line, how: line, on: day }), 3),
  })
  .map((fields) => ({ ...fields, id: SECOND, assessment: SECOND, updatedAt: AT }));

/** The latest of one or two occasions, with its follow-up, a plan and key figures. */
export const anyDocumented: fc.Arbitrary<Initiative> = fc
  .record({
    before: fc.option(anyAssessment(FIRST, '2025-10-13')),
    latest: anyAssessment(SECOND, '2026-10-14'),
    followUp: fc.option(anyFollowUp),
    activities: rows(anyActivity, 25),
    figures: rows(anyFigure, 2),
    kind: fc.constantFrom('local-agreement' as const, 'assignment' as const),
  })
  .map(({ before, latest, followUp, ...fields }) =>
    initiativeWith({
      ...fields,
      title: 'Kvinnofrid i bygden',
      assessments: [...(before ? [before] : []), latest],
      reflections: followUp ? [followUp] : [],
    }),
  );
