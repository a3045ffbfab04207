import { describe, expect, test } from 'vitest';
import { AT, assessmentWith, initiativeWith } from '../../../tests/support/domain.ts';
import { reflectionWith } from '../../../tests/support/reflection.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { emptyActivity, newActivity } from '../domain/plan/edit.ts';
import { adoptionOf, erased } from '../domain/reflection/adoption.ts';
import { emptyYear } from '../domain/reflection/figures.ts';
import type { Figure } from '../domain/reflection/schema.ts';
import { canonical } from '../domain/workfile/print.ts';
import { restored, turnedSince } from './restored.ts';

const ids = ['a', 'b', 'c', 'd'].map((tail) => `3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c2${tail}`);
const activityWith = (text: string, id = '') =>
  newActivity({ ...emptyActivity, text }, { now: AT, today: '2026-11-14', id: () => id });
const deleted = { ...activityWith('Borttagen', ids[0]), number: 1 };
const other = { ...activityWith('Blir kvar', ids[1]), number: 2 };
const before = initiativeWith({
  title: 'Före',
  activities: [deleted, other],
  changed: { [`activities/${deleted.id}/text`]: AT, title: AT },
});

const figureWith = (tail: string, name: string): Figure => ({
  id: `9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c2${tail}`,
  name,
  definition: '',
  kind: 'persons',
  unit: '',
  split: true,
  years: [{ year: 2026, ...emptyYear, women: 12 }],
  createdAt: AT,
  updatedAt: AT,
});
const adoptionWith = (tail: string, version: number) => ({
  ...adoptionOf(initiativeWith(), assessmentWith(), {
    id: `8a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c2${tail}`,
    at: AT,
  }),
  version,
});

describe('undoing a merge', () => {
  const MERGED = '2026-12-01T10:00:00.000Z';
  const after = '2026-12-02T10:00:00.000Z';
  const merge = { kind: 'merge', before: [], at: MERGED } as const;
  const turned = (at: string) =>
    assessmentWith({
      title: 'Efter',
      state: 'closed',
      events: [{ at, state: 'closed', reason: '' }],
    });
  const now = (at: string) =>
    initiativeWith({
      title: 'Nytt namn',
      assessments: [turned(at)],
      changed: { [`assessments/${assessmentWith().id}/title`]: at },
    });

  test('leaves what was closed after it as it was closed', () => {
    const undone = restored(merge, before, [now(after)]);
    expect(undone.title).toBe('Före');
    expect(undone.assessments).toEqual([turned(after)]);
    expect(undone.changed).toMatchObject({ title: AT, ...now(after).changed });
    expect(turnedSince(now(after), MERGED)).toEqual([turned(after)]);
  });

  test('takes back what the merge itself closed', () => {
    expect(restored(merge, before, [now(AT)])).toEqual(before);
    expect(turnedSince(now(AT), MERGED)).toEqual([]);
  });
});

