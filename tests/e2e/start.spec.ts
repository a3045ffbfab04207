// What is on the device: seen, found, copied, deleted; and the example.
import { expect, test, type Page } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import {
  chooseFile,
  content,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  savedFile,
} from '../support/journey.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';

/** The names in the list, from top to bottom. */
async function listed(page: Page): Promise<string[]> {
  const groups = page.getByRole('main').getByRole('group', { name: /^Mer för/ });
  const names = await groups.evaluateAll((all) =>
    all.map((one) => one.getAttribute('aria-label')!),
  );
  return names.map((name) => name.replace(/^Mer för /, ''));
}

function several(count: number, places: readonly string[]) {
  return Array.from({ length: count }, (_, index) =>
    initiativeOf(
      times(14, 1),
      {
        title: `Överenskommelse ${index + 1}`,
        municipality: places[index % places.length]!,
        updatedAt: `2026-09-${String(10 + index)}T10:00:00.000Z`,
      },
      {},
      index + 1,
    ),
  );
}

async function openSeveral(page: Page, count: number, places: readonly string[]): Promise<void> {
  await goToStart(page);
  await chooseFile(page, payload(workFileOf(several(count, places)), 'flera.iris.json'));
  await expect(
    page.getByText(
      `Filen flera.iris.json är öppnad. ${count} överenskommelser eller uppdrag finns nu i listan.`,
    ),
  ).toBeVisible();
  await expect.poll(async () => (await listed(page)).length).toBe(count);
}

test('An empty browser gets three ways to begin and no list', async ({ page }) => {
  await goToStart(page);
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: 'Ny skattning' })).toBeVisible();
  await expect(main.getByRole('button', { name: 'Visa exempel' })).toBeVisible();
  await expect(
    main.getByText(
      'Allt ni skriver stannar i webbläsaren på den här datorn tills ni själva skickar en fil.',
    ),
  ).toBeVisible();
  await expect(main.getByRole('heading', { level: 2 })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Spara allt till fil' })).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('One button opens the dialog of the browser, and the file chosen there opens', async ({
  page,
}) => {
  await goToStart(page);
  const button = page.getByRole('button', { name: 'Öppna fil' });
  await expect(button).toHaveCount(1);
  const dialog = page.waitForEvent('filechooser');
  await button.click();
  const chooser = await dialog;
  expect(chooser.isMultiple()).toBe(false);
  await chooser.setFiles(payload(workFileOf([initiativeOf(times(14, 2))])));
  await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
});

test('One kommun needs no heading of its own; the latest change comes first', async ({ page }) => {
  await openSeveral(page, 3, ['2062']);
  await expect
    .poll(() => listed(page))
    .toEqual([
      'Överenskommelse 3, Mora kommun',
      'Överenskommelse 2, Mora kommun',
      'Överenskommelse 1, Mora kommun',
    ]);
  await expect(page.getByRole('heading', { level: 3 })).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);

  // A change moves its initiative to the top.
  await page.getByRole('link', { name: 'Överenskommelse 1' }).click();
  await goToPart(page, 'Uppgifter');
  await page.getByRole('textbox', { name: 'Region' }).fill('Region Dalarna, ändrad');
  await page.getByRole('link', { name: /Till startsidan/ }).click();
  await expect(page.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toBeVisible();
  await expect.poll(async () => (await listed(page))[0]).toBe('Överenskommelse 1, Mora kommun');
});

test('Several kommuner stand under their names in Swedish order, the latest change first in each', async ({
  page,
}) => {
  // Älvdalen, Avesta, Säter
  await openSeveral(page, 5, ['2039', '2084', '2082']);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'Avesta kommun',
    'Säters kommun',
    'Älvdalens kommun',
  ]);
  await expect
    .poll(() => listed(page))
    .toEqual([
      'Överenskommelse 5, Avesta kommun',
      'Överenskommelse 2, Avesta kommun',
      'Överenskommelse 3, Säters kommun',
      'Överenskommelse 4, Älvdalens kommun',
      'Överenskommelse 1, Älvdalens kommun',
    ]);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('From six there is a search that finds by kommun and by title, and says how many', async ({
  page,
}) => {
  await openSeveral(page, 6, ['2039', '2084', '2082']);
  const search = page.getByRole('searchbox', { name: 'Sök' });
  await search.fill('älvdal');
  await expect
    .poll(() => listed(page))
    .toEqual(['Överenskommelse 4, Älvdalens kommun', 'Överenskommelse 1, Älvdalens kommun']);
  await expect(page.getByText('2 av 6 visas')).toBeVisible();
  await search.fill('  ÖVERENSKOMMELSE 5 ');
  await expect.poll(() => listed(page)).toEqual(['Överenskommelse 5, Avesta kommun']);
  await search.fill('Mora');
  await expect.poll(() => listed(page)).toEqual([]);
  await expect(page.getByText('Inget här stämmer med ”Mora”. Pröva ett annat ord.')).toBeVisible();
  await search.fill('');
  await expect.poll(async () => (await listed(page)).length).toBe(6);
});

