// The plan in a real database: every change is a row of its own, and nothing that is written comes back wrong or late.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { initiativeWith } from '../../../tests/support/domain.ts';
import { emptyActivity, historyOrder } from '../domain/plan/edit.ts';
import { withActivityFrom } from '../domain/plan/in-initiative.ts';
import { historyOf } from '../domain/plan/history.ts';
import type { Activity } from '../domain/plan/schema.ts';
import { fieldsOf } from '../domain/workfile/fields.ts';
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import {
  addInitiatives,
  deleteActivity,
  findInitiativeOf,
  readInitiatives,
  restoreInitiatives,
} from '../persistence/initiatives.ts';
import { Journal } from '../persistence/journal.ts';
import { TabChannel } from '../persistence/tab-channel.ts';
import { InitiativeEditor } from './initiative-editor.svelte.ts';
import { Plan } from './plan.ts';
import type { Store } from './store.ts';

const START = initiativeWith();
const ASSESSMENT = START.assessments[0]?.id ?? '';
/** The day of a meeting before the day on which its notes are written. */
const DATED = '2026-11-24';
let name: string;
let stores: Store[];

beforeEach(async () => {
  localStorage.clear();
  name = `test-${crypto.randomUUID()}`;
  stores = [];
  const first = await openedStore('setup');
  await addInitiatives(first.db, [START]);
});
afterEach(async () => {
  for (const { db } of stores) db.close();
  await stores[0]?.db.delete();
});

async function openedStore(tab: string): Promise<Store> {
  const db = new Database(name);
  await db.connect();
  const autosave = new Autosave(db, new Journal(localStorage, tab));
  const store: Store = { db, autosave, tabs: new TabChannel(), keeps: 'browser' };
  stores.push(store);
  return store;
}

/** A tab that has the initiative open. */
async function tab(id: string) {
  const store = await openedStore(id);
  const find = (waiting: Store['autosave']['waiting']) =>
    findInitiativeOf(store.db, ASSESSMENT, waiting);
  const stored = await find([]);
  if (!stored) throw new Error('Nothing to open');
  const editor = new InitiativeEditor(stored, store, find);
  return { store, editor, plan: new Plan(editor) };
}

/** Notes are stored in no order that means anything. */
const inOrder = (activities: readonly Activity[]) =>
  activities.map((activity) => ({ ...activity, notes: historyOrder(activity.notes) }));

const stored = async () => {
  const [read] = await readInitiatives((await openedStore('reader')).db);
  if (!read) throw new Error('Nothing is stored');
  return read.initiative;
};

