// The goals that an activity can serve, loaded when somebody works on one.
import type { Instrument } from '../domain/instrument/schema.ts';
import type { CountyGoals } from '../domain/plan/goals.ts';
import { loadGoals } from '../persistence/instruments.ts';

/** Undefined for an instrument without goals; rejects where they could not be fetched. */
export async function goalsOf(instrument: Instrument): Promise<CountyGoals | undefined> {
  return loadGoals(instrument);
}
