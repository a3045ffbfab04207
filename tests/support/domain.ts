// What domain tests build on: the shipped instrument, and assessments with given joint levels.
import source from '#instruments/iris/1.0.0/instrument.json' with { type: 'json' };
import { emptyRating } from '#lib/domain/assessment/edit.ts';
import type { Assessment, Initiative, Level, Rating } from '#lib/domain/assessment/schema.ts';
import { emptyAssessment } from '#lib/domain/assessment/defaults.ts';
import { withNumbers } from '#lib/domain/plan/numbers.ts';
import { parseInstrument, type Instrument } from '#lib/domain/instrument/schema.ts';

export const instrument: Instrument = (() => {
  const parsed = parseInstrument(source);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
})();

export const AT = '2026-11-14T09:30:00.000Z';

/** Joint ratings of steps 1, 2, 3 … */
export function jointRatings(levels: readonly (Level | null)[]): Rating[] {
  return levels.map((level, index) => ({ ...emptyRating(String(index + 1), 'joint', AT), level }));
}

export function assessmentWith(fields: Partial<Assessment> = {}): Assessment {
  return {
    id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11',
    instrument: { id: 'iris', version: '1.0.0' },
    title: 'Hösten 2026',
    date: '2026-09-17',
    phases: null,
    participants: [],
    ...emptyAssessment,
    ...fields,
  };
}

/** Its activities are numbered as they are wherever they come from. */
export function initiativeWith(fields: Partial<Initiative> = {}): Initiative {
  return withNumbers({
    id: '0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10',
    title: 'Kvinnofrid – lokal överenskommelse i Mora',
    municipality: '2062',
    municipalityName: '',
    region: 'Region Dalarna',
    kind: 'local-agreement',
    mode: 'joint',
    validFrom: null,
    validTo: null,
    example: false,
    createdAt: AT,
    updatedAt: AT,
    assessments: [assessmentWith()],
    activities: [],
    reflections: [],
    figures: [],
    lastNumber: 0,
    adoptions: [],
    changed: {},
    history: [],
    ...fields,
  });
}
