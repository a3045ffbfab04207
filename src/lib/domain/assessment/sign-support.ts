import type { Step } from '../instrument/schema.ts';

/**
 * The level that the ticked signs point to, or null when none is ticked. All signs: 3. All that are normally seen
 * at level 2 or lower: 2. Otherwise 1. Information for the group; a level is never set from it.
 */
export function levelFromSigns(step: Step, ticked: readonly string[]): 1 | 2 | 3 | null {
  const seen = step.signs.filter(({ id }) => ticked.includes(id));
  if (seen.length === 0) return null;
  if (seen.length === step.signs.length) return 3;
  const lower = step.signs.filter(({ level }) => level <= 2);
  return lower.every(({ id }) => ticked.includes(id)) && lower.length > 0 ? 2 : 1;
}
