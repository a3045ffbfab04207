// Databases of earlier releases, as they were written down, opened by the code of today in a real Chromium.
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import stored from '../../../tests/fixtures/release-0.1.0/database.json';
import fileText from '../../../tests/fixtures/release-0.1.0/work-file.iris.json?raw';
import stored2 from '../../../tests/fixtures/release-0.2.0/database.json';
import fileText2 from '../../../tests/fixtures/release-0.2.0/work-file.iris.json?raw';
import stored3 from '../../../tests/fixtures/release-0.3.0/database.json';
import fileText3 from '../../../tests/fixtures/release-0.3.0/work-file.iris.json?raw';
import {
  openRaw,
  readRaw,
  restoreDatabase,
  type StoredDatabase,
} from '../../../tests/support/raw-database.ts';
import { parseWorkFile } from '../domain/workfile/parse.ts';
import { canonical } from '../domain/workfile/print.ts';
import { Autosave } from './autosave.ts';
import { Database, DATABASE_VERSION, NewerDataError } from './database.ts';
import { addInitiatives, readInitiatives } from './initiatives.ts';
import { Journal, JOURNAL_PREFIX } from './journal.ts';
import { initiativeWith } from '../../../tests/support/domain.ts';

const RELEASE: StoredDatabase = stored;
const rowsBefore = Object.fromEntries(RELEASE.stores.map(({ name, rows }) => [name, rows]));
const TYPED = '5294ff27-770d-4827-a0c4-e063997e8618';
let name: string;

beforeEach(async () => {
  localStorage.clear();
  name = `test-${crypto.randomUUID()}`;
});
afterEach(() => Dexie.delete(name));

/** Opens, reads with the code of today and closes. */
async function opened<T>(read: (db: Database) => Promise<T>): Promise<T> {
  const db = new Database(name);
  try {
    await db.connect();
    return await read(db);
  } finally {
    db.close();
  }
}

describe.each<[release: string, database: StoredDatabase, file: string]>([
  ['0.1.0', stored, fileText],
  ['0.2.0', stored2, fileText2],
  ['0.3.0', stored3, fileText3],
])('a database of release %s', (_, database, text) => {
  test('is read as the file that the release saved of it', async () => {
    await restoreDatabase(name, database);
    const parsed = parseWorkFile(text);
    const file = parsed.ok ? parsed.file.initiatives : [];
    const read = await opened((db) => readInitiatives(db));
    const sorted = (texts: readonly string[]) => [...texts].sort();
    expect(file).toHaveLength(3);
    // The first release gave participants no ids; both ways in number them.
    expect(sorted(read.map(({ initiative }) => canonical(initiative)))).toEqual(
      sorted(file.map(canonical)),
    );
  });

  test('gets a number on every activity in the order in which they were made, and keeps it', async () => {
    await restoreDatabase(name, database);
    const numbersOf = async () =>
      (await opened((db) => readInitiatives(db))).map(({ initiative }) =>
        [...initiative.activities]
          .sort((a, b) => (`${a.createdAt} ${a.id}` < `${b.createdAt} ${b.id}` ? -1 : 1))
          .map(({ number }) => number),
      );
    const numbers = await numbersOf();
    for (const each of numbers) expect(each).toEqual(each.map((_number, index) => index + 1));
    const { rows } = await readRaw(name);
    const stored = (rows.activities as { number: number }[]).map(({ number }) => number);
    expect(stored.toSorted()).toEqual(numbers.flat().toSorted());
    const highest = (rows.initiatives as { lastNumber?: number }[]).map(
      ({ lastNumber = 0 }) => lastNumber,
    );
    expect(highest.toSorted()).toEqual(numbers.map(({ length }) => length).toSorted());
    expect(await numbersOf()).toEqual(numbers);
  });

  test('is as it was when the upgrade to tables of activities fails', async () => {
    await restoreDatabase(name, database);
    const before = await readRaw(name);
    const failing = new Database(name);
    failing.version(4).upgrade(async (transaction) => {
      await transaction.table('assessments').clear();
      throw new Error('A fault in the upgrade');
    });
    await expect(failing.open()).rejects.toThrow();
    failing.close();
    expect(await readRaw(name)).toEqual(before);
    expect(await opened((db) => readInitiatives(db))).toHaveLength(3);
  });
});

