import type { Origin } from '../assessment/create.ts';
import { fieldPath, segmentsOf } from '../assessment/field-path.ts';
import type { Adoption, Initiative, Reflection } from '../assessment/schema.ts';
import type { Problem } from '../problem.ts';
import { additionsOf, allDifferences, type Difference, type Side } from './differences.ts';
import { mergeInitiatives, type Choices } from './merge.ts';
import { canonical } from './print.ts';

export interface Differing {
  readonly kind: 'differs';
  readonly initiative: Initiative;
  readonly here: Initiative;
  /** What is to be chosen about. Empty when the file only adds to what is here. */
  readonly differences: readonly Difference[];
  /** How much the file has that nobody has set here, in units. */
  readonly additions: number;
  /** How many units each side wins when the newer is taken. */
  readonly newer: Readonly<Record<Side, number>>;
}

/** `same`: the file has nothing that is not here, or that has not given way here before. */
export type Incoming =
  { readonly kind: 'new' | 'same'; readonly initiative: Initiative } | Differing;

/** How each initiative of a file relates to what is on the device already. */
export function compareIncoming(
  incoming: readonly Initiative[],
  here: readonly Initiative[],
): Incoming[] {
  return incoming.map((initiative) => {
    const existing = here.find(({ id }) => id === initiative.id);
    return existing ? compare(existing, initiative) : { kind: 'new', initiative };
  });
}

function compare(here: Initiative, initiative: Initiative): Incoming {
  const all = allDifferences(here, initiative);
  const differences = all.filter(({ settled }) => !settled);
  const additions = additionsOf(here, initiative);
  if (differences.length === 0 && additions === 0 && !addsUnseen(here, initiative))
    return { kind: 'same', initiative: here };
  const winsHere = all.filter(({ newer }) => newer === 'here').length;
  return {
    kind: 'differs',
    initiative,
    here,
    differences,
    additions,
    newer: { here: winsHere, file: all.length - winsHere },
  };
}

/** Former values, and what only a later version can show. */
function addsUnseen(here: Initiative, incoming: Initiative): boolean {
  const content = (initiative: Initiative) => {
    const { history, assessments, adoptions } = initiative;
    const former = history.map((one) => ({ ...one, changedAt: '' }));
    return canonical({
      ...here,
      assessments: here.assessments.map((one) => ({
        ...one,
        votes: assessments.find(({ id }) => id === one.id)?.votes ?? [],
        events: assessments.find(({ id }) => id === one.id)?.events ?? [],
      })),
      adoptions,
      history: former,
    });
  };
  return content(mergeInitiatives(here, incoming, new Map())) !== content(here);
}

/** A choice by initiative and unit: unit keys are unique within their initiative only. */
export function choiceKey(initiative: string, unit: string): string {
  return `${initiative}/${unit}`;
}

/** The choices about one initiative among those about a whole file. */
export function choicesFor(all: 'newer' | ReadonlyMap<string, Side>, initiative: string): Choices {
  if (all === 'newer') return all;
  const start = choiceKey(initiative, '');
  return new Map(
    [...all].flatMap(([key, side]) =>
      key.startsWith(start) ? [[key.slice(start.length), side]] : [],
    ),
  );
}

/**
 * Ids in the file that belong to something else on the device. No program of good faith makes such a file, and taking it
 * in would mix two initiatives.
 */
export function idsElsewhere(
  incoming: readonly Initiative[],
  here: readonly Initiative[],
): Problem[] {
  const owners = new Map<string, string>();
  for (const { id, assessments, reflections } of here) {
    owners.set(id, id);
    for (const assessment of assessments) owners.set(assessment.id, id);
    for (const reflection of reflections) owners.set(reflection.id, reflection.assessment);
  }
  const isTaken = (id: string, owner: string) => (owners.get(id) ?? owner) !== owner;
  return incoming.flatMap((initiative, i) => {
    const at = (...rest: (string | number)[]): Problem => ({
      path: ['initiatives', i, ...rest, 'id'],
      code: 'id_elsewhere',
      detail: '',
    });
    return [
      ...(isTaken(initiative.id, initiative.id) ? [at()] : []),
      ...initiative.assessments.flatMap(({ id }, a) =>
        isTaken(id, initiative.id) ? [at('assessments', a)] : [],
      ),
      ...initiative.reflections.flatMap(({ id, assessment }, r) =>
        isTaken(id, assessment) ? [at('reflections', r)] : [],
      ),
    ];
  });
}

/** The same content under ids of its own, so that both can be kept. */
export function withNewIds(initiative: Initiative, origin: Origin): Initiative {
  const ids = new Map(
    [initiative, ...initiative.adoptions.map(({ content }) => content)]
      .flatMap(partsOf)
      .map(({ id }) => [id, origin.id()]),
  );
  const renewed = (id: string) => ids.get(id) ?? id;
  const withId = <Part extends { readonly id: string }>(part: Part): Part => ({
    ...part,
    id: renewed(part.id),
  });
  const withRenewed = <Row extends { id: string; activityId: string | null }>(row: Row): Row => ({
    ...withId(row),
    activityId: row.activityId && renewed(row.activityId),
  });
  const withReflectionIds = (one: Reflection): Reflection => ({
    ...withId(one),
    assessment: renewed(one.assessment),
    // A row may bear the id of the activity that it is about.
    participants: one.participants.map(withId),
    results: one.results.map(withRenewed),
    judgements: one.judgements.map(withId),
    aims: one.aims.map(withRenewed),
    communications: one.communications.map(withId),
  });
  const moved = (path: string) => {
    const [root = '', id = '', ...rest] = segmentsOf(path);
    return root === 'assessments' || root === 'activities' || root === 'figures'
      ? fieldPath(root, renewed(id), ...rest.map(renewed))
      : path;
  };
  return {
    ...initiative,
    id: origin.id(),
    assessments: initiative.assessments.map(withId),
    activities: initiative.activities.map(withId),
    reflections: initiative.reflections.map(withReflectionIds),
    figures: initiative.figures.map(withId),
    adoptions: initiative.adoptions.map((one) => ({
      ...one,
      id: origin.id(),
      assessment: renewed(one.assessment),
      content: {
        ...one.content,
        assessment: withId(one.content.assessment),
        previous: one.content.previous && withId(one.content.previous),
        reflection: one.content.reflection && withReflectionIds(one.content.reflection),
        activities: one.content.activities.map(withId),
        figures: one.content.figures.map(withId),
      },
    })),
    changed: Object.fromEntries(
      Object.entries(initiative.changed).map(([path, at]) => [moved(path), at]),
    ),
    history: initiative.history.map(({ field, value, changedAt }) => ({
      field: moved(field),
      value:
        segmentsOf(field).at(-1) === 'activityId' && typeof value === 'string'
          ? renewed(value)
          : value,
      changedAt,
    })),
  };
}

/** Everything that has an id of its own in an initiative, or in what was adopted of it: it may be gone from the one since. */
function partsOf(whole: Initiative | Adoption['content']): { readonly id: string }[] {
  const parts = [...whole.activities, ...whole.figures];
  if ('assessments' in whole) return [...parts, ...whole.assessments, ...whole.reflections];
  const { assessment, previous, reflection } = whole;
  return [
    ...parts,
    assessment,
    ...(previous ? [previous] : []),
    ...(reflection ? [reflection] : []),
  ];
}
