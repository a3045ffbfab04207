// What steps lack, in the words of every page, dialog and check that tells it.
import type { Scale } from '../domain/instrument/schema.ts';
import type { PlacedStep } from '../domain/instrument/steps.ts';
import type { Lack, Lacking } from '../domain/status/lacking.ts';
import { formatList } from './format.ts';
import * as m from './paraglide/messages.js';
import { gapName, levelName } from './status.ts';

export function lackName(lack: Lack, scale: Scale): string {
  switch (lack) {
    case 'not-assessed':
      return levelName(scale, null);
    case 'unknown':
      return levelName(scale, 'unknown');
    case 'unexplained':
      return m.gap_unexplained();
    default:
      return gapName(lack);
  }
}

/** So many steps are named; of more, the numbers are easier to take in. */
const MOST_NAMED = 4;

/** "Underlag saknas: steg 2 Behov och steg 7 Rutiner.", a sentence for each thing that is lacking. */
export function lackSentences(lacking: readonly Lacking[], scale: Scale): string[] {
  return lacking.map(({ lack, steps }) =>
    m.gap_steps({ gap: lackName(lack, scale), steps: stepsInWords(steps) }),
  );
}

function stepsInWords(steps: readonly PlacedStep[]): string {
  return steps.length > MOST_NAMED
    ? m.gap_numbers({ numbers: formatList(steps.map(({ number }) => String(number))) })
    : formatList(steps.map(({ number, step }) => m.status_step({ number, name: step.name })));
}
