// What is not there yet in what a body is about to adopt, by name. It is told and never stops anybody.
import type { Assessment, Initiative } from '../assessment/schema.ts';
import type { Instrument } from '../instrument/schema.ts';
import { placedSteps } from '../instrument/steps.ts';
import { placeOf, type TextPlace } from '../privacy/sensitive-in.ts';
import { textsOf } from '../privacy/texts.ts';
import { lackingIn, type Lacking } from '../status/lacking.ts';

export interface AdoptionGaps {
  readonly lacking: readonly Lacking[];
  /** Where something stands that somebody meant to write later. */
  readonly placeholders: readonly TextPlace[];
}

export function adoptionGaps(
  initiative: Initiative,
  assessment: Assessment,
  instrument: Instrument,
): AdoptionGaps {
  return {
    lacking: lackingIn(assessment.ratings, placedSteps(instrument)),
    placeholders: placeholdersIn(initiative, assessment.id),
  };
}

/** Each place once; what belongs to another occasion or to an earlier version is not about to be adopted. */
function placeholdersIn(initiative: Initiative, assessment: string): TextPlace[] {
  const current: Initiative = { ...initiative, adoptions: [], history: [] };
  const fields = textsOf(current)
    .filter(({ text }) => isPlaceholder(text))
    .map(({ field }) => field);
  return [...new Set(fields)]
    .map(placeOf)
    .filter((place) => !('assessment' in place) || place.assessment === assessment);
}

const PLACEHOLDER =
  /\[\s*\p{L}[^\]\n]*\]|_{3,}|\.{4,}|\?{3,}|(?<!\p{L})(?:x{2,}|nn|tbd|todo|lorem ipsum|skriv här|fyll i|fylls i senare|kompletteras senare)(?!\p{L})/iu;
const NOTHING_BUT_SIGNS = /^[\s\p{P}\p{S}]+$/u;

export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text) || NOTHING_BUT_SIGNS.test(text);
}
