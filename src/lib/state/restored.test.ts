import { describe, expect, test } from 'vitest';
import { AT, assessmentWith, initiativeWith } from '../../../tests/support/domain.ts';
import { emptyActivity, newActivity } from '../domain/plan/edit.ts';
import { restored } from './restored.ts';

const ids = ['a', 'b', 'c', 'd'].map((tail) => `3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c2${tail}`);
const activityWith = (text: string, id = '') =>
  newActivity({ ...emptyActivity, text }, { now: AT, today: '2026-11-14', id: () => id });
const deleted = activityWith('Borttagen', ids[0]);
const other = activityWith('Blir kvar', ids[1]);
const before = initiativeWith({
  title: 'Före',
  activities: [deleted, other],
  changed: { [`activities/${deleted.id}/text`]: AT, title: AT },
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

  test('a merge, and what is gone altogether, come back as they were', () => {
    const now = initiativeWith({ title: 'Efter' });
    expect(restored({ kind: 'merge', before: [] }, before, [now])).toBe(before);
    expect(restored({ kind: 'activity', before: [], activity: deleted.id }, before, [])).toBe(
      before,
    );
  });
});
