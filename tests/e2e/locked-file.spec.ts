// A work file with a passphrase: made, carried away, and opened by somebody who knows it and nobody else. Every way in
// which a locked file is refused is in src/lib/state/locked-file.test.ts and open-file.browser.test.ts.
import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import minimal from '../fixtures/minimal.iris.json' with { type: 'json' };
import { expectAccessible } from '../support/axe.ts';
import { readDevice, storedNames } from '../support/device.ts';
import { given } from '../support/given.ts';
import { root } from '../support/instrument.ts';
import { chooseFile, content, downloaded, goToStart, savedFile } from '../support/journey.ts';
import { filledInitiative, payload, workFileOf } from '../support/work-file.ts';
import { ANY, holding, m } from '../support/messages.ts';

const PASSPHRASE = 'Åtta ärliga älgar över ån';
/** `minimal.iris.json`, locked. */
const FIXTURE = readFileSync(new URL('tests/fixtures/locked.iris.json', root), 'utf8');
const WRONG = m.lock_wrong();

const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page, name = m.lock_phrase()): Locator =>
  dialog(page).getByLabel(name, { exact: true });
const saveButton = (page: Page) =>
  page.getByRole('main').getByRole('button', { name: m.start_save_one() });

async function startWith(page: Page, changes: Record<string, unknown> = {}): Promise<void> {
  await given(page, workFileOf([filledInitiative(changes)]));
  await goToStart(page);
}

async function askToSave(page: Page): Promise<void> {
  await saveButton(page).click();
  await expect(dialog(page)).toBeVisible();
}

async function fillIn(page: Page, first: string, second = first): Promise<void> {
  await dialog(page).getByRole('checkbox', { name: m.lock_choice() }).check();
  await field(page).fill(first);
  await field(page, m.lock_phrase_again()).fill(second);
}

const confirm = (page: Page) => dialog(page).getByRole('button', { name: m.filing_confirm() });

async function expectError(page: Page, sentence: string): Promise<void> {
  await expect(dialog(page).getByRole('alert').filter({ hasText: /\S/ })).toHaveText(sentence);
}

async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await field(page).fill(passphrase);
  await dialog(page).getByRole('button', { name: m.lock_open() }).click();
}

/** Everything that the browser keeps of the app, as one text. */
async function everythingKept(page: Page): Promise<string> {
  const rows = await readDevice(page);
  const storage = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  return `${JSON.stringify(rows)}${storage}`;
}

async function expectOrdinaryFile(page: Page, start: () => Promise<void>): Promise<void> {
  const file = await downloaded(page, start);
  expect(JSON.parse(file.content.toString('utf8'))).toMatchObject({ format: 'iris-arbetsfil' });
  await expect(dialog(page)).toHaveCount(0);
}

/** How much the dialog is wider than what is seen of it. */
const overflow = (page: Page) =>
  dialog(page).evaluate((element) => element.scrollWidth - element.clientWidth);

