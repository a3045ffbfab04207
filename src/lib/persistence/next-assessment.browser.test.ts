// A new assessment from the last one, in a real IndexedDB: both it and the closing of the last one, or neither.
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assessmentWith, initiativeWith, jointRatings } from '../../../tests/support/domain.ts';
import type { Assessment } from '../domain/assessment/schema.ts';
import { createAssessment } from '../domain/assessment/create.ts';
import { initiativeSchema } from '../domain/assessment/schema.ts';
import { Database } from './database.ts';
import { addAssessmentTo, addInitiatives, findInitiativeOf } from './initiatives.ts';

const AT = '2027-03-10T09:00:00.000Z';
const last = assessmentWith({ ratings: jointRatings([1, 2]), signs: { '1': ['own-figures'] } });
const initiative = initiativeWith({ assessments: [last] });
const next = createAssessment(
  {
    title: 'Våren 2027',
    date: '2027-03-10',
    phases: ['1'],
    participants: [{ id: 'a', party: 'region', role: 'vårdcentralschef', count: 2 }],
  },
  { id: 'iris', version: '1.0.0' },
  { now: () => AT, id: () => '9d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11' },
);

let db: Database;
beforeEach(async () => {
  db = new Database(`test-${crypto.randomUUID()}`);
  await db.open();
  await addInitiatives(db, [initiative]);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

async function stored() {
  const found = await findInitiativeOf(db, last.id);
  if (!found) throw new Error('The initiative is gone');
  return found.initiative;
}

async function rows() {
  return Promise.all(db.tables.map((table) => table.toArray()));
}

const add = (assessment: Assessment, closing?: string, owner = initiative.id) =>
  addAssessmentTo(db, owner, assessment, AT, closing);

describe('The next assessment', () => {
  test('is whole beside the last one, which stays as it was', async () => {
    await add(next);
    const after = await stored();
    expect(after.assessments).toHaveLength(2);
    expect(after.assessments.find(({ id }) => id === next.id)).toEqual(next);
    expect(after.assessments.find(({ id }) => id === last.id)).toEqual(last);
    expect(after.updatedAt).toBe(AT);
    expect(initiativeSchema.parse(after)).toEqual(after);
  });

  test('closes the last one in the same step, with a dated event and the date of the field', async () => {
    await add(next, last.id);
    const after = await stored();
    expect(after.assessments.find(({ id }) => id === last.id)).toEqual({
      ...last,
      state: 'closed',
      events: [{ at: AT, state: 'closed', reason: '' }],
    });
    expect(after.changed[`assessments/${last.id}/state`]).toBe(AT);
    expect(after.assessments.find(({ id }) => id === next.id)).toEqual(next);
  });

  test('leaves the last one open when it cannot be added itself', async () => {
    const before = await rows();
    await expect(add({ ...next, id: last.id }, last.id)).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  test('leaves a rating that cannot be added, and everything else, out', async () => {
    const before = await rows();
    const [rating] = jointRatings([1]);
    const twice = rating ? [rating, rating] : [];
    await expect(add({ ...next, ratings: twice }, last.id)).rejects.toThrow();
    expect(await rows()).toEqual(before);
  });

  test('is not added to an initiative that is gone, and closes nothing then', async () => {
    const before = await rows();
    await expect(add(next, last.id, '1b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10')).rejects.toThrow(
      'No initiative',
    );
    expect(await rows()).toEqual(before);
  });

  test('closes one that another tab has closed meanwhile no second time', async () => {
    await add(next, last.id);
    const before = (await stored()).assessments.find(({ id }) => id === last.id);
    await add({ ...next, id: 'ad0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11' }, last.id);
    expect((await stored()).assessments.find(({ id }) => id === last.id)).toEqual(before);
  });
});
