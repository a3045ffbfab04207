// What is written on two devices through the editors meets in a work file, as it does between two huvudmän.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assessmentWith, initiativeWith, instrument } from '../../../tests/support/domain.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { emptyActivity, newActivity } from '../domain/plan/edit.ts';
import { emptyYear } from '../domain/reflection/figures.ts';
import { resultFrom } from '../domain/reflection/from-plan.ts';
import { emptyRows } from '../domain/reflection/rows.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import { addInitiatives, findInitiativeOf, readInitiatives } from '../persistence/initiatives.ts';
import { Journal } from '../persistence/journal.ts';
import { TabChannel } from '../persistence/tab-channel.ts';
import { AssessmentSession } from './assessment-session.svelte.ts';
import { FigureEditor } from './figures.ts';
import { InitiativeEditor } from './initiative-editor.svelte.ts';
import { addOpened, openFile } from './open-file.ts';
import { ReflectionEditor } from './reflection.ts';
import { openStore, origin, type Store } from './store.ts';

vi.mock('./store.ts', { spy: true });

const ASSESSMENT = assessmentWith().id;
const ACTIVITY = newActivity(
  { ...emptyActivity, text: 'Utbilda alla', goals: ['1'] },
  {
    now: '2026-01-01T10:00:00.000Z',
    today: '2026-01-01',
    id: () => '3a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
  },
);
const FIGURE = {
  id: '9a0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c21',
  name: 'Sökte stöd',
  definition: '',
  kind: 'persons',
  unit: '',
  split: true,
  years: [],
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
} as const;
const START = initiativeWith({ activities: [ACTIVITY], figures: [{ ...FIGURE, years: [] }] });

let stores: Store[];
beforeEach(() => {
  localStorage.clear();
  stores = [];
});
afterEach(async () => {
  for (const { db, tabs } of stores) {
    tabs.close();
    db.close();
    await db.delete();
  }
});

/** A device with the initiative on it, and the assessment open. */
async function device(start: Initiative = START) {
  const db = new Database(`test-${crypto.randomUUID()}`);
  await db.connect();
  await addInitiatives(db, [start]);
  const autosave = new Autosave(db, new Journal(null, 'only'));
  const store: Store = { db, autosave, tabs: new TabChannel(), keeps: 'browser' };
  stores.push(store);
  const find = (waiting: Store['autosave']['waiting']) => findInitiativeOf(db, ASSESSMENT, waiting);
  const stored = await find([]);
  if (!stored) throw new Error('Nothing to open');
  const session = new AssessmentSession(
    new InitiativeEditor(stored, store, find),
    ASSESSMENT,
    instrument,
  );
  return {
    store,
    session,
    reflection: new ReflectionEditor(session),
    figures: new FigureEditor(session),
    async file() {
      await autosave.settled();
      const initiatives = (await readInitiatives(db)).map(({ initiative }) => initiative);
      const text = printWorkFile({
        initiatives,
        instruments: [],
        app: '0',
        exportedAt: origin.now(),
      });
      return new File([text], 'a.iris.json');
    },
  };
}
type Device = Awaited<ReturnType<typeof device>>;

/** @returns how many questions the file asks */
async function takeIn(here: Device, file: File): Promise<number> {
  const result = await openFile(file, here.store);
  if ('locked' in result || !result.ok) throw new Error('The file did not open');
  const [met] = result.opened.incoming;
  expect(await addOpened(result.opened, 'newer', here.store)).toMatchObject({ ok: true });
  await here.session.refresh();
  return met?.kind === 'differs' ? met.differences.length : 0;
}

/** Each takes in what the other has: neither may be asked anything, and both come to the same. */
async function meetUnasked(one: Device, other: Device): Promise<void> {
  const [first, second] = [await one.file(), await other.file()];
  expect([await takeIn(one, second), await takeIn(other, first)]).toEqual([0, 0]);
}

