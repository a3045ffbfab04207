import type { Activity } from './schema.ts';

/** The functions that a plan names, each once and in alphabetical order. */
export function functionsOf(activities: readonly Activity[]): string[] {
  const names = activities.map(({ responsible }) => responsible.trim()).filter(Boolean);
  return [...new Set(names)].sort(new Intl.Collator('sv-SE').compare);
}
