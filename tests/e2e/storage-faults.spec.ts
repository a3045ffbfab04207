// Every way in which what is kept can be lost, refused or damaged: what is told, and what is still there.
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import {
  begin,
  chooseFile,
  chooseLevel,
  expectSaved,
  goToPart,
  goToStart,
  openInitiative,
  rationale,
  saveState,
  rescuedFile,
  savedFile,
} from '../support/journey.ts';
import { stepName } from '../support/instrument.ts';
import { Profile } from '../support/profile.ts';
import {
  clearDatabases,
  expectMissing,
  NOT_SAVED,
  refuseDatabases,
} from '../support/storage-faults.ts';
import { filledInitiative, payload, workFileOf } from '../support/work-file.ts';
import { ANY, beginning, m } from '../support/messages.ts';

const originOf = (page: Page) => new URL(page.url()).origin;

test('An emptied database is met with the way back from a file, never as a new visitor', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  const origin = originOf(page);
  await page.goto('about:blank');
  await clearDatabases(page, origin);
  await page.goto('/#/');
  await expectMissing(page);
  await expect(page.getByText(m.missing_were({ count: 1, now: 0 }))).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expectMissing(page);

  await chooseFile(page, payload(workFileOf([filledInitiative()])));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(filledInitiative().title);
  await goToStart(page);
  await expect(page.getByRole('link', { name: filledInitiative().title })).toBeVisible();
});

test('Somebody can go on without what was here before, and is then a new visitor', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  const origin = originOf(page);
  await page.goto('about:blank');
  await clearDatabases(page, origin);
  await page.goto('/#/');
  await expectMissing(page);
  await page.getByRole('button', { name: m.missing_accept() }).click();
  await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
});

test('What somebody has deleted, and the example, are not missed', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await page.getByRole('button', { name: m.start_delete(), exact: true }).click();
  await page.getByRole('button', { name: m.delete_confirm() }).click();
  await page.getByRole('button', { name: m.start_example() }).click();
  await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  const origin = originOf(page);
  await page.goto('about:blank');
  await clearDatabases(page, origin);
  await goToStart(page);
});

test('What was not committed when the database was emptied waits until it is restored', async ({
  page,
}) => {
  await begin(page);
  await rationale(page).fill('Sparat först.');
  await expectSaved(page);
  const { data } = await (async () => {
    await goToStart(page);
    return savedFile(page, page.getByRole('button', { name: m.start_save_one() }));
  })();
  const address = page.url();
  const assessment = (data.initiatives as { assessments: { id: string }[] }[])[0]!.assessments[0]!;
  const left = JSON.stringify({
    version: 2,
    table: 'ratings',
    key: [assessment.id, '1', 'joint'],
    base: null,
    fields: { rationale: 'Sista orden före kraschen.' },
    stamps: { rationale: Date.now() + 60_000 },
  });
  const origin = originOf(page);
  await page.evaluate((entry) => localStorage.setItem('iris:journal:dead:row', entry), left);
  await page.goto('about:blank');
  await clearDatabases(page, origin);
  await page.goto(address);
  await expectMissing(page);
  await chooseFile(page, payload(data));
  await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  await page.reload();
  await goToPart(page, 'steps');
  const first = m.walk_step_of_path({ number: 1, name: stepName(1), level: ANY });
  await page.getByRole('link', { name: beginning(first) }).click();
  await expect(rationale(page)).toHaveValue('Sista orden före kraschen.');
});

test('A database emptied under an open page keeps the text on the screen and offers a file', async ({
  page,
}) => {
  await begin(page);
  await rationale(page).fill('Skrivet före. ');
  await expectSaved(page);
  await clearDatabases(page, originOf(page));
  await rationale(page).press('End');
  await rationale(page).pressSequentially('Skrivet efter.');
  const banner = page.getByRole('banner');
  await expect(banner).toContainText(NOT_SAVED);
  await expect(page.getByText(m.save_saved())).toHaveCount(0);
  const { data } = await rescuedFile(page, banner.getByRole('button', { name: m.save_to_file() }));
  expect(JSON.stringify(data)).toContain('Skrivet före. Skrivet efter.');
  await page.goto('about:blank');
  await page.goto('/#/');
  await expectMissing(page);
});

for (const how of ['throws', 'missing'] as const)
  test(`A browser whose IndexedDB ${how} still lets a group work and save to a file`, async ({
    page,
  }) => {
    await refuseDatabases(page, how);
    await goToStart(page);
    await expect(page.getByText(m.save_memory_note())).toBeVisible();
    await expectAccessible(page);
    await begin(page);
    await chooseLevel(page, '2 Delvis på plats');
    await rationale(page).fill('Bara i minnet – åäö.');
    await expect(saveState(page)).toHaveText(m.save_memory());
    await expect(page.getByText(m.save_saved())).toHaveCount(0);
    await goToPart(page, 'overview');
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    const { data } = await rescuedFile(
      page,
      page.getByRole('button', { name: m.save_to_file() }).first(),
    );
    expect(JSON.stringify(data)).toContain('Bara i minnet – åäö.');

    // Leaving would lose it all, so the browser asks.
    const asked = page.waitForEvent('dialog');
    await page.evaluate(() => void setTimeout(() => location.reload()));
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
  });

