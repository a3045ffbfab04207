import type { Level, Party, Rating } from './schema.ts';

export function ratingOf(
  ratings: readonly Rating[],
  step: string,
  party: Party,
): Rating | undefined {
  return ratings.find((rating) => rating.step === step && rating.party === party);
}

/** What a rating still lacks. Shown wherever the rating is; it never blocks anything. */
export type Gap = 'joint-missing' | 'rationale-missing' | 'evidence-missing';

export function gapsOf(ratings: readonly Rating[], step: string): Gap[] {
  const joint = ratingOf(ratings, step, 'joint');
  const level = joint?.level ?? null;
  const pictured = pictureOf(ratings, step).some((picture) => picture !== null);
  const gaps: Gap[] = [];
  if (level === null && pictured) gaps.push('joint-missing');
  if (level === 'not-applicable' && !joint?.rationale.trim()) gaps.push('rationale-missing');
  if (level === 3 && !joint?.evidence.trim()) gaps.push('evidence-missing');
  return gaps;
}

/** The kommun's and the region's level, each null where nothing is chosen. */
export function pictureOf(
  ratings: readonly Rating[],
  step: string,
): [municipality: Level | null, region: Level | null] {
  return [
    ratingOf(ratings, step, 'municipality')?.level ?? null,
    ratingOf(ratings, step, 'region')?.level ?? null,
  ];
}

/** True when the two pictures lie two levels or more apart: the workshop's best material. */
export function picturesDiffer(ratings: readonly Rating[], step: string): boolean {
  const [municipality, region] = pictureOf(ratings, step);
  return (
    typeof municipality === 'number' &&
    typeof region === 'number' &&
    Math.abs(municipality - region) >= 2
  );
}
