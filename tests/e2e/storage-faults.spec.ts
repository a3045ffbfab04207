// What is kept can be lost or refused: what is told then, and what is still there. Damage on the disk is in
// damaged-profile.spec.ts, and no room in full-quota.spec.ts and full-disk.spec.ts.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
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
  pathOf,
  rationale,
  saveState,
  rescuedFile,
} from '../support/journey.ts';
import {
  clearDatabases,
  expectMissing,
  NOT_SAVED,
  refuseDatabases,
} from '../support/storage-faults.ts';
import {
  ASSESSMENT,
  filledInitiative,
  initiativeOf,
  payload,
  workFileOf,
} from '../support/work-file.ts';
import { numberWriter } from '#lib/i18n/number-words.ts';
import { amount, m } from '../support/messages.ts';

const originOf = (page: Page) => new URL(page.url()).origin;

test('An emptied database is met with the way back from a file, never as a new visitor', async ({
  page,
}) => {
  const here = filledInitiative();
  await openInitiative(page, here);
  const origin = originOf(page);
  const empty = async () => {
    await page.goto('about:blank');
    await clearDatabases(page, origin);
    await openAddress(page, '/#/');
  };

  await test.step('the file brings everything back', async () => {
    await empty();
    await expectMissing(page);
    await expect(
      page.getByText(m.missing_were({ ...amount(1), now: numberWriter([0], 'common')(0) })),
    ).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    await expectMissing(page);
    await chooseFile(page, payload(workFileOf([here])));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(here.title);
  });

  await test.step('what was not committed waits until it is restored', async () => {
    const left = JSON.stringify({
      version: 2,
      table: 'ratings',
      key: [ASSESSMENT, '1', 'joint'],
      base: null,
      fields: { rationale: 'Sista orden före kraschen.' },
      stamps: { rationale: Date.now() + 60_000 },
    });
    await page.evaluate((entry) => localStorage.setItem('iris:journal:dead:row', entry), left);
    await empty();
    await expectMissing(page);
    await chooseFile(page, payload(workFileOf([here])));
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    await openAddress(page, pathOf('/steg/1'));
    await expect(rationale(page)).toHaveValue('Sista orden före kraschen.');
  });

  await test.step('what somebody has deleted, and the example, are not missed', async () => {
    await goToStart(page);
    await page.getByRole('button', { name: m.start_delete(), exact: true }).click();
    await page.getByRole('button', { name: m.delete_confirm() }).click();
    await page.getByRole('button', { name: m.start_example() }).click();
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    await empty();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.start_heading());
  });

  await test.step('somebody can go on without what was here before, and is then a new visitor', async () => {
    await chooseFile(page, payload(workFileOf([here])));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(here.title);
    await empty();
    await expectMissing(page);
    await page.getByRole('button', { name: m.missing_accept() }).click();
    await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
  });
});

test('A database emptied under an open page keeps the text on the screen and offers a file', async ({
  page,
}) => {
  await openInitiative(page, initiativeOf([]), undefined, '/steg/1');
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
  await openAddress(page, '/#/');
  await expectMissing(page);
});

test('A browser that has no database still lets a group work and save to a file', async ({
  page: first,
  context,
}) => {
  for (const [page, how] of [
    [first, 'throws'],
    [await context.newPage(), 'missing'],
  ] as const)
    await test.step(`IndexedDB ${how}`, async () => {
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
      const button = page.getByRole('button', { name: m.save_to_file() }).first();
      const { data } = await rescuedFile(page, button);
      expect(JSON.stringify(data)).toContain('Bara i minnet – åäö.');

      // Leaving would lose it all, so the browser asks.
      const asked = page.waitForEvent('dialog');
      await page.evaluate(() => void setTimeout(() => location.reload()));
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
    });
});

test('The example leaves every row of what a group has written as it was', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  const own = await readDevice(page);
  await goToStart(page);
  await page.getByRole('button', { name: m.start_example() }).click();
  await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
  await openAddress(page, '/#/');
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
