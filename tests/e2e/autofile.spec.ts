// Saving by itself to a file of somebody's choosing. The browser's dialog can't be driven, so it answers with a file in
// the origin's own file system: a real handle, with real reading, writing and locks.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { expectSaved, expectStep, openInitiative, pathOf, rationale } from '../support/journey.ts';
import { filledInitiative, initiativeOf, times, workFileOf } from '../support/work-file.ts';
import { ANY, holding, m } from '../support/messages.ts';

const NAME = 'var-fil.iris.json';

test.beforeEach(async ({ context }) => {
  await context.addInitScript((name) => {
    Object.assign(globalThis, {
      showSaveFilePicker: async () =>
        (await navigator.storage.getDirectory()).getFileHandle(name, { create: true }),
    });
    // As after the browser has been started again, for as long as the tests say so.
    const proto = FileSystemFileHandle.prototype as unknown as Record<string, unknown>;
    proto.queryPermission = () =>
      Promise.resolve(localStorage.getItem('test:permission') ?? 'granted');
    proto.requestPermission = () => {
      localStorage.removeItem('test:permission');
      return Promise.resolve('granted');
    };
  }, NAME);
});

// What lies in the origin's own file system is not emptied between tests.
test.afterEach(({ page }) => putFile(page, null));

async function choose(page: Page): Promise<void> {
  await openAddress(page, '/#/lagring');
  await page.getByRole('button', { name: m.autofile_choose() }).click();
}

const going = (page: Page) => page.getByText(m.autofile_on({ name: NAME }));
/** On some day, at some time of it. */
const WRITTEN = new RegExp(
  holding(
    m.autofile_written({ moment: m.format_moment({ day: ANY, time: '00.00' }) }),
  ).source.replace(String.raw`00\.00`, String.raw`\d\d\.\d\d`),
  'su',
);
const trouble = (page: Page) =>
  page.getByRole('alert').filter({ has: page.getByRole('button', { name: m.autofile_stop() }) });

/** What lies in the file; null when there is none. */
function fileText(page: Page): Promise<string | null> {
  return page.evaluate(async (name) => {
    try {
      const folder = await navigator.storage.getDirectory();
      return await (await (await folder.getFileHandle(name)).getFile()).text();
    } catch {
      return null;
    }
  }, NAME);
}

/** Somebody else's hand; null takes the file away. */
async function putFile(page: Page, text: string | null): Promise<void> {
  await page.evaluate(
    async ([name, content]) => {
      const folder = await navigator.storage.getDirectory();
      if (content === null) return folder.removeEntry(name).catch(() => undefined);
      const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await writable.write(content);
      await writable.close();
    },
    [NAME, text] as const,
  );
}

/** When every write that the clock can bring about has been tried. */
async function afterPause(page: Page): Promise<void> {
  await page.clock.runFor(10_000);
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return [...held, ...pending].filter(({ name }) => name === 'iris-autofile').length;
      }),
    )
    .toBe(0);
}

const expectInFile = (page: Page, text: string) =>
  expect.poll(() => fileText(page)).toContain(text);

async function type(page: Page, text: string): Promise<void> {
  await openAddress(page, pathOf('/steg/1'));
  await expectStep(page, 1);
  await rationale(page).fill(text);
  await expectSaved(page);
}

test('The file has everything at once and after each change, counts as a saved file, and goes on after a reload', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await choose(page);
  await expect(going(page)).toContainText(WRITTEN);
  await expectInFile(page, 'Motivering till steg 1.');
  await type(page, 'Skrivet efteråt');
  await expectInFile(page, 'Skrivet efteråt');
  await expect
    .poll(async () => {
      const { initiatives, handles } = await readDevice(page);
      const { exportedAt } = JSON.parse((await fileText(page))!) as { exportedAt: string };
      const [row] = initiatives!;
      const [handle] = handles!;
      return (
        handle!.written === (await fileText(page)) &&
        String(row!.filedAt) > String(row!.updatedAt) &&
        String(row!.filedAt) <= exportedAt
      );
    })
    .toBe(true);

  await test.step('it goes on after a reload, on any page', async () => {
    await openAddress(page, pathOf('/steg/1'));
    await expectStep(page, 1);
    await rationale(page).fill('Efter omladdningen');
    await expectInFile(page, 'Efter omladdningen');
  });

  await test.step('when the browser wants a yes again, a note on any page asks for it', async () => {
    await page.evaluate(() => localStorage.setItem('test:permission', 'prompt'));
    await openAddress(page, pathOf('/steg/1'));
    await expect(trouble(page)).toContainText(m.autofile_permission({ name: NAME }));
    await rationale(page).fill('Före klicket');
    await expectSaved(page);
    expect(await fileText(page)).not.toContain('Före klicket');
    await expectAccessible(page);
    await trouble(page).getByRole('button', { name: m.autofile_continue() }).click();
    await expectInFile(page, 'Före klicket');
    await expect(trouble(page)).toHaveCount(0);
  });
});