describe('a database of release 0.2.0', () => {
  beforeEach(() => restoreDatabase(name, stored2));

  test('has every row after as before, and room for a plan', async () => {
    const before = Object.fromEntries(stored2.stores.map((store) => [store.name, store.rows]));
    await opened(async () => undefined);
    const { version, rows } = await readRaw(name);
    expect(version).toBe(DATABASE_VERSION * 10);
    for (const table of ['ratings', 'signs', 'answers', 'instruments', 'handles'])
      expect(rows[table], table).toEqual(before[table]);
    expect([rows.activities, rows.notes]).toEqual([[], []]);
    expect(rows.assessments).toEqual(
      before.assessments?.map((row) => ({
        ...(row as object),
        events: [],
        priorities: [],
        decisions: '',
      })),
    );
  });

  test('keeps what a file by somebody else brought in the place of activities', async () => {
    const raw = await openRaw(name);
    const table = raw.transaction('initiatives', 'readwrite').objectStore('initiatives');
    const [row] = stored2.stores.find((store) => store.name === 'initiatives')?.rows ?? [];
    table.put({ ...row, activities: [{ what: 'utbilda' }] });
    await new Promise((resolve) => {
      table.transaction.oncomplete = resolve;
    });
    raw.close();
    const read = await opened((db) => readInitiatives(db));
    expect(read.map(({ initiative }) => initiative.activities)).toEqual([[], [], []]);
    const { rows } = await readRaw(name);
    expect(JSON.stringify(rows.initiatives)).toContain('utbilda');
  });
});

describe('a database of release 0.1.0', () => {
  beforeEach(() => restoreDatabase(name, RELEASE));

  test('has every row after as before, with lists kept field by field', async () => {
    await opened(async () => undefined);
    const { version, rows } = await readRaw(name);
    expect(version).toBe(DATABASE_VERSION * 10);
    for (const table of ['ratings', 'answers', 'instruments'])
      expect(rows[table], table).toEqual(rowsBefore[table]);
    expect(rows.handles).toEqual([]);
    expect(rows.initiatives).toEqual(
      rowsBefore.initiatives?.map((row) => {
        const { activities, ...kept } = row as { activities: unknown };
        expect(activities).toEqual([]);
        return { ...kept, history: [] };
      }),
    );
    expect(rows.signs).toHaveLength(rowsBefore.signs?.length ?? 0);
    expect(rows.signs).toContainEqual({
      assessment: TYPED,
      step: '1',
      ticked: { 'own-figures': true, 'both-contributed': true },
      stamps: { 'ticked/own-figures': 1795553133234, 'ticked/both-contributed': 1795553133234 },
    });
    const typed = (row: unknown) => (row as { id: string }).id === TYPED;
    const before = rowsBefore.assessments?.find(typed) as { participants: { role: string }[] };
    expect(rows.assessments?.find(typed)).toMatchObject({
      participants: {
        '1': {
          party: 'municipality',
          role: before.participants[0]?.role,
          count: 1,
          order: 0,
        },
        '2': { party: 'municipality', role: 'vårdcentralschef', count: 1, order: 1 },
      },
      stamps: {
        'participants/1/role': 1795553133465,
        'participants/2/count': 1795553133465,
        'report/registryNumber': 1795553133622,
      },
    });
  });

  test('keeps its version when the tab dies in the middle of an upgrade', async () => {
    const before = await readRaw(name);
    // What a dying tab does to its transaction.
    const dying = indexedDB.open(name, 20);
    await expect(
      new Promise((resolve, reject) => {
        dying.onupgradeneeded = () => {
          dying.transaction?.objectStore('ratings').clear();
          dying.transaction?.abort();
        };
        dying.onsuccess = resolve;
        dying.onerror = () => reject(new Error('aborted'));
      }),
    ).rejects.toThrow('aborted');
    expect(await readRaw(name)).toEqual(before);
    expect(await opened((db) => readInitiatives(db))).toHaveLength(3);
  });

  test('gets what its last tab did not live to see committed, list by list', async () => {
    const entry = (table: string, key: string[], fields: object, at: number) =>
      JSON.stringify({
        table,
        key,
        base: null,
        fields,
        stamps: Object.fromEntries(Object.keys(fields).map((field) => [field, at])),
      });
    const later = 1795553999999;
    localStorage.setItem(
      `${JOURNAL_PREFIX}old:1`,
      entry('signs', [TYPED, '1'], { ticked: ['by-sex'] }, later),
    );
    localStorage.setItem(
      `${JOURNAL_PREFIX}old:2`,
      entry(
        'assessments',
        [TYPED],
        { participants: [{ party: 'region', role: 'verksamhetschef', count: 3 }] },
        later,
      ),
    );
    // Typed before what was committed; it must not win.
    localStorage.setItem(
      `${JOURNAL_PREFIX}old:3`,
      entry(
        'assessments',
        [TYPED],
        { report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: 'gammalt' } },
        10,
      ),
    );
    const read = await opened(async (db) => {
      await new Autosave(db, new Journal(localStorage, 'new')).replay();
      return readInitiatives(db);
    });
    const assessment = read
      .flatMap(({ initiative }) => initiative.assessments)
      .find(({ id }) => id === TYPED);
    expect(assessment?.signs['1']).toEqual(['by-sex']);
    expect(assessment?.participants).toEqual([
      { id: '1', party: 'region', role: 'verksamhetschef', count: 3 },
    ]);
    expect(assessment?.report.registryNumber).toBe('SN 2026/118');
    expect(Object.keys(localStorage)).toEqual([]);
  });
});

