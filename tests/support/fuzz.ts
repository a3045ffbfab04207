// Thousands of files through the one door that the file input uses, and so through its worker, ending in a real database in
// a real Chromium. Each is read without the worker too, on a device of its own, and comes to the same. How many and which is
// in tools/run/fuzz-plan.mjs.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { commands } from 'vitest/browser';
import { anyInitiative } from './any-initiative.ts';
import { assessmentWith, AT, initiativeWith, instrument } from './domain.ts';
import { hostileFile, KINDS, type HostileFile } from './hostile-files.ts';
import { amount, m } from './messages.ts';
import type { Initiative } from '#lib/domain/assessment/schema.ts';
import { metOf, outlineOf } from '#lib/domain/workfile/outline.ts';
import { parseWorkFile } from '#lib/domain/workfile/parse.ts';
import { canonical, printWorkFile } from '#lib/domain/workfile/print.ts';
import { refusalPlaces, refusalSentence } from '#lib/i18n/refusal.ts';
import { Autosave } from '#lib/persistence/autosave.ts';
import { Database } from '#lib/persistence/database.ts';
import { addInitiatives, readInitiatives } from '#lib/persistence/initiatives.ts';
import { Journal } from '#lib/persistence/journal.ts';
import { TabChannel } from '#lib/persistence/tab-channel.ts';
import { readFile, takeInContent } from '#lib/state/file/work.ts';
import { addOpened, openFile, type Choice, type FileRefusal } from '#lib/state/open-file.ts';
import type { Store } from '#lib/state/store.ts';

declare module 'vitest' {
  interface ProvidedContext {
    fuzz: typeof import('../../tools/run/fuzz-plan.mjs').fuzz;
  }
}

/** Files of one seed: few enough that a seed which fails is soon tried again. */
const SLICE = 250;
const A_SECOND = 1000;
const AN_HOUR = 3600;
const MOST_UNCHECKED = 20;

/** What is on the device before every file: one that many files are versions of, and one that no file is. */
const HERE = [
  initiativeWith({ title: 'Här' }),
  initiativeWith({
    id: '1b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10',
    assessments: [assessmentWith({ id: '8d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c11' })],
  }),
];

let store: Store;
/** The same device again, for what the page does by itself. */
let alone: Database;

/** Some are versions of what is here, some are new; some bring questions of their own. */
const validFile = fc
  .tuple(anyInitiative, fc.uuid({ version: 4 }), fc.uuid({ version: 4 }), fc.nat(9))
  .map(([version, id, assessment, draw]) => {
    const own = { ...instrument, version: '9.0.0' };
    const [first, ...others] = version.assessments;
    const moved = (one: string) => (one === first?.id ? assessment : one);
    const fresh: Initiative = {
      ...version,
      id,
      assessments: first
        ? [{ ...first, id: assessment, instrument: draw === 9 ? own : first.instrument }]
        : others,
      reflections: version.reflections.map((one) => ({
        ...one,
        id: assessment.replace(/^./, '0'),
        assessment: moved(one.assessment),
      })),
      adoptions: version.adoptions.map((one) => ({
        ...one,
        assessment: moved(one.assessment),
      })),
    };
    return {
      format: 'iris-arbetsfil',
      version: 1,
      app: '0.1.0',
      exportedAt: AT,
      instruments: draw === 9 ? [own] : [],
      initiatives: [draw < 6 ? version : fresh],
    };
  });

const choices = fc.oneof(
  fc.constantFrom<Choice | 'cancel'>('newer', 'keep-both', 'cancel'),
  fc.constant<Choice>(new Map()),
);

const devices = () => [store.db, alone];

/** @returns how many rows each device has in each table, or what they have if it is the same */
async function rowCounts(): Promise<string> {
  const counted = await Promise.all(
    devices().map((db) =>
      db.transaction('r', db.tables, () => Promise.all(db.tables.map((table) => table.count()))),
    ),
  );
  const [first, ...others] = counted.map((counts) => counts.join(' '));
  expect(others).toEqual([first]);
  return first ?? '';
}

/** @param but names of fields that hold the moment at which a file was taken in */
async function allRows(db: Database, but: readonly string[] = []): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows, (name, value: unknown) => (but.includes(name) ? '' : value));
}

/** Puts the device back as it was before a file was taken in. */
async function reset(): Promise<void> {
  for (const db of devices())
    await db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
      await addInitiatives(db, HERE);
    });
}

function expectReason(refusal: FileRefusal): void {
  expect(refusalSentence(refusal)).toMatch(/^Filen|^Tillsammans/);
  const places = refusalPlaces(refusal);
  if ('problems' in refusal) expect(places.length).toBeGreaterThan(0);
  const rest = 'problems' in refusal ? refusal.problems.length - places.length + 1 : 0;
  for (const place of places)
    if (place !== m.open_problem_more(amount(rest))) expect(place).toMatch(/^\S.*: \S/s);
}

