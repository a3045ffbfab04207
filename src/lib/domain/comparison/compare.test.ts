import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT } from '../../../../tests/support/domain.ts';
import { doneActivity, instrumentWith, occasionOf } from '../../../../tests/support/comparison.ts';
import { emptyRating } from '../assessment/edit.ts';
import type { Level } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import type { Activity } from '../plan/schema.ts';
import { CHANGES, countsOf, verdictOf } from './change.ts';
import { compareOccasions, isChanged } from './compare.ts';
import type { Occasion } from './occasions.ts';

const VI = 'unknown';
const EA = 'not-applicable';
const BEFORE = '2025-09-18';
const AFTER = '2026-09-17';

describe('the class of a step', () => {
  test.each<[Level | null, Level | null, string]>([
    [0, 1, 'up'],
    [0, 3, 'up'],
    [2, 3, 'up'],
    [0, 0, 'same'],
    [3, 3, 'same'],
    [1, 0, 'down'],
    [3, 1, 'down'],
    [VI, VI, 'same'],
    [EA, EA, 'same'],
    [null, 0, 'new'],
    [null, 3, 'new'],
    [null, VI, 'new'],
    [null, EA, 'new'],
    [null, null, 'not-comparable not-assessed'],
    [0, null, 'not-comparable not-assessed-now'],
    [VI, null, 'not-comparable not-assessed-now'],
    [EA, null, 'not-comparable not-assessed-now'],
    [2, VI, 'not-comparable became-unknown'],
    [EA, VI, 'not-comparable became-unknown'],
    [VI, 0, 'not-comparable was-unknown'],
    [0, EA, 'not-comparable became-not-applicable'],
    [VI, EA, 'not-comparable became-not-applicable'],
    [EA, 3, 'not-comparable was-not-applicable'],
  ])('from %s to %s is %s', (before, after, wanted) => {
    const { change, reason } = verdictOf(before, after);
    expect([change, reason].filter(Boolean).join(' ')).toBe(wanted);
    const [row] = compareOccasions(
      occasionOf(BEFORE, { 1: before }),
      occasionOf(AFTER, { 1: after }),
      [],
    ).rows;
    expect(row).toMatchObject({ step: '1', change, reason });
  });

  test('rests on the joint level, never on the picture of one party', () => {
    const before = occasionOf(BEFORE, { 1: 2 });
    const after = occasionOf(AFTER, {});
    after.assessment.ratings.push({ ...emptyRating('1', 'region', AT), level: 3 });
    const [row] = compareOccasions(before, after, []).rows;
    expect(row).toMatchObject({ reason: 'not-assessed-now', after: { level: null } });
  });

  test('counts as changed unless it is the same or nobody has answered', () => {
    const { rows } = compareOccasions(
      occasionOf(BEFORE, { 1: 1, 2: 1, 3: 1, 4: VI }),
      occasionOf(AFTER, { 1: 2, 2: 1, 3: 0, 4: 1, 5: 1 }),
      [],
    );
    expect(rows.filter(isChanged).map(({ step }) => step)).toEqual(['1', '3', '4', '5']);
  });
});

describe('the texts of a step', () => {
  test('are given from both occasions, with whether they differ in more than space around them', () => {
    const before = occasionOf(BEFORE, { 1: 1, 2: 1 });
    const after = occasionOf(AFTER, { 1: 1, 2: 1 });
    Object.assign(before.assessment.ratings[0]!, { rationale: 'Ett utkast.', evidence: 'Mejl ' });
    Object.assign(after.assessment.ratings[0]!, { rationale: 'Klart.', evidence: 'Mejl' });
    const [first, second] = compareOccasions(before, after, []).rows;
    expect(first).toMatchObject({
      before: { rationale: 'Ett utkast.' },
      after: { rationale: 'Klart.' },
      rationaleChanged: true,
      evidenceChanged: false,
    });
    expect(second).toMatchObject({ rationaleChanged: false, evidenceChanged: false });
  });
});