test('What somebody else has put in the file is not written over, and what did not get there is told', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());

  await test.step('a file that holds something when it is chosen stays as it is', async () => {
    await putFile(page, 'Något helt annat');
    await choose(page);
    await expect(trouble(page)).toBeVisible();
    await expectAccessible(page);
    expect(await fileText(page)).toBe('Något helt annat');
    await trouble(page).getByRole('button', { name: m.autofile_stop() }).click();
    await expect(page.getByRole('button', { name: m.autofile_choose() })).toBeVisible();
    expect((await readDevice(page)).handles).toEqual([]);
    expect(await fileText(page)).toBe('Något helt annat');
  });

  await test.step('what a colleague has saved there is opened or replaced on a word', async () => {
    await putFile(page, null);
    await choose(page);
    await expectInFile(page, 'Motivering till steg 1.');
    const theirs = JSON.stringify(
      workFileOf([initiativeOf(times(14, 3), { title: 'Kollegans' }, {}, 5)]),
    );
    await putFile(page, theirs);
    await type(page, 'Vår ändring');
    await expect(trouble(page)).toContainText(m.autofile_changed({ name: NAME }));
    expect(await fileText(page)).toBe(theirs);

    await trouble(page).getByRole('button', { name: m.autofile_open() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kollegans');
    expect(await fileText(page)).toBe(theirs);
    await trouble(page).getByRole('button', { name: m.autofile_overwrite() }).click();
    await expectInFile(page, 'Vår ändring');
    await expectInFile(page, 'Kollegans');
    await expect(trouble(page)).toHaveCount(0);
  });

  await test.step('a file that has been removed is told of, and can be chosen anew', async () => {
    await putFile(page, null);
    await type(page, 'Efter borttagningen');
    await expect(trouble(page)).toContainText(m.autofile_removed({ name: NAME }));
    expect(await fileText(page)).toBe(null);
    await trouble(page).getByRole('button', { name: m.autofile_choose() }).click();
    await expectInFile(page, 'Efter borttagningen');
    await expect(trouble(page)).toHaveCount(0);
  });

  await test.step('a write that does not read back as it was written is told as failed', async () => {
    await page.evaluate(() => {
      // As a disk that says yes and keeps nothing.
      FileSystemWritableFileStream.prototype.write = () => Promise.resolve();
    });
    const filed = async () =>
      (await readDevice(page)).initiatives!.find(({ title }) => title !== 'Kollegans')!.filedAt;
    const before = await filed();
    await rationale(page).fill('Kommer aldrig fram');
    await expect(trouble(page)).toContainText(m.autofile_failed({ name: NAME }));
    expect(await filed()).toBe(before);
  });
});

test('Two tabs write one file, and what is typed in either gets there once', async ({
  page,
  context,
}) => {
  await openInitiative(page, filledInitiative());
  await choose(page);
  await expectInFile(page, 'Motivering till steg 1.');
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await openAddress(tab, pathOf('/steg/1'));
    await expectStep(tab, 1);
    await tab.evaluate(() => {
      const state = globalThis as unknown as { writes: number };
      state.writes = 0;
      const proto = FileSystemFileHandle.prototype;
      const create = Object.getOwnPropertyDescriptor(proto, 'createWritable')!
        .value as () => Promise<FileSystemWritableFileStream>;
      proto.createWritable = function (this: FileSystemFileHandle) {
        state.writes += 1;
        return Reflect.apply(create, this, []);
      };
    });
  }
  await rationale(other).fill('Från den andra fliken');
  await expectInFile(page, 'Från den andra fliken');
  await rationale(page).fill('Från den första fliken');
  await expectInFile(page, 'Från den första fliken');
  await expect(trouble(page)).toHaveCount(0);
  await expect(trouble(other)).toHaveCount(0);
  const writes = await Promise.all(
    [page, other].map((tab) =>
      tab.evaluate(() => (globalThis as unknown as { writes: number }).writes),
    ),
  );
  expect(writes[0]! + writes[1]!, 'writes by the two tabs together').toBe(2);
});

test('Neither an empty list nor what is left when something was lost ever replaces what is in the file', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await choose(page);
  await expectInFile(page, 'Motivering till steg 1.');
  const before = await fileText(page);
  const note = (initiatives: number) =>
    page.evaluate(
      (count) => localStorage.setItem('iris:sentinel', JSON.stringify({ initiatives: count })),
      initiatives,
    );

  await test.step('the browser has lost one of two', async () => {
    await note(2);
    await page.clock.install();
    await openAddress(page, pathOf('/steg/1'));
    await expectStep(page, 1);
    await rationale(page).fill('Skrivet i det som är kvar');
    await expectSaved(page);
    await afterPause(page);
    expect(await fileText(page)).toBe(before);
  });

  await test.step('when nothing is missed any more it goes on, until somebody has deleted all there is', async () => {
    await note(1);
    await openAddress(page, '/#/');
    await expectInFile(page, 'Skrivet i det som är kvar');
    const whole = await fileText(page);
    await page.getByRole('button', { name: m.start_delete(), exact: true }).click();
    await page.getByRole('button', { name: m.delete_confirm() }).click();
    await expect(
      page.getByText(m.start_deleted({ title: filledInitiative().title })),
    ).toBeVisible();
    await openAddress(page, '/#/lagring');
    await expect(going(page)).toBeVisible();
    await afterPause(page);
    expect(await fileText(page)).toBe(whole);
  });
});
