// The same way as in the main journey, with a keyboard alone. Nothing here clicks, fills or sets focus.
import { expect, test, type Page } from '@playwright/test';
import { stepName } from '../support/instrument.ts';
import {
  compact,
  downloadedPdf,
  expectStep,
  levels,
  openInitiative,
  phase,
  rationale,
} from '../support/journey.ts';
import { PLACES, routes, visit } from '../support/places.ts';
import { press, tabThrough, tabTo } from '../support/focus.ts';
import { planInitiative } from '../support/plan.ts';

test.describe.configure({ mode: 'parallel' });

async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

test.describe('With a keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('a group can go from the start page to a PDF, and sees focus at every stop', async ({
    page,
  }) => {
    test.slow();
    await page.goto('/#/');
    await expect(page.getByRole('link', { name: 'Ny skattning' })).toBeVisible();

    await tabTo(page, 'Ny skattning');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Börja en ny skattning');
    await tabTo(page, /^Kommun/);
    await typed(page, 'Mora');
    await expect(page.getByRole('combobox', { name: 'Kommun' })).toHaveValue('2062');
    await tabTo(page, 'Börja skattningen');
    await page.keyboard.press('Enter');

    const walk = [
      { downs: 3, level: '3 På plats' },
      { downs: 0, level: '0 Inte påbörjat' },
      { downs: 4, level: 'Vet inte' },
      { downs: 5, level: 'Inte aktuellt' },
    ];
    for (const [index, { downs, level }] of walk.entries()) {
      const number = index + 1;
      await expectStep(page, number);
      await tabTo(page, '0 Inte påbörjat');
      if (downs === 0) await press(page, 'Space');
      for (let down = 0; down < downs; down += 1) await press(page, 'ArrowDown');
      await expect(levels(page).getByRole('radio', { name: level, exact: true })).toBeChecked();
      // Choosing a level moves nothing on by itself.
      await expectStep(page, number);
      await tabTo(page, 'Motivering');
      await typed(page, `Skrivet med tangentbord i steg ${number}: åäö.`);
      await tabTo(page, `Nästa steg ${number + 1} ${stepName(number + 1)}`);
      await page.keyboard.press('Enter');
    }
    await expectStep(page, 5);

    // Back with the keyboard too: what was written is there.
    await tabTo(page, `Föregående steg 4 ${stepName(4)}`);
    await page.keyboard.press('Enter');
    await expectStep(page, 4);
    await expect(rationale(page)).toHaveValue('Skrivet med tangentbord i steg 4: åäö.');

    await tabTo(page, 'Översikt');
    await page.keyboard.press('Enter');
    await expect(phase(page, 1)).toContainText('steg 2 Pröva hur överenskommelsen passar');
    await tabTo(page, 'Till dokumenten');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
    await tabTo(page, /^Diarienummer/);
    await typed(page, 'RD20/00671:3');
    await tabTo(page, 'Hämta som PDF');
    const { name, text } = await downloadedPdf(page, () => page.keyboard.press('Enter'));
    expect(name).toContain('_rd20-00671-3.pdf');
    expect(text).toContain(compact('Skrivet med tangentbord i steg 3: åäö.'));
  });

  test('the skip button takes focus past the top of the page', async ({ page }) => {
    await page.goto('/#/om');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Om IRIS');
    await press(page, 'Tab');
    await expect(page.getByRole('button', { name: 'Hoppa till innehållet' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await tabTo(page, 'Om IRIS');
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name: 'Om IRIS' }),
    ).toBeFocused();
  });
});

const VIEWPORTS = [
  { width: 1280, height: 720 },
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

for (const route of routes())
  test(`focus can be seen at every stop of ${route}, forwards and backwards`, async ({ page }) => {
    test.slow();
    await openInitiative(page, planInitiative());
    for (const viewport of VIEWPORTS)
      await test.step(`at ${viewport.width} × ${viewport.height}`, async () => {
        await page.setViewportSize(viewport);
        await visit(page, PLACES[route]!);
        for (const key of ['Tab', 'Shift+Tab'] as const) {
          const stops = await tabThrough(page, key);
          expect(stops.length).toBeGreaterThan(3);
          expect(
            stops
              .filter(({ hidden }) => hidden !== '')
              .map(({ what, hidden }) => `${what} ${hidden}`),
          ).toEqual([]);
        }
      });
  });
