// What a field said before. Nothing is ever taken from it: whatever gives way is added.
import { segmentsOf } from './field-path.ts';
import type { FormerValue, Initiative } from './schema.ts';

/** Equal for two values exactly when they are the same field saying the same thing. */
function keyOf({ field, value }: FormerValue): string {
  return JSON.stringify([field, value]);
}

/** Each value of each field once, with the latest date that it is known by. Instants are canonical, so text order is time order. */
export function uniqueFormer(values: readonly FormerValue[]): FormerValue[] {
  const latest = new Map<string, FormerValue>();
  for (const one of values) {
    const before = latest.get(keyOf(one));
    if (!before || before.changedAt < one.changedAt) latest.set(keyOf(one), one);
  }
  return [...latest.values()];
}

export function withFormer(initiative: Initiative, former: FormerValue): Initiative {
  const changedAt = new Date(former.changedAt).toISOString();
  return {
    ...initiative,
    history: uniqueFormer([...initiative.history, { ...former, changedAt }]),
  };
}

/** What is worth showing beside a field, latest first: neither nothing nor what the field says now. */
export function formerValuesOf(
  history: readonly FormerValue[],
  field: string,
  current: FormerValue['value'],
): FormerValue[] {
  return history
    .filter((one) => one.field === field && one.value !== current)
    .filter(({ value }) => value !== '' && value !== null)
    .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
}

/** Former values of an initiative and one of its assessments, but for the ratings, answers and activities that stand on pages of their own. */
export function otherFormer(
  { history, activities }: Pick<Initiative, 'history' | 'activities'>,
  assessment: string,
): FormerValue[] {
  const planned = new Set(activities.map(({ id }) => id));
  return history.filter(({ field, value }) => {
    const [root, id = '', part] = segmentsOf(field);
    // A note has no former texts on its activity's page.
    if (root === 'activities' && planned.has(id) && part !== 'notes') return false;
    const isOwn = root !== 'assessments' || (id === assessment && part !== 'ratings');
    return isOwn && part !== 'answers' && value !== '' && value !== null;
  });
}
