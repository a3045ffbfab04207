// Two tabs of one browser on the same assessment, and two versions of IRIS on the same database.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import {
  chooseLevel,
  evidence,
  expectSaved,
  expectStep,
  goToStart,
  levels,
  openInitiative,
  pathOf,
  rationale,
} from '../support/journey.ts';
import stored from '../fixtures/release-0.1.0/database.json' with { type: 'json' };
import { filledInitiative, initiativeOf } from '../support/work-file.ts';

async function openBoth(
  context: BrowserContext,
  initiative: { title: string },
  place: string,
): Promise<[Page, Page]> {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openInitiative(first, initiative);
  for (const page of [first, second]) {
    await page.goto('about:blank');
    await page.goto(pathOf(place));
    await expect(page.getByRole('main')).toBeVisible();
  }
  return [first, second];
}

/** Types into both at the same time, a letter here and a letter there. */
async function typeInTurns(
  one: { field: ReturnType<Page['getByRole']>; text: string },
  other: { field: ReturnType<Page['getByRole']>; text: string },
): Promise<void> {
  const length = Math.max(one.text.length, other.text.length);
  for (let index = 0; index < length; index += 1)
    await Promise.all(
      [one, other].map(({ field, text }) => field.pressSequentially(text[index] ?? '')),
    );
}

test('What one tab writes shows in the other, without a reload', async ({ context }) => {
  const [first, second] = await openBoth(context, initiativeOf([]), '/steg/1');
  await chooseLevel(first, '2 Delvis på plats');
  await rationale(first).pressSequentially('Skrivet i den ena – åäö.');
  await expect(rationale(second)).toHaveValue('Skrivet i den ena – åäö.');
  await expect(levels(second).getByRole('radio', { name: '2 Delvis på plats' })).toBeChecked();
  await evidence(second).fill('Skrivet i den andra.');
  await expect(evidence(first)).toHaveValue('Skrivet i den andra.');
  await expect(rationale(first)).toHaveValue('Skrivet i den ena – åäö.');
});

test('Two texts of one step, typed in two tabs at once, are both whole', async ({ context }) => {
  const [first, second] = await openBoth(context, initiativeOf([]), '/steg/1');
  const [why, on] = ['Tid och mandat saknas hos båda.', 'Protokollet från styrgruppen i maj.'];
  await typeInTurns({ field: rationale(first), text: why }, { field: evidence(second), text: on });
  for (const page of [first, second]) {
    await expect(rationale(page)).toHaveValue(why);
    await expect(evidence(page)).toHaveValue(on);
    await expectSaved(page);
  }
  const rating = (await readDevice(first)).ratings?.find(({ step }) => step === '1');
  expect(rating).toMatchObject({ rationale: why, evidence: on });
});

test('Two signs of one step, ticked in two tabs, are both ticked', async ({ context }) => {
  const [first, second] = await openBoth(context, initiativeOf([]), '/steg/1');
  for (const page of [first, second]) await page.getByText('Stöd för bedömningen').click();
  await Promise.all([
    first.getByRole('checkbox').nth(0).check(),
    second.getByRole('checkbox').nth(1).check(),
  ]);
  for (const page of [first, second])
    for (const index of [0, 1]) await expect(page.getByRole('checkbox').nth(index)).toBeChecked();
  await first.reload();
  await first.getByText('Stöd för bedömningen').click();
  for (const index of [0, 1]) await expect(first.getByRole('checkbox').nth(index)).toBeChecked();
});

test('The report is adopted in one tab while the other gives it a number, and both are kept', async ({
  context,
}) => {
  const [first, second] = await openBoth(context, initiativeOf([]), '/rapport');
  const registry = (page: Page) => page.getByRole('textbox', { name: 'Diarienummer' });
  await first.getByRole('button', { name: 'Fastställ …' }).click();
  await typeInTurns(
    { field: first.getByRole('textbox', { name: 'Fastställd av' }), text: 'Socialnämnden' },
    { field: registry(second), text: 'SN 2026/118' },
  );
  await first.getByRole('button', { name: 'Fastställ', exact: true }).click();
  for (const page of [first, second]) {
    await expect(page.getByText('Version 1, fastställd')).toBeVisible();
    await expect(registry(page)).toHaveValue('SN 2026/118');
  }
  const [assessment] = (await readDevice(first)).assessments ?? [];
  expect(assessment?.report).toMatchObject({
    status: 'adopted',
    adoptedBy: 'Socialnämnden',
    registryNumber: 'SN 2026/118',
  });
});

