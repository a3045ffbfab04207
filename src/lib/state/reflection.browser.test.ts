// The yearly follow-up in a real database: every field is written by itself, and what is adopted stays as it was.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import goals from '#instruments/iris/lansmal.json';
import { assessmentWith, initiativeWith, instrument } from '../../../tests/support/domain.ts';
import {
  adoptionsOf,
  differsFromAdopted,
  documented,
  versionOf,
} from '../domain/reflection/adoption.ts';
import { emptyYear } from '../domain/reflection/figures.ts';
import { emptyRows } from '../domain/reflection/rows.ts';
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import { addInitiatives, findInitiativeOf } from '../persistence/initiatives.ts';
import { Journal } from '../persistence/journal.ts';
import { TabChannel } from '../persistence/tab-channel.ts';
import { adopt, beginVersion, eraseVersion } from './adoption.ts';
import { AssessmentSession } from './assessment-session.svelte.ts';
import { FigureEditor } from './figures.ts';
import { InitiativeEditor } from './initiative-editor.svelte.ts';
import { ReflectionEditor } from './reflection.ts';
import { openStore, type Store } from './store.ts';

vi.mock('./store.ts', { spy: true });

const START = initiativeWith();
const ASSESSMENT = START.assessments[0]?.id ?? '';
const FIGURE = {
  name: 'Sökte stöd',
  definition: '',
  kind: 'persons',
  unit: '',
  split: true,
} as const;
let name: string;
let stores: Store[];

