// The same way as in the main journey, with a keyboard alone. Nothing on that way clicks, fills or sets focus.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { instrument, stepName } from '../support/instrument.ts';
import {
  compact,
  downloadedPdf,
  expectSaved,
  expectStep,
  levels,
  phase,
  rationale,
} from '../support/journey.ts';
import { expectFocusSeen, press, tabTo } from '../support/focus.ts';
import { beginning, m } from '../support/messages.ts';

/** A step as the links to the one before and the one after call it. */
const placed = (number: number) => m.status_phase({ number, name: stepName(number) });

async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
}

/** What can be wrong with a stop, as markup, and what is said of it. */
const UNSEEN: Readonly<Record<string, { markup: string; told: RegExp }>> = {
  'it is under something': {
    markup: `<button style="position: fixed; bottom: 0">Skymd</button>
      <p style="position: fixed; inset: auto 0 0; margin: 0; height: 9em; background: white">En list</p>`,
    told: /Skymd.* is covered by <p/u,
  },
  'it is beside the window': {
    markup: '<button style="position: fixed; left: -20em">Utanför</button>',
    told: /Utanför.* lies outside the window/u,
  },
  'it has no size': {
    markup:
      '<button style="all: unset; position: fixed; width: 0; overflow: hidden">Liten</button>',
    told: /Liten.* has no size/u,
  },
};

test('The walk itself sees a stop that cannot be seen', async ({ page }) => {
  const load = (fault = '') => {
    const stops = ['Först', 'Sedan', 'Därefter', 'Sist'].map((name) => `<button>${name}</button>`);
    const markup = `<!doctype html><main>${stops.join(' ')}${fault}</main>`;
    return page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(markup)}`);
  };
  await load();
  await expectFocusSeen(page, 'Först');
  await expect(expectFocusSeen(page, 'Sedan')).rejects.toThrow(/Först/u);
  for (const [what, { markup, told }] of Object.entries(UNSEEN))
    await test.step(what, async () => {
      await load(markup);
      await expect(expectFocusSeen(page, 'Först')).rejects.toThrow(told);
    });
});

test.describe('With a keyboard alone', () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test('a group can go from the start page to a PDF, and sees focus at every stop', async ({
    page,
  }) => {
    await test.step('the skip button takes focus past the top of the page', async () => {
      await openAddress(page, '/#/om');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.about_heading());
      await press(page, 'Tab');
      await expect(page.getByRole('button', { name: m.app_skip() })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main')).toBeFocused();
      // There is one at the top too.
      await tabTo(page, m.app_about());
      await expect(
        page.getByRole('contentinfo').getByRole('link', { name: m.app_about() }),
      ).toBeFocused();
    });

    await openAddress(page, '/#/');
    await expect(page.getByRole('link', { name: m.start_new() })).toBeVisible();
    await tabTo(page, m.start_new());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.setup_heading_new());
    await tabTo(page, beginning(m.setup_place()));
    await typed(page, 'Mora');
    await expect(page.getByRole('combobox', { name: m.setup_place() })).toHaveValue('2062');
    await tabTo(page, m.setup_submit());
    await page.keyboard.press('Enter');

    const { unknown, notApplicable } = instrument.scale;
    const walk = [
      { downs: 3, level: '3 På plats' },
      { downs: 0, level: '0 Inte påbörjat' },
      { downs: 4, level: unknown.name },
      { downs: 5, level: notApplicable.name },
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
      await tabTo(page, m.walk_rationale());
      await typed(page, `Skrivet med tangentbord i steg ${number}: åäö.`);
      await tabTo(page, `${m.walk_next()} ${placed(number + 1)}`);
      await page.keyboard.press('Enter');
    }
    await expectStep(page, 5);

    // Back with the keyboard too: what was written is there.
    await tabTo(page, `${m.walk_previous()} ${placed(4)}`);
    await page.keyboard.press('Enter');
    await expectStep(page, 4);
    await expect(rationale(page)).toHaveValue('Skrivet med tangentbord i steg 4: åäö.');

    await test.step('single keys choose and move, and can be turned off', async () => {
      const choice = (name: string) => levels(page).getByRole('radio', { name, exact: true });
      const said = page.getByRole('status');
      await press(page, '2');
      await expect(choice('2 Delvis på plats')).toBeChecked();
      await expect(said.filter({ hasText: '2 Delvis på plats' })).toHaveText(
        m.walk_keys_chosen({ level: '2 Delvis på plats' }),
      );
      await expectStep(page, 4);
      await press(page, 'i');
      await expect(choice(notApplicable.name)).toBeChecked();
      await press(page, 'ArrowRight');
      await expectStep(page, 5);
      await press(page, 'v');
      await expect(choice(unknown.name)).toBeChecked();
      await expectSaved(page);
      await press(page, 'p');
      await expectStep(page, 4);
      await expect(choice(notApplicable.name)).toBeChecked();

      const list = page.getByRole('dialog', { name: m.walk_keys() });
      await press(page, '?');
      await expect(list).toContainText(m.walk_keys_level());
      await press(page, '1');
      await tabTo(page, m.walk_keys_on());
      await press(page, 'Space');
      await press(page, 'Escape');
      await expect(list).toHaveCount(0);
      for (const key of ['1', 'n', '?']) await press(page, key);
      await expectStep(page, 4);
      await expect(list).toHaveCount(0);
      await expect(choice(notApplicable.name)).toBeChecked();
      await page.reload();
      await expectStep(page, 4);
      await tabTo(page, m.walk_keys());
      await page.keyboard.press('Enter');
      await expect(list.getByRole('checkbox')).not.toBeChecked();
      await tabTo(page, m.walk_keys_on());
      await press(page, 'Space');
      await press(page, 'Escape');
      await press(page, 'n');
      await expectStep(page, 5);
    });

    await tabTo(page, m.nav_overview());
    await page.keyboard.press('Enter');
    await expect(phase(page, 1)).toContainText(m.status_step({ number: 2, name: stepName(2) }));
    await tabTo(page, m.overview_to_report());
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.docpage_title());
    await tabTo(page, beginning(m.report_registry()));
    await typed(page, 'RD20/00671:3');
    await tabTo(page, m.report_download());
    const { name, text } = await downloadedPdf(page, () => page.keyboard.press('Enter'));
    expect(name).toContain('_rd20-00671-3.pdf');
    expect(text).toContain(compact('Skrivet med tangentbord i steg 3: åäö.'));
  });
});
