// The number that an activity is cited by in minutes. It is given once and never to another, whatever becomes of the plan.
import type { Initiative } from '../assessment/schema.ts';
import { swedishDate } from '../local-date.ts';
import { NO_NUMBER } from './no-number.ts';
import type { Activity, FormerNumber } from './schema.ts';

type Numbered = Pick<Initiative, 'activities' | 'adoptions' | 'lastNumber' | 'updatedAt'>;

/** What the next activity gets. One that has been deleted keeps its own. */
export function nextNumber({
  activities,
  lastNumber,
}: Pick<Initiative, 'activities' | 'lastNumber'>): number {
  return Math.max(lastNumber, ...activities.map(({ number }) => number)) + 1;
}

/**
 * The initiative with a number of its own on every activity, in the order in which they were made. Where two devices have
 * given the same number, the one that was made first keeps it; the other gets the next and remembers what it had.
 * What has been adopted keeps the numbers that it was adopted with.
 */
export function withNumbers<Whole extends Numbered>(initiative: Whole): Whole {
  if (hasNumbers(initiative)) return initiative;
  const { activities, adoptions } = initiative;
  const adopted = adoptions.flatMap(({ content }) => content.activities);
  // Also what is left of an activity that has been deleted since it was adopted.
  const inPlan = new Set(activities.map(({ id }) => id));
  const gone = adopted.filter(({ id }) => !inPlan.has(id));
  let last = Math.max(initiative.lastNumber, 0, ...[...activities, ...adopted].map(highestOf));
  const taken = new Set<number>();
  const given = new Map<string, number>();
  const waiting: Activity[] = [];
  for (const one of byCreation([...activities, ...gone])) {
    if (one.number === NO_NUMBER || taken.has(one.number)) waiting.push(one);
    else given.set(one.id, one.number);
    if (inPlan.has(one.id)) taken.add(one.number);
  }
  for (const { id } of waiting) if (!given.has(id)) given.set(id, (last += 1));

  const on = swedishDate(new Date(initiative.updatedAt));
  return {
    ...initiative,
    lastNumber: last,
    activities: activities.map((one) => renumbered(one, given.get(one.id) ?? one.number, on)),
    adoptions: adoptions.map((adoption) => ({
      ...adoption,
      content: {
        ...adoption.content,
        activities: adoption.content.activities.map((one) =>
          one.number === NO_NUMBER ? { ...one, number: given.get(one.id) ?? one.number } : one,
        ),
      },
    })),
  };
}

/** True when there is nothing for `withNumbers` to do. */
export function hasNumbers({ activities, adoptions, lastNumber }: Numbered): boolean {
  const numbers = activities.map(({ number }) => number);
  const adopted = adoptions.flatMap(({ content }) => content.activities);
  return (
    new Set(numbers).size === numbers.length &&
    [...activities, ...adopted].every(
      (one) => one.number !== NO_NUMBER && highestOf(one) <= lastNumber,
    )
  );
}

/**
 * The numbers of one activity on two devices. The higher is the one that was given last.
 * @param on ISO date of the day from which it has no other
 */
export function joinNumbers(
  a: Activity,
  b: Activity,
  on: string,
): Pick<Activity, 'number' | 'formerNumbers'> {
  const [low, high] = a.number < b.number ? [a, b] : [b, a];
  const known = [...a.formerNumbers, ...b.formerNumbers].sort((x, y) => (x.on < y.on ? -1 : 1));
  const { number, formerNumbers } = renumbered(
    { ...low, formerNumbers: once(known) },
    high.number,
    on,
  );
  return { number, formerNumbers };
}

function renumbered(activity: Activity, number: number, on: string): Activity {
  const { number: before, formerNumbers } = activity;
  if (number === before || before === NO_NUMBER) return { ...activity, number };
  return { ...activity, number, formerNumbers: once([...formerNumbers, { number: before, on }]) };
}

/** Each number as it is first told, the lowest first. */
function once(former: readonly FormerNumber[]): FormerNumber[] {
  return former
    .filter((one, place) => former.findIndex(({ number }) => number === one.number) === place)
    .sort((a, b) => a.number - b.number);
}

function highestOf({ number, formerNumbers }: Activity): number {
  return Math.max(number, ...formerNumbers.map((former) => former.number));
}

function byCreation(activities: readonly Activity[]): Activity[] {
  const key = ({ createdAt, id }: Activity) => `${new Date(createdAt).toISOString()} ${id}`;
  return [...activities].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
