// The questions that assessments were made with.
import type { Assessment, Initiative } from '../domain/assessment/schema.ts';
import type { Instrument } from '../domain/instrument/schema.ts';
import { adoptedAssessments } from '../domain/reflection/adoption.ts';
import { loadInstrument } from '../persistence/instruments.ts';
import { UnknownInstrumentError } from '../persistence/kept-instruments.ts';
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

/**
 * Those of all occasions, and those that what was adopted was made with: the occasion before may have been taken away
 * since. One that only an adoption needs and that is not on this device is left out.
 */
export async function instrumentsOf(initiatives: readonly Initiative[]): Promise<Instrument[]> {
  const used = await instrumentsUsedBy(initiatives.flatMap(({ assessments }) => assessments));
  const kept = initiatives.flatMap(adoptedAssessments);
  const lacking = new Map(
    kept
      .filter(({ instrument: { id, version } }) =>
        used.every((one) => one.id !== id || one.version !== version),
      )
      .map((assessment) => [
        `${assessment.instrument.id} ${assessment.instrument.version}`,
        assessment,
      ]),
  );
  const found = await Promise.all(
    [...lacking.values()].map((assessment) =>
      instrumentsUsedBy([assessment]).catch((error: unknown) => {
        if (error instanceof UnknownInstrumentError) return [];
        throw error;
      }),
    ),
  );
  return [...used, ...found.flat()];
}
