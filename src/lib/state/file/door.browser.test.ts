// Files through the worker, in a real Chromium: what the page does meanwhile, and how one gets out of it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { activityOf, noteOf } from '../../../../tests/support/activity.ts';
import { AT, initiativeWith } from '../../../../tests/support/domain.ts';
import type { Initiative } from '../../domain/assessment/schema.ts';
import type { Activity } from '../../domain/plan/schema.ts';
import { printWorkFile } from '../../domain/workfile/print.ts';
import { Autosave } from '../../persistence/autosave.ts';
import { Database } from '../../persistence/database.ts';
import { addInitiatives } from '../../persistence/initiatives.ts';
import { Journal } from '../../persistence/journal.ts';
import { readUndo } from '../../persistence/undo-storage.ts';
import { TabChannel } from '../../persistence/tab-channel.ts';
import { addOpened, enter, openFile, type OpenedFile } from '../open-file.ts';
import type { Store } from '../store.ts';
import type { Watching } from './thread.ts';

const LATER = '2026-11-15T09:30:00.000Z';

let store: Store;
let leave: () => void;
beforeEach(async () => {
  const db = new Database(`test-${crypto.randomUUID()}`);
  await db.connect();
  const autosave = new Autosave(db, new Journal(null, 'test'));
  store = { db, autosave, tabs: new TabChannel(), keeps: 'browser' };
  leave = enter();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  leave();
  store.tabs.close();
  await store.db.delete();
});

