import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instrument } from '../../../../tests/support/domain.ts';
import { MAX_PRIORITIES } from '../assessment/defaults.ts';
import { isFull, moved, prioritiesIn, toggled } from './priorities.ts';

test('a step is added last and taken away, and a fourth is not taken in', () => {
  expect(toggled([], '8')).toEqual(['8']);
  expect(toggled(['8'], '3')).toEqual(['8', '3']);
  expect(toggled(['8', '3'], '8')).toEqual(['3']);
  expect(toggled(['8', '3', '1'], '2')).toEqual(['8', '3', '1']);
  expect(toggled(['8', '3', '1'], '1')).toEqual(['8', '3']);
  expect([isFull(['8', '3']), isFull(['8', '3', '1'])]).toEqual([false, true]);
});

test('a step changes places with its neighbour, and stays at the ends', () => {
  expect(moved(['8', '3', '1'], '1', -1)).toEqual(['8', '1', '3']);
  expect(moved(['8', '3', '1'], '8', 1)).toEqual(['3', '8', '1']);
  expect(moved(['8', '3', '1'], '8', -1)).toEqual(['8', '3', '1']);
  expect(moved(['8', '3', '1'], '1', 1)).toEqual(['8', '3', '1']);
  expect(moved(['8'], '2', 1)).toEqual(['8']);
});

test('a step that the instrument lacks takes up no place', () => {
  expect(prioritiesIn(instrument, ['8', 'gone', '3', '8'])).toEqual(['8', '3']);
});

test('whatever is pressed, each step stands there once and there is no fourth', () => {
  const press = fc.record({
    step: fc.constantFrom('1', '2', '3', '4', '5'),
    by: fc.constantFrom<-1 | 0 | 1>(-1, 0, 1),
  });
  fc.assert(
    fc.property(fc.array(press), (presses) => {
      const chosen = presses.reduce<readonly string[]>(
        (list, { step, by }) => (by === 0 ? toggled(list, step) : moved(list, step, by)),
        [],
      );
      expect(chosen.length).toBeLessThanOrEqual(MAX_PRIORITIES);
      expect(new Set(chosen).size).toBe(chosen.length);
    }),
  );
});
