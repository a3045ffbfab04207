import type { Assessment } from '#lib/domain/assessment/schema.ts';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import type { DocumentInput } from '#lib/domain/report/context.ts';
import { goalsOf } from '#lib/state/goals.ts';
import { instrumentsUsedBy } from '#lib/state/instruments.ts';
import { purposesOf } from '#lib/state/purposes.ts';

export type Basis = Pick<DocumentInput, 'instruments' | 'goals' | 'purposes'>;

/** What the documents need beside the initiative, read once. */
export async function basisOf(
  instrument: Instrument,
  assessments: readonly Assessment[],
): Promise<Basis> {
  const [instruments, goals, purposes] = await Promise.all([
    instrumentsUsedBy(assessments),
    goalsOf(instrument),
    purposesOf(instrument),
  ]);
  return { instruments, goals: goals ?? null, purposes: purposes?.purposes ?? [] };
}
