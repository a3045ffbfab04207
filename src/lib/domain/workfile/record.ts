// What a person counts as one thing: a judgement of a step, an answer, a row, an activity, a note, a year of a key figure.
import { fieldPath, segmentsOf } from '../assessment/field-path.ts';
import type { Initiative } from '../assessment/schema.ts';
import { ROW_LISTS, type RowList } from '../reflection/rows.ts';
import { saysNothing } from '../says-nothing.ts';
import { fieldsOf } from './fields.ts';

export type RecordKind =
  | 'initiative'
  | 'assessment'
  | 'rating'
  | 'signs'
  | 'answer'
  | 'reflection'
  | RowList
  | 'activity'
  | 'note'
  | 'figure'
  | 'year'
  | 'adoption';

export interface DataRecord {
  readonly kind: RecordKind;
  /** The path that its fields have in common; unique within the initiative. */
  readonly key: string;
}

/** @param path of a field, or of a row that is gone */
export function recordOf(path: string): DataRecord {
  const segments = segmentsOf(path);
  const [root, , part = '', third = ''] = segments;
  const of = (kind: RecordKind, depth: number): DataRecord => ({
    kind,
    key: fieldPath(...segments.slice(0, depth)),
  });
  if (root === 'activities') return part === 'notes' ? of('note', 4) : of('activity', 2);
  if (root === 'figures') return part === 'years' ? of('year', 4) : of('figure', 2);
  if (root !== 'assessments') return { kind: 'initiative', key: '' };
  switch (part) {
    case 'ratings':
      return of('rating', 5);
    case 'signs':
      return of('signs', 4);
    case 'answers':
      return of('answer', 4);
    case 'reflection': {
      const list = ROW_LISTS.find((one) => one === third);
      return list ? of(list, 5) : of('reflection', 3);
    }
    default:
      return of('assessment', 2);
  }
}

/**
 * How much there is of each kind; what says nothing is not counted.
 * @param assessment id of the one to count in; undefined for all of the initiative
 */
export function countsOf(
  initiative: Initiative,
  assessment?: string,
): ReadonlyMap<RecordKind, number> {
  const root = assessment === undefined ? '' : `${fieldPath('assessments', assessment)}/`;
  const records = new Map<string, RecordKind>();
  for (const [path, { value }] of fieldsOf(initiative)) {
    if (!path.startsWith(root) || saysNothing(value)) continue;
    const { key, kind } = recordOf(path);
    records.set(key, kind);
  }
  for (const one of initiative.adoptions)
    if (assessment === undefined || one.assessment === assessment)
      records.set(fieldPath('adoptions', one.id), 'adoption');
  const counts = new Map<RecordKind, number>();
  for (const kind of records.values()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
