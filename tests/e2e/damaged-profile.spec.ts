// A profile whose database has been damaged on the disk, in the ways in which that happens to LevelDB.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile, openInitiative, savedFile } from '../support/journey.ts';
import { Profile } from '../support/profile.ts';
import { expectMissing } from '../support/storage-faults.ts';
import { filledInitiative, payload, workFileOf } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

/** What is done to the files of the database, by what it is called there. */
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

const HERE = filledInitiative();

test('A damaged profile never looks like a new visitor, and the file brings everything back', async ({
  baseURL,
}) => {
  const profile = new Profile({ baseURL: baseURL! });
  const kept = mkdtempSync(join(tmpdir(), 'iris-kept-'));
  try {
    const first = await profile.start();
    await openInitiative(first, HERE);
    await profile.stop();
    cpSync(profile.folder, kept, { recursive: true });

    for (const [what, damage] of Object.entries(DAMAGES))
      await test.step(what, async () => {
        rmSync(profile.folder, { recursive: true });
        cpSync(kept, profile.folder, { recursive: true });
        const folder = join(profile.folder, 'Default', 'IndexedDB');
        const [database] = readdirSync(folder).filter((name) => name.endsWith('.leveldb'));
        expect(database, 'a database on the disk').toBeDefined();
        damage(join(folder, database!));
        const page = await profile.start();
        await page.goto('/');
        await expectWayBack(page);
        await profile.stop();
      });
  } finally {
    await profile.close();
    rmSync(kept, { recursive: true });
  }
});

async function expectWayBack(page: Page): Promise<void> {
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
  await chooseFile(page, payload(workFileOf([HERE])));
  await expect(heading).toHaveText(HERE.title);
  // By its link: an address would load the page anew, and memory may be all there is.
  await page.getByRole('link', { name: m.app_home() }).click();
  await expect(page.getByRole('link', { name: HERE.title })).toBeVisible();
  const save = page.getByRole('button', { name: m.start_save_one() }).last();
  const { data } = await savedFile(page, save);
  expect(JSON.stringify(data)).toContain('Motivering till steg 14.');
}
