// Where a row of a follow-up stands among the others of its list: the number that the list is sorted by.
import type { Assessment } from '../domain/assessment/schema.ts';
import type { RowList } from '../domain/reflection/rows.ts';
import type { Database } from './database.ts';
import type { Edit } from './edit.ts';
import { withWaiting } from './waiting.ts';

/**
 * @param waiting what is typed and not committed yet
 * @returns undefined when the row is not there, or when the database can't be read
 */
export async function orderIn(
  db: Database,
  waiting: readonly Edit[],
  [assessment, list, id]: readonly [assessment: Assessment['id'], list: RowList, id: string],
): Promise<number | undefined> {
  const stored = await db.reflections
    .where({ assessment })
    .toArray()
    .catch(() => []);
  const [row] = withWaiting(
    'reflections',
    stored,
    (one) => [one.assessment],
    waiting,
    ([of]) => of === assessment,
  );
  const order = row?.[list][id]?.['order'];
  return typeof order === 'number' ? order : undefined;
}
