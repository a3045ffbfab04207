import { expect, test } from 'vitest';
import { assessmentWith, AT } from '../../../../tests/support/domain.ts';
import { withRating } from './edit.ts';
import { pictureDifferences } from './picture-differences.ts';
import type { Level } from './schema.ts';

/** Of steps 1, 2, 3 …, the kommun's answer and the region's. */
function differences(...pairs: readonly [Level | null, Level | null][]) {
  let assessment = assessmentWith();
  // Stored in another order than the process has.
  for (const [index, [municipality, region]] of [...pairs.entries()].toReversed()) {
    const step = String(index + 1);
    assessment = withRating(assessment, step, 'municipality', { level: municipality }, AT);
    assessment = withRating(assessment, step, 'region', { level: region }, AT);
  }
  const steps = pairs.map((_, index) => String(index + 1));
  return pictureDifferences(assessment.ratings, steps);
}

const NONE = { unknown: [], 'not-applicable': [] };

test('the largest difference is told of every step that has it, in the order of the process', () => {
  expect(differences([3, 1], [1, 2], [0, 2], [2, 2])).toEqual({
    distance: 2,
    largest: [
      { step: '1', municipality: 3, region: 1 },
      { step: '3', municipality: 0, region: 2 },
    ],
    outside: NONE,
  });
});

test('that only one has chosen a level stands apart, by what the other answers', () => {
  expect(differences([3, 'unknown'], ['not-applicable', 0], ['unknown', 2])).toEqual({
    distance: 0,
    largest: [],
    outside: {
      unknown: [
        { step: '1', municipality: 3, region: 'unknown' },
        { step: '3', municipality: 'unknown', region: 2 },
      ],
      'not-applicable': [{ step: '2', municipality: 'not-applicable', region: 0 }],
    },
  });
});

test('with few answers or none, or those that are alike, there is no largest difference', () => {
  for (const pairs of [[], [[3, null]], [[null, 0]], [[2, 2]], [['unknown', 'not-applicable']]] as [
    Level | null,
    Level | null,
  ][][])
    expect(differences(...pairs)).toEqual({ distance: 0, largest: [], outside: NONE });
});
