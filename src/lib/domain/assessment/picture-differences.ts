// Where kommun and region are furthest apart, told step by step. Nothing is said where there is nothing to compare.
import { kindOfPictures, pictureOf } from './ratings.ts';
import type { Level, NumericLevel, Rating } from './schema.ts';

export interface PicturePair {
  readonly step: string;
  readonly municipality: Level;
  readonly region: Level;
}

export interface PictureDifferences {
  /** In levels; nought where no two levels differ. */
  readonly distance: number;
  /** The steps that are so far apart. */
  readonly largest: readonly PicturePair[];
  /** The steps for which one has chosen a level and the other gives this answer. */
  readonly outside: Readonly<Record<Exclude<Level, NumericLevel>, readonly PicturePair[]>>;
}

/** @param steps ids, in the order in which they are told */
export function pictureDifferences(
  ratings: readonly Rating[],
  steps: readonly string[],
): PictureDifferences {
  const pairs = steps.flatMap((step): PicturePair[] => {
    const [municipality, region] = pictureOf(ratings, step);
    return municipality === null || region === null ? [] : [{ step, municipality, region }];
  });
  const distanceOf = ({ municipality, region }: PicturePair) =>
    typeof municipality === 'number' && typeof region === 'number'
      ? Math.abs(municipality - region)
      : 0;
  const distance = Math.max(0, ...pairs.map(distanceOf));
  const outside = (answer: Level) =>
    pairs.filter(
      ({ municipality, region }) =>
        kindOfPictures(municipality, region) === 'different' &&
        [municipality, region].includes(answer),
    );
  return {
    distance,
    largest: distance === 0 ? [] : pairs.filter((pair) => distanceOf(pair) === distance),
    outside: { unknown: outside('unknown'), 'not-applicable': outside('not-applicable') },
  };
}