async function expectSameAgain(written: readonly Initiative[]): Promise<void> {
  const read = (await readInitiatives(alone)).map(({ initiative }) => initiative);
  for (const initiative of written) {
    const stored = read.find(({ id }) => id === initiative.id);
    expect(stored && canonical(stored)).toBe(canonical(initiative));
    const printed = printWorkFile({
      initiatives: [initiative],
      instruments: [],
      app: '',
      exportedAt: AT,
    });
    const parsed = parseWorkFile(printed);
    expect(parsed.ok && parsed.file.initiatives.map(canonical)).toEqual([canonical(initiative)]);
  }
}

const prototypes = () =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype].map(
    (one) => Object.getOwnPropertyNames(one).length,
  );

export function tryHostileFiles(): void {
  const { seed: first, least, seconds, memory } = inject('fuzz');
  beforeAll(async () => {
    const db = new Database(`fuzz-${crypto.randomUUID()}`);
    await db.connect();
    const autosave = new Autosave(db, new Journal(null, 'fuzz'));
    store = { db, autosave, tabs: new TabChannel(), keeps: 'browser' };
    await addInitiatives(db, HERE);
    alone = new Database(`fuzz-${crypto.randomUUID()}`);
    await alone.connect();
    await addInitiatives(alone, HERE);
  });
  afterAll(async () => {
    store.tabs.close();
    await Promise.all(devices().map((db) => db.delete()));
  });

  test(
    `Hostile files from seed ${first} on each end in a reason or in what can be read back, and never in part`,
    { timeout: A_SECOND * (AN_HOUR + least) },
    async () => {
      const outcomes = new Map(KINDS.map((kind) => [kind, { opened: 0, refused: 0 }]));
      let unchecked = 0;
      const [counts, rows, untouched] = [await rowCounts(), await allRows(store.db), prototypes()];

      async function tryFile(
        { kind, bytes }: HostileFile,
        choice: Choice | 'cancel',
      ): Promise<void> {
        const file = new File([bytes], 'fientlig.iris.json');
        const result = await openFile(file, store);
        const read = await readFile(file, { db: alone, waiting: [] }, () => undefined);
        // None of these is locked: that door has its own test, in locked-file.test.ts.
        if ('locked' in result || 'locked' in read)
          throw new Error('A file that is not locked was taken for one');
        const outcome = outcomes.get(kind);
        if (outcome) outcome[result.ok ? 'opened' : 'refused'] += 1;
        expect(prototypes()).toEqual(untouched);
        expect(result.ok ? result.opened.incoming : result.refusal).toEqual(
          read.ok ? read.content.incoming.map(metOf) : read.refusal,
        );
        if (!result.ok) expectReason(result.refusal);
        // A schema that leaves such keys behind would be enough today, and not for whoever reads the file next.
        if (kind === 'prototype keys') expect(result.ok).toBe(false);
        const goesOn = result.ok && read.ok && choice !== 'cancel';
        unchecked += 1;
        // What is left by a file that was refused stays until somebody looks, so not every one is followed by a look.
        if (goesOn || unchecked > MOST_UNCHECKED) {
          expect(await rowCounts()).toBe(counts);
          unchecked = 0;
        }
        if (!goesOn) return;
        const added = await addOpened(result.opened, choice, store);
        const device = { db: alone, waiting: [] };
        const taken = await takeInContent(read.content, choice, '', device, () => undefined);
        const after = await rowCounts();
        if (added.ok && taken.ok) {
          await expectSameAgain(taken.initiatives);
          // What is kept beside what is here gets ids of its own.
          if (choice !== 'keep-both') {
            expect(added.initiatives).toEqual(taken.initiatives.map(outlineOf));
            const moments = ['at', 'filedAt'];
            expect(await allRows(store.db, moments)).toBe(await allRows(alone, moments));
          }
        } else {
          expect(added).toEqual(taken);
          if (!added.ok) expectReason(added.refusal);
          expect(after).toBe(counts);
        }
        await reset();
      }

      const property = fc.asyncProperty(hostileFile(validFile), choices, tryFile);
      const end = performance.now() + seconds * A_SECOND;
      let tried = 0;
      let seed = first;
      for (; tried < least || performance.now() < end; seed += 1) {
        await fc.assert(property, { numRuns: SLICE, seed, endOnFailure: true });
        tried += SLICE;
      }
      if (memory) await commands.writeFile(memory, String(seed));
      expect(await allRows(store.db)).toBe(rows);
      expect([...outcomes].filter(([, { opened, refused }]) => opened + refused === 0)).toEqual([]);
      const lines = [...outcomes].map(
        ([kind, { opened, refused }]) => `${kind}: ${opened} opened, ${refused} refused`,
      );

      const seeds = `seeds ${first} to ${seed - 1}`;
      console.info([`${tried} hostile files, ${seeds}`, ...lines].join('\n'));
    },
  );
}
