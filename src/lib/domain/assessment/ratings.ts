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

/** How the two pictures of a step stand to each other; `municipality`, `region`: only that one is there. */
export type PictureKind =
  'different' | 'near' | 'alike' | 'incomparable' | 'municipality' | 'region' | 'none';

/**
 * `different`: two levels or more apart, or a level beside "Vet inte" or "Inte aktuellt". `near`: one level apart.
 * `incomparable`: "Vet inte" beside "Inte aktuellt".
 */
export function pictureKind(ratings: readonly Rating[], step: string): PictureKind {
  return kindOfPictures(...pictureOf(ratings, step));
}

export function kindOfPictures(municipality: Level | null, region: Level | null): PictureKind {
  if (municipality === null) return region === null ? 'none' : 'region';
  if (region === null) return 'municipality';
  if (municipality === region) return 'alike';
  if (typeof municipality === 'number' && typeof region === 'number')
    return Math.abs(municipality - region) >= 2 ? 'different' : 'near';
  return typeof municipality === 'number' || typeof region === 'number'
    ? 'different'
    : 'incomparable';
}

/** True when the two pictures are so far apart that they are the workshop's best material. */
export function picturesDiffer(ratings: readonly Rating[], step: string): boolean {
  return pictureKind(ratings, step) === 'different';
}

/** Steps by how their two pictures stand to each other; the parts are all steps, each once. */
export type PictureCounts = Readonly<Record<PictureKind, number>>;

export function pictureCounts(ratings: readonly Rating[], steps: readonly string[]): PictureCounts {
  const kinds = steps.map((step) => pictureKind(ratings, step));
  const count = (wanted: PictureKind) => kinds.filter((kind) => kind === wanted).length;
  return {
    different: count('different'),
    near: count('near'),
    alike: count('alike'),
    incomparable: count('incomparable'),
    municipality: count('municipality'),
    region: count('region'),
    none: count('none'),
  };
}
