// The purposes that a group judges its way to, loaded with the part of the yearly follow-up that asks for them.
import type { Instrument } from '../domain/instrument/schema.ts';
import type { Purposes } from '../domain/reflection/purposes.ts';
import { loadPurposes } from '../persistence/instruments.ts';

/** Undefined for an instrument without purposes; rejects where they could not be fetched. */
export async function purposesOf(instrument: Instrument): Promise<Purposes | undefined> {
  return loadPurposes(instrument);
}
