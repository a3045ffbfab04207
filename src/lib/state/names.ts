import type { Instrument } from '../domain/instrument/schema.ts';
import type { Names } from '../domain/reflection/adoption.ts';
import { loadGoals, loadPurposes } from '../persistence/instruments.ts';

/** What purposes and goals are called today. Rejects where they cannot be fetched: what is adopted must not lack them. */
export async function namesOf(instrument: Instrument): Promise<Names> {
  const [purposes, goals] = await Promise.all([loadPurposes(instrument), loadGoals(instrument)]);
  return { purposes: purposes?.purposes ?? [], goals: goals ?? null };
}
