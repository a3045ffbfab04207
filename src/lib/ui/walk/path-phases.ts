import type { Assessment } from '../../domain/assessment/schema.ts';
import type { Instrument } from '../../domain/instrument/schema.ts';
import { placedSteps } from '../../domain/instrument/steps.ts';
import { jointLevel } from '../../domain/status/overview.ts';
import { levelName } from '../../i18n/status.ts';
import type { PathPhase } from './StepPath.svelte';

/** All steps in their phases, each with its joint level in words and the way to it. */
export function pathPhases(
  instrument: Instrument,
  ratings: Assessment['ratings'],
  hrefOf: (step: string) => string,
): PathPhase[] {
  const placed = placedSteps(instrument);
  return instrument.phases.map((phase, index) => ({
    id: phase.id,
    number: index + 1,
    name: phase.name,
    steps: placed
      .filter((one) => one.phase.id === phase.id)
      .map(({ step: { id, name }, number }) => {
        const level = jointLevel(ratings, id);
        return {
          id,
          number,
          name,
          level,
          levelName: levelName(instrument.scale, level),
          href: hrefOf(id),
        };
      }),
  }));
}
