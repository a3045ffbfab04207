import { describe, expect, test } from 'vitest';
import { assessmentWith, initiativeWith } from '../../../../tests/support/domain.ts';
import { reflectionWith } from '../../../../tests/support/reflection.ts';
import type { Reflection } from './schema.ts';
import { suggestedPeriod } from './period.ts';

const BEFORE = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c12';
const now = (date: string) => assessmentWith({ date });
const earlier = assessmentWith({ id: BEFORE, date: '2025-09-18' });

function suggested(date: string, before?: Partial<Reflection>) {
  const assessment = now(date);
  const initiative = initiativeWith({
    assessments: before ? [earlier, assessment] : [assessment],
    reflections: before ? [reflectionWith({ assessment: BEFORE, ...before })] : [],
  });
  return suggestedPeriod(initiative, assessment);
}

describe('The suggested time of a follow-up', () => {
  test('is the year before a first assessment', () => {
    expect(suggested('2026-09-17')).toEqual({ from: '2025-09-18', to: '2026-09-17' });
    expect(suggested('2026-01-01')).toEqual({ from: '2025-01-02', to: '2026-01-01' });
    expect(suggested('2028-02-29')).toEqual({ from: '2027-03-01', to: '2028-02-29' });
    expect(suggested('2029-02-28')).toEqual({ from: '2028-02-29', to: '2029-02-28' });
  });

  test('begins on the day after the one before ended, as far as that is known', () => {
    const to = '2026-09-17';
    expect(suggested(to, { to: '2025-08-31', heldOn: '2025-10-01' }).from).toBe('2025-09-01');
    expect(suggested(to, { heldOn: '2025-10-01' }).from).toBe('2025-10-02');
    expect(suggested(to, {}).from).toBe('2025-09-19');
  });

  test('never ends before it begins', () => {
    expect(suggested('2026-09-17', { to: '2027-01-01' })).toEqual({
      from: '2026-09-17',
      to: '2026-09-17',
    });
  });
});