describe('the activities in between', () => {
  const between = (...activities: Activity[]) => {
    const { rows, otherActivities } = compareOccasions(
      occasionOf(BEFORE, {}),
      occasionOf(AFTER, {}),
      activities,
    );
    const idsOf = (list: readonly Activity[]) => list.map(({ id }) => Number(id.slice(-4)));
    return {
      steps: rows.flatMap(({ step, activities: own }) => idsOf(own).map((id) => `${step}:${id}`)),
      others: idsOf(otherActivities),
    };
  };

  test('ended after the first day and not after the last', () => {
    expect(
      between(
        doneActivity(1, { step: '3', endedOn: BEFORE }),
        doneActivity(2, { step: '3', endedOn: '2025-09-19' }),
        doneActivity(3, { step: '3', endedOn: AFTER }),
        doneActivity(4, { step: '3', endedOn: '2026-09-18' }),
      ),
    ).toEqual({ steps: ['3:2', '3:3'], others: [] });
  });

  test('are done: not cancelled, not going on, and with a day', () => {
    expect(
      between(
        doneActivity(1, { step: '3', status: 'cancelled' }),
        doneActivity(2, { step: '3', status: 'in-progress', endedOn: null }),
        doneActivity(3, { step: '3', endedOn: null }),
      ),
    ).toEqual({ steps: [], others: [] });
  });

  test('stand apart when they belong to no step, or to one that nobody asks about', () => {
    expect(
      between(
        doneActivity(1, { step: null, endedOn: '2026-03-01' }),
        doneActivity(2, { step: '99', endedOn: '2026-02-01' }),
      ),
    ).toEqual({ steps: [], others: [2, 1] });
  });
});

describe('two versions of an instrument', () => {
  const all = ['1', '2', '3', '4'];
  const old = instrumentWith(['1', '2', '4'], { version: '0.9.0' });
  const list = [
    { step: '1', meaning: true, text: 'Steget gäller nu också regionen.' },
    { step: '2', meaning: false, text: 'Frågan är kortare.' },
    { step: '4', meaning: true, text: 'Steget är borttaget.', removed: true },
  ];
  const next = (changes?: Instrument['changes']) =>
    instrumentWith(['1', '2', '3'], { version: '0.10.0', ...(changes && { changes }) });
  const compared = (before: Instrument, after: Instrument) =>
    compareOccasions(
      occasionOf(BEFORE, { 1: 1, 2: 1, 3: 1, 4: 1 }, before),
      occasionOf(AFTER, { 1: 2, 2: 1, 3: 1, 4: 1 }, after),
      [],
    );

  test('are compared by step id, first the steps of the later and then those that are gone', () => {
    const { rows } = compared(old, next());
    expect(rows.map(({ step, change, reason }) => [step, change, reason])).toEqual([
      ['1', 'up', null],
      ['2', 'same', null],
      ['3', 'new', null],
      ['4', 'not-comparable', 'step-gone'],
    ]);
    expect(rows[2]).toMatchObject({ before: undefined, after: { number: 3 } });
  });

  test('carry a general warning when the newer one has no list for the older', () => {
    expect(compared(old, next())).toMatchObject({ versions: 'unlisted' });
    expect(compared(old, next([{ from: '0.8.0', steps: list }]))).toMatchObject({
      versions: 'unlisted',
    });
  });

  test('carry what the list says on each step whose meaning has changed, in either direction', () => {
    const listed = next([{ from: '0.9.0', steps: list }]);
    for (const { rows, versions } of [compared(old, listed), compared(listed, old)]) {
      expect(versions).toBe('listed');
      expect(
        Object.fromEntries(rows.map(({ step, meaningChanged }) => [step, meaningChanged])),
      ).toEqual({
        1: 'Steget gäller nu också regionen.',
        2: null,
        3: null,
        4: 'Steget är borttaget.',
      });
    }
  });

  test('say nothing when the version is the same', () => {
    expect(compared(old, old)).toMatchObject({ versions: 'same' });
  });

  test('of two instruments have no step in common, whatever the steps are called', () => {
    const { rows, versions, counts } = compared(old, instrumentWith(all, { id: 'another' }));
    expect(versions).toBe('other-instrument');
    expect(rows.map(({ reason }) => reason)).toEqual(all.map(() => 'other-instrument'));
    expect(counts['not-comparable']).toBe(4);
  });
});

const STEPS = ['1', '2', '3', '9', '14'];
const anyLevel = fc.constantFrom<Level | null>(null, 0, 1, 2, 3, VI, EA);
/** Small, so that a counterexample can be read. */
interface Draft {
  readonly date: string;
  readonly levels: Readonly<Record<string, Level | null>>;
  readonly steps: readonly string[];
  readonly id: string;
  readonly version: string;
  readonly listed: boolean;
}
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  date: fc.constantFrom('2024-09-19', '2025-09-18', '2026-03-01', '2026-09-17'),
  levels: fc.dictionary(fc.constantFrom(...STEPS), anyLevel),
  steps: fc.subarray(STEPS, { minLength: 1 }),
  id: fc.constantFrom('iris', 'iris', 'iris', 'another'),
  version: fc.constantFrom('0.9.0', '1.0.0', '1.10.0'),
  listed: fc.boolean(),
});

