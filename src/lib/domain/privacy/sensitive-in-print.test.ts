import { expect, test } from 'vitest';
import type { Assessment } from '../assessment/schema.ts';
import { adoptionOf } from '../reflection/adoption.ts';
import {
  AT,
  assessmentWith,
  initiativeWith,
  jointRatings,
} from '../../../../tests/support/domain.ts';
import { sensitiveInPrint } from './sensitive-in-print.ts';

const MAIL = 'anna@mora.se';
const OTHER = 'bo@mora.se';

/** The first step's motivation holds the text. */
function occasion(id: string, rationale: string): Assessment {
  return assessmentWith({
    id,
    ratings: jointRatings([2]).map((rating) => ({ ...rating, rationale })),
  });
}

const [NOW, BEFORE] = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
];

function placesIn(texts: string[], now = `Fråga ${MAIL}.`, before = '') {
  const initiative = initiativeWith({
    assessments: [occasion(BEFORE, before), occasion(NOW, now)],
  });
  return sensitiveInPrint(initiative, NOW, texts).map(({ place, kinds }) => ({
    assessment: 'assessment' in place && place.assessment,
    kinds,
  }));
}

test('What a document prints is found where it was typed', () => {
  expect(placesIn([`Motivering: Fråga ${MAIL}.`])).toEqual([
    { assessment: NOW, kinds: ['e-mail'] },
  ]);
});

test('What a document leaves out is no reason to ask', () => {
  expect(placesIn(['Motivering: Fråga samordnaren.'])).toEqual([]);
  expect(placesIn([`Fråga ${OTHER}.`])).toEqual([]);
});

test('Another year is named only for what this year does not say', () => {
  expect(placesIn([MAIL], `Fråga ${MAIL}.`, `Fråga ${MAIL}.`)).toEqual([
    { assessment: NOW, kinds: ['e-mail'] },
  ]);
  expect(placesIn([MAIL, OTHER], `Fråga ${MAIL}.`, `Fråga ${OTHER}.`)).toEqual([
    { assessment: BEFORE, kinds: ['e-mail'] },
    { assessment: NOW, kinds: ['e-mail'] },
  ]);
});

test('What is only kept of an earlier version is not in the document of this one', () => {
  const now = occasion(NOW, '');
  const then = occasion(NOW, `Fråga ${MAIL}.`);
  const kept = adoptionOf(initiativeWith({ assessments: [then] }), then, { id: BEFORE, at: AT });
  const initiative = initiativeWith({ assessments: [now], adoptions: [kept] });
  expect(sensitiveInPrint(initiative, NOW, [MAIL])).toEqual([]);
});
