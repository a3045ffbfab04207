// An initiative as a flat map from field path to value, so that two versions can be compared field by field whatever
// kind of field it is.
import { fieldPath, segmentsOf } from '../assessment/field-path.ts';
import type {
  Assessment,
  FormerValue,
  Initiative,
  Rating,
  Reflection,
} from '../assessment/schema.ts';
import type { Activity } from '../plan/schema.ts';
import { FIGURE_FIELDS, YEAR_FIELDS } from '../reflection/figures.ts';
import { REFLECTION_FIELDS, ROW_FIELDS, ROW_LISTS } from '../reflection/rows.ts';
import type { Figure } from '../reflection/schema.ts';
import { saysNothing } from '../says-nothing.ts';

export interface Field {
  readonly value: FormerValue['value'];
  /** Canonical ISO instant of the last change by hand; the empty string when it was never set. */
  readonly changedAt: string;
}
export type Fields = ReadonlyMap<string, Field>;

export function agreeInValue(a: Field, b: Field): boolean {
  return a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value);
}

const INITIATIVE_FIELDS = [
  'title',
  'municipality',
  'municipalityName',
  'region',
  'kind',
  'mode',
  'validFrom',
  'validTo',
] as const;
const ASSESSMENT_FIELDS = ['title', 'date', 'state', 'phases', 'priorities', 'decisions'] as const;
const REPORT_FIELDS = ['status', 'adoptedBy', 'adoptedOn', 'registryNumber'] as const;
const PARTICIPANT_FIELDS = ['party', 'role', 'count'] as const;
const RATING_FIELDS = ['level', 'rationale', 'evidence'] as const;
const ACTIVITY_FIELDS = [
  'kind',
  'step',
  'text',
  'responsible',
  'owner',
  'contributors',
  'due',
  'followUp',
  'status',
  'reason',
  'endedOn',
  'obstacles',
  'goals',
] as const;
const NOTE_FIELDS = ['date', 'text', 'status', 'due', 'changes'] as const;

/** The same instant in the one way that sorts as text. */
export function canonicalTime(instant: string): string {
  return new Date(instant).toISOString();
}

export function fieldsOf(initiative: Initiative): Fields {
  const fields = new Map<string, Field>();
  const changed = new Map(Object.entries(initiative.changed));
  const put = (path: string, value: Field['value'], fallback: string) =>
    fields.set(path, {
      value,
      changedAt: changed.get(path) ?? (isUnset(path, value) ? '' : fallback),
    });

  const updatedAt = canonicalTime(initiative.updatedAt);
  for (const name of INITIATIVE_FIELDS) put(name, initiative[name], updatedAt);
  for (const assessment of initiative.assessments) {
    const at = (...rest: string[]) => fieldPath('assessments', assessment.id, ...rest);
    const { instrument } = assessment;
    put(at('instrument'), [instrument.id, instrument.version], updatedAt);
    for (const name of ASSESSMENT_FIELDS) put(at(name), assessment[name], updatedAt);
    const turnedAt = lastTurn(assessment);
    if (turnedAt !== undefined && !changed.has(at('state')))
      fields.set(at('state'), { value: assessment.state, changedAt: turnedAt });
    for (const name of REPORT_FIELDS) put(at('report', name), assessment.report[name], updatedAt);
    for (const one of assessment.participants)
      for (const name of PARTICIPANT_FIELDS)
        put(at('participants', one.id, name), one[name], updatedAt);
    for (const rating of assessment.ratings) {
      const time = canonicalTime(rating.updatedAt);
      for (const name of RATING_FIELDS)
        put(at('ratings', rating.step, rating.party, name), rating[name], time);
    }
    for (const [step, ticked] of Object.entries(assessment.signs))
      for (const sign of ticked) put(at('signs', step, sign), true, updatedAt);
  }
  for (const reflection of initiative.reflections) {
    const { assessment } = reflection;
    const at = (...rest: string[]) => fieldPath('assessments', assessment, ...rest);
    const time = canonicalTime(reflection.updatedAt);
    for (const [question, text] of Object.entries(reflection.answers))
      put(at('answers', question), text, time);
    for (const name of REFLECTION_FIELDS) put(at('reflection', name), reflection[name], time);
    for (const list of ROW_LISTS)
      for (const row of reflection[list])
        for (const name of ROW_FIELDS[list])
          put(at('reflection', list, row.id, name), row[name as keyof typeof row], time);
  }
  for (const figure of initiative.figures) {
    const at = (...rest: string[]) => fieldPath('figures', figure.id, ...rest);
    const time = canonicalTime(figure.createdAt);
    for (const name of FIGURE_FIELDS) put(at(name), figure[name], time);
    for (const year of figure.years)
      for (const name of YEAR_FIELDS) put(at('years', String(year.year), name), year[name], time);
  }
  for (const activity of initiative.activities) {
    const at = (...rest: string[]) => fieldPath('activities', activity.id, ...rest);
    // A field that nobody has touched is as it was when the activity was added.
    const time = canonicalTime(activity.createdAt);
    for (const name of ACTIVITY_FIELDS) put(at(name), activity[name], time);
    for (const note of activity.notes)
      for (const name of NOTE_FIELDS)
        put(at('notes', note.id, name), note[name], canonicalTime(note.createdAt));
  }
  for (const path of untickedPaths(initiative, fields)) put(path, false, '');
  return fields;
}

