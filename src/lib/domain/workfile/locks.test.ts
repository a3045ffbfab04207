// Closed means closed: what a file may do to a closed assessment, and a file with a closed one to what is here.
import { describe, expect, test } from 'vitest';
import { assessmentWith, AT, initiativeWith } from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRating } from '../assessment/edit.ts';
import { fieldPath } from '../assessment/field-path.ts';
import type { Assessment, Initiative } from '../assessment/schema.ts';
import { compareIncoming } from './incoming.ts';
import { mergeInitiatives } from './merge.ts';
import { additionsOf, differencesOf } from './differences.ts';

const CLOSED_AT = '2026-12-01T10:00:00.000Z';
const LATER = '2026-12-05T10:00:00.000Z';
const TURN = { at: '2026-12-24T10:00:00.000Z', reason: 'En fil lästes in.' };
const ID = assessmentWith().id;
const STATE = fieldPath('assessments', ID, 'state');
const [closing, opening] = [
  { at: CLOSED_AT, state: 'closed' as const, reason: '' },
  { at: LATER, state: 'open' as const, reason: 'Fel nivå' },
];

const base = assessmentWith({
  participants: [{ id: '1', party: 'region', role: 'Enhetschef', count: 1 }],
  ratings: [{ ...emptyRating('1', 'joint', AT), level: 2 }],
  signs: { '1': ['own'] },
});
const version = (fields: Partial<Assessment>, more: Partial<Initiative> = {}) =>
  initiativeWith({ assessments: [{ ...base, ...fields }], updatedAt: LATER, ...more });
const closedWith = (fields: Partial<Assessment> = {}, at = CLOSED_AT) =>
  version(
    { state: 'closed', events: [{ ...closing, at }], ...fields },
    { changed: { [STATE]: at } },
  );
const rating = (level: 0 | 1 | 2 | 3, step = '1') => ({
  ...emptyRating(step, 'joint', LATER),
  level,
  rationale: 'Ändrat efteråt',
});
const assessmentOf = (initiative: Initiative) => initiative.assessments[0]!;
const choosing = (side: 'here' | 'file') => new Map([[STATE, side]]);

/** Every part that closing locks, changed later on another device. */
const edits: readonly (readonly [part: string, fields: Partial<Assessment>])[] = [
  ['a level', { ratings: [rating(0)] }],
  ['a rating that is not here', { ratings: [...base.ratings, rating(1, '2')] }],
  ['a picture of one side', { ratings: [...base.ratings, { ...rating(1), party: 'region' }] }],
  ['a sign', { signs: { '1': ['own', 'by-sex'] } }],
  ['a participant', { participants: [{ ...base.participants[0]!, count: 5 }] }],
  [
    'one more participant',
    { participants: [...base.participants, { ...base.participants[0]!, id: '2' }] },
  ],
  ['the date', { date: '2026-10-01' }],
  ['the title', { title: 'Annat namn' }],
  ['the phases', { phases: ['1'] }],
  ['the questionnaire', { instrument: { id: 'iris', version: '9.0.0' } }],
  ['votes', { votes: [{ step: '1', level: 3 }] }],
];

describe.each(edits)('%s', (_, fields) => {
  const edited = version(fields);
  const closed = closedWith();

  test('in a file leaves what is closed here as it was, and is asked about as one thing', () => {
    expect(differencesOf(closed, edited)).toMatchObject([
      { unit: { kind: 'closing', assessment: ID, key: STATE }, newer: 'here' },
    ]);
    expect(additionsOf(closed, edited)).toBe(0);
    expect(assessmentOf(mergeInitiatives(closed, edited, 'newer'))).toEqual(assessmentOf(closed));
  });

  test('here gives way whole to what the file closed, and is kept as former', () => {
    const merged = mergeInitiatives(edited, closed, 'newer');
    expect(assessmentOf(merged)).toEqual(assessmentOf(closed));
    expect(merged.history).toEqual(mergeInitiatives(closed, edited, 'newer').history);
  });

  test('can be let in by choice: then it is open, and the log tells', () => {
    const merged = mergeInitiatives(closed, edited, choosing('file'), TURN);
    expect(assessmentOf(merged)).toEqual({
      ...assessmentOf(edited),
      events: [closing, { ...TURN, state: 'open' }],
    });
    expect(compareIncoming([edited], [merged])[0]?.kind).toBe('same');
    // The other device is asked in its turn, and keeps what was chosen.
    expect(differencesOf(closed, merged)).toMatchObject([{ newer: 'file' }]);
  });

  test('is asked about once', () => {
    const merged = mergeInitiatives(closed, edited, 'newer');
    expect(compareIncoming([edited], [merged])[0]?.kind).toBe('same');
  });
});

