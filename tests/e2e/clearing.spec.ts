// The two ways to leave a computer: nothing of what was written is left, and nothing comes back by itself.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice, storedNames } from '../support/device.ts';
import { given } from '../support/given.ts';
import {
  begin,
  content,
  chooseFile,
  expectSaved,
  openInitiative,
  rationale,
  saveState,
  rescuedFile,
  savedFile,
} from '../support/journey.ts';
import { PLACES } from '../support/places.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';
import { amount, beginning, m } from '../support/messages.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const box = (page: Page) => dialog(page).getByRole('checkbox');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Asks for one of the two ways on the page about storage. */
async function ask(page: Page, way: string): Promise<void> {
  await openAddress(page, PLACES['/lagring']!.address);
  await page.getByRole('button', { name: way }).click();
  await expect(dialog(page)).toBeVisible();
}

async function answer(page: Page, button: string): Promise<void> {
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
}

const askToLeave = (page: Page) => ask(page, m.clear_leave());
const askToRemoveAll = (page: Page) => ask(page, m.clear_all());

async function leave(page: Page): Promise<void> {
  await answer(page, m.clear_leave_confirm());
  await expect(heading(page)).toHaveText(m.clear_left_heading());
  await expect(heading(page)).toBeFocused();
}

async function removeAll(page: Page): Promise<void> {
  await answer(page, m.clear_all_confirm());
  await expect(heading(page)).toHaveText(m.clear_gone_heading());
  await expect(heading(page)).toBeFocused();
}

/** From what is said when everything is cleared, by a button or a link. */
async function beginAgain(page: Page, by: 'button' | 'link'): Promise<void> {
  const name = by === 'button' ? m.clear_open_again() : m.app_home();
  await page.getByRole(by, { name }).click();
  await expect(heading(page)).toHaveText(PLACES['/']!.heading);
}

const rowsLeft = async (page: Page) => Object.values(await readDevice(page)).flat();

test('Avsluta och rensa takes a file or a word that there is one, and leaves nothing to the next person', async ({
  page,
}) => {
  const filled = filledInitiative();
  const other = initiativeOf(times(14, 1), { title: 'Tas bort' }, {}, 3);
  await openInitiative(page, filled, workFileOf([filled, other]));
  // Leaves a note of its own.
  await page.getByRole('button', { name: m.storage_ask_not_now() }).click();
  await page.getByRole('link', { name: m.app_home() }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: other.title })
    .getByRole('button', { name: m.start_delete(), exact: true })
    .click();
  await answer(page, m.delete_confirm());
  await expect(page.getByRole('button', { name: beginning(m.undo_do()) })).toBeVisible();
  const before = await readDevice(page);

  for (const way of [m.cancel(), 'Escape'])
    await test.step(`${way} changes nothing and gives the focus back`, async () => {
      await askToLeave(page);
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await answer(page, m.cancel());
      await expect(page.getByRole('button', { name: m.clear_leave() })).toBeFocused();
      expect(await readDevice(page)).toEqual(before);
    });

  const saved = await test.step('It takes a file first or a word that there is one', async () => {
    await askToLeave(page);
    await answer(page, m.clear_leave_confirm());
    const have = page.getByRole('checkbox', { name: m.clear_leave_have_file() });
    await expect(have).toBeFocused();
    await expect(have).toHaveAccessibleDescription(m.clear_leave_need_file());
    await expectAccessible(page);
    await expect(dialog(page)).not.toContainText(m.clear_other_tabs(amount(1)));
    expect((await readDevice(page)).initiatives).toHaveLength(1);

    const file = await savedFile(
      page,
      dialog(page).getByRole('button', { name: m.start_save_all() }),
    );
    await expect(dialog(page).getByText(m.start_saved({ name: file.name }))).toBeVisible();
    await leave(page);
    await expect(page.getByText(m.clear_left_text())).toBeVisible();
    return file;
  });

  await test.step('No row, no note and nothing to undo is left, and the next person is a new visitor', async () => {
    expect(await rowsLeft(page)).toEqual([]);
    expect((await storedNames(page)).localStorage).toEqual([]);
    await beginAgain(page, 'button');
    await expect(page.getByRole('button', { name: beginning(m.undo_do()) })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  });

  await test.step('No file is asked for when there is nothing', async () => {
    await askToLeave(page);
    await expect(dialog(page)).toContainText(m.clear_leave_goes());
    await expect(box(page)).toHaveCount(0);
    await leave(page);
    await beginAgain(page, 'link');
  });

  await test.step('After clearing, the file has everything, and the example opens as for anybody', async () => {
    await chooseFile(page, payload(saved.data));
    await expect(heading(page)).toHaveText(filled.title);
    await page.getByRole('link', { name: m.app_home() }).click();
    const again = await savedFile(
      page,
      page.getByRole('main').getByRole('button', { name: m.start_save_one() }),
    );
    expect(content(again.data)).toEqual(content(saved.data));
    await askToLeave(page);
    await box(page).check();
    await leave(page);
    await beginAgain(page, 'link');
    await page.getByRole('button', { name: m.start_example() }).click();
    await expect(page.getByText(m.overview_example())).toBeVisible();
  });
});

