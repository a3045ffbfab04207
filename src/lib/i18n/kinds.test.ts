import { describe, expect, test } from 'vitest';
import { activityOf } from '../../../tests/support/activity.ts';
import { m } from '../../../tests/support/messages.ts';
import type { Activity, ActivityKind } from '../domain/plan/schema.ts';
import { activityCount } from './blockers.ts';
import { dueWords } from './due.ts';
import { countedKinds } from './kinds.ts';
import { planSentences } from './plan-view.ts';

const TODAY = '2026-11-25';
const of = (kind: ActivityKind, fields: Partial<Activity> = {}) =>
  activityOf(1, { kind, due: '2026-11-01', ...fields }) as unknown as Activity;
const activity = of('activity');
const question = of('question');
const activities = (count: number) => m.plan_count_all({ count });
const questions = (count: number) => m.plan_count_questions({ count });

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
        m.due_late({ count: 1, what: questions(1) }),
        m.due_soon({ count: 2, what: `${activities(1)} och ${questions(1)}`, days: 30 }),
      ].join(' '),
    );
  });

  test('is told for each kind by itself at the top of the plan', () => {
    const open = m.plan_count_open({ count: 1 });
    const late = m.plan_count_open_late({ open, late: m.plan_count_late({ count: 1 }) });
    const done = of('activity', { status: 'done' });
    expect(planSentences([activity, done, question], TODAY)).toBe(
      [
        m.plan_counts({
          all: activities(2),
          parts: `${late} och ${m.plan_count_done({ count: 1 })}`,
        }),
        m.plan_counts({ all: questions(1), parts: late }),
      ].join(' '),
    );
  });

  test('is named at a step that is chosen', () => {
    expect(activityCount({ open: 3, openQuestions: 1, all: 4 })).toBe(
      `${m.choose_open({ count: 2 })} och ${m.choose_open_questions({ count: 1 })}`,
    );
    expect(activityCount({ open: 1, openQuestions: 1, all: 1 })).toBe(
      m.choose_open_questions({ count: 1 }),
    );
    expect(activityCount({ open: 0, openQuestions: 0, all: 1 })).toBe(m.choose_all_ended());
  });
});
