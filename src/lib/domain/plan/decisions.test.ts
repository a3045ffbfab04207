import { expect, test } from 'vitest';
import { decisionsIn } from './decisions.ts';

test.each([
  ['', []],
  [' \n\n', []],
  ['Avsätt tid för samordnaren.', ['Avsätt tid för samordnaren.']],
  ['Ett.\n\n  Två.  \nTre.', ['Ett.', 'Två.', 'Tre.']],
  ['1. Ett.\n2) Två.\n- Tre.\n• Fyra.\n– Fem.', ['Ett.', 'Två.', 'Tre.', 'Fyra.', 'Fem.']],
  [
    '2027 ska vi börja.\n12 timmar i veckan.\n-5 grader',
    ['2027 ska vi börja.', '12 timmar i veckan.', '-5 grader'],
  ],
])('%j has %j', (text, decisions) => {
  expect(decisionsIn(text)).toEqual(decisions);
});
