// The orders in which a plan is read. Each is stable: what is equal stays as the process has it.
import { lazy } from '../lazy.ts';
import { byDue } from './due.ts';
import type { Activity, ActivityStatus, Owner } from './schema.ts';

/** Place of each step in its instrument, from 1, by its id. */
export type StepNumbers = ReadonlyMap<string, number>;

export const ORDERS = [
  'process',
  'number',
  'step',
  'text',
  'responsible',
  'due',
  'status',
] as const;
export type Order = (typeof ORDERS)[number];
export type Direction = 'ascending' | 'descending';

const collator = lazy(() => new Intl.Collator('sv-SE', { numeric: true }));
const STATUSES: readonly ActivityStatus[] = ['not-started', 'in-progress', 'done', 'cancelled'];
const OWNERS: readonly (Owner | null)[] = ['municipality', 'region', 'shared', null];

/** Earlier steps first and within a step the earliest date; what belongs to no known step comes last. */
export function processOrder(activities: readonly Activity[], steps: StepNumbers): Activity[] {
  return [...activities].sort((a, b) => placeOf(a, steps) - placeOf(b, steps) || byDue(a, b));
}

/** @param activities in the order of the process */
export function inOrder(
  activities: readonly Activity[],
  order: Order,
  direction: Direction,
  steps: StepNumbers,
): Activity[] {
  const compare = comparerOf(order, steps);
  const sign = direction === 'ascending' ? 1 : -1;
  // By place and not by turning the list round, so that equals keep their order both ways.
  return activities
    .map((activity, place) => ({ activity, place }))
    .sort(
      (a, b) =>
        emptyLast(order, steps, a.activity, b.activity) ||
        sign * (order === 'process' ? a.place - b.place : compare(a.activity, b.activity)) ||
        a.place - b.place,
    )
    .map(({ activity }) => activity);
}

/** Whether a row stands elsewhere among the others; one that has come or gone beside it moves nothing. All are ids. */
export function isMoved(row: string, before: readonly string[], after: readonly string[]): boolean {
  const ahead = (order: readonly string[], other: readonly string[]) =>
    order.slice(0, order.indexOf(row)).filter((id) => other.includes(id));
  const stays = new Set(ahead(after, before));
  const was = ahead(before, after);
  return was.length !== stays.size || was.some((id) => !stays.has(id));
}

function comparerOf(order: Order, steps: StepNumbers): (a: Activity, b: Activity) => number {
  switch (order) {
    case 'process':
      return () => 0;
    case 'number':
      return (a, b) => a.number - b.number;
    case 'step':
      return (a, b) => placeOf(a, steps) - placeOf(b, steps);
    case 'text':
      return (a, b) => collator().compare(a.text.trim(), b.text.trim());
    case 'responsible':
      return (a, b) =>
        OWNERS.indexOf(a.owner) - OWNERS.indexOf(b.owner) ||
        collator().compare(a.responsible.trim(), b.responsible.trim());
    case 'due':
      return (a, b) => collator().compare(a.due ?? '', b.due ?? '');
    case 'status':
      return (a, b) => STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);
  }
}

/** What has no value for the order stands last in either direction: one looks for dates, not for their absence. */
function emptyLast(order: Order, steps: StepNumbers, a: Activity, b: Activity): number {
  const isEmpty = ({ step, due, owner }: Activity) =>
    (order === 'step' && !steps.has(step ?? '')) ||
    (order === 'due' && due === null) ||
    (order === 'responsible' && owner === null);
  return Number(isEmpty(a)) - Number(isEmpty(b));
}

function placeOf({ step }: Activity, steps: StepNumbers): number {
  return (step === null ? undefined : steps.get(step)) ?? Number.MAX_SAFE_INTEGER;
}
