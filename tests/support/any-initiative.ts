// Random versions of one initiative. Everything is drawn from few values, so that two versions often meet in the same
// field: equal, different, or set in one of them only.
import fc from 'fast-check';
import { fieldPath } from '#lib/domain/assessment/field-path.ts';
import { uniqueFormer } from '#lib/domain/assessment/history.ts';
import type {
  Adoption,
  Assessment,
  FormerValue,
  Initiative,
  Level,
  Party,
} from '#lib/domain/assessment/schema.ts';
import type { Activity, ActivityStatus } from '#lib/domain/plan/schema.ts';
import { assessmentWith, AT, initiativeWith } from './domain.ts';
import { anyFigure, anyReflection, reflectionWith } from './reflection.ts';
import { emptyActivity, newActivity } from '#lib/domain/plan/edit.ts';
import { adoptionOf } from '#lib/domain/reflection/adoption.ts';
import { emptyRows } from '#lib/domain/reflection/rows.ts';

const ASSESSMENTS = [
  '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11',
  '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c12',
  '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c13',
];
const ACTIVITIES = ['3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21', '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c22'];
const NOTES = ['5c0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c', '5c0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9d'];
const FIGURES = ['9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21', '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c22'];
const TIMES = [1, 2, 3, 4, 5].map((day) => `2026-09-0${day}T10:00:00.000Z`);
/** Written in other ways, as an older file may. */
const ODD_TIMES = ['2026-09-02T10:00:00Z', '2026-09-03T10:00:00.5Z'];

const texts = fc.constantFrom(
  '',
  'A',
  'B',
  'C',
  'Beslutet är fattat.\nDet gäller från våren.',
  '😀 <b>',
);
const time = fc.constantFrom(...TIMES);
const anyTime = fc.constantFrom(...TIMES, ...ODD_TIMES);
const date = fc.constantFrom('2026-09-17', '2025-09-17');
const nullableDate = fc.option(date);
const party = fc.constantFrom<Party>('municipality', 'region', 'joint');
const level = fc.constantFrom<Level | null>(null, 0, 1, 2, 3, 'unknown', 'not-applicable');

const anyAssessment = (id: string): fc.Arbitrary<Assessment> =>
  fc.record({
    id: fc.constant(id),
    instrument: fc.constant({ id: 'iris', version: '1.0.0' }),
    title: texts,
    date,
    state: fc.constantFrom('open', 'closed'),
    phases: fc.constantFrom(null, ['1'], ['1', '2']),
    participants: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('1', '2', 'a-b'),
        party: fc.constantFrom('municipality', 'region'),
        role: texts,
        count: fc.constantFrom(1, 2),
      }),
      { selector: ({ id: row }) => row },
    ),
    ratings: fc.uniqueArray(
      fc.record({
        step: fc.constantFrom('1', '2', '10'),
        party,
        level,
        rationale: texts,
        evidence: texts,
        updatedAt: anyTime,
      }),
      { selector: (one) => `${one.step} ${one.party}`, maxLength: 5 },
    ),
    signs: fc.dictionary(
      fc.constantFrom('1', '10'),
      fc.uniqueArray(fc.constantFrom('own', 'by-sex'), { minLength: 1 }),
    ),
    report: fc.record({
      status: fc.constantFrom('draft', 'adopted'),
      adoptedBy: texts,
      adoptedOn: nullableDate,
      registryNumber: texts.filter((text) => text.length <= 40),
    }),
    events: fc.uniqueArray(
      fc.record({
        at: time,
        state: fc.constantFrom('open', 'closed'),
        reason: texts,
      }),
      { selector: (one) => JSON.stringify(one), maxLength: 2 },
    ),
    priorities: fc.constantFrom([], ['1'], ['2', '1']),
    decisions: texts,
    votes: fc.array(fc.constantFrom<unknown>({ a: 1, b: 2 }, { b: 2, a: 1 }, 'x'), {
      maxLength: 2,
    }),
  });

const status = fc.constantFrom<ActivityStatus>('not-started', 'in-progress', 'done', 'cancelled');

const anyActivity = (id: string): fc.Arbitrary<Activity> =>
  fc.record({
    id: fc.constant(id),
    // Few, so that two versions have often given the same.
    number: fc.integer({ min: 0, max: 4 }),
    formerNumbers: fc.constantFrom([], [{ number: 1, on: '2026-09-01' }]),
    kind: fc.constantFrom('activity', 'question'),
    step: fc.constantFrom(null, '1', '10'),
    text: texts,
    responsible: texts,
    owner: fc.constantFrom(null, 'municipality', 'region', 'shared'),
    contributors: texts,
    due: nullableDate,
    followUp: texts,
    status,
    reason: texts,
    endedOn: nullableDate,
    obstacles: texts,
    goals: fc.constantFrom([], ['1'], ['1', '4']),
    notes: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...NOTES).map((note) => note + id.slice(-2)),
        date,
        text: texts,
        status,
        due: nullableDate,
        changes: fc.constantFrom([], ['status'], ['due', 'status']),
        createdAt: anyTime,
        updatedAt: anyTime,
      }),
      { selector: (note) => note.id, maxLength: 3 },
    ),
    createdAt: anyTime,
    updatedAt: anyTime,
  });

/**
 * What can have been adopted of an assessment. Two machines may adopt a version with the same number: what they adopted differs,
 * and so does its id, which always stands for the same content.
 */