test('A deletion names what goes, and Escape and Avbryt keep it', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  const before = await readDevice(page);
  const remove = page.getByRole('button', { name: 'Ta bort', exact: true });
  const dialog = page.getByRole('dialog', {
    name: 'Ta bort Kvinnofrid – lokal överenskommelse, Mora kommun?',
  });

  await remove.click();
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('listitem')).toHaveText([
    '1 skattning',
    '16 bedömningar med motiveringar och underlag',
    '2 svar i den årliga reflektionen',
  ]);
  await expect(dialog).toContainText('Filer som ni har sparat finns kvar.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(remove).toBeFocused();
  expect(await readDevice(page)).toEqual(before);

  await remove.click();
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(remove).toBeFocused();
  expect(await readDevice(page)).toEqual(before);

  await remove.click();
  await dialog.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(
    page.getByText('Kvinnofrid – lokal överenskommelse finns inte längre kvar i webbläsaren.'),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toHaveCount(0);
  const after = await readDevice(page);
  for (const table of ['initiatives', 'assessments', 'ratings', 'signs', 'answers'])
    expect(after[table], table).toEqual([]);
});

test('A copy for another kommun has everything but ratings and texts', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  const original = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));

  await page.getByRole('link', { name: 'Kopiera upplägget till en annan kommun' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Samma upplägg i en annan kommun',
  );
  await expect(
    page.getByText('Upplägget är kopierat från Kvinnofrid – lokal överenskommelse, Mora kommun.'),
  ).toBeVisible();
  const kommun = page.getByRole('combobox', { name: 'Kommun' });
  await expect(kommun).toHaveValue('');
  await kommun.selectOption('Orsa kommun');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
  await goToPart(page, 'Dokument');
  const copy = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );

  interface Part {
    id: string;
    createdAt: string;
    updatedAt: string;
    assessments: { id: string }[];
  }
  const one = (data: Record<string, unknown>) => (data.initiatives as Part[])[0]!;
  const [before, after] = [one(original.data), one(copy.data)];
  expect(after).toEqual({
    ...before,
    id: after.id,
    municipality: '2034',
    createdAt: after.createdAt,
    updatedAt: after.updatedAt,
    reflections: [],
    assessments: [
      {
        ...before.assessments[0],
        id: after.assessments[0]!.id,
        ratings: [],
        signs: {},
        report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' },
      },
    ],
  });
  expect(after.id).not.toBe(before.id);
  expect(after.assessments[0]!.id).not.toBe(before.assessments[0]!.id);
  expect(after.createdAt > before.createdAt).toBe(true);

  // The original is as it was.
  await goToStart(page);
  const again = await savedFile(
    page,
    page
      .getByRole('group', { name: /Mora kommun$/ })
      .getByRole('button', { name: 'Spara till fil' }),
  );
  expect(content(again.data)).toEqual(content(original.data));
});

test('The example opens once, however often it is asked for, and says that it is an example', async ({
  page,
}) => {
  await goToStart(page);
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  const note = page.getByText(
    'Det här är ett påhittat exempel. Varken kommunen eller regionen finns.',
  );
  await expect(note).toBeVisible();
  const address = page.url();
  const first = await readDevice(page);
  expect(first.initiatives).toHaveLength(1);

  await goToStart(page);
  await expect(page.getByRole('listitem').filter({ hasText: 'Exempelkommunen' })).toContainText(
    'Exempel',
  );
  await expect(page.getByText('Exempel', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  await expect(note).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await readDevice(page)).toEqual(first);
  await goToPart(page, 'Dokument');
  await expect(
    page
      .getByRole('region', { name: 'Förhandsvisning' })
      .getByText('Det här är ett påhittat exempel.'),
  ).toBeVisible();
});

test('An example that was changed is shown as it is, not opened anew', async ({ page }) => {
  await goToStart(page);
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  await goToPart(page, 'Uppgifter');
  await page.getByRole('textbox', { name: 'Vad ska genomföras?' }).fill('Mitt ändrade exempel');
  await goToStart(page);
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mitt ändrade exempel');
  expect((await readDevice(page)).initiatives).toHaveLength(1);
});

test('Everything on the device can be saved in one file and opened on another device', async ({
  page,
  browser,
}) => {
  await openSeveral(page, 3, ['2039', '2084']);
  const file = await savedFile(page, page.getByRole('button', { name: 'Spara allt till fil' }));
  expect(file.name).toMatch(/^iris_arbetsfil_alla_\d{4}-\d{2}-\d{2}\.iris\.json$/);
  await expect(page.getByText(`Filen ${file.name} är sparad.`)).toBeVisible();
  const names = await listed(page);

  const elsewhere = await (await browser.newContext()).newPage();
  await goToStart(elsewhere);
  await chooseFile(elsewhere, payload(file.data, file.name));
  await expect(
    elsewhere.getByRole('heading', { name: 'Sparat i den här webbläsaren' }),
  ).toBeVisible();
  await expect.poll(() => listed(elsewhere)).toEqual(names);
  await elsewhere.context().close();
});
