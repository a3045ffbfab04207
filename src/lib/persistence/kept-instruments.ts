// Versions of instruments that came in a file and are kept in the database, beside those that the app ships.
import type { Instrument } from '../domain/instrument/schema.ts';
import type { Database } from './database.ts';

export type InstrumentReference = Pick<Instrument, 'id' | 'version'>;

/** `id version` of those that the app ships; what is in them is loaded by `instruments.ts`. */
export type Shipped = 'iris 1.0.0';
const SHIPPED: Record<Shipped, true> = { 'iris 1.0.0': true };

export class UnknownInstrumentError extends Error {
  readonly instrument: InstrumentReference;

  constructor(instrument: InstrumentReference) {
    super(`No instrument ${instrument.id} ${instrument.version}`);
    this.name = 'UnknownInstrumentError';
    this.instrument = instrument;
  }
}

export function isShipped({ id, version }: InstrumentReference): boolean {
  return `${id} ${version}` in SHIPPED;
}

/** @throws UnknownInstrumentError */
export async function keptInstrument(
  db: Database,
  { id, version }: InstrumentReference,
): Promise<Instrument> {
  const data = await db.instruments.get([id, version]);
  // Loaded on use: most devices have none but what is shipped.
  const { parseInstrument } = await import('../domain/instrument/schema.ts');
  const parsed = parseInstrument(data);
  if (!parsed.ok) throw new UnknownInstrumentError({ id, version });
  return parsed.value;
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