test('Two participants, edited in two tabs at once, are both as they were edited', async ({
  context,
}) => {
  const [first, second] = await openBoth(context, filledInitiative(), '/uppgifter');
  const role = (page: Page, index: number) =>
    page.getByRole('textbox', { name: 'Funktion' }).nth(index);
  await Promise.all([role(first, 0).fill('socialchef'), role(second, 1).fill('primärvårdschef')]);
  await first.getByRole('button', { name: 'Lägg till funktion' }).click();
  await role(first, 2).fill('processledare');
  for (const page of [first, second]) {
    await expect(role(page, 0)).toHaveValue('socialchef');
    await expect(role(page, 1)).toHaveValue('primärvårdschef');
    await expect(role(page, 2)).toHaveValue('processledare');
  }
  await second.getByRole('button', { name: 'Ta bort socialchef' }).click();
  await expect(role(first, 0)).toHaveValue('primärvårdschef');
  await expect(role(first, 1)).toHaveValue('processledare');
});

test('The start page follows what another tab adds and removes', async ({ context }) => {
  const [start, other] = [await context.newPage(), await context.newPage()];
  await goToStart(start);
  await openInitiative(other, initiativeOf([], { title: 'Ny i den andra fliken' }));
  await expect(start.getByRole('link', { name: 'Ny i den andra fliken' })).toBeVisible();
  await goToStart(other);
  await other.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await other.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(start.getByRole('link', { name: 'Ny i den andra fliken' })).toHaveCount(0);
});

test('A newer IRIS in another tab makes this one ask for a reload, and no text is lost', async ({
  context,
}) => {
  const page = await context.newPage();
  await openInitiative(page, initiativeOf([]));
  await page.goto(pathOf('/steg/1'));
  await expectStep(page, 1);
  await rationale(page).pressSequentially('Skrivet före. ');
  await expectSaved(page);

  // What a newer IRIS does when it opens: the upgrade waits until every older tab has let go.
  const newer = await context.newPage();
  await newer.goto('/icon.svg');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('iris', 1000);
        request.onupgradeneeded = () => request.result.createObjectStore('later');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(new Error('not upgraded'));
      }),
  );
  const banner = page.getByRole('banner');
  await expect(banner).toContainText('En nyare version av IRIS är öppen i en annan flik.');
  await rationale(page).pressSequentially('Skrivet efter.');
  await expect(page.getByText('Sparat i webbläsaren')).toHaveCount(0);

  // This older code meets the newer data and leaves it alone; the text waits for the code that can read it.
  const before = await readDevice(newer);
  await banner.getByRole('button', { name: 'Ladda om' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Uppgifterna hör till en nyare version av IRIS',
  );
  expect(await readDevice(newer)).toEqual(before);
  const journal = await page.evaluate(() => Object.values(localStorage).join(' '));
  expect(journal).toContain('Skrivet före. Skrivet efter.');
});

test('A tab that hangs on to an older database is named, and IRIS opens when it is closed', async ({
  context,
}) => {
  const hung = await context.newPage();
  await hung.goto('/icon.svg');
  await hung.evaluate(async (database) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('iris', database.version);
      request.onupgradeneeded = () => {
        for (const { name, keyPath, indexes } of database.stores) {
          const store = request.result.createObjectStore(name, { keyPath });
          for (const index of indexes) store.createIndex(index.name, index.keyPath);
        }
      };
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction(db.objectStoreNames, 'readwrite');
    for (const { name, rows } of database.stores)
      for (const row of rows) transaction.objectStore(name).put(row);
    // Held, and deaf to every request to let go.
    (globalThis as unknown as { held: IDBDatabase }).held = db;
  }, stored);

  const page = await context.newPage();
  await page.goto('/#/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IRIS är öppet i en annan flik');
  await hung.close();
  await expect(page.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Kvinnofrid/ }).first()).toBeVisible();
});
