import { expect, test } from 'vitest';
import { assessmentWith, AT } from '../../../../tests/support/domain.ts';
import { withRating } from '../assessment/edit.ts';
import { emptyActivity } from './edit.ts';
import { activityMarks, inMarkOrder, marksOf } from './marks.ts';
import type { Activity } from './schema.ts';

const TODAY = '2027-02-10';

const activityIn = (step: string, due: string | null, status: Activity['status']): Activity => ({
  ...emptyActivity,
  id: crypto.randomUUID(),
  number: 1,
  formerNumbers: [],
  step,
  due,
  status,
  notes: [],
  createdAt: AT,
  updatedAt: AT,
});

test('a step is marked by what the group takes first, by pictures that differ and by what is late, in that order', () => {
  let assessment = assessmentWith({ priorities: ['8', '2'] });
  assessment = withRating(assessment, '2', 'region', { level: 3 }, AT);
  assessment = withRating(assessment, '2', 'municipality', { level: 0 }, AT);
  const activities = [
    activityIn('2', '2027-02-09', 'in-progress'),
    activityIn('8', '2027-02-09', 'done'),
    activityIn('9', TODAY, 'not-started'),
    activityIn('10', '2027-02-09', 'not-started'),
  ];
  const marks = ['2', '8', '9', '10'].map((step) => marksOf(step, assessment, activities, TODAY));
  expect(marks).toEqual([['first', 'differs', 'late'], ['first'], [], ['late']]);
});

test('an activity is marked as its step is, and late when it is late itself', () => {
  let assessment = assessmentWith({ priorities: ['2'] });
  assessment = withRating(assessment, '2', 'region', { level: 3 }, AT);
  assessment = withRating(assessment, '2', 'municipality', { level: 0 }, AT);
  const marks = [
    activityIn('2', '2027-02-09', 'in-progress'),
    activityIn('2', '2027-02-09', 'done'),
    activityIn('9', '2027-02-09', 'not-started'),
    { ...activityIn('9', '2027-02-09', 'not-started'), step: null },
  ].map((activity) => activityMarks(activity, assessment, TODAY));
  expect(marks).toEqual([['first', 'differs', 'late'], ['first', 'differs'], ['late'], ['late']]);
});

test('marks stand in one order, whichever way they are given', () => {
  expect(inMarkOrder(['late', 'first', 'late', 'differs'])).toEqual(['first', 'differs', 'late']);
});