describe('putting back', () => {
  test('an activity leaves everything that came since, and takes the dates of its fields with it', () => {
    const now = initiativeWith({
      title: 'Efter',
      activities: [{ ...other, text: 'Ändrad' }, activityWith('Ny', ids[2])],
    });
    const after = restored({ kind: 'activity', before: [], activity: deleted.id }, before, [now]);
    expect(after.title).toBe('Efter');
    expect(after.activities.map(({ text }) => text)).toEqual(['Ändrad', 'Ny', 'Borttagen']);
    expect(after.changed).toEqual({ [`activities/${deleted.id}/text`]: AT });
  });

  test('an activity that is there again changes nothing', () => {
    const now = initiativeWith({ activities: [{ ...deleted, text: 'Redan tillbaka' }] });
    expect(restored({ kind: 'activity', before: [], activity: deleted.id }, before, [now])).toEqual(
      now,
    );
  });

  test('an assessment leaves the plan as it is now', () => {
    const second = assessmentWith({ id: ids[3] ?? '', title: 'Borttagen skattning' });
    const was = initiativeWith({ assessments: [assessmentWith(), second], activities: [deleted] });
    const now = initiativeWith({ activities: [other] });
    const after = restored({ kind: 'assessment', before: [], assessment: second.id }, was, [now]);
    expect(after.assessments.map(({ title }) => title)).toEqual([
      assessmentWith().title,
      'Borttagen skattning',
    ]);
    expect(after.activities).toEqual([other]);
  });

  test('a whole initiative keeps assessments that another tab has put back before it', () => {
    const second = assessmentWith({ id: ids[3] ?? '', title: 'Redan tillbaka' });
    const now = initiativeWith({ assessments: [second] });
    const after = restored({ kind: 'initiative', before: [] }, before, [now]);
    expect(after.title).toBe('Före');
    expect(after.assessments).toHaveLength(2);
    expect(after.activities).toEqual(before.activities);
  });

  test('a whole initiative keeps an activity that was put back before it', () => {
    const without = { ...before, activities: [other] };
    const now = initiativeWith({ activities: [other, deleted] });
    const after = restored({ kind: 'initiative', before: [] }, without, [now]);
    expect(after.activities).toEqual([other, deleted]);
  });

  test('a whole initiative keeps key figures that have been added since, with the dates of their numbers', () => {
    const [old, added] = [figureWith('a', 'Fanns'), figureWith('b', 'Ny')];
    const changed = { [`figures/${added.id}/years/2026/women`]: AT };
    const after = restored({ kind: 'initiative', before: [] }, { ...before, figures: [old] }, [
      initiativeWith({ figures: [{ ...old, name: 'Ändrad' }, added], changed }),
    ]);
    expect(after.figures).toEqual([old, added]);
    expect(after.changed).toEqual({ ...before.changed, ...changed });
  });

  test('adoptions of an assessment that is there on both sides are kept from both', () => {
    const [first, second] = [adoptionWith('a', 1), adoptionWith('b', 2)];
    const [was, now] = [
      initiativeWith({ adoptions: [first] }),
      initiativeWith({ adoptions: [first, second] }),
    ];
    expect(restored({ kind: 'initiative', before: [] }, was, [now]).adoptions).toEqual([
      first,
      second,
    ]);
    const only = { kind: 'assessment', before: [], assessment: assessmentWith().id } as const;
    expect(restored(only, initiativeWith({ adoptions: [second] }), [was]).adoptions).toEqual([
      first,
      second,
    ]);
  });

  test('a version that has been erased since stays erased', () => {
    const kept = adoptionWith('a', 1);
    const gone = erased(kept, AT);
    const after = restored(
      { kind: 'initiative', before: [] },
      initiativeWith({ adoptions: [kept] }),
      [initiativeWith({ adoptions: [gone] })],
    );
    expect(after.adoptions).toEqual([gone]);
  });

  test('a follow-up that has been begun since is kept, with the dates of its fields', () => {
    const changed = { [`assessments/${assessmentWith().id}/answers/summary`]: AT };
    const now = initiativeWith({
      reflections: [reflectionWith({ answers: { summary: 'Ny' } })],
      changed: { ...changed, [`assessments/${assessmentWith().id}/title`]: AT },
    });
    const after = restored({ kind: 'initiative', before: [] }, before, [now]);
    expect(after.reflections).toEqual(now.reflections);
    expect(after.changed).toEqual({ ...before.changed, ...changed });
  });

  test('an assessment brings no adoption of another', () => {
    const other = assessmentWith({ id: ids[3] ?? '' });
    const was = initiativeWith({
      assessments: [assessmentWith(), other],
      adoptions: [adoptionWith('a', 1)],
    });
    const now = initiativeWith();
    const only = { kind: 'assessment', before: [], assessment: other.id } as const;
    expect(restored(only, was, [now]).adoptions).toEqual([]);
  });

  describe('everything comes back as it was, in whichever order one regrets:', () => {
    const [spring, summer] = [
      assessmentWith({ id: ids[2] ?? '', title: 'I våras', date: '2026-03-01' }),
      assessmentWith({ id: ids[3] ?? '', title: 'I somras', date: '2026-06-01' }),
    ];
    const all = initiativeWith({
      assessments: [assessmentWith(), spring, summer],
      reflections: [
        reflectionWith({ answers: { results: 'Nu' } }),
        reflectionWith({
          id: ids[0] ?? '',
          assessment: spring.id,
          answers: { results: 'Våren gick bra' },
        }),
      ],
    });
    type What = typeof spring | 'whole';
    const nameOf = (what: What) => (what === 'whole' ? what : what.title);

    function without(initiative: Initiative, { id }: typeof spring): Initiative {
      return {
        ...initiative,
        assessments: initiative.assessments.filter((one) => one.id !== id),
        reflections: initiative.reflections.filter((one) => one.assessment !== id),
      };
    }
    /** What is there after the deletions, and how each of them is undone. */
    function afterDeleting(deletions: readonly What[]) {
      let here: readonly Initiative[] = [all];
      const ways = new Map<What, () => void>();
      for (const what of deletions) {
        const [was = all] = here;
        here = what === 'whole' ? [] : [without(was, what)];
        const undoable =
          what === 'whole'
            ? ({ kind: 'initiative', before: [] } as const)
            : ({ kind: 'assessment', before: [], assessment: what.id } as const);
        ways.set(what, () => (here = [restored(undoable, was, here)]));
      }
      return { ways, here: () => here };
    }

    const orders: readonly { deleted: readonly What[]; undone: readonly What[] }[] = [
      { deleted: [spring, summer], undone: [summer, spring] },
      { deleted: [spring, summer], undone: [spring, summer] },
      { deleted: [spring, 'whole'], undone: ['whole', spring] },
      { deleted: [spring, 'whole'], undone: [spring, 'whole'] },
      ...[
        ['whole', summer, spring] as const,
        ['whole', spring, summer] as const,
        [summer, 'whole', spring] as const,
        [summer, spring, 'whole'] as const,
        [spring, 'whole', summer] as const,
        [spring, summer, 'whole'] as const,
      ].map((undone) => ({ deleted: [spring, summer, 'whole'] as const, undone })),
    ];
    test.each(orders.map((one) => ({ ...one, order: one.undone.map(nameOf).join(', ') })))(
      '$order',
      ({ deleted, undone }) => {
        const device = afterDeleting(deleted);
        for (const what of undone) device.ways.get(what)?.();
        expect(device.here().map(canonical)).toEqual([canonical(all)]);
      },
    );
  });

  test('a merge, and what is gone altogether, come back as they were', () => {
    const now = initiativeWith({ title: 'Efter' });
    expect(restored({ kind: 'merge', before: [] }, before, [now])).toBe(before);
    expect(restored({ kind: 'activity', before: [], activity: deleted.id }, before, [])).toBe(
      before,
    );
  });
});
