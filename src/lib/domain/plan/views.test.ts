import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyActivity } from './edit.ts';
import { everything, filterActivities, type PlanFilter } from './filter.ts';
import { planGapsOf } from './gaps.ts';
import { byQuarter, byResponsible } from './groups.ts';
import { planCounts } from './counts.ts';
import { inOrder, isMoved, ORDERS, processOrder } from './order.ts';
import { stepsToFindOut } from './questions.ts';
import type { Activity } from './schema.ts';
import { AT, jointRatings } from '../../../../tests/support/domain.ts';

const TODAY = '2027-02-10';
const STEPS = new Map(Array.from({ length: 14 }, (_, index) => [String(index + 1), index + 1]));
const PHASES = new Map([...STEPS].map(([id, number]) => [id, number <= 8 ? '1' : '2']));
const CONTEXT = { today: TODAY, phases: PHASES };

function activity(id: string, fields: Partial<Activity> = {}): Activity {
  return {
    ...emptyActivity,
    id,
    number: 1,
    formerNumbers: [],
    notes: [],
    createdAt: AT,
    updatedAt: AT,
    ...fields,
  };
}

const anyActivity = fc.record({
  step: fc.constantFrom('1', '2', '9', '10', 'okänt', null),
  kind: fc.constantFrom('activity' as const, 'question' as const),
  text: fc.constantFrom('', 'Öva', 'öva', 'Ordna möte', 'Åk dit'),
  responsible: fc.constantFrom('', 'Enhetschef', 'enhetschef ', 'processledare'),
  owner: fc.constantFrom('municipality' as const, 'region' as const, 'shared' as const, null),
  due: fc.constantFrom(null, '2026-12-31', TODAY, '2027-02-11', '2027-04-01', '2027-03-31'),
  status: fc.constantFrom(
    'not-started' as const,
    'in-progress' as const,
    'done' as const,
    'cancelled' as const,
  ),
  reason: fc.constantFrom('', 'Ingen tid'),
});
const anyPlan = fc
  .array(anyActivity, { maxLength: 30 })
  .map((rows) => rows.map((fields, index) => activity(`id-${index}`, fields)));

const ids = (activities: readonly Activity[]) => activities.map(({ id }) => id);
const sorted = (activities: readonly Activity[]) => ids(activities).sort();

describe('A row of a sorted plan', () => {
  test.each([
    ['stays', 'abcd', 'abcd', false],
    ['goes ahead of another', 'abcd', 'acbd', true],
    ['goes behind another', 'abcd', 'adbc', true],
    ['stays while others change places', 'abcd', 'bacd', false],
    ['stays while others come and go', 'abcd', 'xbcy', false],
  ])('%s', (_, before, after, moves) => {
    expect(isMoved('c', [...before], [...after])).toBe(moves);
  });
});

describe('The order of a plan', () => {
  test('is the order of the steps as numbers, then the date, with what belongs nowhere last', () => {
    const plan = [
      activity('nowhere'),
      activity('ten', { step: '10' }),
      activity('two-undated', { step: '2' }),
      activity('two-late', { step: '2', due: '2027-03-01' }),
      activity('two-early', { step: '2', due: '2027-01-01' }),
    ];
    expect(ids(processOrder(plan, STEPS))).toEqual([
      'two-early',
      'two-late',
      'two-undated',
      'ten',
      'nowhere',
    ]);
  });

  test('by text follows the Swedish alphabet', () => {
    const plan = ['Öva', 'Zon', 'Ändring', 'Åtgärda', 'Avtala'].map((text) =>
      activity(text, { text }),
    );
    expect(ids(inOrder(plan, 'text', 'ascending', STEPS))).toEqual([
      'Avtala',
      'Zon',
      'Åtgärda',
      'Ändring',
      'Öva',
    ]);
  });

  test('by date or responsible huvudman keeps what has none last in both directions', () => {
    const plan = [
      activity('none'),
      activity('late', { due: '2027-05-01', owner: 'region' }),
      activity('early', { due: '2027-01-01', owner: 'municipality' }),
    ];
    expect(ids(inOrder(plan, 'due', 'ascending', STEPS))).toEqual(['early', 'late', 'none']);
    expect(ids(inOrder(plan, 'due', 'descending', STEPS))).toEqual(['late', 'early', 'none']);
    expect(ids(inOrder(plan, 'responsible', 'descending', STEPS))).toEqual([
      'late',
      'early',
      'none',
    ]);
  });

  test('by status goes from what is not begun to what is cancelled', () => {
    const plan = (['cancelled', 'done', 'not-started', 'in-progress'] as const).map((status) =>
      activity(status, { status }),
    );
    expect(ids(inOrder(plan, 'status', 'ascending', STEPS))).toEqual([
      'not-started',
      'in-progress',
      'done',
      'cancelled',
    ]);
  });

  test('loses nothing, repeats nothing, and keeps equals as they were', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom(...ORDERS),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (plan, order, direction) => {
          const result = inOrder(plan, order, direction, STEPS);
          expect(sorted(result)).toEqual(sorted(plan));
          // Sorting again changes nothing, which an order that moves equals would.
          expect(ids(inOrder(result, order, direction, STEPS))).toEqual(
            order === 'process' && direction === 'descending' ? ids(plan) : ids(result),
          );
          const equals = inOrder(
            plan.map((one) => activity(one.id)),
            order === 'process' ? 'text' : order,
            direction,
            STEPS,
          );
          expect(ids(equals)).toEqual(ids(plan));
        },
      ),
    );
  });

  test('of the process does not depend on the order before', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        expect(ids(processOrder([...plan].reverse(), STEPS))).toEqual(
          ids(processOrder(plan, STEPS)),
        );
      }),
    );
  });
});

