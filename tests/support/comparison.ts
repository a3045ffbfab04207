// Occasions for tests of comparison, with joint levels by step id, and instruments of other versions.
import type { Occasion } from '#lib/domain/comparison/occasions.ts';
import type { Level } from '#lib/domain/assessment/schema.ts';
import { emptyActivity } from '#lib/domain/plan/edit.ts';
import type { Activity } from '#lib/domain/plan/schema.ts';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import { emptyRating } from '#lib/domain/assessment/edit.ts';
import { assessmentWith, AT, instrument } from './domain.ts';

export type Levels = Readonly<Record<string, Level | null>>;

/** The shipped instrument with these steps only, as another version or another instrument. */
export function instrumentWith(
  steps: readonly string[],
  changes: Partial<Pick<Instrument, 'id' | 'version' | 'changes'>> = {},
): Instrument {
  return {
    ...instrument,
    ...changes,
    phases: instrument.phases.flatMap((phase) => {
      const kept = phase.steps.filter(({ id }) => steps.includes(id));
      return kept.length > 0 ? [{ ...phase, groups: [], steps: kept }] : [];
    }),
  };
}

export function occasionOf(
  date: string,
  levels: Levels,
  questions: Instrument = instrument,
  id = `7d0d7c0e-6a39-4f0b-8f5e-0a4f${date.replaceAll('-', '')}`,
): Occasion {
  const { id: name, version } = questions;
  return {
    assessment: assessmentWith({
      id,
      date,
      instrument: { id: name, version },
      ratings: Object.entries(levels).map(([step, level]) => ({
        ...emptyRating(step, 'joint', AT),
        level,
      })),
    }),
    instrument: questions,
  };
}

export function doneActivity(serial: number, changes: Partial<Activity> = {}): Activity {
  return {
    ...emptyActivity,
    number: serial,
    formerNumbers: [],
    id: `3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b${String(serial).padStart(4, '0')}`,
    text: `Aktivitet ${serial}`,
    status: 'done',
    endedOn: '2026-01-15',
    notes: [],
    createdAt: AT,
    updatedAt: AT,
    ...changes,
  };
}