test('a file in which it is closed is a difference, not an addition, and may be let be', () => {
  const open = version({});
  const closed = closedWith();
  expect(differencesOf(open, closed)).toMatchObject([{ unit: { kind: 'closing' }, newer: 'file' }]);
  expect(additionsOf(open, closed)).toBe(0);
  const merged = mergeInitiatives(open, closed, choosing('here'), TURN);
  expect(assessmentOf(merged)).toMatchObject({
    state: 'open',
    events: [closing, { ...TURN, state: 'open' }],
  });
  expect(compareIncoming([closed], [merged])[0]?.kind).toBe('same');
});

test('one that was opened again in the file is opened here too, unless it is chosen to stay closed', () => {
  const closed = closedWith();
  const reopened = version({ events: [closing, opening], ratings: [rating(3)] });
  expect(differencesOf(closed, reopened)).toMatchObject([{ newer: 'file' }]);
  expect(assessmentOf(mergeInitiatives(closed, reopened, 'newer'))).toEqual(assessmentOf(reopened));
  const kept = mergeInitiatives(closed, reopened, choosing('here'), TURN);
  expect(assessmentOf(kept)).toEqual({
    ...assessmentOf(closed),
    events: [closing, opening, { ...TURN, state: 'closed' }],
  });
  expect(differencesOf(reopened, kept)).toMatchObject([{ newer: 'file' }]);
});

test('of two that were closed with different content the later holds whole, and the log has both closings', () => {
  const [first, second] = [
    closedWith({ ratings: [rating(1)], title: 'A' }),
    closedWith({ ratings: [rating(3)], signs: {} }, LATER),
  ];
  for (const merged of [
    mergeInitiatives(first, second, 'newer'),
    mergeInitiatives(second, first, 'newer'),
  ]) {
    expect(assessmentOf(merged)).toMatchObject({ ...assessmentOf(second), events: [{}, {}] });
    expect(merged.history.map(({ value }) => value)).toEqual(
      expect.arrayContaining([1, 'A', true]),
    );
  }
  const chosen = mergeInitiatives(second, first, choosing('file'), TURN);
  expect(assessmentOf(chosen)).toMatchObject({
    title: 'A',
    state: 'closed',
    signs: { '1': ['own'] },
  });
  expect(assessmentOf(chosen).events.at(-1)).toEqual({ ...TURN, state: 'closed' });
  expect(assessmentOf(mergeInitiatives(second, chosen, 'newer')).title).toBe('A');
});

test('of two from the same closing, the one that was changed after it gives way', () => {
  const [untouched, changed] = [closedWith(), closedWith({ ratings: [rating(0)] })];
  for (const merged of [
    mergeInitiatives(untouched, changed, 'newer'),
    mergeInitiatives(changed, untouched, 'newer'),
  ])
    expect(assessmentOf(merged).ratings).toEqual(base.ratings);
});

test('what closing does not lock goes on being merged field by field', () => {
  const file = version({ ratings: [rating(0)], decisions: 'Utse samordnare.', priorities: ['1'] });
  const merged = mergeInitiatives(closedWith(), { ...file, title: 'Annan rubrik' }, 'newer');
  expect(assessmentOf(merged)).toMatchObject({ decisions: 'Utse samordnare.', priorities: ['1'] });
});

describe('an adopted follow-up', () => {
  const STATUS = fieldPath('assessments', ID, 'report', 'status');
  const report = {
    status: 'adopted' as const,
    adoptedBy: 'Nämnden',
    adoptedOn: '2026-12-01',
    registryNumber: '',
  };
  const saying = (answer: string, updatedAt: string) => [
    reflectionWith({ assessment: ID, answers: { progress: answer }, updatedAt }),
  ];
  const adopted = version(
    { report },
    { reflections: saying('Antaget', AT), changed: { [STATUS]: CLOSED_AT } },
  );
  const edited = version(
    { report: { ...base.report, registryNumber: 'KS 2026/1' } },
    { reflections: saying('Ändrat', LATER) },
  );

  test('is not changed by a file with a later text, which becomes former', () => {
    expect(differencesOf(adopted, edited)).toMatchObject([
      { unit: { kind: 'adoption' }, newer: 'here' },
    ]);
    for (const merged of [
      mergeInitiatives(adopted, edited, 'newer'),
      mergeInitiatives(edited, adopted, 'newer'),
    ]) {
      expect(merged.reflections[0]?.answers).toEqual({ progress: 'Antaget' });
      expect(assessmentOf(merged).report).toEqual({ ...report, registryNumber: 'KS 2026/1' });
      expect(merged.history).toMatchObject([{ value: 'Ändrat' }]);
    }
  });

  test('becomes a draft by choice alone', () => {
    const merged = mergeInitiatives(adopted, edited, new Map([[STATUS, 'file']]));
    expect(assessmentOf(merged).report.status).toBe('draft');
    expect(merged.reflections[0]?.answers).toEqual({ progress: 'Ändrat' });
  });
});
