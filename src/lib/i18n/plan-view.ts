// Sentences of the plan's pages: counts, gaps, groups and what has happened to an activity.
import { planCounts, type PlanCounts } from '../domain/plan/counts.ts';
import type { PlanGap } from '../domain/plan/gaps.ts';
import type { TimeGroup } from '../domain/plan/groups.ts';
import type { HistoryItem } from '../domain/plan/history.ts';
import type { Activity } from '../domain/plan/schema.ts';
import { formatDate, formatList } from './format.ts';
import { countedKinds } from './kinds.ts';
import { capital } from './letter-case.ts';
import { amount } from './number-words.ts';
import * as m from './paraglide/messages.js';
import { activityName, statusLabel } from './plan.ts';

/**
 * "Sex aktiviteter: fyra öppna, en klar och en avbruten. En är försenad. En fråga att ta reda på, öppen.", of each kind
 * that there is.
 * @param today ISO date
 */
export function planSentences(activities: readonly Activity[], today: string): string {
  return (['activity', 'question'] as const)
    .map((kind) => activities.filter((one) => one.kind === kind))
    .filter((some) => some.length > 0)
    .map((some) => countsSentence(some, planCounts(some, today)))
    .join(' ');
}

function countsSentence(some: readonly Activity[], counts: PlanCounts): string {
  const { all: count, late } = counts;
  const present = STATES.map((words) => ({ ...words, of: counts[words.state] })).filter(
    ({ of }) => of > 0,
  );
  const numbers = [count, ...present.map(({ of }) => of)];
  const all = capital(countedKinds(some, numbers));
  const [only, other] = present;
  if (count === 1 && only)
    return m.plan_counts_one({ all, state: late > 0 ? m.doc_plan_one_late() : only.one() });
  const parts = formatList(present.map(({ some: words, of }) => words(amount(of, numbers))));
  const whole =
    other !== undefined || only === undefined
      ? m.plan_counts({ all, parts })
      : (count === 2 ? m.plan_counts_both : m.plan_counts_alike)({ all, state: only.every() });
  const { first } = amount(late);
  return late > 0 ? `${whole} ${m.doc_plan_late({ count: late, number: first })}` : whole;
}

/** In the order in which they are told: one alone, a number of them, and all. */
const STATES = [
  { state: 'open', one: m.doc_plan_one_open, some: m.doc_plan_open, every: m.plan_all_open },
  { state: 'done', one: m.doc_plan_one_done, some: m.doc_plan_done, every: m.plan_all_done },
  {
    state: 'cancelled',
    one: m.doc_plan_one_cancelled,
    some: m.doc_plan_cancelled,
    every: m.plan_all_cancelled,
  },
] as const;

export function planGapName(gap: PlanGap): string {
  switch (gap) {
    case 'responsible-missing':
      return m.plan_gap_responsible();
    case 'function-missing':
      return m.plan_gap_function();
    case 'owner-missing':
      return m.plan_gap_owner();
    case 'due-missing':
      return m.plan_gap_due();
    case 'reason-missing':
      return m.plan_gap_reason();
  }
}

export function timeGroupName(group: TimeGroup): string {
  if (group.kind !== 'quarter')
    return group.kind === 'late' ? m.plan_group_late() : m.plan_group_no_date();
  const year = String(group.year);
  return (
    [m.plan_quarter_1, m.plan_quarter_2, m.plan_quarter_3, m.plan_quarter_4][group.quarter - 1]?.({
      year,
    }) ?? year
  );
}

/** What an activity says, as the line that names it and the rest. */
export function activityParts({ text }: Pick<Activity, 'text'>): { name: string; rest: string } {
  const trimmed = text.trim();
  const end = trimmed.indexOf('\n');
  if (trimmed === '' || end < 0) return { name: trimmed || activityName({ text }), rest: '' };
  return { name: trimmed.slice(0, end), rest: trimmed.slice(end).trim() };
}

/** What one line of the history says has happened, each in a sentence of its own. */
export function historySentences({ added, formerNumber, status, due }: HistoryItem): string[] {
  return [
    ...(added ? [m.activity_added()] : []),
    ...(formerNumber === undefined ? [] : [m.activity_renumbered({ number: formerNumber })]),
    ...(status
      ? [
          m.activity_status_changed({
            from: statusLabel(status.from),
            to: statusLabel(status.to),
          }),
        ]
      : []),
    ...(due ? [dueSentence(due.from, due.to)] : []),
  ];
}

function dueSentence(from: string | null, to: string | null): string {
  if (to === null) return m.activity_due_removed({ from: from ? formatDate(from) : '' });
  return from === null
    ? m.activity_due_set({ to: formatDate(to) })
    : m.activity_due_changed({ from: formatDate(from), to: formatDate(to) });
}