const uuid = (serial: number) => `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;

/** @param activities how many there are, each with ten notes */
function planned(activities: number, text: string, updatedAt = AT): Initiative {
  return initiativeWith({
    updatedAt,
    activities: Array.from(
      { length: activities },
      (_, a) =>
        activityOf(a + 1, {
          id: uuid(a),
          text: `${a} ${text}`,
          updatedAt,
          notes: Array.from({ length: 10 }, (__, n) =>
            noteOf(n + 1, { id: uuid(n), text: text.repeat(10), updatedAt }),
          ),
        }) as Activity,
    ),
    lastNumber: activities,
  });
}

function textOf(...initiatives: Initiative[]): string {
  return printWorkFile({ initiatives, instruments: [], app: '0.1.0', exportedAt: AT });
}

async function read(text: string, watching?: Watching): Promise<OpenedFile> {
  const result = await openFile(new File([text], 'fil.iris.json'), store, watching);
  if ('locked' in result || !result.ok) throw new Error('The file did not open');
  return result.opened;
}

const rows = () => Promise.all(store.db.tables.map((table) => table.toArray()));

describe('While a large file is opened the page is never held up as long as it takes to read its text once:', () => {
  /** @returns ms of the longest task of the page meanwhile; 0 when none was long */
  async function longestTaskDuring(work: () => Promise<unknown>): Promise<number> {
    const durations: number[] = [0];
    const passing = () => new Promise((resolve) => setTimeout(resolve, 200));
    // What made the file is no part of it.
    await passing();
    const observer = new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    });
    observer.observe({ type: 'longtask' });
    await work();
    // What has just ended is told of a little later.
    await passing();
    observer.disconnect();
    return Math.max(...durations);
  }

  function once(text: string): number {
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  }

  test.each([
    { what: 'near the largest that is opened', activities: 250, here: 0 },
    { what: 'another version of what is here', activities: 70, here: 70 },
  ])('$what', async ({ activities, here }) => {
    const sentence = 'Vi går igenom rutinen tillsammans och bestämmer när vi ses igen. '.repeat(10);
    if (here > 0) await addInitiatives(store.db, [planned(here, sentence)]);
    const text = textOf(planned(activities, here > 0 ? sentence.toUpperCase() : sentence, LATER));
    await read(textOf(initiativeWith()));
    const session = cdp();
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    try {
      const file = new File([text], 'fil.iris.json');
      const reference = Math.max(once(text), once(text), once(text));
      const longest = await longestTaskDuring(async () => {
        const result = await openFile(file, store);
        if ('locked' in result || !result.ok) throw new Error('The file did not open');
        await addOpened(result.opened, 'newer', store);
      });
      expect(longest).toBeLessThan(reference);
    } finally {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    }
    expect(await store.db.notes.count()).toBe(10 * activities);
  });
});

describe('Whoever cancels', () => {
  /** @param from the share at which somebody cancels */
  function cancelledAt(from: number): Watching {
    const cancelling = new AbortController();
    return {
      signal: cancelling.signal,
      onprogress: (share) => {
        if (share >= from) cancelling.abort();
      },
    };
  }

  test('while a file is read has the device as it was, and can open another', async () => {
    await addInitiatives(store.db, [initiativeWith()]);
    const before = await rows();
    await expect(read(textOf(planned(50, 'Text')), cancelledAt(0))).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(await rows()).toEqual(before);
    expect((await read(textOf(initiativeWith()))).incoming).toMatchObject([{ kind: 'same' }]);
  });

  test('while it is written has the device as it was', async () => {
    await addInitiatives(store.db, [planned(50, 'Text')]);
    const before = await rows();
    const opened = await read(textOf(planned(50, 'Annan text', LATER)));
    await expect(addOpened(opened, 'newer', store, cancelledAt(0.6))).rejects.toThrow(
      expect.objectContaining({ name: 'AbortError' }),
    );
    expect(await rows()).toEqual(before);
    expect(await addOpened(opened, 'newer', store)).toMatchObject({ ok: true });
    // What undoes it is more than is written at once.
    const undone = () => readUndo()[0]?.before.map(({ initiative }) => initiative);
    await expect.poll(() => undone()?.map(({ activities }) => activities.length)).toEqual([50]);
    expect(undone()).toEqual([planned(50, 'Text')]);
  });

  test('after everything is written is told that it is', async () => {
    const opened = await read(textOf(planned(1, 'Text')));
    const watching = cancelledAt(1);
    expect(await addOpened(opened, 'newer', store, watching)).toMatchObject({ ok: true });
    expect(watching.signal?.aborted).toBe(true);
  });
});

test('progress only grows, and comes to the end', async () => {
  const shares: number[] = [];
  const onprogress = (share: number) => void shares.push(share);
  const opened = await read(textOf(planned(5, 'Text')), { onprogress });
  const ofReading = shares.splice(0);
  await addOpened(opened, 'newer', store, { onprogress });
  for (const some of [ofReading, shares]) {
    expect(some.length).toBeGreaterThan(2);
    expect(some).toEqual([...some].sort((a, b) => a - b));
    expect(some.at(-1)).toBe(1);
  }
});

describe('Where there can be no worker the page does the same by itself:', () => {
  test.each([
    {
      what: 'an old browser',
      Worker: undefined,
    },
    {
      what: 'a policy that refuses it',
      Worker: function refuse() {
        throw new DOMException('Refused', 'SecurityError');
      },
    },
    {
      what: 'a script that does not come',
      Worker: class extends EventTarget {
        constructor() {
          super();
          setTimeout(() => this.dispatchEvent(new Event('error')));
        }
      },
    },
  ])('$what', async ({ Worker }) => {
    await addInitiatives(store.db, [planned(3, 'Text')]);
    const text = textOf(planned(4, 'Annan text', LATER));
    const helped = await read(text);
    leave();
    leave = enter();
    vi.stubGlobal('Worker', Worker);
    const alone = await read(text);
    expect(alone.incoming).toEqual(helped.incoming);
    expect(alone.incoming).toMatchObject([{ kind: 'differs', differences: { length: 33 } }]);
    expect(await addOpened(alone, 'newer', store)).toMatchObject({ ok: true });
    expect(await store.db.activities.count()).toBe(4);
  });
});
