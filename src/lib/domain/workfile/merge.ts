// Two versions of one initiative as one. Field by field: what is equal stays, what only one has set is kept, and where both
// have, a person's choice or the later change wins and the other goes to the field's history. No text is ever dropped.
// What is deleted on one device leaves no trace and therefore comes back from the other.
import { uniqueFormer } from '../assessment/history.ts';
import type {
  Adoption,
  Assessment,
  AssessmentEvent,
  FormerValue,
  Initiative,
  Reflection,
} from '../assessment/schema.ts';
import { swedishDate } from '../local-date.ts';
import { joinNumbers, withNumbers } from '../plan/numbers.ts';
import { NO_NUMBER } from '../plan/no-number.ts';
import type { Activity } from '../plan/schema.ts';
import { ROW_LISTS, type RowList } from '../reflection/rows.ts';
import type { Figure } from '../reflection/schema.ts';
import { allDifferences, type Difference, type Side } from './differences.ts';
import {
  agreeInValue,
  canonicalTime,
  fieldsOf,
  initiativeFrom,
  type Field,
  type Fields,
} from './fields.ts';
import { isLockDifference, lock, lockOf, type LockDifference, type LockKind } from './locks.ts';
import { joinByContent, joinKeys } from './order.ts';

/** By unit key. What it does not name stays as it is here. */
export type Choices = 'newer' | ReadonlyMap<string, Side>;

/** What the log of an assessment says of a choice that closed it, opened it or let it be. */
export interface Turn {
  /** ISO 8601 instant of the choice. */
  readonly at: string;
  readonly reason: string;
}

/** @param turn undefined where no choice is made that a log should tell of */
export function mergeInitiatives(
  here: Initiative,
  incoming: Initiative,
  choices: Choices,
  turn?: Turn,
): Initiative {
  const [ours, theirs] = [fieldsOf(here), fieldsOf(incoming)];
  const differences = allDifferences(here, incoming);
  const sideOf = ({ unit, newer }: Difference): Side =>
    choices === 'newer' ? newer : (choices.get(unit.key) ?? 'here');
  const locked = differences.filter(isLockDifference);
  const held: Held = new Map(locked.map((one) => [one.unit.key, sideOf(one)]));

  const fields = new Map<string, Field>();
  for (const path of joinKeys([...ours.keys()], [...theirs.keys()])) {
    const side = held.get(lockOf(path)?.key ?? '');
    const [a, b] = [ours.get(path), theirs.get(path)];
    const field = side ? (side === 'here' ? a : b) : eitherOf(a, b);
    if (field) fields.set(path, field);
  }

  const former: FormerValue[] = [...here.history, ...incoming.history];
  for (const difference of differences) {
    const side = sideOf(difference);
    if (isLockDifference(difference)) {
      former.push(...givenUp(difference, side));
      if (side !== difference.newer) fields.set(...chosenStanding(difference, side));
      continue;
    }
    for (const { path, field, loser } of outcomes(difference, side)) {
      fields.set(path, field);
      former.push({ field: path, ...loser });
    }
  }

  const merged = initiativeFrom(skeletonOf(here, incoming, held), fields);
  return withTurns(
    withNumbers({
      ...merged,
      changed: changedOf(merged, fields, here, incoming, held),
      history: uniqueFormer(former),
    }),
    turn ? locked.filter((one) => sideOf(one) !== one.newer) : [],
    turn,
  );
}

/** By the key of a lock that differs, the side whose version holds, whole. */
type Held = ReadonlyMap<string, Side>;

function givenUp({ fields }: LockDifference, side: Side): FormerValue[] {
  return fields.flatMap(({ path, here, file, hereChangedAt, fileChangedAt }) => {
    const [value, changedAt] = side === 'here' ? [file, fileChangedAt] : [here, hereChangedAt];
    return changedAt === '' ? [] : [{ field: path, value, changedAt }];
  });
}

/** Whoever chooses the older standing changes it by choosing. */
function chosenStanding(
  { unit, standing: { here, file } }: LockDifference,
  side: Side,
): [path: string, standing: Field] {
  const latest = here.changedAt > file.changedAt ? here.changedAt : file.changedAt;
  const { value } = side === 'here' ? here : file;
  return [unit.key, { value, changedAt: justAfter(latest) }];
}

