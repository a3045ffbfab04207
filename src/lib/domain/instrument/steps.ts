import type { Instrument, Phase, Step } from './schema.ts';

export interface PlacedStep {
  readonly phase: Phase;
  /** Place of the phase in the instrument, from 1. */
  readonly phaseNumber: number;
  readonly step: Step;
  /** Place of the step in the whole instrument, from 1. */
  readonly number: number;
}

/** All steps in order, each with its place. */
export function placedSteps(instrument: Instrument): PlacedStep[] {
  const placed = instrument.phases.flatMap((phase, index) =>
    phase.steps.map((step) => ({ phase, phaseNumber: index + 1, step })),
  );
  return placed.map((one, index) => ({ ...one, number: index + 1 }));
}