function built({ date, levels, steps, id, version, listed }: Draft): Occasion {
  const changed = [{ step: steps[0]!, meaning: true, text: 'Annat omfång.' }];
  const changes = listed ? { changes: [{ from: '0.9.0', steps: changed }] } : {};
  return occasionOf(date, levels, instrumentWith(steps, { id, version, ...changes }));
}

const anyActivities = fc.array(
  fc.record({
    step: fc.constantFrom(null, '99', ...STEPS),
    endedOn: fc.constantFrom(null, '2025-01-01', '2025-09-18', '2026-05-05', '2030-01-01'),
    status: fc.constantFrom('done', 'done', 'cancelled', 'in-progress'),
  }),
  { maxLength: 8 },
);
const withIds = (list: readonly Partial<Activity>[]) =>
  list.map((changes, index) => doneActivity(index, changes));

const stepIds = ({ instrument }: Occasion) =>
  instrument.phases.flatMap(({ steps }) => steps.map(({ id }) => id));

describe('whatever the occasions are', () => {
  test('compared with itself nothing has changed, and every answered step is the same', () => {
    fc.assert(
      fc.property(anyDraft, anyActivities, (draft, activities) => {
        const one = built(draft);
        const { rows, versions, otherActivities } = compareOccasions(one, one, withIds(activities));
        for (const { change, reason, after, activities: own, meaningChanged } of rows) {
          if (after?.level === null) expect(reason).toBe('not-assessed');
          else expect(change).toBe('same');
          expect(own).toEqual([]);
          expect(meaningChanged).toBeNull();
        }
        expect(versions).toBe('same');
        expect(otherActivities).toEqual([]);
      }),
    );
  });

  test('up and down swap when the order swaps, and the same stays the same', () => {
    const swapped: Readonly<Record<string, string>> = { up: 'down', down: 'up', same: 'same' };
    fc.assert(
      fc.property(anyDraft, anyDraft, (first, second) => {
        const [one, other] = [built(first), built(second)];
        const forth = compareOccasions(one, other, []);
        const back = compareOccasions(other, one, []);
        for (const { step, change, meaningChanged } of forth.rows) {
          const opposite = back.rows.find((row) => row.step === step)!;
          expect(opposite.change).toEqual(
            swapped[change] ?? expect.stringMatching(/^(?:new|not-comparable)$/),
          );
          expect(opposite.meaningChanged).toBe(meaningChanged);
        }
        expect(forth.counts.up).toBe(back.counts.down);
        expect(forth.counts.same).toBe(back.counts.same);
        expect(back.versions).toBe(forth.versions);
      }),
    );
  });

  test('every step is there once, in one class, and the classes add up', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (first, second) => {
        const [one, other] = [built(first), built(second)];
        const { rows, counts } = compareOccasions(one, other, []);
        const steps = rows.map(({ step }) => step);
        expect(new Set(steps).size).toBe(steps.length);
        expect([...steps].sort()).toEqual(
          [...new Set([...stepIds(one), ...stepIds(other)])].sort(),
        );
        expect(steps.slice(0, stepIds(other).length)).toEqual(stepIds(other));
        for (const { change, reason } of rows) {
          expect(CHANGES).toContain(change);
          expect(reason === null).toBe(change !== 'not-comparable');
        }
        expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(rows.length);
        expect(counts).toEqual(countsOf(rows.map(({ change }) => change)));
      }),
    );
  });

  test('every activity in between is there once, in either direction', () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, anyActivities, (first, second, drafts) => {
        const [one, other] = [built(first), built(second)];
        const activities = withIds(drafts);
        const [from, to] = [first.date, second.date].sort();
        const expected = activities
          .filter(({ status }) => status === 'done')
          .filter(({ endedOn }) => endedOn && endedOn > from! && endedOn <= to!)
          .map(({ id }) => id)
          .sort();
        for (const { rows, otherActivities } of [
          compareOccasions(one, other, activities),
          compareOccasions(other, one, activities),
        ])
          expect(
            [...rows.flatMap((row) => row.activities), ...otherActivities]
              .map(({ id }) => id)
              .sort(),
          ).toEqual(expected);
      }),
    );
  });
});
