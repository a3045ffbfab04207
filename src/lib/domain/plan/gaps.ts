// What an activity still lacks before somebody can be held to it. Shown wherever it is; it never blocks anything.
import { isEnded } from './edit.ts';
import type { Activity } from './schema.ts';

export type PlanGap =
  'responsible-missing' | 'function-missing' | 'owner-missing' | 'due-missing' | 'reason-missing';

type Looked = Pick<Activity, 'status' | 'responsible' | 'owner' | 'due' | 'reason'>;

/** What is done needs nobody to do it and no day to do it by. */
export function planGapsOf(activity: Looked): PlanGap[] {
  const { status, due, reason } = activity;
  if (isEnded(status)) return status === 'cancelled' && !reason.trim() ? ['reason-missing'] : [];
  return [...responsibleGap(activity), ...(due === null ? (['due-missing'] as const) : [])];
}

function responsibleGap({ responsible, owner }: Looked): PlanGap[] {
  if (responsible.trim()) return owner === null ? ['owner-missing'] : [];
  return [owner === null ? 'responsible-missing' : 'function-missing'];
}
