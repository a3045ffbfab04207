import type { Initiative } from '#lib/domain/assessment/schema.ts';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import type { DocumentInput } from '#lib/domain/report/context.ts';
import { instrumentsOf } from '#lib/state/instruments.ts';
import { namesOf } from '#lib/state/names.ts';

export type Basis = Pick<DocumentInput, 'instruments' | 'goals' | 'purposes'>;

/** What the documents need beside the initiative, read once. */
export async function basisOf(
  instrument: Instrument,
  initiative: Initiative,
): Promise<Basis & { readonly named: boolean }> {
  const [instruments, names] = await Promise.all([
    instrumentsOf([initiative]),
    namesOf(instrument).catch(() => undefined),
  ]);
  return { instruments, purposes: [], goals: null, ...names, named: names !== undefined };
}
