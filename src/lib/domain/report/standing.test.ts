import { expect, test } from 'vitest';
import { documentFrom } from '../../../../tests/support/documents.ts';
import { assessmentWith, initiativeWith, jointRatings } from '../../../../tests/support/domain.ts';
import { holding } from '../../../../tests/support/messages.ts';
import {
  ANY_AHEAD,
  aheadOf,
  saidInDocument,
  VECTORS,
} from '../../../../tests/support/standings.ts';

/** Every text of a document, one on each line. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

test.each(VECTORS)('phase $phase, $name: the follow-up says what the overview says', (vector) => {
  const ratings = jointRatings(vector.levels);
  const { blocks } = documentFrom(
    'annual',
    initiativeWith({ assessments: [assessmentWith({ ratings })] }),
  );
  const texts = textsIn(blocks);
  const text = texts.join('\n');
  for (const sentence of saidInDocument(vector)) expect(text).toContain(sentence);
  const ahead = texts.filter((one) => holding(ANY_AHEAD).test(one));
  expect(new Set(ahead)).toEqual(new Set(aheadOf(vector)));
});