describe('two devices', () => {
  test('say of one purpose how it goes, and why', async () => {
    const [one, other] = [await device(), await device()];
    one.reflection.put('judgements', 'collaboration', {
      purpose: 'collaboration',
      progress: 'partly',
    });
    other.reflection.put('judgements', 'collaboration', {
      purpose: 'collaboration',
      rationale: 'Mötena hålls',
    });
    await meetUnasked(one, other);
    for (const { reflection, session } of [one, other]) {
      expect(reflection.value.judgements).toEqual([
        {
          ...emptyRows.judgements,
          id: 'collaboration',
          purpose: 'collaboration',
          progress: 'partly',
          rationale: 'Mötena hålls',
        },
      ]);
      expect(session.initiative.history).toEqual([]);
    }
  });

  test('take in the same activity and say one thing each of it', async () => {
    const [one, other] = [await device(), await device()];
    for (const { reflection } of [one, other])
      reflection.put('results', ACTIVITY.id, resultFrom(ACTIVITY));
    one.reflection.put('results', ACTIVITY.id, { outcome: 'Fler frågar', violence: ['vnr'] });
    other.reflection.put('results', ACTIVITY.id, { carriedOut: 'partly', notSplit: true });
    await meetUnasked(one, other);
    for (const { reflection } of [one, other])
      expect(reflection.value.results).toEqual([
        {
          ...emptyRows.results,
          ...resultFrom(ACTIVITY),
          id: ACTIVITY.id,
          outcome: 'Fler frågar',
          violence: ['vnr'],
          carriedOut: 'partly',
          notSplit: true,
        },
      ]);
  });

  test('write one number each of the same year', async () => {
    const [one, other] = [await device(), await device()];
    one.figures.putYear(FIGURE.id, 2026, { women: 12 });
    other.figures.putYear(FIGURE.id, 2026, { men: 7, source: 'Eget system' });
    await meetUnasked(one, other);
    for (const { figures } of [one, other])
      expect(figures.figures[0]?.years).toEqual([
        { ...emptyYear, year: 2026, women: 12, men: 7, source: 'Eget system' },
      ]);
  });

  test('correct one number each of a year that both have: both corrections are kept', async () => {
    const years = [
      { ...emptyYear, year: 2026, women: 12, men: 7, source: 'Eget', retrievedOn: '2027-01-10' },
    ];
    const start = { ...START, figures: [{ ...FIGURE, years }] };
    const [one, other] = [await device(start), await device(start)];
    one.figures.putYear(FIGURE.id, 2026, { women: 13 });
    await new Promise((done) => setTimeout(done, 5));
    other.figures.putYear(FIGURE.id, 2026, { men: 8 });
    const [first, second] = [await one.file(), await other.file()];
    await takeIn(one, second);
    await takeIn(other, first);
    for (const { figures } of [one, other])
      expect(figures.figures[0]?.years).toMatchObject([{ women: 13, men: 8, source: 'Eget' }]);
  });

  test('one deletes a key figure and puts it back: what it had corrected is still the newer', async () => {
    const [one, other] = [await device(), await device()];
    one.figures.putYear(FIGURE.id, 2026, { women: 12 });
    await takeIn(other, await one.file());
    await new Promise((done) => setTimeout(done, 5));
    one.figures.putYear(FIGURE.id, 2026, { women: 13 });
    await one.file();
    vi.mocked(openStore).mockResolvedValueOnce(one.store);
    const gone = await one.figures.remove(FIGURE.id);
    expect(one.figures.figures).toEqual([]);
    await one.figures.restore(gone!);
    await takeIn(one, await other.file());
    expect(one.figures.figures[0]?.years).toMatchObject([{ women: 13 }]);
  });

  test('change a field each of the same function: what nobody has touched does not look new', async () => {
    const [one, other] = [await device(), await device()];
    one.reflection.put('participants', 'p', { role: 'Kurator' });
    one.reflection.put('participants', 'p', { party: 'region' });
    const file = await one.file();
    await takeIn(other, file);
    // A later change of something else must not make what nobody has touched look new.
    await new Promise((done) => setTimeout(done, 5));
    other.reflection.put('participants', 'p', { count: 3 });
    one.reflection.put('participants', 'p', { party: 'municipality' });
    const [first, second] = [await one.file(), await other.file()];
    await takeIn(one, second);
    await takeIn(other, first);
    for (const { reflection } of [one, other])
      expect(reflection.value.participants).toEqual([
        { id: 'p', party: 'municipality', role: 'Kurator', count: 3 },
      ]);
  });

  test('one puts a row back that it had taken away: what the other has written since is not asked about', async () => {
    const one = await device();
    one.reflection.put('judgements', 'collaboration', { purpose: 'collaboration' });
    const other = await device();
    await takeIn(other, await one.file());
    const [row] = one.reflection.value.judgements;
    const { id, ...fields } = row ?? { id: '' };
    one.reflection.remove('judgements', id);
    one.reflection.put('judgements', id, fields);
    other.reflection.put('judgements', 'collaboration', { rationale: 'Mötena hålls' });
    await meetUnasked(one, other);
    expect(one.reflection.value.judgements).toMatchObject([{ rationale: 'Mötena hålls' }]);
  });
});
