import type { DocumentContext } from './context.ts';

/** "1 Förebygga våld och 4 …": the county's goals by their numbers and names, in the strategy's order. */
export function goalNames({ goals, words }: DocumentContext, ids: readonly string[]): string {
  const known = goals?.goals ?? [];
  const unknown = ids.filter((id) => !known.some((goal) => goal.id === id));
  return words.joined([
    ...known.filter(({ id }) => ids.includes(id)).map(({ id, name }) => words.goalName(id, name)),
    ...unknown.map(words.unknownGoal),
  ]);
}
