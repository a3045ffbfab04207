// The questions that assessments were made with.
import type { Assessment } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { openStore } from './store.ts';

/** Each version once, in the order in which the assessments use them. */
export async function instrumentsUsedBy(assessments: readonly Assessment[]): Promise<Instrument[]> {
  const { db } = await openStore();
  const loading = new Map<string, Promise<Instrument>>();
  for (const { instrument } of assessments) {
    const key = `${instrument.id} ${instrument.version}`;
    if (!loading.has(key)) loading.set(key, loadInstrument(db, instrument));
  }
  return Promise.all(loading.values());
}
