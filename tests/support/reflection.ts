// Yearly follow-ups for tests: one with what a test says, and random ones.
import fc from 'fast-check';
import {
  AGES,
  CARRIED_OUT,
  FIGURE_KINDS,
  GENDERS,
  ISU,
  PARTS,
  PROGRESS,
  SOURCES,
  TARGET_GROUPS,
  VIOLENCE,
} from '#lib/domain/reflection/codes.ts';
import { emptyReflection } from '#lib/domain/reflection/rows.ts';
import type { Figure, FigureValue, Reflection } from '#lib/domain/reflection/schema.ts';
import { assessmentWith, AT } from './domain.ts';

export function reflectionWith(fields: Partial<Reflection> = {}): Reflection {
  return {
    ...emptyReflection,
    id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
    assessment: assessmentWith().id,
    updatedAt: AT,
    ...fields,
  };
}

const texts = fc.constantFrom('', 'A', 'B', 'Rad ett.\nRad två; =1+1', '😀 <b>');
const lines = fc.constantFrom('', 'A', 'B', 'vårdcentral; =1+1');
const day = fc.option(fc.constantFrom('2026-09-17', '2025-09-17'));
const time = fc.constantFrom('2026-09-01T10:00:00.000Z', '2026-09-03T10:00:00.5Z');
const some = <Code extends string>(codes: readonly Code[]) => fc.subarray([...codes]);
const one = <Code extends string>(codes: readonly Code[]) =>
  fc.constantFrom<Code | null>(null, ...codes);
const rows = <Row extends { readonly id: string }>(row: fc.Arbitrary<Row>) =>
  fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 3 });
const id = fc.constantFrom('a', 'b', '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21');
const activityId = fc.constantFrom(null, '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21');

export const anyReflection = (reflection: string, assessment: string): fc.Arbitrary<Reflection> =>
  fc.record({
    id: fc.constant(reflection),
    assessment: fc.constant(assessment),
    answers: fc.dictionary(
      fc.constantFrom('results', 'progress', 'summary', 'governance-worked'),
      texts,
    ),
    from: day,
    to: day,
    heldOn: day,
    sources: some(SOURCES),
    nothing: some(PARTS),
    isu: one(ISU),
    revise: one(['yes', 'no'] as const),
    participants: rows(
      fc.record({
        id,
        party: fc.constantFrom('municipality', 'region'),
        role: lines,
        count: fc.constantFrom(1, 2),
      }),
    ),
    results: rows(
      fc.record({
        id,
        activityId,
        title: texts,
        carriedOut: one(CARRIED_OUT),
        reason: texts,
        outcome: texts,
        violence: some(VIOLENCE),
        groups: some(TARGET_GROUPS),
        genders: some(GENDERS),
        ages: some(AGES),
        notSplit: fc.boolean(),
        background: texts,
        notReached: texts,
        evidence: texts,
        goals: fc.subarray(['1', '2', '4']),
      }),
    ),
    judgements: rows(
      fc.record({
        id,
        purpose: fc.constantFrom(null, 'collaboration'),
        goal: texts,
        progress: one(PROGRESS),
        rationale: texts,
      }),
    ),
    aims: rows(fc.record({ id, text: texts, activityId })),
    communications: rows(fc.record({ id, unit: lines, how: lines, on: day })),
    updatedAt: time,
  });

const value = fc.constantFrom<FigureValue>(null, 'unknown', 0, 1, 3, 4, 5, 12, 2.5);

export const anyFigure = (figure: string): fc.Arbitrary<Figure> =>
  fc.record({
    id: fc.constant(figure),
    name: lines,
    definition: texts,
    kind: fc.constantFrom(...FIGURE_KINDS),
    unit: lines,
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
        source: lines,
        retrievedOn: day,
      }),
      { selector: ({ year }) => year, maxLength: 3 },
    ),
    createdAt: time,
    updatedAt: time,
  });
