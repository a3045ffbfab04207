// What was typed is never lost, and the page never says that it is saved before it is.
import { failOnDemand } from '../support/full-disk.ts';
import { expect, test, type Page } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import {
  begin,
  chooseLevel,
  expectSaved,
  expectStep,
  goToPart,
  levels,
  rationale,
  saveState,
  rescuedFile,
} from '../support/journey.ts';

const SENTENCE = 'Tid och mandat saknas – åäö. ';
const TEXT = SENTENCE.repeat(10).slice(0, 200).trimEnd().padEnd(200, 'x');
const FAILED =
  'Inte sparat. Webbläsarens lagring är full. Spara till fil nu, så går inget förlorat. Ta sedan bort något ni inte behöver.';

async function savedRationale(page: Page): Promise<unknown> {
  const rows = await readDevice(page);
  return rows.ratings?.find(({ step, party }) => step === '1' && party === 'joint')?.rationale;
}

test('Two hundred characters typed right before a reload are all there', async ({ page }) => {
  await begin(page);
  await rationale(page).pressSequentially(TEXT);
  await page.reload();
  await expectStep(page, 1);
  await expect(rationale(page)).toHaveValue(TEXT);
  await expect.poll(() => savedRationale(page)).toBe(TEXT);
});

test('Nothing is lost even when the page reloads before any write could begin', async ({
  page,
}) => {
  await begin(page);
  // Every keystroke and the reload in one task: IndexedDB gets no turn in between.
  const loaded = page.waitForEvent('load');
  await rationale(page).evaluate((field: HTMLTextAreaElement, text) => {
    for (let end = 1; end <= text.length; end += 1) {
      field.value = text.slice(0, end);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    location.reload();
  }, TEXT);
  await loaded;
  await expect(rationale(page)).toHaveValue(TEXT);
  await expect.poll(() => savedRationale(page)).toBe(TEXT);
});

test('Two hundred characters typed right before the tab is closed are there in a new tab', async ({
  page,
  context,
}) => {
  await begin(page);
  const address = page.url();
  await rationale(page).pressSequentially(TEXT);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(address);
  await expect(rationale(again)).toHaveValue(TEXT);
  await expect.poll(() => savedRationale(again)).toBe(TEXT);
});

test('The page says that all is saved only when the row is in the database', async ({ page }) => {
  await begin(page);
  await expectSaved(page);

  // Another connection holds the table, so that the app's own write has to wait. The words are noted each time they change.
  await page.evaluate(async () => {
    const state = globalThis as unknown as { held: boolean; rows: unknown[]; said: string[] };
    state.held = true;
    state.said = [];
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('iris');
      request.onsuccess = () => resolve(request.result);
    });
    const table = db.transaction('ratings', 'readwrite').objectStore('ratings');
    await new Promise<void>((resolve) => {
      const hold = () => {
        table.getAll().onsuccess = ({ target }) => {
          state.rows = (target as IDBRequest<unknown[]>).result;
          resolve();
          if (state.held) hold();
          else db.close();
        };
      };
      hold();
    });
    const words = document.querySelector('header p')!.parentElement!;
    new MutationObserver(() => {
      if (state.held) state.said.push(words.textContent);
    }).observe(words, { childList: true, characterData: true, subtree: true });
  });

  await rationale(page).pressSequentially('Väntar på sin tur');
  await expect(saveState(page)).toHaveText('Sparar …');
  const { rows, said } = await page.evaluate(() => {
    const state = globalThis as unknown as { rows: unknown[]; said: string[] };
    return { rows: state.rows, said: state.said };
  });
  expect(rows, 'rows while the write waits').toEqual([]);
  expect(said.length).toBeGreaterThan(0);
  expect(said.at(-1)).toContain('Sparar …');

  await page.evaluate(() => {
    (globalThis as unknown as { held: boolean }).held = false;
  });
  await expectSaved(page);
  expect(await savedRationale(page)).toBe('Väntar på sin tur');
});

test('A new title on the page of particulars survives a reload', async ({ page }) => {
  await begin(page);
  await goToPart(page, 'Uppgifter');
  const title = page.getByRole('textbox', { name: 'Vad ska genomföras?' });
  await title.fill('Överenskommelsen i Mora – ändrad');
  await page.reload();
  await expect(title).toHaveValue('Överenskommelsen i Mora – ändrad');
  await goToPart(page, 'Översikt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Överenskommelsen i Mora – ändrad',
  );
});

test('A level that was taken back is still taken back after a reload', async ({ page }) => {
  await begin(page);
  await chooseLevel(page, '2 Delvis på plats');
  await page.reload();
  await expect(levels(page).getByRole('radio', { name: '2 Delvis på plats' })).toBeChecked();
  await page.getByRole('button', { name: /^Ta bort valet/ }).click();
  await page.reload();
  await expectStep(page, 1);
  await expect(levels(page).getByRole('radio')).toHaveCount(6);
  await expect(levels(page).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Ta bort valet/ })).toHaveCount(0);
});

test('A failed save is said at once, the file holds what was typed, and saving resumes by itself', async ({
  page,
}) => {
  test.slow();
  const setFull = await failOnDemand(page);
  await begin(page);
  await expectSaved(page);
  await setFull(true);
  await rationale(page).pressSequentially('Det här får inte plats – åäö.');
  await expect(saveState(page)).toHaveText(FAILED);
  await expect(saveState(page)).toBeVisible();
  // Screen readers hear it too.
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(FAILED);
  await expect(page.getByText('Sparat i webbläsaren')).toHaveCount(0);
  expect(await savedRationale(page)).not.toBe('Det här får inte plats – åäö.');

  const { data } = await rescuedFile(
    page,
    page.getByRole('banner').getByRole('button', { name: 'Spara till fil' }),
  );
  expect(JSON.stringify(data)).toContain('Det här får inte plats – åäö.');
  await expect(saveState(page)).toHaveText(FAILED);

  await setFull(false);
  await expect(saveState(page)).toHaveText('Sparat i webbläsaren', { timeout: 25_000 });
  expect(await savedRationale(page)).toBe('Det här får inte plats – åäö.');
  await page.reload();
  await expect(rationale(page)).toHaveValue('Det här får inte plats – åäö.');
});

test('What could not be saved is still there when one has left the step and come back', async ({
  page,
}) => {
  test.slow();
  const setFull = await failOnDemand(page);
  await begin(page);
  await expectSaved(page);
  await setFull(true);
  await rationale(page).fill('Skrivet när disken var full.');
  await expect(saveState(page)).toHaveText(FAILED);

  await goToPart(page, 'Översikt');
  await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
  await expect(saveState(page)).toHaveText(FAILED);
  await goToPart(page, 'Stegen');
  await expectStep(page, 1);
  await expect(rationale(page)).toHaveValue('Skrivet när disken var full.');

  // By way of the start page, too.
  await page.getByRole('link', { name: /Till startsidan/ }).click();
  await page.getByRole('link', { name: 'Kvinnofrid – lokal överenskommelse' }).click();
  await goToPart(page, 'Stegen');
  await expectStep(page, 1);
  await expect(rationale(page)).toHaveValue('Skrivet när disken var full.');

  await setFull(false);
  await expect(saveState(page)).toHaveText('Sparat i webbläsaren', { timeout: 25_000 });
  await page.reload();
  await expect(rationale(page)).toHaveValue('Skrivet när disken var full.');
});