beforeEach(async () => {
  localStorage.clear();
  name = `test-${crypto.randomUUID()}`;
  stores = [];
  const { db } = await openedStore('setup');
  await addInitiatives(db, [START]);
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

/** A tab that has the assessment open. */
async function tab(id: string) {
  const store = await openedStore(id);
  const find = (waiting: Store['autosave']['waiting']) =>
    findInitiativeOf(store.db, ASSESSMENT, waiting);
  const stored = await find([]);
  if (!stored) throw new Error('Nothing to open');
  const session = new AssessmentSession(
    new InitiativeEditor(stored, store, find),
    ASSESSMENT,
    instrument,
  );
  return {
    session,
    reflection: new ReflectionEditor(session),
    figures: new FigureEditor(session),
    store,
    saved: () => store.autosave.settled(),
  };
}

describe('the follow-up', () => {
  test('comes back as it was written, rows in their order', async () => {
    const one = await tab('one');
    one.session.reflect('summary', 'Viktigast');
    one.reflection.set({ heldOn: '2026-11-05', sources: ['sip'], nothing: ['ahead'] });
    const first = one.reflection.add('results', { title: 'Utbildning', violence: ['vnr'] });
    one.reflection.add('results', { title: 'Handledning' });
    one.reflection.put('results', first, { outcome: 'Fler frågar', notSplit: true });
    one.reflection.put('judgements', 'collaboration', { progress: 'partly' });
    await one.saved();
    const { reflection } = await tab('two');
    expect(reflection.value).toMatchObject(one.reflection.value);
    expect(reflection.value.results).toEqual([
      {
        ...emptyRows.results,
        id: first,
        title: 'Utbildning',
        violence: ['vnr'],
        outcome: 'Fler frågar',
        notSplit: true,
      },
      expect.objectContaining({ title: 'Handledning' }),
    ]);
  });

  test('keeps the order of rows that come at once', async () => {
    const one = await tab('one');
    // Ids that fall in another order than they are added in.
    const ids = ['c', 'a', 'd', 'b'];
    for (const id of ids) one.reflection.put('results', id, { title: id });
    await one.saved();
    const { reflection } = await tab('two');
    expect(reflection.value.results.map(({ id }) => id)).toEqual(ids);
  });

  test('is written by two tabs in two fields of one row', async () => {
    const [one, two] = [await tab('one'), await tab('two')];
    one.reflection.put('judgements', 'collaboration', { progress: 'partly' });
    await one.saved();
    two.reflection.put('judgements', 'collaboration', { rationale: 'Mötena hålls' });
    await two.saved();
    await one.session.refresh();
    for (const { reflection } of [one, await tab('three')])
      expect(reflection.value.judgements).toEqual([
        {
          ...emptyRows.judgements,
          id: 'collaboration',
          progress: 'partly',
          rationale: 'Mötena hålls',
        },
      ]);
  });

  test('gives nothing but what was typed, and who took part, a date of its own', async () => {
    const one = await tab('one');
    one.reflection.put('judgements', 'collaboration', { progress: 'partly', rationale: '' });
    one.reflection.put('participants', 'p', { role: 'Kurator' });
    await one.saved();
    const { session } = await tab('two');
    const dated = Object.keys(session.initiative.changed).map((path) => path.split('/').slice(3));
    expect(dated.map((path) => path.join('/')).sort()).toEqual([
      'judgements/collaboration/progress',
      // A function always has a party and a number: they say something from the first letter on.
      'participants/p/count',
      'participants/p/party',
      'participants/p/role',
    ]);
    expect(session.initiative.changed).toEqual(one.session.initiative.changed);
  });

  test('puts rows back where they stood, in whatever order they went and come', async () => {
    const one = await tab('one');
    vi.mocked(openStore).mockResolvedValue(one.store);
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((text) => one.reflection.add('aims', { text }));
    const taken = async (id = '') => {
      const row = one.reflection.value.aims.find((aim) => aim.id === id);
      const order = await one.reflection.orderOf('aims', id);
      one.reflection.remove('aims', id);
      return () => one.reflection.restore('aims', row!, order);
    };
    const texts = ({ reflection }: Awaited<ReturnType<typeof tab>>) =>
      reflection.value.aims.map(({ text }) => text);
    const [backA, backC, backB] = [await taken(a), await taken(c), await taken(b)];
    expect(texts(one)).toEqual(['D']);
    await backB();
    await backA();
    expect(texts(one)).toEqual(['A', 'B', 'D']);
    await backC();
    expect(texts(one)).toEqual(['A', 'B', 'C', 'D']);
    await (
      await taken(d)
    )();
    await one.saved();
    expect(texts(await tab('two'))).toEqual(['A', 'B', 'C', 'D']);
  });

  test('puts a key figure back where it stood', async () => {
    const one = await tab('one');
    vi.mocked(openStore).mockResolvedValue(one.store);
    const first = one.figures.add({ ...FIGURE, name: 'A' });
    // Nobody adds two within a millisecond.
    await new Promise((done) => setTimeout(done, 5));
    one.figures.add({ ...FIGURE, name: 'B' });
    const gone = await one.figures.remove(first);
    await one.figures.restore(gone!);
    expect(one.figures.figures.map((figure) => figure.name)).toEqual(['A', 'B']);
  });

  test('forgets a row that was taken away, and an edit of it that comes late', async () => {
    const one = await tab('one');
    const id = one.reflection.add('communications', { unit: 'Vårdcentral' });
    await one.saved();
    const two = await tab('two');
    one.reflection.remove('communications', id);
    await one.saved();
    two.reflection.put('communications', id, { how: 'på mötet' });
    await two.saved();
    expect((await tab('three')).reflection.value.communications).toEqual([]);
  });
});

describe('while the disk is full', () => {
  const fullDisk = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });

  test('a row that is taken away and put back is there when there is room again', async () => {
    const one = await tab('one');
    const disk = fullDisk();
    one.reflection.put('results', 'r', { title: 'Utbildning', outcome: 'Fler frågar' });
    await one.saved();
    one.reflection.remove('results', 'r');
    one.reflection.put('results', 'r', { title: 'Utbildning' });
    await one.saved();
    disk.mockRestore();
    await one.saved();
    expect((await tab('two')).reflection.value.results).toEqual([
      { ...emptyRows.results, id: 'r', title: 'Utbildning' },
    ]);
  });

  test('a row that is put back and taken away again stays away', async () => {
    const one = await tab('one');
    one.reflection.put('results', 'r', { title: 'Utbildning' });
    await one.saved();
    const disk = fullDisk();
    one.reflection.remove('results', 'r');
    one.reflection.put('results', 'r', { title: 'Utbildning' });
    await one.saved();
    one.reflection.remove('results', 'r');
    await one.saved();
    disk.mockRestore();
    await one.saved();
    expect((await tab('two')).reflection.value.results).toEqual([]);
  });

  test('so is a year of a key figure, and a function of the assessment', async () => {
    const one = await tab('one');
    const id = one.figures.add(FIGURE);
    await one.saved();
    const disk = fullDisk();
    const participant = { id: 'p', party: 'region', role: 'Kurator', count: 1 } as const;
    one.figures.putYear(id, 2026, { women: 12 });
    one.session.describe({ participants: [participant] });
    await one.saved();
    one.figures.removeYear(id, 2026);
    one.session.describe({ participants: [] });
    one.figures.putYear(id, 2026, { men: 7 });
    one.session.describe({ participants: [participant] });
    await one.saved();
    disk.mockRestore();
    await one.saved();
    const { session, figures } = await tab('two');
    expect(figures.figures[0]?.years).toEqual([{ ...emptyYear, year: 2026, men: 7 }]);
    expect(session.assessment.participants).toEqual([participant]);
  });
});

