// Real IndexedDB and real localStorage in a real Chromium.
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { assessmentWith, initiativeWith, instrument } from '../../../tests/support/domain.ts';
import { everyField } from '../../../tests/support/every-field.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { parseWorkFile } from '../domain/workfile/parse.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import exampleText from '#instruments/iris/1.0.0/example.iris.json?raw';
import { Autosave } from './autosave.ts';
import { Database } from './database.ts';
import type { Edit } from './edit.ts';
import {
  addInitiatives,
  deleteInitiative,
  findInitiativeOf,
  readInitiatives,
  takeIn,
} from './initiatives.ts';
import { loadInstrument } from './instruments.ts';
import { keepInstruments, UnknownInstrumentError } from './kept-instruments.ts';
import { Journal, JOURNAL_PREFIX } from './journal.ts';
import { JOURNAL_DATABASE, JournalDatabase } from './journal-database.ts';

const ASSESSMENT = assessmentWith().id;
let db: Database;

beforeEach(async () => {
  localStorage.clear();
  db = new Database(`test-${crypto.randomUUID()}`);
  await db.open();
});
afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

let stamp = 1000;
function rationale(text: string, at = ++stamp): Edit {
  return {
    table: 'ratings',
    key: [ASSESSMENT, '3', 'joint'],
    base: {
      assessment: ASSESSMENT,
      step: '3',
      party: 'joint',
      level: null,
      rationale: '',
      evidence: '',
    },
    fields: { rationale: text },
    stamps: { rationale: at },
  };
}
const level = (value: number, at = ++stamp): Edit => ({
  ...rationale('', at),
  fields: { level: value },
  stamps: { level: at },
});
const stored = () => db.ratings.get([ASSESSMENT, '3', 'joint']);
const journalKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(JOURNAL_PREFIX));
const autosave = (tab: string, database = db) =>
  new Autosave(database, new Journal(localStorage, tab));

/** Everything of it as a file says it, when its fields were changed included. */
const printed = (initiative: Initiative) =>
  printWorkFile({ initiatives: [initiative], instruments: [], app: '', exportedAt: '' });

function example(): Initiative {
  const parsed = parseWorkFile(exampleText);
  const initiative = parsed.ok ? parsed.file.initiatives[0] : undefined;
  if (!initiative) throw new Error('The example does not open');
  return initiative;
}

function everyInitiative(): Initiative {
  const parsed = parseWorkFile(JSON.stringify(everyField()));
  const initiative = parsed.ok ? parsed.file.initiatives[0] : undefined;
  if (!initiative) throw new Error('The sample does not open');
  return initiative;
}

/** Every write fails, as on a full disk, until it is restored. */
const fullDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('disk full', 'QuotaExceededError');
  });

