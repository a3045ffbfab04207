// How a plan stands, as counts whose parts add up: open and ended make all, and what is late is part of what is open.
import { isLate } from './due.ts';
import { isEnded } from './edit.ts';
import type { Activity } from './schema.ts';

export interface PlanCounts {
  readonly all: number;
  readonly open: number;
  readonly late: number;
  readonly done: number;
  readonly cancelled: number;
}

/** @param today ISO date */
export function planCounts(activities: readonly Activity[], today: string): PlanCounts {
  const count = (is: (activity: Activity) => boolean) => activities.filter(is).length;
  return {
    all: activities.length,
    open: count(({ status }) => !isEnded(status)),
    late: count((activity) => isLate(activity, today)),
    done: count(({ status }) => status === 'done'),
    cancelled: count(({ status }) => status === 'cancelled'),
  };
}

/** How many there are of each kind: a number that counts both names both. */
export interface KindCounts {
  readonly activities: number;
  readonly questions: number;
}

export function kindCounts(all: readonly Pick<Activity, 'kind'>[]): KindCounts {
  const questions = all.filter(({ kind }) => kind === 'question').length;
  return { activities: all.length - questions, questions };
}
