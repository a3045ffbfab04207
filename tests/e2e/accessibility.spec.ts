// What assistive technology is told, where it takes more than rules for every page (every-page.spec.ts).
import { expect, test } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { instrument } from '../support/instrument.ts';
import { expectStep, levels, openInitiative, pathOf } from '../support/journey.ts';
import { ANY, like, m } from '../support/messages.ts';
import { PLACES, visit } from '../support/places.ts';
import { planInitiative } from '../support/plan.ts';

test('Choices and mistakes in a new assessment are told in words', async ({ page }) => {
  await test.step('Without a kommun focus goes to the field, which says what is wrong', async () => {
    await visit(page, PLACES['/ny/[[from]]']!);
    await page.getByRole('button', { name: m.setup_submit() }).click();
    const kommun = page.getByRole('combobox', { name: m.setup_place() });
    await expect(kommun).toBeFocused();
    await expect(kommun).toHaveAccessibleDescription(m.setup_error_place());
    await expect(kommun).toHaveAttribute('aria-invalid', 'true');
    await kommun.selectOption('other');
    await page.getByRole('button', { name: m.setup_submit() }).click();
    const name = page.getByRole('textbox', { name: m.setup_place_name() });
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(m.setup_error_place_name());
    await name.fill('Länets gemensamma jour');
    await page.getByRole('button', { name: m.setup_submit() }).click();
    await expectStep(page, 1);
  });
  await test.step('The levels are one group of six named choices, each described by what it means', async () => {
    const { scale } = instrument;
    await expect(levels(page)).toMatchAriaSnapshot(`
    - group "${scale.question}":
      - radio "0 Inte påbörjat"
      - radio "1 Påbörjat"
      - radio "2 Delvis på plats"
      - radio "3 På plats"
      - radio "Vet inte"
      - radio "Inte aktuellt"
  `);
    const anchors = [...scale.levels, scale.unknown, scale.notApplicable].map(
      ({ anchor }) => anchor,
    );
    for (const [index, anchor] of anchors.entries()) {
      await expect(levels(page).getByRole('radio').nth(index)).toHaveAccessibleDescription(anchor);
      await expect(levels(page).getByText(anchor)).toBeVisible();
    }
    await levels(page).getByRole('radio', { name: '2 Delvis på plats' }).check();
    await expect(levels(page)).toMatchAriaSnapshot(`
    - radio "2 Delvis på plats" [checked]
    - 'button "${m.walk_clear_named({ question: scale.question })}"'
  `);
  });
});

test('Pictures and opinions side by side are told in words', async ({ page }) => {
  await test.step('Every figure with a picture has the same numbers as a table', async () => {
    await openInitiative(page, planInitiative());
    const figures = page.getByRole('figure').filter({ has: page.getByRole('img') });
    await expect(figures).toHaveCount(2);
    for (const [name, alternative] of [
      [m.overview_chart_distribution(), m.report_alt_distribution({ rows: ANY })],
      [m.overview_chart_pictures(), m.report_alt_pictures({ rows: ANY })],
    ] as const) {
      const figure = page.getByRole('figure', { name });
      await expect(figure.getByRole('img')).toHaveAccessibleName(like(alternative));
      await figure.getByText(m.overview_table_show()).click();
      const table = figure.getByRole('table', { name });
      await expect(table).toBeVisible();
      expect(await table.getByRole('columnheader').count()).toBeGreaterThan(3);
      expect(await table.getByRole('rowheader').count()).toBeGreaterThan(3);
    }
    const rows = page
      .getByRole('table', { name: m.overview_chart_distribution() })
      .getByRole('row');
    await expect(rows.nth(1).getByRole('rowheader')).toHaveText('1 Initial bedömning');
    const cells = await rows.nth(1).getByRole('cell').allTextContents();
    // 3, 2, 1, 0, vet inte, inte aktuellt, inte bedömt än, summa
    expect(cells).toEqual(['3', '1', '1', '1', '1', '1', '0', '8']);
    // The strip of all steps is a figure whose text is its own: each step with its level in words.
    await expect(
      page.getByRole('figure', { name: m.overview_strip() }).getByRole('link'),
    ).toHaveCount(14);
  });
  await test.step('Kommun and region have a group each when they answer first', async () => {
    await followTo(page, pathOf('/steg/1'));
    await expectStep(page, 1);
    for (const name of [m.picture_municipality(), m.picture_region(), m.picture_joint()])
      await expect(page.getByRole('group', { name }).getByRole('radio')).toHaveCount(6);
    await expect(page.getByText(m.pictures_differ_question())).toBeVisible();
  });
});