describe('A filter', () => {
  const plan = [
    activity('kommun', { owner: 'municipality', step: '1', text: 'Öva på ett FALL', due: TODAY }),
    activity('region', { owner: 'region', step: '9', due: '2027-02-09', obstacles: 'Tid saknas' }),
    activity('båda', { owner: 'shared', step: null, status: 'done', responsible: 'Processledare' }),
    activity('ingen', { step: '2', status: 'cancelled', reason: 'Ingen tid' }),
  ];
  const shown = (filter: Partial<PlanFilter>) =>
    ids(filterActivities(plan, { ...everything, ...filter }, CONTEXT));

  test('on status knows what is open and what is late, to the day', () => {
    expect(shown({ status: 'open' })).toEqual(['kommun', 'region']);
    expect(shown({ status: 'late' })).toEqual(['region']);
    expect(shown({ status: 'cancelled' })).toEqual(['ingen']);
  });

  test('on a huvudman has what both are responsible for too', () => {
    expect(shown({ owner: 'municipality' })).toEqual(['kommun', 'båda']);
    expect(shown({ owner: 'shared' })).toEqual(['båda']);
    expect(shown({ owner: 'none' })).toEqual(['ingen']);
  });

  test('on a step or a phase', () => {
    expect(shown({ place: 'step:2' })).toEqual(['ingen']);
    expect(shown({ place: 'phase:1' })).toEqual(['kommun', 'ingen']);
    expect(shown({ place: 'none' })).toEqual(['båda']);
  });

  test('on text finds every word, anywhere, in any case', () => {
    expect(shown({ text: 'fall öva' })).toEqual(['kommun']);
    expect(shown({ text: 'tid' })).toEqual(['region', 'ingen']);
    expect(shown({ text: 'PROCESS' })).toEqual(['båda']);
    expect(shown({ text: 'tid fall' })).toEqual([]);
  });

  test('that asks for everything keeps all, and every other keeps a part in the same order', () => {
    const anyFilter = fc.record({
      text: fc.constantFrom('', ' ', 'öva', 'chef'),
      status: fc.constantFrom('all' as const, 'open' as const, 'late' as const, 'done' as const),
      owner: fc.constantFrom('all' as const, 'none' as const, 'region' as const),
      place: fc.constantFrom('all', 'none', 'step:1', 'phase:2'),
    });
    fc.assert(
      fc.property(anyPlan, anyFilter, (any, filter) => {
        expect(filterActivities(any, everything, CONTEXT)).toEqual(any);
        const kept = new Set(filterActivities(any, filter, CONTEXT));
        expect([...kept]).toEqual(any.filter((one) => kept.has(one)));
      }),
    );
  });
});