/** When it was closed or opened again, as it now stands. An older file may not tell. */
function lastTurn({ state, events }: Assessment): string | undefined {
  return events
    .filter((event) => event.state === state)
    .map(({ at }) => canonicalTime(at))
    .sort()
    .at(-1);
}

/** A sign that was ticked and unticked again leaves nothing but the date of that. */
function untickedPaths({ assessments, changed }: Initiative, fields: Fields): string[] {
  const ids = new Set(assessments.map(({ id }) => id));
  return Object.keys(changed).filter((path) => {
    if (fields.has(path)) return false;
    const [root, id = '', part, , sign, ...more] = segmentsOf(path);
    return (
      root === 'assessments' &&
      ids.has(id) &&
      part === 'signs' &&
      Boolean(sign) &&
      more.length === 0
    );
  });
}

/** What a field says before anybody has said anything: whatever another device says wins over it. */
function isUnset(path: string, value: Field['value']): boolean {
  const name = segmentsOf(path).at(-1);
  return (
    (name === 'state' && value === 'open') ||
    (name === 'status' && (value === 'draft' || value === 'not-started')) ||
    saysNothing(value)
  );
}

/** What an initiative is built from beside its fields: which parts it has, in order. */
export interface Skeleton {
  readonly initiative: Initiative;
  readonly assessments: readonly {
    readonly assessment: Assessment;
    readonly participants: readonly string[];
    readonly ratings: readonly Pick<Rating, 'step' | 'party' | 'updatedAt'>[];
  }[];
  readonly reflections: readonly Reflection[];
  /** With the notes of both. */
  readonly activities: readonly Activity[];
  /** With the years of both. */
  readonly figures: readonly Figure[];
}

/** The initiative of a skeleton with the values of the fields. */
export function initiativeFrom(
  { initiative, assessments, reflections, activities, figures }: Skeleton,
  fields: Fields,
): Initiative {
  // Every path was put there by `fieldsOf` from a field of that type.
  const valueAt = (path: string) => fields.get(path)?.value as never;
  const pick = <Name extends string>(names: readonly Name[], at: (name: Name) => string) =>
    Object.fromEntries(names.map((name) => [name, valueAt(at(name))])) as Record<Name, never>;
  const below = partsBelow(fields);

  return {
    ...initiative,
    ...pick(INITIATIVE_FIELDS, (name) => name),
    assessments: assessments.map(({ assessment, participants, ratings }) => {
      const at = (...rest: string[]) => fieldPath('assessments', assessment.id, ...rest);
      const [id = '', version = ''] = valueAt(at('instrument')) as string[];
      return {
        ...assessment,
        instrument: { id, version },
        ...pick(ASSESSMENT_FIELDS, (name) => at(name)),
        report: pick(REPORT_FIELDS, (name) => at('report', name)),
        participants: participants.map((participant) => ({
          id: participant,
          ...pick(PARTICIPANT_FIELDS, (name) => at('participants', participant, name)),
        })),
        ratings: ratings.map(({ step, party, updatedAt }) => ({
          step,
          party,
          ...pick(RATING_FIELDS, (name) => at('ratings', step, party, name)),
          updatedAt,
        })),
        signs: signsFrom(below.get(at('signs')) ?? []),
      };
    }),
    activities: activities.map((activity) => ({
      ...activity,
      ...pick(ACTIVITY_FIELDS, (name) => fieldPath('activities', activity.id, name)),
      notes: activity.notes.map((note) => ({
        ...note,
        ...pick(NOTE_FIELDS, (name) =>
          fieldPath('activities', activity.id, 'notes', note.id, name),
        ),
      })),
    })),
    reflections: reflections.map((reflection) => {
      const at = (...rest: string[]) => fieldPath('assessments', reflection.assessment, ...rest);
      return {
        ...reflection,
        answers: Object.fromEntries(
          (below.get(at('answers')) ?? []).map(([[question = ''], { value }]) => [
            question,
            String(value),
          ]),
        ),
        ...pick(REFLECTION_FIELDS, (name) => at('reflection', name)),
        ...Object.fromEntries(
          ROW_LISTS.map((list) => [
            list,
            reflection[list].map(({ id }) => ({
              id,
              ...pick(ROW_FIELDS[list], (name) => at('reflection', list, id, name)),
            })),
          ]),
        ),
      };
    }),
    figures: figures.map((figure) => ({
      ...figure,
      ...pick(FIGURE_FIELDS, (name) => fieldPath('figures', figure.id, name)),
      years: figure.years.map(({ year }) => ({
        year,
        ...pick(YEAR_FIELDS, (name) =>
          fieldPath('figures', figure.id, 'years', String(year), name),
        ),
      })),
    })),
  };
}

type Part = readonly [rest: readonly string[], field: Field];

/** Signs and answers by what they belong to: these fields are a list of their own, not known from a skeleton. */
function partsBelow(fields: Fields): Map<string, Part[]> {
  const below = new Map<string, Part[]>();
  for (const [path, field] of fields) {
    const [root = '', id = '', part = '', ...rest] = segmentsOf(path);
    if (part !== 'signs' && part !== 'answers') continue;
    pushTo(below, fieldPath(root, id, part), [rest, field]);
  }
  return below;
}

function signsFrom(parts: readonly Part[]): Assessment['signs'] {
  const signs = new Map<string, string[]>();
  for (const [[step = '', sign = ''], { value }] of parts)
    if (value === true) pushTo(signs, step, sign);
  return Object.fromEntries(signs);
}

function pushTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