/** A choice that goes another way than the logs do is one more line in the log. */
function withTurns(
  initiative: Initiative,
  chosen: readonly LockDifference[],
  turn: Turn | undefined,
): Initiative {
  const turned = chosen.flatMap(({ unit }) => (unit.kind === 'closing' ? [unit.assessment] : []));
  if (!turn || turned.length === 0) return initiative;
  return {
    ...initiative,
    assessments: initiative.assessments.map((one) =>
      turned.includes(one.id)
        ? { ...one, events: [...one.events, { ...turn, state: one.state }] }
        : one,
    ),
  };
}

/** Two fields that do not contradict each other. */
function eitherOf(a: Field | undefined, b: Field | undefined): Field {
  if (!a || !b) return (a ?? b) as Field;
  if (agreeInValue(a, b)) return a.changedAt >= b.changedAt ? a : b;
  return a.changedAt === '' ? b : a;
}

function outcomes(
  { fields, newer }: Difference,
  side: Side,
): { path: string; field: Field; loser: Field }[] {
  return fields.map(({ path, here, file, hereChangedAt, fileChangedAt }) => {
    const ours: Field = { value: here, changedAt: hereChangedAt };
    const theirs: Field = { value: file, changedAt: fileChangedAt };
    const [winner, loser] = side === 'here' ? [ours, theirs] : [theirs, ours];
    // Whoever chooses the older of two changes it by choosing; otherwise the next merge would undo the choice.
    const chosen = side !== newer && winner.changedAt <= loser.changedAt;
    return {
      path,
      field: chosen ? { ...winner, changedAt: justAfter(loser.changedAt) } : winner,
      loser,
    };
  });
}

const LAST_INSTANT = '9999-12-31T23:59:59.999Z';

function justAfter(instant: string): string {
  return instant >= LAST_INSTANT ? instant : new Date(Date.parse(instant) + 1).toISOString();
}

/** Dates of fields, written out where the date of what they belong to would say something else. */
function changedOf(
  merged: Initiative,
  fields: Fields,
  here: Initiative,
  incoming: Initiative,
  held: Held,
): Initiative['changed'] {
  const isGivenUp = (path: string, side: Side) =>
    (held.get(lockOf(path)?.key ?? '') ?? side) !== side;
  const changed = new Map(
    Object.entries(here.changed).filter(([path]) => !isGivenUp(path, 'here')),
  );
  for (const [path, at] of Object.entries(incoming.changed))
    if (at > (changed.get(path) ?? '') && !isGivenUp(path, 'file')) changed.set(path, at);
  const implied = fieldsOf({ ...merged, changed: {} });
  for (const [path, { changedAt }] of fields)
    if (changedAt !== '' && (changed.has(path) || implied.get(path)?.changedAt !== changedAt))
      changed.set(path, changedAt);
  return Object.fromEntries(changed);
}

function skeletonOf(here: Initiative, incoming: Initiative, held: Held) {
  const whole = (kind: LockKind, assessment: string) => {
    const side = held.get(lock(kind, assessment).key);
    return side && (side === 'here' ? here : incoming);
  };
  const initiative: Initiative = {
    ...here,
    example: here.example || incoming.example,
    createdAt: earlier(here.createdAt, incoming.createdAt),
    updatedAt: later(here.updatedAt, incoming.updatedAt),
    lastNumber: Math.max(here.lastNumber, incoming.lastNumber),
    adoptions: join(here.adoptions, incoming.adoptions, ({ id }) => id, eitherAdoption),
  };
  // Nobody knows the day on which they meet: both devices must write the same.
  const met = swedishDate(new Date(initiative.updatedAt));
  const assessments = join(
    here.assessments,
    incoming.assessments,
    ({ id }) => id,
    joinAssessments,
  ).map((joined) => {
    const closed = whole('closing', joined.id)?.assessments.find(({ id }) => id === joined.id);
    return closed ? { ...closed, events: joined.events } : joined;
  });
  return {
    initiative,
    assessments: assessments.map((assessment) => ({
      assessment,
      participants: assessment.participants.map(({ id }) => id),
      ratings: assessment.ratings,
    })),
    activities: join(
      here.activities,
      incoming.activities,
      ({ id }) => id,
      (a, b) => joinActivities(a, b, met),
    ),
    reflections: join(
      here.reflections,
      incoming.reflections,
      ({ assessment }) => assessment,
      joinReflections,
    ).flatMap((joined) => {
      const adopted = whole('adoption', joined.assessment);
      return adopted
        ? adopted.reflections.filter(({ assessment }) => assessment === joined.assessment)
        : [joined];
    }),
    figures: join(here.figures, incoming.figures, ({ id }) => id, joinFigures),
  };
}