test('An ordinary file is one press on Enter away, and whoever locks one is told beforehand what that means', async ({
  page,
}) => {
  const downloads: unknown[] = [];
  page.on('download', (download) => downloads.push(download));
  await startWith(page);

  await test.step('An ordinary file is one press on Enter away', async () => {
    await saveButton(page).press('Enter');
    await expect(dialog(page)).toBeVisible();
    await expectOrdinaryFile(page, () => page.keyboard.press('Enter'));
    expect(downloads).toHaveLength(1);
  });

  await test.step('Before anything is locked it is said that nobody can recover the passphrase', async () => {
    await askToSave(page);
    const warning = page.getByText(m.lock_warning());
    await expect(warning).toHaveCount(0);
    await dialog(page).getByRole('checkbox').check();
    await expect(warning).toBeVisible();
    await expect(page.getByText(m.lock_keep())).toBeVisible();
  });

  await test.step('The passphrase is hidden until somebody asks to see it', async () => {
    await fillIn(page, PASSPHRASE);
    const again = field(page, m.lock_phrase_again());
    await expect(field(page)).toHaveAttribute('type', 'password');
    await expect(again).toHaveAttribute('type', 'password');
    await dialog(page).getByRole('button', { name: m.lock_show() }).click();
    await expect(field(page)).toHaveAttribute('type', 'text');
    await expect(again).toHaveAttribute('type', 'text');
    await expect(field(page)).toHaveValue(PASSPHRASE);
    await expect(field(page)).toHaveAttribute('autocomplete', 'new-password');
    await dialog(page).getByRole('button', { name: m.lock_hide() }).click();
    await expect(field(page)).toHaveAttribute('type', 'password');
    await expect(field(page)).toHaveValue(PASSPHRASE);
  });

  await test.step('A short passphrase and two that differ are answered at their field', async () => {
    await fillIn(page, 'för kort');
    await confirm(page).click();
    await expectError(page, m.lock_too_short({ least: 12 }));
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveAccessibleDescription(
      holding(`${m.lock_too_short({ least: 12 })}${ANY}${m.lock_phrase_hint({ least: 12 })}`),
    );

    await fillIn(page, PASSPHRASE, `${PASSPHRASE}!`);
    await confirm(page).click();
    await expectError(page, m.lock_mismatch());
    await expect(field(page, m.lock_phrase_again())).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('The dialogs fit a narrow window, and nothing was saved', async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await fillIn(page, 'kort');
    await confirm(page).click();
    await expectError(page, m.lock_too_short({ least: 12 }));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await confirm(page).scrollIntoViewIfNeeded();
    await expect(confirm(page)).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(saveButton(page)).toBeFocused();
    await chooseFile(page, payload(FIXTURE, `${'last'.repeat(40)}.iris.json`));
    await expect(field(page)).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(downloads).toHaveLength(1);
  });

  await test.step('On a page without cryptography no lock is offered, and a sentence says why', async () => {
    // As on plain http, which this machine's own address never counts as. A worker has a scope of its own: without one the
    // page reads the file by itself.
    await page.addInitScript(() => {
      Reflect.deleteProperty(Crypto.prototype, 'subtle');
      Reflect.deleteProperty(globalThis, 'Worker');
    });
    await page.reload();
    await askToSave(page);
    await expect(dialog(page)).toContainText(m.lock_unavailable());
    await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
    await expectAccessible(page);
    await expectOrdinaryFile(page, () => confirm(page).click());

    await chooseFile(page, payload(FIXTURE, 'locked.iris.json'));
    await expect(page.getByRole('alert')).toContainText(m.lock_cannot_open());
  });
});

test('Locked, wiped and opened with its passphrase, everything is back; the passphrase is kept nowhere', async ({
  page,
  browser,
}) => {
  await startWith(page);
  const plain = await savedFile(page, saveButton(page));
  await expect(dialog(page)).toHaveCount(0);

  await askToSave(page);
  await fillIn(page, PASSPHRASE);
  const locked = await downloaded(page, () => confirm(page).click());
  expect(locked.name).toMatch(
    /^iris_arbetsfil_mora_kvinnofrid-lokal_2026_last_\d{4}-\d{2}-\d{2}\.iris\.json$/,
  );
  await expect(page.getByText(m.start_saved({ name: locked.name }))).toBeVisible();
  await expect(dialog(page)).toHaveCount(0);
  const text = locked.content.toString('utf8');
  for (const word of ['Motivering till', 'Kvinnofrid', 'Socialnämnden', PASSPHRASE])
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
  const again = await savedFile(elsewhere, saveButton(elsewhere));
  expect(content(again.data)).toEqual(content(plain.data));
  expect(await everythingKept(elsewhere)).not.toContain(PASSPHRASE);
  await elsewhere.context().close();
});

test('A locked file opens by keyboard alone, and what it holds goes through the same door as every file', async ({
  page,
}) => {
  // The same initiative under another title: the question that any file would raise.
  await startWith(page, { id: minimal.initiatives[0]!.id, title: 'Ändrad här' });

  await test.step('One that is damaged is refused for that, and no passphrase is asked for', async () => {
    const damaged = { ...JSON.parse(FIXTURE), exportedAt: '2026-11-14T09:31:00.000Z' } as unknown;
    await chooseFile(page, payload(damaged, 'last.iris.json'));
    const alert = page.getByRole('alert');
    await expect(alert).toContainText(m.lock_damaged());
    await expect(alert.getByRole('listitem')).toHaveText([
      m.open_problem({ place: 'checksum', reason: m.lock_checksum() }),
    ]);
    await expect(dialog(page)).toHaveCount(0);
  });

  await test.step('One of the first version opens, by keyboard alone', async () => {
    await chooseFile(page, payload(FIXTURE, 'locked.iris.json'));
    await expect(field(page)).toBeFocused();
    await page.keyboard.insertText('fel');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('alert')).toHaveText(WRONG);
    await expect(field(page)).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(PASSPHRASE);
    await page.keyboard.press('Enter');
  });

  await test.step('What it holds goes through the same door as every file', async () => {
    await expect(page.getByRole('dialog', { name: m.open_exists_heading() })).toBeVisible();
    await page.getByRole('button', { name: m.merge_take_newer() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(minimal.initiatives[0]!.title);
  });
});
