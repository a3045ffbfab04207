import { describe, expect, test } from 'vitest';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import { beforeAdoption } from './before-adoption.ts';
import { PARTS } from './codes.ts';
import type { Reflection } from './schema.ts';

const TODAY = '2026-11-02';
const of = (fields: Partial<Reflection>) => beforeAdoption(reflectionWith(fields), [], TODAY);

describe('Before a follow-up is adopted', () => {
  test('every part that says nothing is named, but not one with nothing to report', () => {
    expect(of({}).empty).toEqual([...PARTS]);
    expect(of({ nothing: ['judgement'], isu: 'no', revise: 'no' }).empty).toEqual([
      'results',
      'collaboration',
      'implementation',
    ]);
  });

  test.each([
    [false, '2025-09-01', '2026-08-31'],
    [false, '2025-09-01', '2025-09-01'],
    [true, '2025-09-02', '2025-09-01'],
    [false, null, '2025-09-01'],
    [false, '2025-09-02', null],
  ])('that the period ends before it begins is told: %s for %s to %s', (told, from, to) => {
    expect(of({ from, to }).endsBeforeBeginning).toBe(told);
  });

  test.each([
    [false, null],
    [false, TODAY],
    [true, '2026-11-03'],
  ])('that the day of the follow-up is ahead in time is told: %s for %s', (told, heldOn) => {
    expect(of({ heldOn }).heldAhead).toBe(told);
  });
});
