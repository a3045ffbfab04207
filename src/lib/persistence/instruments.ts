// Instruments that ship with the app are loaded when used; versions that came in a file are kept in the database,
// so that an assessment always shows the texts it was made with.
import type { Instrument } from '../domain/instrument/schema.ts';
import type { CountyGoals } from '../domain/plan/goals.ts';
import type { Purposes } from '../domain/reflection/purposes.ts';
import type { Database } from './database.ts';
import {
  isShipped,
  keptInstrument,
  type InstrumentReference,
  type Shipped,
} from './kept-instruments.ts';

export const CURRENT_INSTRUMENT: InstrumentReference = { id: 'iris', version: '1.0.0' };

/** Checked when the app is built (scripts/shipped-instruments.mjs), so that no device has to. */
const SHIPPED: Record<Shipped, () => Promise<Instrument>> = {
  'iris 1.0.0': async () =>
    (await import('#instruments/iris/1.0.0/instrument.json')).default as Instrument,
};

/** Goals that activities can serve, by the instrument's id; most instruments have none. */
const GOALS: Record<string, () => Promise<{ default: CountyGoals }>> = {
  iris: () => import('#instruments/iris/lansmal.json'),
};

/** Purposes that the yearly follow-up judges the way to, by the instrument's id. */
const PURPOSES: Record<string, () => Promise<{ default: Purposes }>> = {
  iris: () => import('#instruments/iris/syften.json'),
};

/**
 * What an initiative is asked with on its next occasion: the version that ships, unless the last one was made with an
 * instrument of the group's own, or with a version that a newer IRIS knows.
 */
export function successorOf(last: InstrumentReference): InstrumentReference {
  const isNewer = (a: string, b: string) =>
    a.localeCompare(b, undefined, { numeric: true, sensitivity: 'variant' }) > 0;
  return last.id === CURRENT_INSTRUMENT.id && isNewer(CURRENT_INSTRUMENT.version, last.version)
    ? CURRENT_INSTRUMENT
    : { id: last.id, version: last.version };
}

export async function loadInstrument(
  db: Database,
  reference: InstrumentReference,
): Promise<Instrument> {
  return isShipped(reference)
    ? SHIPPED[`${reference.id} ${reference.version}` as Shipped]()
    : keptInstrument(db, reference);
}

export async function loadGoals({ id }: Pick<Instrument, 'id'>): Promise<CountyGoals | undefined> {
  return (await GOALS[id]?.())?.default;
}

export async function loadPurposes({ id }: Pick<Instrument, 'id'>): Promise<Purposes | undefined> {
  return (await PURPOSES[id]?.())?.default;
}
