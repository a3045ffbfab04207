// What assistive technology is told, where it takes more than rules for every page (every-page.spec.ts).
import { expect, test } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { instrument, stepName, steps } from '../support/instrument.ts';
import {
  evidence,
  expectStep,
  levels,
  openInitiative,
  pathOf,
  rationale,
} from '../support/journey.ts';
import { expectNoSidewaysScroll } from '../support/looks.ts';
import { amount, ANY, like, m } from '../support/messages.ts';
import { PLACES, visit } from '../support/places.ts';
import { planInitiative } from '../support/plan.ts';
import { initiativeOf } from '../support/work-file.ts';

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

test('Level and texts stay where they are and in sight, and steps have names', async ({ page }) => {
  await openInitiative(page, planInitiative({ mode: 'joint' }), undefined, '/steg/6');
  await expectStep(page, 6);
  const support = page.getByText(m.walk_support());
  const places = async () =>
    Promise.all(
      [levels(page), rationale(page), evidence(page)].map(async (part) => {
        const { x = 0, y = 0, width = 0, height = 0 } = (await part.boundingBox()) ?? {};
        return [x, y + (await page.evaluate(() => scrollY)), width, height].map(Math.round);
      }),
    );

  await test.step('The levels are seen at once on a laptop that enlarges to 150 %', async () => {
    await page.setViewportSize({ width: 853, height: 480 });
    for (const { anchor } of instrument.scale.levels)
      await expect(levels(page).getByText(anchor)).toBeInViewport({ ratio: 1 });
  });

  for (const [width, height] of [
    [1280, 800],
    [1280, 720],
    [853, 480],
    [390, 844],
  ] as const)
    await test.step(`Support moves nothing at ${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      const before = await places();
      await support.click();
      await expect(page.getByRole('group', { name: m.walk_signs() })).toBeVisible();
      expect(await places()).toEqual(before);
      if (width === 1280)
        for (const part of [page.getByText(steps[5]!.signs[0]!.text), levels(page)])
          await expect(part).toBeInViewport();
      await expectNoSidewaysScroll(page);
      await support.click();
    });

  await test.step('A step says its name on hover and focus, until Escape', async () => {
    const path = page.getByRole('navigation', { name: m.walk_path() });
    for (const [width, number] of [
      [390, 7],
      [1280, 1],
      [1280, 14],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      const link = path.getByRole('link').nth(number - 1);
      const name = link.getByText(stepName(number));
      const shown = async () => ((await name.boundingBox())?.width ?? 0) > 40;
      await expect.poll(shown).toBe(false);
      await link.hover();
      await expect.poll(shown).toBe(true);
      await expect(name).toBeInViewport({ ratio: 0.99 });
      await expectNoSidewaysScroll(page);
      // It can be pointed at, and taken away.
      await name.hover();
      expect(await shown()).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(shown).toBe(false);
      await page.mouse.move(0, 0);
      await link.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      await expect(link).toBeFocused();
      await expect.poll(shown).toBe(true);
      await link.blur();
    }
    await page.setViewportSize({ width: 390, height: 844 });
    const here = m.status_phase({ number: 6, name: stepName(6) });
    await expect(path.getByText(here, { exact: true })).toBeVisible();
  });

  await test.step('At 150 % every level is seen too where kommun and region answer first', async () => {
    const apart = initiativeOf([2], { mode: 'parties-first' }, {}, 1);
    await openInitiative(page, apart, undefined, '/steg/6');
    await page.setViewportSize({ width: 853, height: 480 });
    for (const { anchor } of instrument.scale.levels)
      await expect(page.getByText(anchor)).toBeInViewport({ ratio: 1 });
  });
});

test('A chart is fetched when one comes near, and is on paper as a table until then', async ({
  page,
}) => {
  const name = m.overview_chart_distribution();
  const drawn: string[] = [];
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    if ((await response.text()).includes('Canvas is already in use')) drawn.push(response.url());
  });
  await page.setViewportSize({ width: 390, height: 400 });
  await openInitiative(page, planInitiative());
  const figure = page.getByRole('figure', { name });
  const table = figure.getByRole('table', { name });
  await page.waitForLoadState('networkidle');
  expect(drawn).toEqual([]);
  const print = (when: 'beforeprint' | 'afterprint') =>
    page.evaluate((event) => void dispatchEvent(new Event(event)), when);

  await page.emulateMedia({ media: 'print' });
  await print('beforeprint');
  await expect(table).toBeVisible();
  await expect(figure.getByRole('img')).toBeHidden();
  await print('afterprint');
  await page.emulateMedia({ media: null });
  await expect(table).toBeHidden();

  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => drawn).toHaveLength(1);
  await expect(figure.getByRole('img')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await print('beforeprint');
  await expect(figure.getByRole('img')).toBeVisible();
  await expect(table).toBeHidden();
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
    // 0, 1, 2, 3, vet inte, inte aktuellt, inte bedömt än, summa
    expect(cells).toEqual(['1', '1', '1', '3', '1', '1', '0', '8']);
    // The strip of all steps is a figure whose text is its own: each step with its level in words.
    await expect(
      page.getByRole('figure', { name: m.overview_strip() }).getByRole('link'),
    ).toHaveCount(14);
  });
  await test.step('Where the two are furthest apart is told in words, and no mark covers another', async () => {
    const figure = page.getByRole('figure', { name: m.overview_chart_pictures() });
    const apart = m.pictures_apart(amount(2));
    await expect(figure.getByText(m.pictures_listed({ what: apart }))).toBeVisible();
    const step = m.walk_title({ number: 1, name: stepName(1) });
    const answers = { municipality: '3 På plats', region: '1 Påbörjat' };
    await expect(figure.getByRole('listitem')).toHaveText([m.pictures_pair({ step, ...answers })]);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const marks = figure.locator('[data-party]');
      await expect(marks).toHaveCount(3 * 14);
      const boxes = await marks.evaluateAll((all) =>
        all.map((mark) => mark.getBoundingClientRect().toJSON() as DOMRect),
      );
      const covering = boxes.filter((one, index) =>
        boxes
          .slice(index + 1)
          .some(
            (other) =>
              one.left < other.right &&
              other.left < one.right &&
              one.top < other.bottom &&
              other.top < one.bottom,
          ),
      );
      expect(covering).toEqual([]);
      expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
    }
  });
  await test.step('Bars are printed alike from a light and a dark screen', async () => {
    const canvas = page
      .getByRole('figure', { name: m.overview_chart_distribution() })
      .locator('canvas');
    await page.setViewportSize({ width: 1280, height: 800 });
    await canvas.scrollIntoViewIfNeeded();
    const printed = async (colorScheme: 'light' | 'dark') => {
      await page.emulateMedia({ colorScheme });
      return canvas.evaluate((element: HTMLCanvasElement) => {
        dispatchEvent(new Event('beforeprint'));
        return element.toDataURL();
      });
    };
    await expect.poll(async () => (await printed('light')).length).toBeGreaterThan(5000);
    const light = await printed('light');
    await expect.poll(() => printed('dark')).toBe(light);
    await page.emulateMedia({ colorScheme: 'light' });
  });
  await test.step('Kommun and region have a group each when they answer first', async () => {
    await followTo(page, pathOf('/steg/1'));
    await expectStep(page, 1);
    const group = (name: string) => page.getByRole('group', { name }).getByRole('radio');
    const { levels: scale, unknown, notApplicable } = instrument.scale;
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const name of [m.picture_municipality(), m.picture_region(), m.picture_joint()]) {
      await expect(group(name)).toHaveCount(6);
      for (const [index, { anchor }] of [...scale, unknown, notApplicable].entries()) {
        await expect(group(name).nth(index)).toHaveAccessibleDescription(anchor);
        // The joint level is chosen where the two pictures are seen.
        await expect(group(name).nth(index)).toBeInViewport({ ratio: 1 });
      }
    }
    const told = page.getByText(m.pictures_differ_question());
    const bar = page.getByRole('navigation', { name: `${m.walk_previous()}, ${m.walk_next()}` });
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(told).toBeInViewport({ ratio: 1 });
      const { y, height: lines } = (await told.boundingBox())!;
      const { y: top } = (await bar.boundingBox())!;
      expect(y + lines, `at ${width} × ${height}`).toBeLessThanOrEqual(top);
    }
    await page.setViewportSize({ width: 1280, height: 720 });

    // A key chooses for the party in whose group one is, else for both together.
    await group(m.picture_municipality()).first().focus();
    await page.keyboard.press('1');
    await expect(group(m.picture_municipality()).nth(1)).toBeFocused();
    await expect(group(m.picture_municipality()).nth(1)).toBeChecked();
    const said = page.getByRole('status').filter({ hasText: m.party_municipality() });
    await expect(said).toHaveText(
      m.walk_keys_chosen_by({ party: m.party_municipality(), level: '1 Påbörjat' }),
    );
    await page.getByRole('main').focus();
    await page.keyboard.press('2');
    await expect(group(m.picture_joint()).nth(2)).toBeChecked();
    await expect(group(m.picture_municipality()).nth(1)).toBeChecked();
  });
});
