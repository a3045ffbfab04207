import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyReflection, reflectionWith } from '../../../../tests/support/reflection.ts';
import { emptyRows, ROW_LISTS, type Row } from './rows.ts';
import { isFollowedUp, isSaid, saidRows } from './said.ts';

const ID = { id: 'a' };

describe('A row of the follow-up', () => {
  test.each(ROW_LISTS)('that was added to %s and left alone says nothing', (list) => {
    expect(isSaid(list, { ...ID, ...emptyRows[list] })).toBe(false);
  });

  test('that holds nothing but spaces says nothing', () => {
    expect(isSaid('aims', { ...ID, ...emptyRows.aims, text: ' \n ' })).toBe(false);
    expect(isSaid('communications', { ...ID, ...emptyRows.communications, unit: ' ' })).toBe(false);
  });

  test('of a participant says something when it names a function', () => {
    const row = { ...ID, party: 'region', role: ' ', count: 1 } as const;
    expect(isSaid('participants', row)).toBe(false);
    expect(isSaid('participants', { ...row, count: 12 })).toBe(true);
    expect(isSaid('participants', { ...row, role: 'Processledare' })).toBe(true);
  });

  test('of a purpose says something when the way to it is judged', () => {
    const row = { ...ID, ...emptyRows.judgements, purpose: 'safety' };
    expect(isSaid('judgements', row)).toBe(false);
    expect(isSaid('judgements', { ...row, progress: 'cannot-tell' })).toBe(true);
    expect(isSaid('judgements', { ...row, rationale: 'Därför.' })).toBe(true);
    expect(isSaid('judgements', { ...row, goal: 'Fler barn får stöd.' })).toBe(true);
  });

  test.each([
    { activityId: '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21' },
    { title: 'Utbildning' },
    { carriedOut: 'no' },
    { genders: ['women'] },
    { notSplit: true },
    { goals: ['1.1'] },
  ] as const)('of a result says something with %j', (fields) => {
    expect(
      isSaid('results', { ...ID, ...emptyRows.results, ...fields } as unknown as Row<'results'>),
    ).toBe(true);
  });

  test('that says something still does so when more is said', () => {
    fc.assert(
      fc.property(anyReflection('r', 'a'), fc.constantFrom(...ROW_LISTS), (reflection, list) => {
        const rows = reflection[list] as Row<typeof list>[];
        for (const row of saidRows(list, rows)) expect(isSaid(list, row)).toBe(true);
        for (const row of rows) {
          const filled = { ...row, role: 'x', title: 'x', rationale: 'x', text: 'x', unit: 'x' };
          expect(isSaid(list, filled as Row<typeof list>)).toBe(true);
        }
      }),
    );
  });
});

describe('A follow-up', () => {
  test('is not made by the time that it is about, by spaces or by rows that say nothing', () => {
    const blank = Object.fromEntries(
      ROW_LISTS.map((list) => [list, [{ ...ID, ...emptyRows[list] }]]),
    );
    const period = { from: '2025-09-01', to: '2026-08-31' };
    expect(isFollowedUp(reflectionWith())).toBe(false);
    expect(isFollowedUp(reflectionWith({ ...period, ...blank, answers: { isu: ' ' } }))).toBe(
      false,
    );
  });

  test.each([
    { answers: { summary: 'Det går bra.' } },
    { heldOn: '2026-10-20' },
    { sources: ['sip' as const] },
    { nothing: ['ahead' as const] },
    { isu: 'no' as const },
    { revise: 'no' as const },
    { aims: [{ ...ID, text: 'Utse', activityId: null }] },
  ])('is made by %j', (fields) => {
    expect(isFollowedUp(reflectionWith(fields))).toBe(true);
  });
});