/** The parts of both; what the parts say is not looked at here. */
function joinAssessments(a: Assessment, b: Assessment): Assessment {
  return {
    ...a,
    participants: join(
      a.participants,
      b.participants,
      ({ id }) => id,
      (one) => one,
    ),
    ratings: join(a.ratings, b.ratings, ({ step, party }) => `${party} ${step}`, laterOf),
    events: joinByContent(a.events, b.events) as AssessmentEvent[],
    votes: joinByContent(a.votes, b.votes),
  };
}

function joinActivities(a: Activity, b: Activity, met: string): Activity {
  return {
    ...laterOf(a, b),
    ...joinNumbers(a, b, met),
    createdAt: earlier(a.createdAt, b.createdAt),
    notes: join(
      a.notes,
      b.notes,
      ({ id }) => id,
      (one, other) => ({
        ...laterOf(one, other),
        createdAt: earlier(one.createdAt, other.createdAt),
      }),
    ),
  };
}

function joinReflections(a: Reflection, b: Reflection): Reflection {
  const lists = ROW_LISTS.map((list) => [
    list,
    join<{ readonly id: string }>(
      a[list],
      b[list],
      ({ id }) => id,
      (row) => row,
    ),
  ]);
  return {
    ...laterOf(a, b),
    id: a.id < b.id ? a.id : b.id,
    ...(Object.fromEntries(lists) as Pick<Reflection, RowList>),
  };
}

/** They are never changed, so two that differ come from no program of good faith: the choice must not depend on the side. */
function eitherAdoption(a: Adoption, b: Adoption): Adoption {
  // What has been erased in one place does not come back from another.
  if (Boolean(a.erasedAt) !== Boolean(b.erasedAt)) return a.erasedAt ? a : b;
  // A release before 0.5 has written one of them, without the numbers that it was adopted with.
  if (lacksNumbers(a) !== lacksNumbers(b)) return lacksNumbers(a) ? b : a;
  return JSON.stringify(a) <= JSON.stringify(b) ? a : b;
}

function lacksNumbers({ content }: Adoption): boolean {
  return content.activities.some(({ number }) => number === NO_NUMBER);
}

function joinFigures(a: Figure, b: Figure): Figure {
  return {
    ...laterOf(a, b),
    createdAt: earlier(a.createdAt, b.createdAt),
    years: join(
      a.years,
      b.years,
      ({ year }) => String(year),
      (year) => year,
    ),
  };
}

/** Two lists as one by key, with what both have joined. */
function join<T>(
  here: readonly T[],
  incoming: readonly T[],
  keyOf: (item: T) => string,
  both: (a: T, b: T) => T,
): T[] {
  const ours = new Map(here.map((one) => [keyOf(one), one]));
  const theirs = new Map(incoming.map((one) => [keyOf(one), one]));
  return joinKeys([...ours.keys()], [...theirs.keys()]).flatMap((key) => {
    const [a, b] = [ours.get(key), theirs.get(key)];
    if (a && b) return [both(a, b)];
    return a ? [a] : b ? [b] : [];
  });
}

function laterOf<T extends { readonly updatedAt: string }>(a: T, b: T): T {
  return { ...a, updatedAt: later(a.updatedAt, b.updatedAt) };
}

/** By time, then by how it is written, so that it never depends on which is asked first. */
function compareInstants(a: string, b: string): number {
  const [left, right] = [canonicalTime(a), canonicalTime(b)];
  return left === right ? (a < b ? -1 : 1) : left < right ? -1 : 1;
}
const later = (a: string, b: string) => (compareInstants(a, b) > 0 ? a : b);
const earlier = (a: string, b: string) => (compareInstants(a, b) > 0 ? b : a);