test('A full quota is told, the file holds the text, and saving resumes when there is room', async ({
  page,
  baseURL,
}) => {
  test.slow();
  const origin = new URL(baseURL!).origin;
  const session = await page.context().newCDPSession(page);
  // Before the first use: Chromium remembers for half a minute how much room there was.
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
  await begin(page);
  await expectSaved(page);
  await page.evaluate(async () => {
    const request = indexedDB.open('filler', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('x', { autoIncrement: true });
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    for (const size of [300_000, 50_000, 5_000, 500])
      for (let full = false; !full;) {
        const transaction = db.transaction('x', 'readwrite');
        transaction.objectStore('x').add('x'.repeat(size / 2));
        full = await new Promise((resolve) => {
          transaction.oncomplete = () => resolve(false);
          transaction.onabort = () => resolve(true);
        });
      }
    db.close();
  });
  const text = 'Får inte plats – åäö. '.repeat(400).trim();
  await rationale(page).fill(text);
  await expect(saveState(page)).toHaveText(m.save_full());
  const banner = page.getByRole('banner');
  const { data } = await rescuedFile(page, banner.getByRole('button', { name: m.save_to_file() }));
  expect(JSON.stringify(data)).toContain(text);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.evaluate(() => indexedDB.deleteDatabase('filler'));
  await expect(saveState(page)).toHaveText(m.save_saved(), { timeout: 60_000 });
  await page.reload();
  await expect(rationale(page)).toHaveValue(text);
});

test.describe('A damaged profile', () => {
  /** What the notes of the lab did to LevelDB, by what it is called there. */
  const DAMAGES: Readonly<Record<string, (folder: string) => void>> = {
    'a truncated manifest': (folder) => {
      for (const name of readdirSync(folder).filter((one) => one.startsWith('MANIFEST')))
        truncateSync(join(folder, name), 0);
    },
    'a log of garbage': (folder) => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.log'))) {
        const length = readFileSync(join(folder, name)).length;
        writeFileSync(join(folder, name), Buffer.alloc(length, 0x5a));
      }
    },
    'a log cut in half': (folder) => {
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.log')))
        truncateSync(join(folder, name), Math.floor(readFileSync(join(folder, name)).length / 2));
    },
    'a file in place of the folder': (folder) => {
      rmSync(folder, { recursive: true });
      writeFileSync(folder, 'not a folder');
    },
  };

  for (const [what, damage] of Object.entries(DAMAGES))
    test(`${what} never looks like a new visitor, and the file brings everything back`, async ({
      baseURL,
    }) => {
      test.slow();
      const profile = new Profile({ baseURL: baseURL! });
      try {
        let page = await profile.start();
        await page.goto(baseURL!);
        await chooseFile(page, payload(workFileOf([filledInitiative()])));
        await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
        await profile.stop();
        const folder = join(profile.folder, 'Default', 'IndexedDB');
        const [database] = readdirSync(folder).filter((name) => name.endsWith('.leveldb'));
        expect(database, 'a database on the disk').toBeDefined();
        damage(join(folder, database!));

        page = await profile.start();
        await page.goto(baseURL!);
        const heading = page.getByRole('heading', { level: 1 });
        const told = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });
        await expect(told(m.missing_heading()).or(told(m.error_broken_heading()))).toBeVisible();
        await expect(heading).toHaveCount(1);
        await expect(page.getByText(m.start_heading())).toHaveCount(0);
        const remove = page.getByRole('button', { name: m.error_remove() });
        if (await remove.isVisible()) {
          // Neither opened nor removed by the browser: the group works in the tab, and is told so.
          await remove.click();
          await page.getByRole('button', { name: m.error_remove_confirm() }).click();
          await expect(page.getByText(m.error_remove_failed())).toBeVisible();
          await expectAccessible(page);
          await page.getByRole('button', { name: m.error_memory() }).click();
          await expect(page.getByText(m.save_memory_note())).toBeVisible();
        } else await expectMissing(page);
        await chooseFile(page, payload(workFileOf([filledInitiative()])));
        await expect(heading).toHaveText(filledInitiative().title);
        // By its link: an address would load the page anew, and memory is all there is.
        await page.getByRole('link', { name: m.app_home() }).click();
        await expect(page.getByRole('link', { name: filledInitiative().title })).toBeVisible();
        const save = page.getByRole('button', { name: m.start_save_one() }).last();
        const { data } = await savedFile(page, save);
        expect(JSON.stringify(data)).toContain('Motivering till steg 14.');
      } finally {
        await profile.close();
      }
    });
});

test('The example leaves every row of what a group has written as it was', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  const own = await readDevice(page);
  await goToStart(page);
  await page.getByRole('button', { name: m.start_example() }).click();
  await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  await page.goto('/#/');
  await expect(page.getByText(m.start_example_tag(), { exact: true })).toBeVisible();
  await page
    .getByRole('listitem')
    .filter({ hasText: m.start_example_tag() })
    .getByRole('button', { name: m.start_delete(), exact: true })
    .click();
  await page.getByRole('button', { name: m.delete_confirm() }).click();
  await expect(page.getByRole('heading', { name: m.undo_heading() })).toBeVisible();
  expect(await readDevice(page)).toEqual(own);
});
