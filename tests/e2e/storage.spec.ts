// What is stored, how safely, and when IRIS reminds of saving a file.
import { expect, test, type Page } from '@playwright/test';
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

const TODAY = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'long',
  timeZone: 'Europe/Stockholm',
}).format(new Date());
const ASK = 'Be webbläsaren behålla uppgifterna';

async function change(page: Page, steps: number): Promise<void> {
  for (let step = 1; step <= steps; step += 1) {
    await page.goto(pathOf(`/steg/${step}`));
    await expectStep(page, step);
    await rationale(page).fill(`Ändrad motivering ${step}`);
  }
  await expectSaved(page);
}

const reminder = (page: Page) => page.getByText('Spara till fil, så finns de kvar');

test.describe('The reminder', () => {
  test('comes when five ratings have changed since the file, and goes when a file is saved', async ({
    page,
  }) => {
    await openInitiative(page, filledInitiative());
    await expect(reminder(page)).toHaveCount(0);
    await change(page, 5);
    await goToPart(page, 'Översikt');
    await expect(reminder(page)).toHaveText(
      'Sedan filen sparades 17 september 2026 har 5 bedömningar och svar ändrats. Spara till fil, så finns de kvar även om webbläsaren rensas.',
    );
    await goToStart(page);
    await expect(reminder(page)).toBeVisible();
    await goToStart(page);
    await page.goto(pathOf());
    const { data } = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));
    expect(JSON.stringify(data)).toContain('Ändrad motivering 5');
    await expect(page.getByText(/^Filen .* är sparad\.$/)).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
    const [row] = (await readDevice(page)).initiatives!;
    // From when its content was read: what is typed while the file is made is not in it.
    expect(String(row?.filedAt) <= String(data.exportedAt)).toBe(true);
    expect(String(row?.filedAt) > '2026-09-18').toBe(true);

    // And it counts from there.
    await change(page, 1);
    await goToStart(page);
    await expect(page.getByText(`Fil sparad ${TODAY}`)).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
  });

  test('comes for a single old change that no file has', async ({ page }) => {
    await page.clock.setFixedTime('2026-09-01T10:00:00Z');
    await begin(page);
    await rationale(page).fill('Skrivet i september');
    await expectSaved(page);
    await goToStart(page);
    await expect(page.getByText('Ingen fil sparad än')).toBeVisible();
    await expect(reminder(page)).toHaveCount(0);
    await page.clock.setFixedTime('2026-09-08T10:00:01Z');
    await page.reload();
    await expect(reminder(page)).toHaveText(
      '1 bedömning eller svar finns inte i någon fil. Spara till fil, så finns de kvar även om webbläsaren rensas.',
    );
  });

  test('never comes for the example', async ({ page }) => {
    await goToStart(page);
    await page.getByRole('button', { name: 'Visa exempel' }).click();
    await expect(page.getByText('Det här är ett påhittat exempel.')).toBeVisible();
    const { assessments } = await readDevice(page);
    const id = String(assessments![0]!.id);
    for (const step of [1, 2, 3, 4, 5, 6]) {
      await page.goto(`/#/skattning/${id}/steg/${step}`);
      await expectStep(page, step);
      await rationale(page).fill('Provar');
    }
    await goToPart(page, 'Översikt');
    await expect(page.getByText('Det här är ett påhittat exempel.')).toBeVisible();
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
    await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    await openInitiative(page, initiativeOf(times(3, 1)));
    await expect(page.getByRole('button', { name: ASK })).toBeVisible();
    await page.getByRole('button', { name: 'Inte nu' }).click();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.getItem('iris:dismissed'))).toBe('["keep"]');
  });

  test('and a no is told as it is', async ({ page }) => {
    await openInitiative(page, filledInitiative());
    await page.getByRole('button', { name: ASK }).click();
    await expect(page.getByText('Webbläsaren lovade inget.')).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });

  test('and a yes is told, also on the page about storage', async ({ page, context }) => {
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
    await expect(page.getByText('Webbläsaren behåller nu uppgifterna')).toBeVisible();
    await page.goto('/#/lagring');
    await expect(page.getByText('Nej, inte av sig själv.')).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });
});

test.describe('The page about storage', () => {
  test('is reached from every page, and says what there is and where a file has it', async ({
    page,
  }) => {
    await openInitiative(page, filledInitiative());
    await page.getByRole('contentinfo').getByRole('link', { name: 'Lagring' }).click();
    await expect(page).toHaveTitle('Lagring på den här datorn – IRIS');
    const row = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link') });
    await expect(row).toContainText('Mora kommun · 1 skattning · Ändrad 17 september 2026');
    await expect(row).toContainText('Fil sparad 17 september 2026');
    await expect(page.getByText('Ja. Webbläsaren får rensa')).toBeVisible();
    await expect(page.getByRole('definition').first()).toHaveText(/^[\d,]+\sMB$/);

    await savedFile(page, page.getByRole('button', { name: 'Spara allt till fil' }));
    await expect(row).toContainText(`Fil sparad ${TODAY}`);
  });

  test('says so when the browser tells nothing', async ({ page }) => {
    await page.addInitScript(() => {
      for (const name of ['estimate', 'persisted', 'persist'])
        Object.defineProperty(StorageManager.prototype, name, { value: undefined });
    });
    await page.goto('/#/lagring');
    await expect(page.getByText('Inget är sparat än.')).toBeVisible();
    await expect(page.getByRole('definition')).toHaveText(['uppgift saknas', 'uppgift saknas']);
    await expect(page.getByText('Webbläsaren säger inte hur den gör.')).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });

  test('says plainly when nothing is kept', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
    });
    await page.goto('/#/lagring');
    await expect(page.getByText('Det som visas här finns bara i den här fliken.')).toBeVisible();
    await expect(page.getByRole('button', { name: ASK })).toHaveCount(0);
  });
});