describe('a key figure', () => {
  test('comes back with its years, and tells nought from unknown from nothing', async () => {
    const one = await tab('one');
    const id = one.figures.add(FIGURE);
    one.figures.putYear(id, 2026, { women: 0, men: 'unknown', source: 'Eget system' });
    one.figures.putYear(id, 2025, { women: 12 });
    one.figures.putYear(id, 2026, { girls: 3 });
    await one.saved();
    const [figure] = (await tab('two')).figures.figures;
    expect(figure).toMatchObject({ ...FIGURE, id });
    expect(figure?.years).toMatchObject([
      { year: 2025, women: 12, men: null, source: '' },
      { year: 2026, women: 0, men: 'unknown', girls: 3, boys: null, source: 'Eget system' },
    ]);
  });

  test('keeps what two tabs write in the same new year', async () => {
    const one = await tab('one');
    const id = one.figures.add(FIGURE);
    await one.saved();
    const two = await tab('two');
    one.figures.putYear(id, 2026, { women: 12 });
    await one.saved();
    two.figures.putYear(id, 2026, { men: 7 });
    await two.saved();
    await one.session.refresh();
    for (const { figures } of [one, await tab('three')])
      expect(figures.figures[0]?.years).toEqual([{ ...emptyYear, year: 2026, women: 12, men: 7 }]);
  });

  test('forgets a year that was taken away, and a number that comes late', async () => {
    const one = await tab('one');
    const id = one.figures.add(FIGURE);
    one.figures.putYear(id, 2026, { women: 12 });
    await one.saved();
    const two = await tab('two');
    one.figures.removeYear(id, 2026);
    await one.saved();
    two.figures.putYear(id, 2026, { men: 7 });
    await two.saved();
    expect((await tab('three')).figures.figures[0]?.years).toEqual([]);
  });

  test('loses a year without losing another', async () => {
    const one = await tab('one');
    const id = one.figures.add(FIGURE);
    for (const year of [2024, 2025]) one.figures.putYear(id, year, { total: year });
    one.figures.removeYear(id, 2024);
    await one.saved();
    const [figure] = (await tab('two')).figures.figures;
    expect(figure?.years.map(({ year }) => year)).toEqual([2025]);
  });
});

