// The steps that the group itself holds for the most important, in its own order.
import { MAX_PRIORITIES } from '../assessment/defaults.ts';
import type { Instrument } from '../instrument/schema.ts';
import { placedSteps } from '../instrument/steps.ts';

/** The chosen steps that the instrument has, each once: what a file holds beside them must not take up a place. */
export function prioritiesIn(instrument: Instrument, priorities: readonly string[]): string[] {
  const ids = placedSteps(instrument).map(({ step }) => step.id);
  return [...new Set(priorities)].filter((id) => ids.includes(id));
}

export function isFull(priorities: readonly string[]): boolean {
  return priorities.length >= MAX_PRIORITIES;
}

/** With the step last, or without it when it was there. The same list when there is no room for it. */
export function toggled(priorities: readonly string[], step: string): readonly string[] {
  if (priorities.includes(step)) return priorities.filter((id) => id !== step);
  return isFull(priorities) ? priorities : [...priorities, step];
}

/** With the step one place earlier (-1) or later (1). The same list when it stands at that end already. */
export function moved(priorities: readonly string[], step: string, by: -1 | 1): readonly string[] {
  const from = priorities.indexOf(step);
  const other = priorities[from + by];
  if (from < 0 || other === undefined) return priorities;
  return priorities.with(from, other).with(from + by, step);
}
