// What was typed is never lost, and the page never says that it is saved before it is. How a page may go is the subject of
// page-ends.spec.ts, and every rule of saving of storage.browser.test.ts.
import { failOnDemand } from '../support/full-disk.ts';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import {
  begin,
  chooseLevel,
  expectSaved,
  expectStep,
  goToPart,
  levels,
  openInitiative,
  rationale,
  rescuedFile,
  saveState,
} from '../support/journey.ts';
import { instrument } from '../support/instrument.ts';
import { initiativeOf } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

const SENTENCE = 'Tid och mandat saknas – åäö. ';
const TEXT = SENTENCE.repeat(10).slice(0, 200).trimEnd().padEnd(200, 'x');
const FAILED = m.save_full();

async function savedRationale(page: Page): Promise<unknown> {
  const rows = await readDevice(page);
  return rows.ratings?.find(({ step, party }) => step === '1' && party === 'joint')?.rationale;
}

/**
 * Another connection holds the table, so that the app's own write has to wait. The words are noted each time they change.
 * @returns what the table has and what has been said while it is held
 */
async function holdTable(page: Page) {
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
  return {
    seen: () =>
      page.evaluate(() => {
        const { rows, said } = globalThis as unknown as { rows: unknown[]; said: string[] };
        return { rows, said };
      }),
    release: () =>
      page.evaluate(() => {
        (globalThis as unknown as { held: boolean }).held = false;
      }),
  };
}

test('What is written is called saved when it is in the database, and is there after a reload at any moment', async ({
  page,
}) => {
  await test.step('The page says that all is saved only when the row is in the database', async () => {
    await begin(page);
    await expectSaved(page);
    const table = await holdTable(page);
    await rationale(page).pressSequentially('Väntar på sin tur');
    await expect(saveState(page)).toHaveText(m.save_saving());
    const { rows, said } = await table.seen();
    expect(rows, 'rows while the write waits').toEqual([]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.at(-1)).toContain(m.save_saving());
    await table.release();
    await expectSaved(page);
    expect(await savedRationale(page)).toBe('Väntar på sin tur');
  });

  await test.step('Two hundred characters typed right before a reload are all there', async () => {
    await chooseLevel(page, '2 Delvis på plats');
    await rationale(page).clear();
    await rationale(page).pressSequentially(TEXT);
    await page.reload();
    await expectStep(page, 1);
    await expect(rationale(page)).toHaveValue(TEXT);
    await expect.poll(() => savedRationale(page)).toBe(TEXT);
  });

  await test.step('A level that was taken back is still taken back after a reload', async () => {
    await expect(levels(page).getByRole('radio', { name: '2 Delvis på plats' })).toBeChecked();
    const takeBack = page.getByRole('button', {
      name: m.walk_clear_named({ question: instrument.scale.question }),
    });
    await takeBack.click();
    await page.reload();
    await expectStep(page, 1);
    await expect(levels(page).getByRole('radio')).toHaveCount(6);
    await expect(levels(page).getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(takeBack).toHaveCount(0);
  });

  await test.step('Nothing is lost even when the page reloads before any write could begin', async () => {
    const text = TEXT.toUpperCase();
    // Every keystroke and the reload in one task: IndexedDB gets no turn in between.
    const loaded = page.waitForEvent('load');
    await rationale(page).evaluate((field: HTMLTextAreaElement, whole) => {
      for (let end = 1; end <= whole.length; end += 1) {
        field.value = whole.slice(0, end);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      location.reload();
    }, text);
    await loaded;
    await expect(rationale(page)).toHaveValue(text);
    await expect.poll(() => savedRationale(page)).toBe(text);
  });

  await test.step('A new title on the page of particulars survives a reload', async () => {
    await goToPart(page, 'particulars');
    const title = page.getByRole('textbox', { name: m.setup_what() });
    await title.fill('Överenskommelsen i Mora – ändrad');
    await page.reload();
    await expect(title).toHaveValue('Överenskommelsen i Mora – ändrad');
    await goToPart(page, 'overview');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Överenskommelsen i Mora – ändrad',
    );
  });
});

test('A failed save is said at once, what was typed is in the file and on every page, and saving resumes by itself', async ({
  page,
}) => {
  // So that nobody has to wait for the next try.
  await page.clock.install();
  const setFull = await failOnDemand(page);
  await openInitiative(page, initiativeOf([]), undefined, '/steg/1');
  await expectStep(page, 1);
  await setFull(true);
  await rationale(page).pressSequentially('Det här får inte plats – åäö.');
  await expect(saveState(page)).toHaveText(FAILED);
  await expect(saveState(page)).toBeVisible();
  // Screen readers hear it too.
  await expect(page.getByRole('banner').getByRole('status')).toHaveText(FAILED);
  await expect(page.getByText(m.save_saved())).toHaveCount(0);
  expect(await savedRationale(page)).not.toBe('Det här får inte plats – åäö.');
  await expectAccessible(page);

  const { data } = await rescuedFile(
    page,
    page.getByRole('banner').getByRole('button', { name: m.save_to_file() }),
  );
  expect(JSON.stringify(data)).toContain('Det här får inte plats – åäö.');
  await expect(saveState(page)).toHaveText(FAILED);

  await test.step('What could not be saved is still there when one has left the step and come back', async () => {
    await goToPart(page, 'overview');
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    await expect(saveState(page)).toHaveText(FAILED);
    await goToPart(page, 'steps');
    await expectStep(page, 1);
    await expect(rationale(page)).toHaveValue('Det här får inte plats – åäö.');

    // By way of the start page, too.
    await page.getByRole('link', { name: m.app_home() }).click();
    await page.getByRole('link', { name: m.setup_what_default() }).click();
    await goToPart(page, 'steps');
    await expectStep(page, 1);
    await expect(rationale(page)).toHaveValue('Det här får inte plats – åäö.');
    await expect(saveState(page)).toHaveText(FAILED);
  });

  await setFull(false);
  await page.clock.fastForward('00:30');
  await expectSaved(page);
  expect(await savedRationale(page)).toBe('Det här får inte plats – åäö.');
  await page.reload();
  await expect(rationale(page)).toHaveValue('Det här får inte plats – åäö.');
});