function adoptionsOf(assessment: string): Adoption[] {
  const [activity = '', figure = ''] = [ACTIVITIES[0], FIGURES[0]];
  const previous = ASSESSMENTS.find((id) => id !== assessment);
  return [1, 2].flatMap((version) =>
    [1, 2].map((machine) => {
      const adopted = assessmentWith({ id: assessment, decisions: `Dator ${machine}` });
      const initiative = initiativeWith({
        title: `Version ${version} från dator ${machine}`,
        assessments: [assessmentWith({ id: previous, date: '2025-09-17' }), adopted],
        activities: [
          newActivity(
            { ...emptyActivity, text: 'Utbilda alla' },
            { now: AT, today: '2026-11-14', id: () => activity },
          ),
        ],
        reflections: [
          reflectionWith({
            assessment,
            results: [{ ...emptyRows.results, id: activity, activityId: activity }],
            aims: [{ id: 'a', text: 'Fortsätta', activityId: activity }],
          }),
        ],
        figures: [
          {
            id: figure,
            name: 'Sökte stöd',
            definition: '',
            kind: 'persons',
            unit: '',
            split: true,
            years: [],
            createdAt: AT,
            updatedAt: AT,
          },
        ],
      });
      return {
        ...adoptionOf(initiative, adopted, {
          id: `8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9${version}${machine}${assessment.at(-1)}`,
          at: `2026-09-0${version}T1${machine}:00:00.000Z`,
        }),
        version,
      };
    }),
  );
}

/** Paths of the fields that the generator varies, and of one that no version has. */
const paths = fc.oneof(
  fc.constantFrom('title', 'region', 'validTo', 'assessments/gone/title'),
  fc
    .tuple(fc.constantFrom(...ASSESSMENTS), fc.constantFrom('1', '2', '10'), party)
    .chain(([id, step, by]) =>
      fc.constantFrom(
        fieldPath('assessments', id, 'title'),
        fieldPath('assessments', id, 'priorities'),
        fieldPath('activities', ACTIVITIES[0] ?? '', 'due'),
        fieldPath('activities', ACTIVITIES[0] ?? '', 'text'),
        fieldPath('activities', ACTIVITIES[1] ?? '', 'notes', `${NOTES[0]}22`, 'text'),
        fieldPath('assessments', id, 'report', 'status'),
        fieldPath('assessments', id, 'state'),
        fieldPath('assessments', id, 'signs', step, 'own'),
        fieldPath('assessments', id, 'participants', step, 'role'),
        fieldPath('assessments', id, 'answers', 'results'),
        fieldPath('assessments', id, 'reflection', 'isu'),
        fieldPath('assessments', id, 'reflection', 'results', 'a', 'outcome'),
        fieldPath('figures', FIGURES[0] ?? '', 'years', '2025', 'women'),
        fieldPath('assessments', id, 'ratings', step, by, 'level'),
        fieldPath('assessments', id, 'ratings', step, by, 'rationale'),
      ),
    ),
);
const former: fc.Arbitrary<FormerValue> = fc.record({
  field: paths,
  value: fc.oneof(
    texts,
    level.filter((one) => one !== null),
  ),
  changedAt: time,
});

/** A version of `initiativeWith()`: same id, anything else. */
export const anyInitiative: fc.Arbitrary<Initiative> = fc
  .record({
    title: texts,
    municipality: fc.constantFrom('2062', '2080', null),
    municipalityName: texts,
    mode: fc.constantFrom('joint', 'parties-first'),
    validFrom: nullableDate,
    validTo: nullableDate,
    createdAt: anyTime,
    updatedAt: anyTime,
    ids: fc.uniqueArray(fc.constantFrom(...ASSESSMENTS), { minLength: 1 }),
    answers: fc.dictionary(fc.constantFrom('results', 'progress'), texts, { minKeys: 1 }),
    answeredAt: anyTime,
    // Two devices begin it under an id each.
    reflection: fc
      .constantFrom('1', '2')
      .chain((serial) => anyReflection(`${serial}b0e4a52-6f0e-4a0e-9b43-2f1f0c1f5a11`, '')),
    figures: fc.uniqueArray(fc.constantFrom(...FIGURES).chain(anyFigure), {
      selector: ({ id }) => id,
      maxLength: 2,
    }),
    activities: fc.uniqueArray(fc.constantFrom(...ACTIVITIES).chain(anyActivity), {
      selector: ({ id }) => id,
      maxLength: 3,
    }),
    lastNumber: fc.integer({ min: 0, max: 4 }),
    changed: fc.dictionary(paths, time, { maxKeys: 8 }),
    history: fc.array(former, { maxLength: 4 }).map(uniqueFormer),
  })
  .chain(({ ids: [first = '', ...others], answers, answeredAt, reflection, ...fields }) =>
    fc
      .tuple(
        fc.subarray(adoptionsOf(first)),
        fc.tuple(anyAssessment(first), ...others.map(anyAssessment)),
      )
      .map(([adoptions, assessments]) =>
        initiativeWith({
          ...fields,
          assessments,
          reflections: [
            {
              ...reflection,
              id: reflection.id.slice(0, -2) + first.slice(-2),
              assessment: first,
              answers,
              updatedAt: answeredAt,
            },
          ],
          adoptions,
        }),
      ),
  );
