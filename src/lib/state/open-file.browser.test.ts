// A file taken in, in a real database in a real Chromium.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import lockedText from '../../../tests/fixtures/locked.iris.json?raw';
import {
  assessmentWith,
  AT,
  initiativeWith,
  instrument,
  jointRatings,
} from '../../../tests/support/domain.ts';
import { emptyRating } from '../domain/assessment/edit.ts';
import { fieldPath } from '../domain/assessment/field-path.ts';
import type { Initiative } from '../domain/assessment/schema.ts';
import { printWorkFile } from '../domain/workfile/print.ts';
import { within } from '../i18n/letter-case.ts';
import * as m from '../i18n/paraglide/messages.js';
import { refusalPlaces, refusalSentence } from '../i18n/refusal.ts';
import { Autosave } from '../persistence/autosave.ts';
import { Database } from '../persistence/database.ts';
import { addInitiatives, readInitiatives, takeIn } from '../persistence/initiatives.ts';
import { Journal } from '../persistence/journal.ts';
import { TabChannel } from '../persistence/tab-channel.ts';
import { addOpened, openFile, openText, type OpenedFile } from './open-file.ts';
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

describe('A file that is refused says why and where, and changes nothing:', () => {
  const rated = initiativeWith({
    assessments: [assessmentWith({ ratings: jointRatings([1, 2, 3, 0]) })],
  });
  const content = { initiatives: [rated], instruments: [], app: '0.1.0', exportedAt: AT };
  const good = printWorkFile(content);

  /** The good file with something done to it before it is text. */
  function changed(change: (file: ReturnType<typeof JSON.parse>) => void, text = good): string {
    const file = JSON.parse(text);
    change(file);
    return JSON.stringify(file);
  }
  /** Where something is wrong, in words and as a path, and what. */
  const problem = (words: readonly string[], path: string, reason: string) =>
    m.open_problem({ place: m.problem_place({ words: words.join(', '), path }), reason });
  const brokenAt = (line: number, column: number, reason = m.problem_not_json()) =>
    m.open_problem({ place: m.problem_place_line({ line, column }), reason });
  const INITIATIVE = m.problem_at_initiative({ number: 1 });
  const OCCASION = m.problem_at_assessment({ number: 1 });
  const IN_RATINGS = 'initiatives[0].assessments[0].ratings';
  /** A text that ends before it should. */
  const endsIn = (text: string) =>
    brokenAt(text.split('\n').length, text.length - text.lastIndexOf('\n'));
  const cut = good.slice(0, good.length / 2);
  const lockedAndCut = lockedText.slice(0, 900);

  test.each<{ what: string; file: BlobPart; sentence: string; places?: readonly string[] }>([
    {
      what: 'it is cut off',
      file: cut,
      sentence: m.open_not_json(),
      places: [endsIn(cut)],
    },
    { what: 'JSON of another program', file: '{"name": "package"}', sentence: m.open_not_iris() },
    { what: 'a list', file: '[1, 2, 3]', sentence: m.open_not_iris() },
    {
      what: 'a newer version',
      file: changed((file) => (file.version = 2)),
      sentence: m.open_newer({ version: 2 }),
    },
    {
      what: 'a wrong sort of value deep inside',
      file: changed((file) => (file.initiatives[0].assessments[0].ratings[3].rationale = 7)),
      sentence: m.open_damaged(),
      places: [
        problem(
          [INITIATIVE, OCCASION, m.problem_at_rating({ number: 4 }), m.problem_at_rationale()],
          `${IN_RATINGS}[3].rationale`,
          m.problem_type_text(),
        ),
      ],
    },
    {
      what: 'a level that does not exist',
      file: changed((file) => (file.initiatives[0].assessments[0].ratings[0].level = 4)),
      sentence: m.open_damaged(),
      places: [
        problem(
          [INITIATIVE, OCCASION, m.problem_at_rating({ number: 1 }), m.problem_at_level()],
          `${IN_RATINGS}[0].level`,
          m.problem_invalid_union(),
        ),
      ],
    },
    {
      what: 'two ratings of the same step by the same party',
      file: changed(({ initiatives: [{ assessments }] }) => {
        assessments[0].ratings.push(assessments[0].ratings[2]);
      }),
      sentence: m.open_damaged(),
      places: [
        problem(
          [INITIATIVE, OCCASION, m.problem_at_rating({ number: 5 })],
          `${IN_RATINGS}[4]`,
          m.problem_duplicate_id(),
        ),
      ],
    },
    {
      what: 'nothing in it',
      file: changed((file) => (file.initiatives = [])),
      sentence: m.open_empty(),
    },
    { what: 'no text', file: '', sentence: m.open_not_json(), places: [brokenAt(1, 1)] },
    {
      what: 'a million lists, one in the other',
      file: `{"format": "iris-arbetsfil",\n"x": ${'['.repeat(1_000_000)}`,
      sentence: m.open_too_deep(),
      places: [brokenAt(2, 37, m.problem_too_deep())],
    },
    {
      what: 'a key that reaches for what all objects share',
      file: good.replace('"kind"', '"__proto__": {"ran": 1}, "kind"'),
      sentence: m.open_damaged(),
      places: [
        problem(
          [INITIATIVE],
          'initiatives[0].__proto__',
          m.problem_forbidden_key({ detail: '__proto__' }),
        ),
      ],
    },
    {
      what: 'an assessment whose id belongs to another initiative here',
      file: changed((file) => (file.initiatives[0].id = '1b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10')),
      sentence: m.open_id_elsewhere(),
      places: [
        problem(
          [INITIATIVE, OCCASION, m.problem_at_id()],
          'initiatives[0].assessments[0].id',
          m.problem_id_elsewhere(),
        ),
      ],
    },
    {
      what: '21 MB',
      file: new Uint8Array(21 * 1024 * 1024).fill(32),
      sentence: m.open_too_large(),
    },
    {
      what: 'a picture',
      file: Uint8Array.of(
        ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0xfe, 0xc3, 0x28],
      ),
      sentence: m.open_unreadable(),
    },
    {
      what: 'questions that are neither here nor in it',
      file: changed((file) => (file.initiatives[0].assessments[0].instrument.version = '7.0.0')),
      sentence: m.open_unknown_instrument(),
      places: [
        problem(
          [INITIATIVE, OCCASION, within(m.report_t_questionnaire())],
          'initiatives[0].assessments[0].instrument',
          m.problem_unknown_instrument({ detail: 'iris 7.0.0' }),
        ),
      ],
    },
    {
      what: 'it is locked, and damaged',
      file: changed((file) => (file.exportedAt = '2026-11-14T09:31:00.000Z'), lockedText),
      sentence: m.lock_damaged(),
      places: [m.open_problem({ place: 'checksum', reason: m.lock_checksum() })],
    },
    {
      what: 'it is locked, by a newer version',
      file: changed((file) => (file.version = 2), lockedText),
      sentence: m.open_newer({ version: 2 }),
    },
    {
      what: 'it is locked, and cut off',
      file: lockedAndCut,
      sentence: m.open_not_json(),
      places: [endsIn(lockedAndCut)],
    },
  ])('$what', async ({ file, sentence, places = [] }) => {
    await addInitiatives(store.db, [rated]);
    const rows = () => Promise.all(store.db.tables.map((table) => table.toArray()));
    const before = await rows();
    const result = await openFile(new File([file], 'fil.iris.json'), store);
    if ('locked' in result || result.ok) throw new Error('It was not refused');
    expect(refusalSentence(result.refusal)).toBe(sentence);
    expect(refusalPlaces(result.refusal)).toEqual(places);
    expect(await rows()).toEqual(before);
  });
});
