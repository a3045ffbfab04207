// A file taken in, in a real database in a real Chromium.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { assessmentWith, AT, initiativeWith, instrument } from '../../../tests/support/domain.ts';
import { emptyRating } from '../domain/assessment/edit.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import { addInitiatives, readInitiatives, takeIn } from '../persistence/initiatives.ts';
import { Journal } from '../persistence/journal.ts';
import { TabChannel } from '../persistence/tab-channel.ts';
import { addOpened, openText, type OpenedFile } from './open-file.ts';
import type { Store } from './store.ts';

const LATER = '2026-11-15T09:30:00.000Z';

let store: Store;
beforeEach(async () => {
  const db = new Database(`test-${crypto.randomUUID()}`);
  await db.connect();
  const autosave = new Autosave(db, new Journal(null, 'test'));
  store = { db, autosave, tabs: new TabChannel(), keeps: 'browser' };
});
afterEach(async () => {
  store.tabs.close();
  await store.db.delete();
});

const own = { ...instrument, version: '9.0.0' };

async function opened(...initiatives: Initiative[]): Promise<OpenedFile> {
  const content = { initiatives, instruments: [own], app: '0.1.0', exportedAt: AT };
  const result = await openText('fil.iris.json', printWorkFile(content), store);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.opened;
}
const here = async () => (await readInitiatives(store.db)).map(({ initiative }) => initiative);

test('what another tab writes while somebody is choosing is not overwritten', async () => {
  await addInitiatives(store.db, [initiativeWith()]);
  const file = await opened(initiativeWith({ title: 'Filens', updatedAt: LATER }));
  const other = initiativeWith({ region: 'Region Gävleborg', updatedAt: LATER });
  await takeIn(store.db, { instruments: [], initiatives: [other], replaced: [other.id] });
  const result = await addOpened(file, new Map([[`${other.id}/title`, 'file']]), store);
  expect(result.ok).toBe(true);
  expect(await here()).toMatchObject([{ title: 'Filens', region: 'Region Gävleborg' }]);
});

test('two versions that together are more than a file takes are refused, and nothing is written', async () => {
  const rated = (first: number) =>
    initiativeWith({
      assessments: [
        assessmentWith({
          ratings: Array.from({ length: 1500 }, (_, step) =>
            emptyRating(String(first + step), 'joint', AT),
          ),
        }),
      ],
    });
  await addInitiatives(store.db, [rated(0)]);
  const before = await here();
  const file = await opened(rated(1000));
  const result = await addOpened(file, 'newer', store);
  expect(result).toMatchObject({
    ok: false,
    refusal: {
      reason: 'too-much',
      problems: [{ path: ['initiatives', 0, 'assessments', 0, 'ratings'], code: 'too_big' }],
    },
  });
  expect(await here()).toEqual(before);
  expect(await addOpened(file, 'keep-both', store)).toMatchObject({ ok: true });
});

test('questions that nothing in the file was made with are not kept', async () => {
  await addOpened(await opened(initiativeWith()), 'keep-both', store);
  expect(await store.db.instruments.count()).toBe(0);
  const used = assessmentWith({ id: '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c12', instrument: own });
  const initiative = initiativeWith({
    id: '1b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10',
    assessments: [used],
  });
  await addOpened(await opened(initiative), 'keep-both', store);
  expect(await store.db.instruments.count()).toBe(1);
});

test('a sign that was unticked by hand is still known to have been, after the database', async () => {
  const sign = fieldPath('assessments', assessmentWith().id, 'signs', '1', 'own-figures');
  await addOpened(await opened(initiativeWith({ changed: { [sign]: LATER } })), 'keep-both', store);
  expect((await here())[0]?.changed).toEqual({ [sign]: LATER });
  const ticked = assessmentWith({ signs: { '1': ['own-figures'] } });
  const file = await opened(initiativeWith({ assessments: [ticked] }));
  expect(file.incoming).toMatchObject([{ kind: 'differs', differences: [{ newer: 'here' }] }]);
});

test('the values of a merge come back from the database with their dates, and are not asked about again', async () => {
  await addInitiatives(store.db, [initiativeWith()]);
  const other = initiativeWith({ title: 'Filens', updatedAt: LATER });
  const [asked] = (await opened(other)).incoming;
  expect(asked).toMatchObject({ kind: 'differs', newer: { here: 0, file: 1 } });
  await addOpened(await opened(other), new Map([[`${other.id}/title`, 'here']]), store);
  expect((await opened(other)).incoming).toMatchObject([{ kind: 'same' }]);
  const [merged] = await here();
  expect(merged).toMatchObject({ title: initiativeWith().title, history: [{ value: 'Filens' }] });
});

test('what was in a file before a merge still is, so that only what came to differ is reminded of', async () => {
  const EARLIER = '2026-11-10T08:00:00.000Z';
  const content = { instruments: [], initiatives: [initiativeWith()], replaced: [] };
  await takeIn(store.db, { ...content, filedAt: EARLIER });
  const file = await opened(initiativeWith({ title: 'Filens', updatedAt: LATER }));
  await addOpened(file, 'newer', store);
  expect(await readInitiatives(store.db)).toMatchObject([
    { initiative: { title: 'Filens' }, filedAt: EARLIER },
  ]);
});
