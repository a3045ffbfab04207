// The two ways to leave a computer: nothing of what was written is left, and nothing comes back by itself.
import { expect, test, type Page } from '@playwright/test';
import { readDevice, storedNames } from '../support/device.ts';
import {
  begin,
  content,
  chooseFile,
  expectSaved,
  goToStart,
  openInitiative,
  pathOf,
  rationale,
  saveState,
  rescuedFile,
  savedFile,
} from '../support/journey.ts';
import { PLACES, visit } from '../support/places.ts';
import { filledInitiative, payload } from '../support/work-file.ts';

const dialog = (page: Page) => page.getByRole('dialog');

async function askToLeave(page: Page): Promise<void> {
  await visit(page, PLACES['/lagring']!);
  await page.getByRole('button', { name: 'Avsluta och rensa' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function leave(page: Page): Promise<void> {
  await askToLeave(page);
  await page.getByRole('checkbox', { name: 'Jag har redan en fil' }).check();
  await page.getByRole('button', { name: 'Rensa webbläsaren' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webbläsaren är rensad');
}

async function askToRemoveAll(page: Page): Promise<void> {
  await visit(page, PLACES['/lagring']!);
  await page.getByRole('button', { name: 'Radera allt på den här datorn' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function removeAll(page: Page): Promise<void> {
  await askToRemoveAll(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Radera allt', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Allt är raderat');
}

const rowsLeft = async (page: Page) => Object.values(await readDevice(page)).flat();

test.describe('Avsluta och rensa', () => {
  test('takes a file first or a word that there is one, and its file has everything', async ({
    page,
    context,
  }) => {
    await openInitiative(page, filledInitiative());
    await askToLeave(page);
    await page.getByRole('button', { name: 'Rensa webbläsaren' }).click();
    const box = page.getByRole('checkbox', { name: 'Jag har redan en fil' });
    await expect(box).toBeFocused();
    await expect(box).toHaveAccessibleDescription(
      'Spara allt till fil, eller kryssa i att ni redan har en fil.',
    );
    expect((await readDevice(page)).initiatives).toHaveLength(1);

    const { name, data } = await savedFile(
      page,
      dialog(page).getByRole('button', { name: 'Spara allt till fil' }),
    );
    await expect(dialog(page).getByText(`Filen ${name} är sparad.`)).toBeVisible();
    await page.getByRole('button', { name: 'Rensa webbläsaren' }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'Webbläsaren är rensad' });
    await expect(heading).toBeFocused();
    await expect(page.getByText('Stäng nu fönstret.')).toBeVisible();

    // Open, wipe, open again: the same content.
    const later = await context.newPage();
    await goToStart(later);
    await chooseFile(later, payload(data));
    await expect(later.getByRole('heading', { level: 1 })).toHaveText(filledInitiative().title);
    await goToStart(later);
    const again = await savedFile(
      later,
      later.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
    );
    expect(content(again.data)).toEqual(content(data));
  });

  test('leaves no row, no note and nothing to undo, and the next person is a new visitor', async ({
    page,
  }) => {
    await openInitiative(page, filledInitiative());
    await page.getByRole('button', { name: 'Inte nu' }).click();
    await goToStart(page);
    await page.getByRole('button', { name: 'Visa exempel' }).click();
    await expect(page.getByText('Det här är ett påhittat exempel.')).toBeVisible();
    await page.getByRole('link', { name: /Till startsidan/ }).click();
    await page.getByRole('button', { name: 'Ta bort', exact: true }).first().click();
    await page.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
    await expect(page.getByRole('button', { name: /^Ångra/ })).toBeVisible();

    await page.getByRole('contentinfo').getByRole('link', { name: 'Lagring' }).click();
    await page.getByRole('button', { name: 'Avsluta och rensa' }).click();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Rensa webbläsaren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webbläsaren är rensad');
    expect(await rowsLeft(page)).toEqual([]);
    expect((await storedNames(page)).localStorage).toEqual([]);

    await page.getByRole('button', { name: 'Öppna IRIS på nytt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACES['/']!.heading);
    await expect(page.getByRole('button', { name: /^Ångra/ })).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
  });

  test('warns of another tab; what is typed there afterwards is told as gone and never comes back', async ({
    page,
    context,
  }) => {
    await openInitiative(page, filledInitiative());
    await page.goto(pathOf('/steg/1'));
    await rationale(page).fill('Före rensningen');
    await expectSaved(page);
    const other = await context.newPage();
    await askToLeave(other);
    await expect(dialog(other)).toContainText('IRIS är öppet i 1 flik till. Stäng den först.');
    await other.getByRole('checkbox').check();
    await other.getByRole('button', { name: 'Rensa webbläsaren' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Webbläsaren är rensad');

    await expect(saveState(page)).toContainText('Skattningen finns inte längre i webbläsaren');
    await rationale(page).fill('Efter rensningen');
    await expect(saveState(page)).toContainText('Inte sparat.');
    await expect
      .poll(async () =>
        (await storedNames(page)).localStorage.filter((key) => key.includes('journal')),
      )
      .toEqual([]);
    expect(await rowsLeft(other)).toEqual([]);
    // It can still be saved to a file.
    const { data } = await rescuedFile(
      page,
      page.getByRole('banner').getByRole('button', { name: 'Spara till fil' }),
    );
    expect(JSON.stringify(data)).toContain('Efter rensningen');
  });

  test('warns of no other tab when there is none, and asks for no file when there is nothing', async ({
    page,
  }) => {
    await askToLeave(page);
    await expect(dialog(page)).not.toContainText('flik till');
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('button', { name: 'Rensa webbläsaren' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Webbläsaren är rensad');
  });

  for (const way of ['Avbryt', 'Escape'])
    test(`${way} changes nothing and gives the focus back`, async ({ page }) => {
      await openInitiative(page, filledInitiative());
      const before = await readDevice(page);
      await askToLeave(page);
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await page.getByRole('button', { name: 'Avbryt' }).click();
      await expect(page.getByRole('button', { name: 'Avsluta och rensa' })).toBeFocused();
      expect(await readDevice(page)).toEqual(before);
    });
});

test.describe('Radera allt', () => {
  test('asks whether the final report is safe, and then leaves nothing of IRIS', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      if (location.hash !== '#/lagring') return;
      // Beside it, what belongs to somebody else on the same origin.
      localStorage.setItem('other:key', '1');
    });
    await openInitiative(page, filledInitiative());
    await page.evaluate(async () => {
      await caches.open('iris-0.1.0');
      await caches.open('other-cache');
      sessionStorage.setItem('iris:something', '1');
    });
    await askToRemoveAll(page);
    await page.getByRole('button', { name: 'Radera allt', exact: true }).click();
    const box = page.getByRole('checkbox');
    await expect(box).toBeFocused();
    await expect(box).toHaveAccessibleDescription(
      'Spara dokumenten först, om ni har några. Kryssa sedan i rutan.',
    );
    expect((await readDevice(page)).initiatives).toHaveLength(1);
    await box.check();
    await page.getByRole('button', { name: 'Radera allt', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Allt är raderat' })).toBeFocused();
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

  test('lets one begin again in a page that is loaded anew, also by a link', async ({ page }) => {
    await openInitiative(page, filledInitiative());
    await removeAll(page);
    await page.getByRole('link', { name: /Till startsidan/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACES['/']!.heading);
    await begin(page);
    await rationale(page).fill('På nytt');
    await expectSaved(page);
    await page.reload();
    await expect(rationale(page)).toHaveValue('På nytt');
  });

  test('is not held up by another tab, which writes nothing afterwards', async ({
    page,
    context,
  }) => {
    await openInitiative(page, filledInitiative());
    await page.goto(pathOf('/steg/1'));
    await expect(rationale(page)).toBeVisible();
    const other = await context.newPage();
    await removeAll(other);
    await rationale(page).fill('Efter raderingen');
    await expect(
      page.getByRole('banner').getByRole('button', { name: 'Spara till fil' }),
    ).toBeVisible();
    expect((await storedNames(other)).databases).toEqual([]);
    await page.close();
    await other.getByRole('button', { name: 'Öppna IRIS på nytt' }).click();
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(PLACES['/']!.heading);
    expect(await rowsLeft(other)).toEqual([]);
  });
});

test('After clearing, the example opens as for anybody', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await leave(page);
  await page.getByRole('link', { name: /Till startsidan/ }).click();
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  await expect(page.getByText('Det här är ett påhittat exempel.')).toBeVisible();
});
