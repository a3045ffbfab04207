import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityOf, LATE, noteOf } from '../../../../tests/support/activity.ts';
import { anyActivity, anyDay } from '../../../../tests/support/any-activity.ts';
import { emptyRows } from './rows.ts';
import { activitySchema, type Activity } from '../plan/schema.ts';
import { differsFromPlan, offerOf, resultFrom, type Period } from './from-plan.ts';

const YEAR: Period = { from: '2025-09-18', to: '2026-09-17' };

function activity(changes: Record<string, unknown> = {}, serial = 1): Activity {
  return activitySchema.parse(activityOf(serial, changes));
}

function placeOf(changes: Record<string, unknown>, period = YEAR): string {
  const { offered, others } = offerOf([activity(changes)], [], period);
  return offered.length > 0 ? 'offered' : others.length > 0 ? 'others' : 'none';
}

describe('what the plan offers', () => {
  test.each([
    ['offered', { status: 'done', endedOn: '2026-05-06' }],
    ['offered', { status: 'done', endedOn: '2025-09-18' }],
    ['offered', { status: 'done', endedOn: '2026-09-17' }],
    ['others', { status: 'done', endedOn: '2025-09-17' }],
    ['others', { status: 'done', endedOn: '2026-09-18' }],
    ['offered', { status: 'done', endedOn: null }],
    ['offered', { status: 'cancelled', endedOn: '2026-01-15' }],
    ['others', { status: 'cancelled', endedOn: '2025-01-15' }],
    ['offered', { status: 'in-progress', due: null }],
    ['offered', { status: 'not-started', due: '2026-06-30' }],
    ['others', { status: 'not-started', due: '2027-01-31' }],
    ['others', { status: 'not-started', due: null }],
    ['offered', { status: 'not-started', due: null, notes: [noteOf(1, { date: '2026-02-01' })] }],
    ['others', { status: 'not-started', due: null, notes: [noteOf(1, { date: '2024-02-01' })] }],
    [
      'others',
      { status: 'not-started', due: null, notes: [noteOf(1, { date: '2026-02-01', text: '' })] },
    ],
    ['none', { kind: 'question', status: 'done', endedOn: '2026-05-06' }],
  ])('is %s for %o', (place, changes) => {
    expect(placeOf(changes)).toBe(place);
  });

  test('has no border where a period has none', () => {
    const done = { status: 'done', endedOn: '1999-01-01' };
    expect(placeOf(done, { from: null, to: null })).toBe('offered');
  });

  test('has what last year aimed at among the offered, whenever it was, unless it is described', () => {
    const far = { status: 'done', endedOn: '2020-05-06' };
    const [first, second] = [activity(far, 1), activity(far, 2)];
    expect(offerOf([first, second], [], YEAR, [second.id])).toEqual({
      offered: [second],
      others: [first],
    });
    const described = [{ id: second.id, activityId: second.id }];
    expect(offerOf([first, second], described, YEAR, [second.id]).offered).toEqual([]);
    const asked = activity({ kind: 'question' }, 3);
    expect(offerOf([asked], [], YEAR, [asked.id]).offered).toEqual([]);
  });

  test('leaves out what is described, by the row id or by the activity that the row names', () => {
    const activities = [activity({}, 1), activity({}, 2), activity({}, 3)];
    const [first, second, third] = activities;
    const results = [
      { id: first!.id, activityId: null },
      { id: 'a', activityId: second!.id },
      { id: 'own', activityId: null },
    ];
    expect(offerOf(activities, results, YEAR)).toEqual({ offered: [third], others: [] });
  });

  test('has every activity once and loses none, whatever is described', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyActivity, { selector: ({ id }) => id, maxLength: 12 }),
        fc.func(fc.constantFrom('row', 'named', 'no')),
        fc.option(anyDay),
        fc.option(anyDay),
        (activities, described, from, to) => {
          const taken = activities.filter(({ id }) => described(id) !== 'no');
          const results = taken.map(({ id }, index) =>
            described(id) === 'row'
              ? { id, activityId: null }
              : { id: `r${index}`, activityId: id },
          );
          const { offered, others } = offerOf(activities, results, { from, to });
          const ids = (some: readonly Activity[]) => some.map(({ id }) => id);
          const rest = activities.filter((one) => one.kind === 'activity' && !taken.includes(one));
          expect(ids([...offered, ...others]).sort()).toEqual(ids(rest).sort());
          for (const list of [offered, others])
            expect(ids(list)).toEqual(ids(activities.filter((one) => list.includes(one))));
        },
      ),
    );
  });
});

describe('what a result begins with', () => {
  test('is what the plan says of what is done', () => {
    const done = activity({ text: ' Utbilda.\nTvå dagar. ', status: 'done', goals: ['2', '4'] });
    expect({ ...emptyRows.results, ...resultFrom(done) }).toEqual({
      ...emptyRows.results,
      activityId: done.id,
      title: 'Utbilda.\nTvå dagar.',
      carriedOut: 'yes',
      goals: ['2', '4'],
    });
  });

  test('is no, and why, for what was cancelled before it began', () => {
    const cancelled = activity({ status: 'cancelled', reason: 'Ingen läste det.' });
    expect(resultFrom(cancelled)).toMatchObject({ carriedOut: 'no', reason: 'Ingen läste det.' });
  });

  test('leaves to the group what the plan cannot be sure of', () => {
    const begun = noteOf(1, { status: 'in-progress' });
    const cancelled = activity({ status: 'cancelled', reason: 'Ingen tid.', notes: [begun] });
    expect(resultFrom(cancelled)).toMatchObject({ carriedOut: null, reason: 'Ingen tid.' });
    expect(resultFrom(activity({ status: 'in-progress' })).carriedOut).toBeNull();
    expect(resultFrom(activity({ status: 'not-started', due: LATE })).carriedOut).toBeNull();
  });

  test('takes no reason that belongs to a time when it was cancelled', () => {
    expect(resultFrom(activity({ status: 'done', reason: 'Gammalt skäl' })).reason).toBe('');
  });

  test('never says for whom, what came of it or how the group knows', () => {
    fc.assert(
      fc.property(anyActivity, (one) => {
        const { outcome, violence, groups, genders, ages, notSplit, ...rest } = {
          ...emptyRows.results,
          ...resultFrom(one),
        };
        expect([outcome, rest.background, rest.notReached, rest.evidence]).toEqual([
          '',
          '',
          '',
          '',
        ]);
        expect([...violence, ...groups, ...genders, ...ages]).toEqual([]);
        expect(notSplit).toBe(false);
      }),
    );
  });

  test('never differs from the plan that it comes from', () => {
    fc.assert(
      fc.property(anyActivity, (one) => {
        const { carriedOut = null } = resultFrom(one);
        expect(differsFromPlan({ carriedOut }, one)).toBe(false);
      }),
    );
  });
});

test.each([
  [false, 'yes', 'done'],
  [true, 'yes', 'in-progress'],
  [true, 'partly', 'done'],
  [false, 'partly', 'in-progress'],
  [false, 'partly', 'cancelled'],
  [false, 'no', 'not-started'],
  [true, 'no', 'done'],
  [false, null, 'done'],
] as const)(
  'differs from the plan: %s for %s where the plan says %s',
  (differs, carriedOut, status) => {
    expect(differsFromPlan({ carriedOut }, { status })).toBe(differs);
  },
);