describe('adopting', () => {
  async function adopted() {
    const one = await tab('one');
    one.session.reflect('summary', 'Som det var');
    one.session.rate('1', 'joint', { level: 2 });
    expect(await adopt(one.session, ' Socialnämnden ', '2026-12-03')).toBe('done');
    return one;
  }

  test('locks the text and the assessment, and says so in the file', async () => {
    const { session, reflection } = await adopted();
    session.reflect('summary', 'Ändrad efteråt');
    session.rate('1', 'joint', { level: 3 });
    reflection.set({ heldOn: '2026-12-24' });
    expect(session.answers).toEqual({ summary: 'Som det var' });
    expect(reflection.value.heldOn).toBe(null);
    expect(session.assessment).toMatchObject({
      state: 'closed',
      events: [{ state: 'closed' }],
      report: { status: 'adopted', adoptedBy: 'Socialnämnden', adoptedOn: '2026-12-03' },
    });
    const { session: again } = await tab('two');
    expect(again.initiative.adoptions).toEqual(session.initiative.adoptions);
    expect(versionOf(again.initiative, again.assessment)).toBe(1);
  });

  test('lets a new version be written, while the adopted one stays as it was', async () => {
    const { session, saved } = await adopted();
    expect(await beginVersion(session)).toBe('done');
    session.reflect('summary', 'Andra versionen');
    await saved();
    const { session: again } = await tab('two');
    expect(versionOf(again.initiative, again.assessment)).toBe(2);
    const [first] = adoptionsOf(again.initiative, ASSESSMENT);
    expect(first?.content.reflection?.answers).toEqual({ summary: 'Som det var' });
    expect(first?.content.assessment.ratings).toMatchObject([{ level: 2 }]);
    expect(again.answers).toEqual({ summary: 'Andra versionen' });
  });

  test('makes documents from what was adopted, with the number that was given later', async () => {
    const { session, saved } = await adopted();
    session.describe({ report: { ...session.assessment.report, registryNumber: 'SN 2026/118' } });
    session.describeInitiative({ title: 'Ny titel' });
    await saved();
    for (const one of [session, (await tab('two')).session]) {
      const { initiative, assessment } = documented(one.initiative, one.assessment);
      expect(initiative.title).toBe(START.title);
      expect(assessment.report).toEqual({
        status: 'adopted',
        adoptedBy: 'Socialnämnden',
        adoptedOn: '2026-12-03',
        registryNumber: 'SN 2026/118',
      });
    }
  });

  test('is done by the one of two tabs that is first, and the other is told', async () => {
    const [one, two] = [await tab('one'), await tab('two')];
    const results = await Promise.all([
      adopt(one.session, 'Socialnämnden', '2026-12-03'),
      adopt(two.session, 'Styrgruppen', '2026-12-04'),
    ]);
    expect(results).toEqual(['done', 'already']);
    for (const { session } of [two, await tab('three')]) {
      expect(session.initiative.adoptions).toHaveLength(1);
      expect(session.assessment.report.adoptedBy).toBe('Socialnämnden');
      expect(session.initiative.adoptions[0]?.content.assessment.report.adoptedBy).toBe(
        'Socialnämnden',
      );
    }
    expect(await Promise.all([beginVersion(one.session), beginVersion(two.session)])).toEqual([
      'done',
      'already',
    ]);
  });

  test('keeps what another tab had committed a moment before', async () => {
    const [one, two] = [await tab('one'), await tab('two')];
    two.session.reflect('summary', 'Skrivet i den andra fliken');
    await two.saved();
    await adopt(one.session, 'Socialnämnden', '2026-12-03');
    const [kept] = adoptionsOf(one.session.initiative, ASSESSMENT);
    expect(kept?.content.reflection?.answers).toEqual({ summary: 'Skrivet i den andra fliken' });
  });

  test('keeps what was typed the moment before', async () => {
    const one = await tab('one');
    one.session.reflect('summary', 'Sista ordet');
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('done');
    const { session } = await tab('two');
    const [kept] = adoptionsOf(session.initiative, ASSESSMENT);
    expect(kept?.content.reflection?.answers).toEqual({ summary: 'Sista ordet' });
    expect(differsFromAdopted(session.initiative, session.assessment)).toBe(false);
  });

  test('keeps what purposes and goals are called', async () => {
    const { session } = await adopted();
    const [kept] = adoptionsOf(session.initiative, ASSESSMENT);
    expect(kept?.content.purposes.map(({ id }) => id)).toContain('collaboration');
    expect(kept?.content.goals?.title).toBe(goals.title);
  });

  test('can be erased when another version is written, for good and in every tab', async () => {
    const { session } = await adopted();
    const [{ id } = { id: '' }] = session.initiative.adoptions;
    // What the page says is adopted has its text.
    expect(await eraseVersion(session, id)).toBe('already');
    expect(await beginVersion(session)).toBe('done');
    session.reflect('summary', 'Utan det som inte skulle stå där');
    expect(await eraseVersion(session, id)).toBe('done');
    expect(await eraseVersion(session, id)).toBe('already');
    const { session: again } = await tab('two');
    expect(JSON.stringify(again.initiative)).not.toContain('Som det var');
    expect(again.initiative.adoptions).toMatchObject([{ id, version: 1, content: { title: '' } }]);
    expect(again.initiative.adoptions).toEqual(session.initiative.adoptions);
    expect(versionOf(again.initiative, again.assessment)).toBe(2);
    expect(await adopt(again, 'Socialnämnden', '2026-12-10')).toBe('done');
    expect(again.initiative.adoptions.map(({ version }) => version)).toEqual([1, 2]);
  });

  test('waits until what was typed is committed, and says so', async () => {
    const one = await tab('one');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    one.session.reflect('summary', 'Får inte plats');
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('unsaved');
    expect(one.session.adopted).toBe(false);
    put.mockRestore();
    await one.saved();
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('done');
  });

  test('is not called done before the decision itself is committed', async () => {
    const one = await tab('one');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('unsaved');
    expect((await tab('two')).session.adopted).toBe(false);
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('unsaved');
    put.mockRestore();
    // Whoever tries again is told that it is done, and not that another tab did it.
    expect(await adopt(one.session, ' Socialnämnden', '2026-12-03')).toBe('done');
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('already');
    const { session } = await tab('three');
    expect([session.adopted, session.initiative.adoptions.length]).toEqual([true, 1]);
  });

  test('of a tab that died is replayed with what was adopted, or not at all', async () => {
    const one = await tab('dead');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    await adopt(one.session, 'Socialnämnden', '2026-12-03');
    put.mockRestore();
    // The snapshot cannot be written, but everything else can.
    const original = Reflect.get(IDBObjectStore.prototype, 'put') as (
      ...row: unknown[]
    ) => IDBRequest<IDBValidKey>;
    const some = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...row
    ) {
      if (this.name === 'adoptions') throw new DOMException('Full', 'QuotaExceededError');
      return original.apply(this, row);
    });
    const { db } = await openedStore('reader');
    const replayed = new Autosave(db, new Journal(localStorage, 'new'));
    await replayed.replay();
    expect((await db.assessments.get(ASSESSMENT))?.report.status).toBe('draft');
    some.mockRestore();
    await replayed.settled();
    expect((await db.assessments.get(ASSESSMENT))?.report.status).toBe('adopted');
    expect(await db.adoptions.count()).toBe(1);
    expect(replayed.state).toBe('saved');
  });

  test('is not done by describing', async () => {
    const one = await tab('one');
    const report = {
      status: 'adopted',
      adoptedBy: 'Ingen',
      adoptedOn: '2026-12-03',
      registryNumber: 'SN\r\n1',
    } as const;
    one.session.describe({ report });
    await one.saved();
    for (const { session } of [one, await tab('two')])
      expect(session.assessment.report).toEqual({
        status: 'draft',
        adoptedBy: '',
        adoptedOn: null,
        registryNumber: 'SN\n1',
      });
  });

  test('of an older IRIS is kept when the next version begins', async () => {
    const { db } = await openedStore('old');
    const [assessment = assessmentWith()] = START.assessments;
    const report = { ...assessment.report, status: 'adopted', adoptedBy: 'Nämnden' } as const;
    await db.assessments.update(ASSESSMENT, { report });
    const one = await tab('one');
    expect(one.session.adopted).toBe(true);
    expect(one.session.initiative.adoptions).toEqual([]);
    expect(await adopt(one.session, 'Socialnämnden', '2026-12-03')).toBe('already');
    await beginVersion(one.session);
    const { session } = await tab('two');
    expect(versionOf(session.initiative, session.assessment)).toBe(2);
    expect(adoptionsOf(session.initiative, ASSESSMENT)).toMatchObject([
      { version: 1, content: { assessment: { report } } },
    ]);
  });
});
