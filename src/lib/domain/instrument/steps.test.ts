import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instrument } from '../../../../tests/support/domain.ts';
import { inProcessOrder } from './steps.ts';

const anyItem = fc.constantFrom('1', '2', '3', '10', '14', 'okänt', undefined);
const ordered = (items: readonly (string | undefined)[]) =>
  inProcessOrder(items, (item) => item, instrument);

test('steps stand by their place in the process and not by their ids', () => {
  expect(ordered(['1', '10', '14', '2'])).toEqual(['1', '2', '10', '14']);
});

test('what belongs to no step of the instrument stays where it is', () => {
  expect(ordered([undefined, '10', 'okänt', '2', undefined])).toEqual([
    undefined,
    '2',
    'okänt',
    '10',
    undefined,
  ]);
});

test('without the instrument everything stays', () => {
  expect(inProcessOrder(['10', '2'], (item) => item, undefined)).toEqual(['10', '2']);
});

test('for any items, each is there once and the steps never go backwards', () => {
  fc.assert(
    fc.property(fc.array(anyItem), (items) => {
      const after = ordered(items);
      const steps = after.filter((item) => Number(item) > 0).map(Number);
      expect(after.toSorted()).toEqual(items.toSorted());
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }),
  );
});