test('Avsluta och rensa warns of another tab; what is typed there afterwards is told as gone and never comes back', async ({
  page,
  context,
}) => {
  await openInitiative(page, filledInitiative(), undefined, '/steg/1');
  await rationale(page).fill('Före rensningen');
  await expectSaved(page);
  const other = await context.newPage();
  await askToLeave(other);
  await expect(dialog(other)).toContainText(m.clear_other_tabs(amount(1)));
  await expectAccessible(other);
  await box(other).check();
  await leave(other);

  await expect(saveState(page)).toHaveText(m.save_gone());
  await rationale(page).fill('Efter rensningen');
  await expect(saveState(page)).toHaveText(m.save_gone());
  await expect
    .poll(async () =>
      (await storedNames(page)).localStorage.filter((key) => key.includes('journal')),
    )
    .toEqual([]);
  expect(await rowsLeft(other)).toEqual([]);
  // It can still be saved to a file.
  const { data } = await rescuedFile(
    page,
    page.getByRole('banner').getByRole('button', { name: m.save_to_file() }),
  );
  expect(JSON.stringify(data)).toContain('Efter rensningen');
});

test('Radera allt asks whether the final report is safe, leaves nothing of IRIS, and lets one begin again', async ({
  page,
  context,
}) => {
  await given(page, workFileOf([filledInitiative()]));
  // Beside it, what belongs to somebody else on the same origin.
  await page.evaluate(async () => {
    localStorage.setItem('other:key', '1');
    await caches.open('iris-0.1.0');
    await caches.open('other-cache');
    sessionStorage.setItem('iris:something', '1');
  });

  await test.step('It asks whether the final report is safe', async () => {
    await askToRemoveAll(page);
    await answer(page, m.clear_all_confirm());
    await expect(box(page)).toBeFocused();
    await expect(box(page)).toHaveAccessibleDescription(m.clear_all_need());
    await expectAccessible(page);
    expect((await readDevice(page)).initiatives).toHaveLength(1);
  });

  await test.step('Then nothing of IRIS is left', async () => {
    await box(page).check();
    await removeAll(page);
    expect(await storedNames(page)).toEqual({
      localStorage: ['other:key'],
      sessionStorage: [],
      databases: [],
      caches: ['other-cache'],
    });
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBe(0);
  });

  await test.step('One can begin again in a page that is loaded anew, also by a link', async () => {
    await beginAgain(page, 'link');
    await begin(page);
    await rationale(page).fill('På nytt');
    await expectSaved(page);
    await page.reload();
    await expect(rationale(page)).toHaveValue('På nytt');
  });

  await test.step('It is not held up by another tab, which writes nothing afterwards', async () => {
    const other = await context.newPage();
    await askToRemoveAll(other);
    await box(other).check();
    await removeAll(other);
    await rationale(page).fill('Efter raderingen');
    await expect(
      page.getByRole('banner').getByRole('button', { name: m.save_to_file() }),
    ).toBeVisible();
    expect((await storedNames(other)).databases).toEqual([]);
    await page.close();
    await beginAgain(other, 'button');
    expect(await rowsLeft(other)).toEqual([]);
  });
});