describe('a row that a tab with release 0.1.0 writes after the upgrade', () => {
  test('is read, and an edit of another field of it keeps both', async () => {
    await restoreDatabase(name, RELEASE);
    await opened(async () => undefined);
    const raw = await openRaw(name);
    const table = raw.transaction('assessments', 'readwrite').objectStore('assessments');
    table.put({
      ...(rowsBefore.assessments as { id: string }[]).find(({ id }) => id === TYPED),
      participants: [{ party: 'region', role: 'av den gamla fliken', count: 1 }],
    });
    await new Promise((resolve) => {
      table.transaction.oncomplete = resolve;
    });
    raw.close();
    const [found] = await opened(async (db) => {
      const saving = new Autosave(db, new Journal(localStorage, 'a'));
      saving.write({
        table: 'assessments',
        key: [TYPED],
        base: null,
        fields: { 'report/adoptedBy': 'Socialnämnden' },
        stamps: { 'report/adoptedBy': 1795554000000 },
      });
      await saving.settled();
      return readInitiatives(db).then((all) =>
        all.flatMap(({ initiative }) => initiative.assessments).filter(({ id }) => id === TYPED),
      );
    });
    expect(found).toMatchObject({
      participants: [{ role: 'av den gamla fliken' }],
      report: { adoptedBy: 'Socialnämnden', registryNumber: 'SN 2026/118' },
    });
  });
});

describe('a database of a newer IRIS', () => {
  beforeEach(async () => {
    await opened((db) => addInitiatives(db, [initiativeWith()]));
    (await openRaw(name, (DATABASE_VERSION + 1) * 10)).close();
  });

  test('is refused and left untouched', async () => {
    const before = await readRaw(name);
    await expect(opened((db) => readInitiatives(db))).rejects.toBeInstanceOf(NewerDataError);
    expect(await readRaw(name)).toEqual(before);
  });

  test('gets nothing from an edit of the older IRIS; the text stays in the journal', async () => {
    const before = await readRaw(name);
    const db = new Database(name);
    const saving = new Autosave(db, new Journal(localStorage, 'old'));
    saving.write({
      table: 'initiatives',
      key: [initiativeWith().id],
      base: null,
      fields: { title: 'Från den äldre' },
      stamps: { title: 1 },
    });
    await expect.poll(() => saving.state).toBe('outdated');
    expect(await readRaw(name)).toEqual(before);
    expect(await new Journal(localStorage, 'x').entries()).toMatchObject([
      { edit: { fields: { title: 'Från den äldre' } } },
    ]);
  });
});

describe('a tab that is open when another one deletes everything', () => {
  test('lets go at once, and what is typed in it is kept nowhere and never called saved', async () => {
    const db = new Database(name);
    await db.connect();
    await addInitiatives(db, [initiativeWith()]);
    const saving = new Autosave(db, new Journal(localStorage, 'left'));
    db.onRemoved = () => saving.remove();
    await Dexie.delete(name);
    expect(saving.state).toBe('gone');
    saving.write({
      table: 'initiatives',
      key: [initiativeWith().id],
      base: null,
      fields: { title: 'Skrivet efteråt' },
      stamps: { title: 1 },
    });
    await saving.settled();
    expect(saving.state).toBe('gone');
    expect(Object.keys(localStorage)).toEqual([]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });
});

describe('a tab that is open when a newer IRIS upgrades the database', () => {
  test('lets go at once, never opens it again, and keeps what is typed in the journal', async () => {
    const db = new Database(name);
    await db.connect();
    await addInitiatives(db, [initiativeWith()]);
    const saving = new Autosave(db, new Journal(localStorage, 'old'));
    db.onOutdated = () => saving.outdate();
    // Hangs for ever if the connection is not let go of.
    const newer = await openRaw(name, (DATABASE_VERSION + 1) * 10, (raw) => {
      raw.createObjectStore('later');
    });
    newer.close();
    expect(saving.state).toBe('outdated');
    saving.write({
      table: 'initiatives',
      key: [initiativeWith().id],
      base: null,
      fields: { title: 'Skrivet efteråt' },
      stamps: { title: 1 },
    });
    await saving.settled();
    await expect(db.connect()).rejects.toBeInstanceOf(NewerDataError);
    expect((await readRaw(name)).rows.initiatives).toMatchObject([
      { title: initiativeWith().title },
    ]);
    expect(await new Journal(localStorage, 'x').entries()).toMatchObject([
      { edit: { fields: { title: 'Skrivet efteråt' } } },
    ]);
  });
});