describe('a plan', () => {
  test('is stored as it is on the screen, with a date for each field that was set', async () => {
    const { plan, editor, store } = await tab('a');
    const id = plan.add({ ...emptyActivity, text: 'Utbilda alla', step: '8', goals: ['4'] });
    plan.change(id, { due: '2027-03-31' });
    plan.change(id, { status: 'in-progress' });
    plan.addNote(id, DATED, 'Första gruppen är klar.\r\nResten i maj.');
    await store.autosave.settled();
    expect(store.autosave.state).toBe('saved');
    const read = await stored();
    expect(inOrder(read.activities)).toEqual(inOrder(editor.initiative.activities));
    expect(read.changed).toEqual(editor.initiative.changed);
    const history = historyOf(read.activities[0] ?? { notes: [] });
    expect(history.map(({ note: { date, text } }) => [date, text])).toContainEqual([
      DATED,
      'Första gruppen är klar.\nResten i maj.',
    ]);
    const dates = [...fieldsOf(read)].filter(([path]) => path.startsWith('activities/'));
    expect(dates.length).toBeGreaterThan(13);
    expect(read.changed[`activities/${id}/due`]).toMatch(/Z$/);
  });

  test('keeps what two tabs write: two fields of one activity, and a note each', async () => {
    const a = await tab('a');
    const id = a.plan.add({ ...emptyActivity, text: 'Gemensam' });
    await a.store.autosave.settled();
    const b = await tab('b');
    a.plan.change(id, { responsible: 'samordnare' });
    b.plan.change(id, { obstacles: 'Tiden' });
    a.plan.addNote(id, DATED, 'från a');
    b.plan.addNote(id, DATED, 'från b');
    await Promise.all([a.store.autosave.settled(), b.store.autosave.settled()]);
    const [activity] = (await stored()).activities;
    expect(activity).toMatchObject({ responsible: 'samordnare', obstacles: 'Tiden' });
    expect(activity?.notes.map(({ text }) => text).sort()).toEqual(['', 'från a', 'från b']);
  });

  test('that a killed tab had only written to the journal is there at the next start', async () => {
    const { plan, editor } = await tab('dead');
    const entries = () =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('iris:journal:'))
        .map((key) => [key, localStorage.getItem(key) ?? ''] as const);
    const id = plan.add({ ...emptyActivity, text: 'Skrivet just innan' });
    plan.addNote(id, DATED, 'och en anteckning');
    plan.change(id, { text: 'Skrivet just innan allt tog slut' });
    // The journal at the moment of death; what is in flight is committed and taken away again.
    const journal = entries();
    expect(journal.length).toBeGreaterThan(2);
    await stores.at(-1)?.autosave.settled();
    const db = stores[0]?.db;
    await db?.activities.clear();
    await db?.notes.clear();
    // Stored in the opposite order, so that the note is met first.
    for (const [key, value] of [...journal].reverse()) localStorage.setItem(key, value);
    const next = await openedStore('next');
    await next.autosave.replay();
    expect(inOrder((await stored()).activities)).toEqual(inOrder(editor.initiative.activities));
    expect(entries()).toEqual([]);
  });

  test('tells a tab that goes on with an activity which another tab has deleted', async () => {
    const a = await tab('a');
    const id = a.plan.add({ ...emptyActivity, text: 'Tas bort' });
    await a.store.autosave.settled();
    const b = await tab('b');
    await deleteActivity(a.store.db, START.id, id);
    b.plan.addNote(id, DATED, 'för sent');
    await b.store.autosave.settled();
    expect(b.store.autosave.state).toBe('gone');
    const { db } = a.store;
    expect([await db.activities.count(), await db.notes.count()]).toEqual([0, 0]);
  });

  test('never gives a number twice: not after a deletion, and not for long to two tabs', async () => {
    const a = await tab('a');
    const gone = a.plan.add({ ...emptyActivity, text: 'Tas bort' });
    await a.store.autosave.settled();
    await deleteActivity(a.store.db, START.id, gone);
    const [b, c] = [await tab('b'), await tab('c')];
    const ids = [b, c].map(({ plan }) => plan.add({ ...emptyActivity, text: 'Samtidigt' }));
    await Promise.all([b, c].map(({ store }) => store.autosave.settled()));
    const numbersOf = async () =>
      (await stored()).activities
        .filter(({ id }) => ids.includes(id))
        .map(({ number }) => number)
        .sort();
    expect(await numbersOf()).toEqual([2, 3]);
    expect(await numbersOf()).toEqual([2, 3]);
    const { activities } = await stored();
    expect(
      activities.flatMap(({ formerNumbers }) => formerNumbers.map(({ number }) => number)),
    ).toEqual([2]);
    expect((await tab('d')).plan.activities.map(({ number }) => number).toSorted()).toEqual([2, 3]);
  });

  test('gets a deleted activity back with its history, and leaves what came since', async () => {
    const { plan, store } = await tab('a');
    const id = plan.add({ ...emptyActivity, text: 'Tas bort', due: '2027-01-01' });
    const kept = plan.add({ ...emptyActivity, text: 'Blir kvar' });
    plan.addNote(id, DATED, 'med historia');
    await store.autosave.settled();
    const before = await stored();
    await deleteActivity(store.db, START.id, id);
    expect((await stored()).activities.map((one) => one.id)).toEqual([kept]);
    const since = await tab('b');
    since.plan.change(kept, { text: 'Ändrad under tiden' });
    await since.store.autosave.settled();
    const restored = withActivityFrom(await stored(), before, id);
    await restoreInitiatives(store.db, [{ initiative: restored, filedAt: undefined }]);
    const after = await stored();
    expect(after.activities.find((one) => one.id === id)).toEqual(
      before.activities.find((one) => one.id === id),
    );
    expect(after.activities.find((one) => one.id === kept)?.text).toBe('Ändrad under tiden');
    expect(after.changed[`activities/${id}/due`]).toBe(before.changed[`activities/${id}/due`]);
  });
});
