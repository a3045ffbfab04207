import { expect, test } from 'vitest';
import { activityOf, noteOf } from '../../../../../tests/support/activity.ts';
import { initiativeWith, instrument } from '../../../../../tests/support/domain.ts';
import type { Activity } from '#lib/domain/plan/schema.ts';
import { planTablesOf, tablesOf } from './data-tables.ts';

const initiative = initiativeWith({
  activities: [activityOf(1, { notes: [noteOf(1, { text: 'Vi har börjat.' })] })] as Activity[],
});
const basis = { instruments: [instrument], purposes: [] };
const DAY = '2026-11-30';
const NOTES = 'uppfoljningsanteckningar';

test('what was adopted has no table of notes, which were not kept with it', () => {
  const ids = (adopted: boolean) => tablesOf(initiative, basis, adopted, DAY).map(({ id }) => id);
  expect(ids(false)).toContain(NOTES);
  expect(ids(true)).toEqual(ids(false).filter((id) => id !== NOTES));
  expect(planTablesOf(initiative, basis, false, DAY).map(({ id }) => id)).toEqual([
    'handlingsplan',
    NOTES,
  ]);
  expect(planTablesOf(initiative, basis, true, DAY).map(({ id }) => id)).toEqual(['handlingsplan']);
});
