// A work file with a passphrase: made, carried away, and opened by somebody who knows it and nobody else.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice, storedNames } from '../support/device.ts';
import { root } from '../support/instrument.ts';
import {
  chooseFile,
  content,
  downloaded,
  goToStart,
  openInitiative,
  savedFile,
} from '../support/journey.ts';
import { filledInitiative, payload } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const PASSPHRASE = 'Åtta ärliga älgar över ån';
const FIXTURE = readFileSync(new URL('tests/fixtures/locked.iris.json', root), 'utf8');
const WRONG =
  'Lösenfrasen stämmer inte. Kontrollera stavningen och stora och små bokstäver, och försök igen.';

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name = 'Lösenfras'): Locator =>
  dialog(page).getByLabel(name, { exact: true });

async function askToSave(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Spara till fil' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function fillIn(page: Page, first: string, second = first): Promise<void> {
  await dialog(page).getByRole('checkbox', { name: 'Lås filen med en lösenfras' }).check();
  await field(page).fill(first);
  await field(page, 'Lösenfrasen en gång till').fill(second);
}

const confirm = (page: Page) => dialog(page).getByRole('button', { name: 'Spara filen' });

async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await field(page).fill(passphrase);
  await dialog(page).getByRole('button', { name: 'Öppna' }).click();
}

/** Everything that the browser keeps of the app, as one text. */
async function everythingKept(page: Page): Promise<string> {
  const rows = await readDevice(page);
  const storage = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  return `${JSON.stringify(rows)}${storage}`;
}

test('Locked, wiped and opened with its passphrase, everything is back; the passphrase is kept nowhere', async ({
  page,
  browser,
}) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  const plain = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));

  await askToSave(page);
  await fillIn(page, PASSPHRASE);
  const locked = await downloaded(page, () => confirm(page).click());
  expect(locked.name).toMatch(
    /^iris_arbetsfil_mora_kvinnofrid-lokal-ove_2026_last_\d{4}-\d{2}-\d{2}\.iris\.json$/,
  );
  await expect(page.getByText(`Filen ${locked.name} är sparad.`)).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  const text = locked.content.toString('utf8');
  for (const word of ['Motivering', 'Kvinnofrid', 'Socialnämnden', PASSPHRASE])
    expect(text).not.toContain(word);
  const kept = await everythingKept(page);
  expect(kept).toContain('Motivering till steg 1.');
  expect(kept).not.toContain(PASSPHRASE);
  expect((await storedNames(page)).localStorage.filter((key) => !key.startsWith('iris:'))).toEqual(
    [],
  );

  // A device where nothing is.
  const elsewhere = await (await browser.newContext()).newPage();
  await goToStart(elsewhere);
  await chooseFile(elsewhere, payload(text, locked.name));
  await expect(dialog(elsewhere)).toContainText(locked.name);
  await tryPassphrase(elsewhere, 'Åtta ärliga algar över ån');
  await expect(dialog(elsewhere).getByRole('alert')).toHaveText(WRONG);
  await expect(field(elsewhere)).toBeFocused();
  expect((await readDevice(elsewhere)).initiatives ?? []).toEqual([]);

  await tryPassphrase(elsewhere, PASSPHRASE);
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(filledInitiative().title);
  await goToStart(elsewhere);
  const again = await savedFile(
    elsewhere,
    elsewhere.getByRole('button', { name: 'Spara till fil' }),
  );
  expect(content(again.data)).toEqual(content(plain.data));
  expect(await everythingKept(elsewhere)).not.toContain(PASSPHRASE);
  await elsewhere.context().close();
});

test('Before anything is locked it is said that nobody can recover the passphrase', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await askToSave(page);
  const warning = page.getByText('Ingen kan återskapa en lösenfras.');
  await expect(warning).toHaveCount(0);
  await dialog(page).getByRole('checkbox').check();
  await expect(warning).toBeVisible();
  await expect(page.getByText('bara de som behöver den kan läsa')).toBeVisible();
  await expectAccessible(page);
});

test('A short passphrase and two that differ are answered at their field, and nothing is saved', async ({
  page,
}) => {
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await askToSave(page);
  await fillIn(page, 'för kort');
  await confirm(page).click();
  await expect(dialog(page).getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
    'Lösenfrasen är för kort. Skriv minst 12 tecken.',
  );
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveAccessibleDescription(/för kort.*Minst 12 tecken/);

  await fillIn(page, PASSPHRASE, `${PASSPHRASE}!`);
  await confirm(page).click();
  await expect(dialog(page).getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
    'Lösenfraserna är inte lika. Skriv samma lösenfras i båda fälten.',
  );
  await expect(field(page, 'Lösenfrasen en gång till')).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  expect(downloads).toEqual([]);
  await expect(
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  ).toBeFocused();
});

