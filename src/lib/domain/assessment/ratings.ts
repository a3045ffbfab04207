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

/** Steps by how their two pictures stand to each other; the parts are all steps, each once. */
export interface PictureCounts {
  readonly all: number;
  /** Two levels or more apart. */
  readonly different: number;
  readonly alike: number;
  /** A level beside "Vet inte" or "Inte aktuellt", or these beside each other. */
  readonly incomparable: number;
  /** Only one huvudman has given its picture. */
  readonly one: number;
  readonly none: number;
}

export function pictureCounts(ratings: readonly Rating[], steps: readonly string[]): PictureCounts {
  const kinds = steps.map((step) => pictureKind(ratings, step));
  const count = (wanted: (typeof kinds)[number]) => kinds.filter((kind) => kind === wanted).length;
  return {
    all: steps.length,
    different: count('different'),
    alike: count('alike'),
    incomparable: count('incomparable'),
    one: count('one'),
    none: count('none'),
  };
}

export type PictureKind = Exclude<keyof PictureCounts, 'all'>;

export function pictureKind(ratings: readonly Rating[], step: string): PictureKind {
  const [municipality, region] = pictureOf(ratings, step);
  if (municipality === null || region === null) return municipality === region ? 'none' : 'one';
  if (picturesDiffer(ratings, step)) return 'different';
  const comparable = typeof municipality === 'number' && typeof region === 'number';
  return comparable || municipality === region ? 'alike' : 'incomparable';
}