describe('Groups', () => {
  test('by responsible have huvudmän in a fixed order, functions by name and what is missing last', () => {
    const plan = [
      activity('a'),
      activity('b', { owner: 'shared', responsible: 'processledare' }),
      activity('c', { owner: 'municipality' }),
      activity('d', { owner: 'municipality', responsible: 'Enhetschef' }),
      activity('e', { owner: 'municipality', responsible: ' enhetschef ' }),
      activity('f', { owner: 'municipality', responsible: 'avdelningschef' }),
    ];
    expect(
      byResponsible(plan).map(({ owner, count, functions }) => [
        owner,
        count,
        functions.map(({ name, activities }) => [name, ...ids(activities)]),
      ]),
    ).toEqual([
      [
        'municipality',
        4,
        [
          ['avdelningschef', 'f'],
          ['Enhetschef', 'd', 'e'],
          ['', 'c'],
        ],
      ],
      ['shared', 1, [['processledare', 'b']]],
      [null, 1, [['', 'a']]],
    ]);
  });

  test('by quarter begin with what is late and end with what has no date', () => {
    const plan = [
      activity('next', { due: '2027-04-01' }),
      activity('undated'),
      activity('done', { due: '2026-12-31', status: 'done' }),
      activity('late', { due: '2027-02-09' }),
      activity('today', { due: TODAY }),
      activity('end', { due: '2027-03-31' }),
    ];
    expect(
      byQuarter(plan, TODAY).map(({ activities, ...group }) => [group, ids(activities)]),
    ).toEqual([
      [{ kind: 'late' }, ['late']],
      [{ kind: 'quarter', year: 2026, quarter: 4, current: false }, ['done']],
      [{ kind: 'quarter', year: 2027, quarter: 1, current: true }, ['today', 'end']],
      [{ kind: 'quarter', year: 2027, quarter: 2, current: false }, ['next']],
      [{ kind: 'no-date' }, ['undated']],
    ]);
  });

  test('of either kind have every activity exactly once', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const byOwner = byResponsible(plan);
        const functions = byOwner.flatMap((group) => group.functions);
        expect(sorted(functions.flatMap(({ activities }) => activities))).toEqual(sorted(plan));
        expect(byOwner.reduce((sum, { count }) => sum + count, 0)).toBe(plan.length);
        const times = byQuarter(plan, TODAY);
        expect(sorted(times.flatMap(({ activities }) => activities))).toEqual(sorted(plan));
        const quarters = times.flatMap((group) =>
          group.kind === 'quarter' ? [group.year * 4 + group.quarter] : [],
        );
        expect(quarters).toEqual([...new Set(quarters)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('Counts', () => {
  test('add up: open, done and cancelled make all, and what is late is open', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { all, open, late, done, cancelled } = planCounts(plan, TODAY);
        expect(all).toBe(plan.length);
        expect(open + done + cancelled).toBe(all);
        expect(late).toBe(
          filterActivities(plan, { ...everything, status: 'late' }, CONTEXT).length,
        );
        expect(late).toBeLessThanOrEqual(open);
      }),
    );
  });
});

describe('What an activity lacks', () => {
  const known = { responsible: 'processledare', owner: 'region', due: TODAY } as const;

  test.each([
    [{}, ['responsible-missing', 'due-missing']],
    [{ responsible: ' ' }, ['responsible-missing', 'due-missing']],
    [{ owner: 'region' as const, due: TODAY }, ['function-missing']],
    [{ responsible: 'processledare', due: TODAY }, ['owner-missing']],
    [known, []],
    [{ status: 'done' as const }, []],
    [{ status: 'cancelled' as const }, ['reason-missing']],
    [{ status: 'cancelled' as const, reason: 'Ingen tid' }, []],
    [{ ...known, reason: '' }, []],
  ])('%j', (fields, gaps) => {
    expect(planGapsOf(activity('a', fields))).toEqual(gaps);
  });
});

describe('Steps to find out about', () => {
  const ratings = jointRatings(['unknown', 'unknown', 3, 'unknown']);

  test('are those answered with Vet inte that have no open question', () => {
    const plan = [
      activity('open', { kind: 'question', step: '1' }),
      activity('answered', { kind: 'question', step: '2', status: 'done' }),
      activity('no-question', { step: '4' }),
    ];
    expect([...stepsToFindOut(ratings, plan)]).toEqual(['2', '4']);
  });

  test('are only those that the parties have answered so together', () => {
    const own = ratings.map((rating) => ({ ...rating, party: 'region' as const }));
    expect([...stepsToFindOut(own, [])]).toEqual([]);
  });
});
