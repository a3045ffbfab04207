// The follow-up by its fields: single ones, and lists of rows that are each edited field by field.
import type { Reflection } from './schema.ts';

export const REFLECTION_FIELDS = [
  'from',
  'to',
  'heldOn',
  'sources',
  'nothing',
  'isu',
  'revise',
] as const;
export type ReflectionFields = Pick<Reflection, (typeof REFLECTION_FIELDS)[number]>;

/** Every field of a row but its id. */
export const ROW_FIELDS = {
  participants: ['party', 'role', 'count'],
  results: [
    'activityId',
    'title',
    'carriedOut',
    'reason',
    'outcome',
    'violence',
    'groups',
    'genders',
    'ages',
    'notSplit',
    'background',
    'notReached',
    'evidence',
    'goals',
  ],
  judgements: ['purpose', 'goal', 'progress', 'rationale'],
  aims: ['text', 'activityId'],
  communications: ['unit', 'how', 'on'],
} as const satisfies {
  readonly [List in RowList]: readonly Exclude<keyof Reflection[List][number], 'id'>[];
};

export type RowList = 'participants' | 'results' | 'judgements' | 'aims' | 'communications';
export const ROW_LISTS = Object.keys(ROW_FIELDS) as readonly RowList[];
export type Row<List extends RowList> = Reflection[List][number];
export type RowOf<List extends RowList> = Omit<Row<List>, 'id'>;

/** The fields of a row that hold nothing but text. */
export type TextField<List extends RowList> = {
  [Name in keyof RowOf<List>]: string extends RowOf<List>[Name] ? Name : never;
}[keyof RowOf<List>] &
  string;

export const MAX_AIMS = 3;

export const emptyRows: { readonly [List in RowList]: RowOf<List> } = {
  participants: { party: 'municipality', role: '', count: 1 },
  results: {
    activityId: null,
    title: '',
    carriedOut: null,
    reason: '',
    outcome: '',
    violence: [],
    groups: [],
    genders: [],
    ages: [],
    notSplit: false,
    background: '',
    notReached: '',
    evidence: '',
    goals: [],
  },
  judgements: { purpose: null, goal: '', progress: null, rationale: '' },
  aims: { text: '', activityId: null },
  communications: { unit: '', how: '', on: null },
};

/** What a follow-up says before anybody has said anything. */
export const emptyReflection: Omit<Reflection, 'id' | 'assessment' | 'updatedAt'> = {
  answers: {},
  from: null,
  to: null,
  heldOn: null,
  sources: [],
  nothing: [],
  isu: null,
  revise: null,
  participants: [],
  results: [],
  judgements: [],
  aims: [],
  communications: [],
};

/** Whether anybody has said anything in it. */
export function isBegun(reflection: Reflection): boolean {
  return (
    Object.keys(reflection.answers).length > 0 ||
    ROW_LISTS.some((list) => reflection[list].length > 0) ||
    REFLECTION_FIELDS.some((name) => {
      const value = reflection[name];
      return Array.isArray(value) ? value.length > 0 : value !== null;
    })
  );
}
