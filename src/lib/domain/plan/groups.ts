// A plan by who is responsible, and by when it is due. Every activity falls in exactly one group.
import { lazy } from '../lazy.ts';
import { byDue, isLate } from './due.ts';
import type { Activity, Owner } from './schema.ts';

export interface FunctionGroup {
  /** As it was first written; empty when no function is given. */
  readonly name: string;
  readonly activities: readonly Activity[];
}

export interface OwnerGroup {
  readonly owner: Owner | null;
  readonly count: number;
  readonly functions: readonly FunctionGroup[];
}

const OWNERS: readonly (Owner | null)[] = ['municipality', 'region', 'shared', null];
const collator = lazy(() => new Intl.Collator('sv-SE', { numeric: true }));

/** Huvudmän in a fixed order and inside each its functions by name, those without a name last. Order is kept within. */
export function byResponsible(activities: readonly Activity[]): OwnerGroup[] {
  return OWNERS.map((owner) => {
    const own = activities.filter((activity) => activity.owner === owner);
    return { owner, count: own.length, functions: byFunction(own) };
  }).filter(({ count }) => count > 0);
}

/** "Enhetschef IFO" and "enhetschef IFO " are one function. */
function byFunction(activities: readonly Activity[]): FunctionGroup[] {
  const groups = new Map<string, { name: string; activities: Activity[] }>();
  for (const activity of activities) {
    const name = activity.responsible.trim().replace(/\s+/gu, ' ');
    const key = name.toLocaleLowerCase('sv');
    const group = groups.get(key);
    if (group) group.activities.push(activity);
    else groups.set(key, { name, activities: [activity] });
  }
  return [...groups.values()].sort(
    (a, b) => Number(a.name === '') - Number(b.name === '') || collator().compare(a.name, b.name),
  );
}

export type TimeGroup =
  | { readonly kind: 'late' | 'no-date'; readonly activities: readonly Activity[] }
  | {
      readonly kind: 'quarter';
      readonly year: number;
      readonly quarter: 1 | 2 | 3 | 4;
      readonly current: boolean;
      readonly activities: readonly Activity[];
    };

/**
 * What is late first, then each quarter of the due date in turn, then what has no date. The earliest date first in each.
 * @param today ISO date
 */
export function byQuarter(activities: readonly Activity[], today: string): TimeGroup[] {
  const late: Activity[] = [];
  const undated: Activity[] = [];
  const quarters = new Map<string, Activity[]>();
  for (const activity of [...activities].sort(byDue)) {
    const key = activity.due && quarterOf(activity.due);
    const group = isLate(activity, today) ? late : key ? quarters.get(key) : undated;
    if (group) group.push(activity);
    else if (key) quarters.set(key, [activity]);
  }
  const now = quarterOf(today);
  return [
    ...(late.length > 0 ? [{ kind: 'late' as const, activities: late }] : []),
    ...[...quarters].map(([key, inQuarter]) => ({
      kind: 'quarter' as const,
      year: Number(key.slice(0, 4)),
      quarter: Number(key.slice(-1)) as 1 | 2 | 3 | 4,
      current: key === now,
      activities: inQuarter,
    })),
    ...(undated.length > 0 ? [{ kind: 'no-date' as const, activities: undated }] : []),
  ];
}

/** "2027 1" from an ISO date. */
function quarterOf(date: string): string {
  return `${date.slice(0, 4)} ${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}
