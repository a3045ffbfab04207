import { expect, test } from 'vitest';
import { instrument, jointRatings } from '../../../tests/support/domain.ts';
import { placedSteps } from '../domain/instrument/steps.ts';
import { lackingIn } from '../domain/status/lacking.ts';
import { lackSentences } from './lacking.ts';
import * as m from './paraglide/messages.js';

test('A few steps are named, and many are told by their numbers', () => {
  const steps = placedSteps(instrument);
  const ratings = jointRatings(['unknown', 'not-applicable', 1, 2, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(lackSentences(lackingIn(ratings, steps), instrument.scale)).toEqual([
    `Vet inte: steg 1 ${steps[0]!.step.name}.`,
    `Motivering saknas: steg 2 ${steps[1]!.step.name}.`,
    'Nivå utan motivering: steg 3, 4, 5, 6 och 7.',
  ]);
});

test('The start page counts the steps and phases of the questionnaire that ships', () => {
  const count = (number: number) => m.doc_numbers().split('\n')[number];
  expect(m.start_time_text().toLowerCase()).toContain(
    `${count(placedSteps(instrument).length)} steg i ${count(instrument.phases.length)} faser`,
  );
});
