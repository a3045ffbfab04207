import { describe, expect, test } from 'vitest';
import { activityOf } from '../../../tests/support/activity.ts';
import { amount, m } from '../../../tests/support/messages.ts';
import type { Activity, ActivityKind } from '../domain/plan/schema.ts';
import { activityCount } from './blockers.ts';
import { dueWords } from './due.ts';
import { countedKinds } from './kinds.ts';
import { capital } from './letter-case.ts';
import { planSentences } from './plan-view.ts';

const TODAY = '2026-11-25';
const of = (kind: ActivityKind, fields: Partial<Activity> = {}) =>
  activityOf(1, { kind, due: '2026-11-01', ...fields }) as unknown as Activity;
const activity = of('activity');
const question = of('question');
const activities = (count: number) => m.plan_count_all(amount(count));
const questions = (count: number) => m.plan_count_questions(amount(count));

describe('a number that counts activities and questions to find out', () => {
  test('names each, and none that there is none of', () => {
    expect(countedKinds([activity, activity, question])).toBe(
      `${activities(2)} och ${questions(1)}`,
    );
    expect(countedKinds([question])).toBe(questions(1));
    expect(countedKinds([activity])).toBe(activities(1));
    expect(countedKinds([])).toBe(activities(0));
  });

  test('is named where something is late or soon due', () => {
    expect(dueWords({ late: [question], soon: [activity, question] })).toBe(
      [
        m.due_late({ count: 1, what: capital(questions(1)) }),
        m.due_soon({ count: 2, what: capital(`${activities(1)} och ${questions(1)}`), days: 30 }),
      ].join(' '),
    );
  });

  test('is told for each kind by itself at the top of the plan, in words', () => {
    const done = of('activity', { status: 'done' });
    const cancelled = of('activity', { status: 'cancelled' });
    const ahead = of('activity', { due: '2026-12-24' });
    const said = (...all: Activity[]) => planSentences(all, TODAY);
    const times = (count: number, one: Activity) => Array.from({ length: count }, () => one);
    expect(said(...times(5, ahead), activity)).toBe('Sex aktiviteter, alla öppna. En är försenad.');
    expect(said(activity, done, cancelled, ahead, question)).toBe(
      'Fyra aktiviteter: två öppna, en klar och en avbruten. En är försenad. ' +
        'En fråga att ta reda på, försenad.',
    );
    expect(said(ahead)).toBe('En aktivitet, öppen.');
    expect(said(done, done)).toBe('Två aktiviteter, båda klara.');
    expect(said(...times(13, ahead), ...times(2, activity), done)).toBe(
      'Sexton aktiviteter: femton öppna och en klar. Två är försenade.',
    );
    expect(said(...times(40, activity))).toBe('40 aktiviteter, alla öppna. 40 är försenade.');
  });

  test('is named at a step that is chosen', () => {
    expect(activityCount({ open: 3, openQuestions: 1, all: 4 })).toBe(
      capital(`${m.choose_open(amount(2))} och ${m.choose_open_questions(amount(1))}`),
    );
    expect(activityCount({ open: 1, openQuestions: 1, all: 1 })).toBe(
      capital(m.choose_open_questions(amount(1))),
    );
    expect(activityCount({ open: 0, openQuestions: 0, all: 1 })).toBe(m.choose_all_ended());
  });
});
