// What is stored, how safely, and when IRIS reminds of saving a file.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { readDevice } from '../support/device.ts';
import {
  begin,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
  rationale,
  savedFile,
} from '../support/journey.ts';
import { filledInitiative, initiativeOf, times } from '../support/work-file.ts';
import { amount, m } from '../support/messages.ts';

const TODAY = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeZone: 'Europe/Stockholm',
}).format(new Date());
const ASK = m.storage_ask();

async function change(page: Page, steps: number): Promise<void> {
  for (let step = 1; step <= steps; step += 1) {
    await openAddress(page, pathOf(`/steg/${step}`));
    await expectStep(page, step);
    await rationale(page).fill(`Ändrad motivering ${step}`);
  }
  await expectSaved(page);
}

const reminder = (page: Page) => page.getByText(m.remind_why());

test.describe('The reminder', () => {
  test('comes when five ratings have changed since the file, and goes when a file is saved', async ({
    page,
  }) => {
    await openInitiative(page, filledInitiative());
    await expect(reminder(page)).toHaveCount(0);
    await change(page, 5);
    await goToPart(page, 'overview');
    await expect(reminder(page)).toHaveText(
      `${m.remind_since({ date: '17 september 2026' })} ${m.remind_why()}`,
    );
    await goToStart(page);
    await expect(reminder(page)).toBeVisible();
    await goToStart(page);
    await openAddress(page, pathOf());
    const { name, data } = await savedFile(
      page,
      page.getByRole('button', { name: m.save_to_file() }),
    );
    expect(JSON.stringify(data)).toContain('Ändrad motivering 5');
    await expect(page.getByText(m.start_saved({ name }), { exact: true })).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
    const [row] = (await readDevice(page)).initiatives!;
    // From when its content was read: what is typed while the file is made is not in it.
    expect(String(row?.filedAt) <= String(data.exportedAt)).toBe(true);
    expect(String(row?.filedAt) > '2026-09-18').toBe(true);

    // And it counts from there.
    await change(page, 1);
    await goToStart(page);
    await expect(page.getByText(m.remind_filed({ date: TODAY }))).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
  });

  test('comes for a single old change that no file has', async ({ page }) => {
    await page.clock.setFixedTime('2026-09-01T10:00:00Z');
    await begin(page);
    await rationale(page).fill('Skrivet i september');
    await expectSaved(page);
    await goToStart(page);
    await expect(page.getByText(m.remind_never_filed())).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
    await page.clock.setFixedTime('2026-09-08T10:00:01Z');
    await page.reload();
    await expect(reminder(page)).toHaveText(`${m.remind_in_no_file()} ${m.remind_why()}`);
  });

  test('never comes for the example', async ({ page }) => {
    await goToStart(page);
    await page.getByRole('button', { name: m.start_example() }).click();
    await expect(page.getByText(m.overview_example())).toBeVisible();
    const { assessments } = await readDevice(page);
    const id = String(assessments![0]!.id);
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await openAddress(page, `/#/skattning/${id}/steg/${step}`);
      await expectStep(page, step);
      await rationale(page).fill('Provar');
    }
    await goToPart(page, 'overview');
    await expect(page.getByText(m.overview_example())).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    await goToStart(page);
    await expect(page.getByRole('link', { name: /^Kvinnofrid/ })).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
  });
});

test.describe('The browser is asked to keep what is written', () => {
  test('when three steps are rated, not before, and not again after Inte nu', async ({ page }) => {
    await openInitiative(page, initiativeOf(times(2, 1), {}, {}, 2));
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    await openInitiative(page, initiativeOf(times(3, 1)));
    await expect(page.getByRole('button', { name: ASK })).toBeVisible();
    await page.getByRole('button', { name: m.storage_ask_not_now() }).click();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('link', { name: m.overview_to_report() })).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('iris:dismissed'))).toBe('["keep"]');
  });

  test('and a no is told as it is', async ({ page }) => {
    await openInitiative(page, filledInitiative());
    await page.getByRole('button', { name: ASK }).click();
    await expect(page.getByText(m.storage_asked_no())).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });

  test('and a yes is told, also on the page about storage', async ({ browser, baseURL }) => {
    // What has been granted stays with a browser's context, and other tests are asked anew.
    const context = await browser.newContext({ baseURL: baseURL!, serviceWorkers: 'block' });
    const page = await context.newPage();
    await openInitiative(page, filledInitiative());
    await expect(page.getByRole('button', { name: ASK })).toBeVisible();
    const session = await context.newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.send('Browser.setPermission', {
      permission: { name: 'persistent-storage' },
      setting: 'granted',
      ...(targetInfo.browserContextId && { browserContextId: targetInfo.browserContextId }),
    });
    await page.getByRole('button', { name: ASK }).click();
    await expect(page.getByText(m.storage_asked_yes())).toBeVisible();
    await openAddress(page, '/#/lagring');
    await expect(page.getByText(m.storage_keep_yes())).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    await context.close();
  });
});

test.describe('The page about storage', () => {
  test('is reached from every page, and says what there is and where a file has it', async ({
    page,
  }) => {
    await openInitiative(page, filledInitiative());
    await page.getByRole('contentinfo').getByRole('link', { name: m.storage_title() }).click();
    await expect(page).toHaveTitle(m.app_page_title({ page: m.storage_title() }));
    const row = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') });
    // Several kommuner may call it the same.
    await expect(row).toHaveText(/^\s*Mora kommun/u);
    await expect(row).toContainText(
      [m.storage_assessments(amount(1)), m.start_entry_changed({ date: '17 september 2026' })].join(
        ' · ',
      ),
    );
    await expect(row).toContainText(m.remind_filed({ date: '17 september 2026' }));
    await expect(page.getByText(m.storage_keep_no())).toBeVisible();
    await expect(page.getByRole('definition').first()).toHaveText(/^[\d,]+\sMB$/);

    await savedFile(page, page.getByRole('button', { name: m.start_save_all() }));
    await expect(row).toContainText(m.remind_filed({ date: TODAY }));
  });

  test('says so when the browser tells nothing', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['estimate', 'persisted', 'persist'])
        Object.defineProperty(StorageManager.prototype, name, { value: undefined });
    });
    await openAddress(page, '/#/lagring');
    await expect(page.getByText(m.storage_nothing())).toBeVisible();
    await expect(page.getByRole('definition')).toHaveText([
      m.storage_room_unknown(),
      m.storage_room_unknown(),
    ]);
    await expect(page.getByText(m.storage_keep_unknown())).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });

  test('says plainly when nothing is kept', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await openAddress(page, '/#/lagring');
    await expect(page.getByText(m.storage_memory())).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });
});