describe('initiatives', () => {
  test('what is read equals what was added, field by field', async () => {
    await addInitiatives(db, [example()]);
    const [read] = await readInitiatives(db);
    expect(printed(read!.initiative)).toBe(printed(example()));
  });

  test('every field there is comes back as it was', async () => {
    await addInitiatives(db, [everyInitiative()]);
    const [read] = await readInitiatives(db);
    expect(printed(read!.initiative)).toBe(printed(everyInitiative()));
  });

  test('one that is here already is not added, and nothing else of the same file is', async () => {
    await addInitiatives(db, [initiativeWith()]);
    const other = { ...example() };
    await expect(addInitiatives(db, [other, initiativeWith()])).rejects.toThrow();
    expect(await db.initiatives.count()).toBe(1);
    expect(await db.ratings.count()).toBe(0);
  });

  test('deleting takes everything of it and nothing of another', async () => {
    const { activities, figures, adoptions } = everyInitiative();
    const [reflection] = everyInitiative().reflections;
    const assessment = example().assessments[0]?.id ?? '';
    await addInitiatives(db, [
      {
        ...example(),
        activities,
        figures,
        reflections: [{ ...reflection!, assessment }],
        adoptions: adoptions.map((one) => ({ ...one, assessment })),
      },
    ]);
    expect([await db.reflections.count(), await db.adoptions.count()]).toEqual([1, 1]);
    await addInitiatives(db, [initiativeWith()]);
    await deleteInitiative(db, example().id);
    const left = await Promise.all(
      db.tables.map(async (table) => [table.name, await table.count()]),
    );
    expect(Object.fromEntries(left)).toEqual({
      initiatives: 1,
      assessments: 1,
      ratings: 0,
      signs: 0,
      answers: 0,
      reflections: 0,
      figures: 0,
      adoptions: 0,
      activities: 0,
      notes: 0,
      instruments: 0,
      handles: 0,
    });
  });

  test('a file is taken in whole: what it replaces goes, and an instrument comes with it', async () => {
    await addInitiatives(db, [initiativeWith()]);
    const own = { ...instrument, version: '9.0.0' };
    await takeIn(db, {
      instruments: [own],
      initiatives: [initiativeWith({ title: 'Filens' })],
      replaced: [initiativeWith().id],
    });
    expect((await readInitiatives(db)).map(({ initiative }) => initiative.title)).toEqual([
      'Filens',
    ]);
    expect(await db.instruments.count()).toBe(1);
  });

  test('nothing of a file is taken in when a part of it cannot be', async () => {
    await addInitiatives(db, [initiativeWith()]);
    const own = { ...instrument, version: '9.0.0' };
    const initiatives = [example(), initiativeWith({ title: 'Filens' })];
    await expect(takeIn(db, { instruments: [own], initiatives, replaced: [] })).rejects.toThrow();
    expect((await readInitiatives(db)).map(({ initiative }) => initiative.id)).toEqual([
      initiativeWith().id,
    ]);
    expect(await db.instruments.count()).toBe(0);
  });

  test('answers that two tabs began under an id each are one reflection', async () => {
    await addInitiatives(db, [initiativeWith()]);
    const updatedAt = '2026-11-14T09:30:00.000Z';
    await db.answers.bulkAdd([
      { assessment: ASSESSMENT, question: 'results', reflection: 'a', text: 'ett', updatedAt },
      { assessment: ASSESSMENT, question: 'progress', reflection: 'b', text: 'två', updatedAt },
    ]);
    const [read] = await readInitiatives(db);
    expect(read?.initiative.reflections).toMatchObject([
      { answers: { results: 'ett', progress: 'två' } },
    ]);
  });

  test('is found from one of its assessments', async () => {
    await addInitiatives(db, [initiativeWith()]);
    expect((await findInitiativeOf(db, ASSESSMENT))?.initiative.id).toBe(initiativeWith().id);
    expect(await findInitiativeOf(db, crypto.randomUUID())).toBeUndefined();
  });
});

describe('instruments', () => {
  test('the shipped one is there without having been kept', async () => {
    expect(await loadInstrument(db, { id: 'iris', version: '1.0.0' })).toEqual(instrument);
  });

  test('one from a file is kept, and stays as it first was', async () => {
    const own = { ...instrument, version: '9.0.0', title: 'Egen' };
    await keepInstruments(db, [own]);
    await keepInstruments(db, [{ ...own, title: 'Ändrad' }]);
    expect((await loadInstrument(db, own)).title).toBe('Egen');
  });

  test('one that is nowhere is an error with a name', async () => {
    await expect(loadInstrument(db, { id: 'iris', version: '7.0.0' })).rejects.toBeInstanceOf(
      UnknownInstrumentError,
    );
  });
});