test('The passphrase is hidden until somebody asks to see it', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await askToSave(page);
  await fillIn(page, PASSPHRASE);
  const again = field(page, 'Lösenfrasen en gång till');
  await expect(field(page)).toHaveAttribute('type', 'password');
  await expect(again).toHaveAttribute('type', 'password');
  await dialog(page).getByRole('button', { name: 'Visa lösenfrasen' }).click();
  await expect(field(page)).toHaveAttribute('type', 'text');
  await expect(again).toHaveAttribute('type', 'text');
  await expect(field(page)).toHaveValue(PASSPHRASE);
  await expect(field(page)).toHaveAttribute('autocomplete', 'new-password');
  await dialog(page).getByRole('button', { name: 'Dölj lösenfrasen' }).click();
  await expect(field(page)).toHaveAttribute('type', 'password');
  await expect(field(page)).toHaveValue(PASSPHRASE);
});

test('An ordinary file is one press on Enter away', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await page.getByRole('main').getByRole('button', { name: 'Spara till fil' }).press('Enter');
  await expect(dialog(page)).toBeVisible();
  const file = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(JSON.parse(file.content.toString('utf8'))).toMatchObject({ format: 'iris-arbetsfil' });
  await expect(dialog(page)).toHaveCount(0);
});

test('A locked file of the first version opens, by keyboard alone', async ({ page }) => {
  await goToStart(page);
  await chooseFile(page, payload(FIXTURE, 'locked.iris.json'));
  await expect(field(page)).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.insertText('fel');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('alert')).toHaveText(WRONG);
  await expectAccessible(page);
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Kvinnofrid – lokal överenskommelse',
  );
});

const changed = (fields: Record<string, unknown>) =>
  payload({ ...(JSON.parse(FIXTURE) as Record<string, unknown>), ...fields }, 'last.iris.json');

for (const [what, file, sentence] of [
  [
    'damaged',
    changed({ exportedAt: '2026-11-14T09:31:00.000Z' }),
    'Den låsta filen är skadad och går inte att öppna, inte ens med rätt lösenfras.',
  ],
  ['of a newer version', changed({ version: 2 }), 'nyare version av IRIS (filformat 2)'],
  ['cut off', payload(FIXTURE.slice(0, 900)), 'Filen är skadad eller är inte en IRIS-fil.'],
] as const)
  test(`A locked file that is ${what} is refused for that, and no passphrase is asked for`, async ({
    page,
  }) => {
    await goToStart(page);
    await chooseFile(page, file);
    await expect(page.getByRole('alert')).toContainText(sentence);
    if (what === 'damaged')
      await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([
        'checksum: stämmer inte med resten av filen',
      ]);
    await expect(dialog(page)).toHaveCount(0);
    await expectAccessible(page);
  });

test('What a locked file holds goes through the same door as every file', async ({ page }) => {
  // The same initiative under another title: the question that any file would raise.
  await openInitiative(
    page,
    filledInitiative({ id: '0b9c2a52-6f0e-4a0e-9b43-2f1f0c1f5a10', title: 'Ändrad här' }),
  );
  await goToStart(page);
  await chooseFile(page, payload(FIXTURE, 'locked.iris.json'));
  await tryPassphrase(page, PASSPHRASE);
  await expect(page.getByRole('dialog', { name: 'redan finns här' })).toBeVisible();
});

test('On a page without cryptography no lock is offered, and a sentence says why', async ({
  page,
}) => {
  // As on plain http, which this machine's own address never counts as.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Crypto.prototype, 'subtle');
  });
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await askToSave(page);
  await expect(dialog(page)).toContainText('Filen kan inte låsas här');
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
  await expectAccessible(page);
  const file = await downloaded(page, () => confirm(page).click());
  expect(JSON.parse(file.content.toString('utf8'))).toMatchObject({ format: 'iris-arbetsfil' });
  await expect(dialog(page)).toHaveCount(0);

  await chooseFile(page, payload(FIXTURE, 'locked.iris.json'));
  await expect(page.getByRole('alert')).toContainText('Den kan inte låsas upp här');
});

test('The dialogs fit a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await askToSave(page);
  await fillIn(page, 'kort');
  await confirm(page).click();
  const overflow = () =>
    dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await confirm(page).scrollIntoViewIfNeeded();
  await expect(confirm(page)).toBeInViewport();
  await page.keyboard.press('Escape');
  await chooseFile(page, payload(FIXTURE, `${'last'.repeat(40)}.iris.json`));
  await expect(field(page)).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
