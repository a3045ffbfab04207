// When a field was changed is a stamp on its row in the database and a date by the field's path in the domain.
import { fieldPath, segmentsOf } from '../domain/assessment/field-path.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import type { EditedTable } from './edit.ts';

export type Stamps = Readonly<Record<string, number>>;

/** What storage keeps for itself; it has no date of its own anywhere else. */
const OWN = new Set([
  'updatedAt',
  'createdAt',
  'number',
  'formerNumbers',
  'lastNumber',
  'order',
  'reflection',
  'history',
  'events',
  'initiative',
  'activity',
]);

/**
 * The path within the initiative of a field of a row.
 * @param field path of the field within the row
 * @returns undefined for what storage keeps for itself
 */
export function pathInInitiative(
  table: EditedTable,
  key: readonly string[],
  field: string,
): string | undefined {
  const segments = segmentsOf(field);
  if (OWN.has(segments.at(-1) ?? '')) return undefined;
  const [assessment = '', ...place] = key;
  const at = (...rest: string[]) => fieldPath('assessments', assessment, ...rest);
  switch (table) {
    case 'initiatives':
      return field;
    case 'assessments':
      return at(...segments);
    case 'ratings':
      return at('ratings', ...place, ...segments);
    case 'signs':
      return at('signs', ...place, ...segments.slice(1));
    case 'answers':
      return at('answers', ...place);
    case 'reflections':
      return at('reflection', ...segments);
    case 'figures':
      return fieldPath('figures', ...place, ...segments);
    case 'adoptions':
      return undefined;
    case 'activities':
      return fieldPath('activities', ...place, ...segments);
    case 'notes': {
      const [activity = '', note = ''] = place;
      return fieldPath('activities', activity, 'notes', note, ...segments);
    }
  }
}

export function changedFrom(
  table: EditedTable,
  key: readonly string[],
  stamps: Stamps | undefined,
): Initiative['changed'] {
  return Object.fromEntries(
    Object.entries(stamps ?? {}).flatMap(([field, stamp]) => {
      const path = pathInInitiative(table, key, field);
      return path === undefined ? [] : [[path, new Date(stamp).toISOString()]];
    }),
  );
}

/** The stamps of one row, out of everything that is known about when an initiative's fields were changed. */
export function stampsFrom(
  changed: Initiative['changed'],
  table: EditedTable,
  key: readonly string[],
  fields: readonly string[],
): { stamps?: Stamps } {
  const found = fields.flatMap((field): [string, number][] => {
    const path = pathInInitiative(table, key, field);
    const at = path === undefined ? undefined : changed[path];
    return at === undefined ? [] : [[field, Date.parse(at)]];
  });
  return found.length > 0 ? { stamps: Object.fromEntries(found) } : {};
}