describe('autosave', () => {
  beforeEach(() => addInitiatives(db, [initiativeWith()]));

  test('says saved only when the row is committed', async () => {
    const saving = autosave('a');
    saving.write(rationale('Tid'));
    expect(saving.state).toBe('saving');
    expect(await stored()).toBeUndefined();
    await expect.poll(() => saving.state).toBe('saved');
    expect((await stored())?.rationale).toBe('Tid');
  });

  test('every edit is written at once, without waiting for any timer', async () => {
    // Never advanced: a pause of any length would be without end.
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'requestIdleCallback'] });
    try {
      const saving = autosave('a');
      for (const text of ['Ti', 'Tid']) {
        saving.write(rationale(text));
        // The write has begun when this read is done, so that the next one comes after it.
        await stored();
        expect((await stored())?.rationale).toBe(text);
      }
      await expect.poll(() => saving.state).toBe('saved');
    } finally {
      vi.useRealTimers();
    }
  });

  test('writes the newest of many inputs, and different fields of a row keep each other', async () => {
    const saving = autosave('a');
    for (let length = 1; length <= 200; length += 1) saving.write(rationale('x'.repeat(length)));
    saving.write(level(2));
    await expect.poll(() => saving.state).toBe('saved');
    expect(await stored()).toMatchObject({ rationale: 'x'.repeat(200), level: 2, evidence: '' });
  });

  test('the journal holds an edit until it is committed, and not longer', async () => {
    const saving = autosave('a');
    saving.write(rationale('Tid'));
    expect(journalKeys()).toHaveLength(1);
    await expect.poll(() => saving.state).toBe('saved');
    expect(journalKeys()).toEqual([]);
  });

  test('what a dead tab did not see committed is replayed', async () => {
    new Journal(localStorage, 'dead').put('row', rationale('Sista orden'));
    await autosave('new').replay();
    expect((await stored())?.rationale).toBe('Sista orden');
    expect(journalKeys()).toEqual([]);
  });

  describe('when the browser was killed, and localStorage had not reached the disk', () => {
    let kept: JournalDatabase;
    beforeEach(async () => {
      const opened = await JournalDatabase.open();
      if (!opened) throw new Error('There is no database for the journal');
      kept = opened;
      await kept.clear();
    });
    afterEach(async () => {
      kept.close();
      await Dexie.delete(JOURNAL_DATABASE);
    });
    const journal = (tab: string) => new Journal(localStorage, tab, kept);
    const replay = () => new Autosave(db, journal('new')).replay();

    test('what the database of the journal kept is replayed, and taken away', async () => {
      journal('dead').put('row', rationale('Sista orden'));
      localStorage.clear();
      await replay();
      expect((await stored())?.rationale).toBe('Sista orden');
      await expect.poll(() => kept.entries()).toEqual([]);
    });

    test.each([
      ['localStorage', 'the database', [2, 1]],
      ['the database', 'localStorage', [1, 2]],
    ])('what %s has is newer than what %s has, and counts', async (_newer, _older, order) => {
      const [inStorage = 0, inDatabase = 0] = order;
      new Journal(localStorage, 'dead').put('row', rationale(`Text ${inStorage}`, inStorage));
      new Journal(null, 'dead', kept).put('row', rationale(`Text ${inDatabase}`, inDatabase));
      await replay();
      expect((await stored())?.rationale).toBe('Text 2');
      expect(journalKeys()).toEqual([]);
      await expect.poll(() => kept.entries()).toEqual([]);
    });

    test('an edit stands in it until it is committed, and not longer', async () => {
      const saving = new Autosave(db, journal('a'));
      saving.write(rationale('Tid'));
      expect(await kept.entries()).toHaveLength(1);
      await expect.poll(() => saving.state).toBe('saved');
      await expect.poll(() => kept.entries()).toEqual([]);
    });

    test('a database that somebody deletes is let go of, and stops nothing', async () => {
      const saving = new Autosave(db, journal('a'));
      await Dexie.delete(JOURNAL_DATABASE);
      saving.write(rationale('Kvar'));
      await expect.poll(() => saving.state).toBe('saved');
      expect(await kept.entries()).toEqual([]);
    });
  });

  test('an old journal does not overwrite what has been written since, but other fields of it count', async () => {
    const journal = new Journal(localStorage, 'dead');
    journal.put('row', {
      ...rationale('Gammalt', 10),
      fields: { rationale: 'Gammalt', level: 1 },
      stamps: { rationale: 10, level: 10 },
    });
    const saving = autosave('live');
    saving.write(rationale('Nyare', 20));
    await expect.poll(() => saving.state).toBe('saved');
    await autosave('new').replay();
    expect(await stored()).toMatchObject({ rationale: 'Nyare', level: 1 });
  });

  test('what a dead tab left is kept and shown when it cannot be committed', async () => {
    new Journal(localStorage, 'dead').put('row', rationale('Sista orden'));
    const disk = fullDisk();
    const saving = autosave('new');
    await saving.replay();
    expect(saving.state).toBe('full');
    const [read] = await readInitiatives(db, saving.waiting);
    expect(read?.initiative.assessments[0]?.ratings).toMatchObject([{ rationale: 'Sista orden' }]);
    disk.mockRestore();
    await expect.poll(() => saving.state, { timeout: 10_000 }).toBe('saved');
    expect((await stored())?.rationale).toBe('Sista orden');
  });

  test('edits that belong together are committed together', async () => {
    const saving = autosave('a');
    const title = (value: unknown): Edit => ({
      table: 'initiatives',
      key: [initiativeWith().id],
      base: null,
      fields: { title: value },
      stamps: { title: ++stamp },
    });
    // What cannot be stored fails the whole of what it came with.
    saving.write(
      rationale('Tid'),
      title(() => undefined),
    );
    await expect.poll(() => saving.state).toBe('failed');
    expect(await stored()).toBeUndefined();
    saving.write(title('Rubrik'));
    await expect.poll(() => saving.state, { timeout: 10_000 }).toBe('saved');
    expect((await stored())?.rationale).toBe('Tid');
    expect((await db.initiatives.get(initiativeWith().id))?.title).toBe('Rubrik');
  });

  test('a lost connection is opened again for the next keystroke', async () => {
    const saving = autosave('a');
    saving.write(rationale('Före'));
    await expect.poll(() => saving.state).toBe('saved');
    // What a full disk, or an iPad that has slept, leaves behind.
    db.close();
    saving.write(rationale('Efter'));
    await expect.poll(() => saving.state).toBe('saved');
    expect((await stored())?.rationale).toBe('Efter');
  });

  test('an edit of a deleted assessment does not come back, and is never called saved', async () => {
    await deleteInitiative(db, initiativeWith().id);
    const saving = autosave('a');
    saving.write(rationale('Spöke'));
    await expect.poll(() => saving.state).toBe('gone');
    expect(await db.ratings.count()).toBe(0);
    expect(journalKeys()).toEqual([]);
  });

  test('a journal entry that cannot be read is left alone and stops nothing', async () => {
    const keys = { table: 'ratings', key: ['a'], base: null };
    [
      '{"broken',
      'null',
      '{}',
      JSON.stringify({ ...keys, fields: null, stamps: {} }),
      JSON.stringify({ ...keys, fields: {} }),
      JSON.stringify({ ...keys, table: 'passwords', fields: {}, stamps: {} }),
      JSON.stringify({ ...keys, key: [1], fields: {}, stamps: {} }),
    ].forEach((raw, index) => {
      localStorage.setItem(`${JOURNAL_PREFIX}dead:${index}`, raw);
    });
    new Journal(localStorage, 'dead').put('other', rationale('Kvar'));
    await autosave('new').replay();
    expect((await stored())?.rationale).toBe('Kvar');
  });

  test('a failed save is told, and heals by itself with the newest text', async () => {
    const saving = autosave('a');
    const disk = fullDisk();
    saving.write(rationale('Ett'));
    await expect.poll(() => saving.state).toBe('full');
    // A tab that dies now has its text there.
    expect(journalKeys()).toHaveLength(1);
    saving.write(rationale('Två'));
    expect(saving.state).toBe('full');
    expect(journalKeys()).toHaveLength(1);
    // The try that this letter made has failed too, so that only a later one can heal it.
    await saving.settled();
    disk.mockRestore();
    await expect.poll(() => saving.state, { timeout: 10_000 }).toBe('saved');
    expect((await stored())?.rationale).toBe('Två');
  });
});
