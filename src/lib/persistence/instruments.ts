// Instruments that ship with the app are loaded when used; versions that came in a file are kept in the database,
// so that an assessment always shows the texts it was made with.
import type { Instrument } from '../domain/instrument/schema.ts';
import type { CountyGoals } from '../domain/plan/goals.ts';
import type { Purposes } from '../domain/reflection/purposes.ts';
import type { Database } from './database.ts';

export type InstrumentReference = Pick<Instrument, 'id' | 'version'>;

export const CURRENT_INSTRUMENT: InstrumentReference = { id: 'iris', version: '1.0.0' };

/** Checked when the app is built (scripts/shipped-instruments.mjs), so that no device has to. */
const SHIPPED: Record<string, () => Promise<Instrument>> = {
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

export class UnknownInstrumentError extends Error {
  readonly instrument: InstrumentReference;

  constructor(instrument: InstrumentReference) {
    super(`No instrument ${instrument.id} ${instrument.version}`);
    this.name = 'UnknownInstrumentError';
    this.instrument = instrument;
  }
}

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

export function isShipped({ id, version }: InstrumentReference): boolean {
  return `${id} ${version}` in SHIPPED;
}

export async function loadInstrument(
  db: Database,
  { id, version }: InstrumentReference,
): Promise<Instrument> {
  const shipped = SHIPPED[`${id} ${version}`];
  if (shipped) return shipped();
  const data = await db.instruments.get([id, version]);
  // Loaded on use: most devices have none but what is shipped.
  const { parseInstrument } = await import('../domain/instrument/schema.ts');
  const parsed = parseInstrument(data);
  if (!parsed.ok) throw new UnknownInstrumentError({ id, version });
  return parsed.value;
}

export async function loadGoals({ id }: Pick<Instrument, 'id'>): Promise<CountyGoals | undefined> {
  return (await GOALS[id]?.())?.default;
}

export async function loadPurposes({ id }: Pick<Instrument, 'id'>): Promise<Purposes | undefined> {
  return (await PURPOSES[id]?.())?.default;
}

/** Keeps instruments from a file that the app does not ship. One that is already kept stays as it is. */
export async function keepInstruments(
  db: Database,
  instruments: readonly Instrument[],
): Promise<void> {
  for (const instrument of instruments.filter((one) => !isShipped(one)))
    if (!(await db.instruments.get([instrument.id, instrument.version])))
      await db.instruments.add(instrument);
}
