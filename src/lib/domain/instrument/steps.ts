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

/**
 * The items with those that belong to a step in the order of the process: storage gives step 10 before step 2. Everything
 * else stays where it stands, and so do steps that the instrument does not know.
 */
export function inProcessOrder<Item>(
  items: readonly Item[],
  stepOf: (item: Item) => string | undefined,
  instrument: Instrument | undefined,
): Item[] {
  if (!instrument) return [...items];
  const numbers = new Map(placedSteps(instrument).map(({ step, number }) => [step.id, number]));
  const numberOf = (item: Item) => numbers.get(stepOf(item) ?? '');
  const placed = items.filter((item) => numberOf(item) !== undefined);
  const ordered = placed.sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0)).values();
  return items.map((item) =>
    numberOf(item) === undefined ? item : (ordered.next().value ?? item),
  );
}
