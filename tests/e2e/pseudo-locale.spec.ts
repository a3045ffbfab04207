// What is on the screen comes from messages, the questionnaire or people: the app is built with marked messages, and
// whatever has no mark was written into a component. A second language can run the journeys too.
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { instrument, root } from '../support/instrument.ts';
import {
  chooseFile,
  chooseLevel,
  downloaded,
  evidence,
  levels,
  openInitiative,
  pathOf,
  saveState,
} from '../support/journey.ts';
import {
  dialog,
  expectNothingLeft,
  fileOf,
  goTo,
  leftover,
  marked,
  MARKED_URL,
  offenders,
  press,
  UNMARKED_URL,
  wrap,
  wrapped,
} from '../support/marked.ts';
import { ANY, holding, m } from '../support/messages.ts';
import { PLACES, routes } from '../support/places.ts';
import { activityId, planInitiative } from '../support/plan.ts';
import { textNodes } from '../support/texts.ts';
import { ASSESSMENT, payload } from '../support/work-file.ts';

test.use({ baseURL: MARKED_URL });

/** With a sign that no typeface of the PDF has. */
const main = { ...wrapped, title: wrap(`${planInitiative().title} 漢`) };

test('What is left of a text is what nobody has marked', () => {
  expect(leftover('⟦Steg 1 ‹Kartlägg›: ⟦Vet inte⟧⟧ · 3')).toBe('');
  expect(leftover('⟦Ändrad 17 september 2026⟧')).toBe('');
  expect(leftover('Falu kommun, 17 september 2026')).toBe('');
  expect(leftover('⟦steg 3 ‹Bedöm›⟧, ⟦steg 4⟧ och ⟦steg 8⟧')).toBe('');
  expect(leftover('⟦Steg⟧ och Faser')).toBe('ochFaser');
  expect(leftover('⟦Steg⟧ Faser')).toBe('Faser');
  expect(leftover('Falun')).toBe('Falun');
});

test('No text of any page is written into a component', async ({ page }) => {
  await openInitiative(page, main, fileOf(main));
  for (const route of routes())
    await test.step(route, async () => {
      const place = PLACES[route]!;
      await goTo(page, place.address, place.heading);
      await expectNothingLeft(page);
    });

  await test.step('the last step', async () => {
    await followTo(page, pathOf('/steg/14'));
    await expect(page.getByText(m.walk_where({ number: 14, total: 14 }))).toBeVisible();
    await expectNothingLeft(page);
  });
  await test.step('a copy', async () => {
    await goTo(page, `/#/ny/${ASSESSMENT}`, m.setup_heading_copy());
    await expectNothingLeft(page);
  });
  await test.step('the other views of a plan, a question and what was cancelled', async () => {
    for (const [place, landmark] of [
      ['/plan/ansvariga', m.plan_title()],
      ['/ny-aktivitet/12/fraga', m.plan_form_title_question()],
      ['/plan/tidslinje', m.plan_title()],
      [`/aktivitet/${activityId(5)}`, 'Möt grannkommunen.'],
    ] as const) {
      await goTo(page, pathOf(place), landmark);
      await expectNothingLeft(page);
    }
  });
  await test.step('every document', async () => {
    await followTo(page, pathOf('/rapport'));
    // It stays open for the documents that come after.
    await page.getByRole('button', { name: m.docpage_read() }).click();
    await expectNothingLeft(page);
    for (const document of [
      'sammanfattning',
      'tjansteskrivelse',
      'handlingsplan',
      'skattning',
      'data',
    ]) {
      const address = pathOf(`/rapport/${document}`);
      await followTo(page, address);
      const chosen = page.locator(`[aria-current="page"][href$="${address.slice(2)}"]`);
      await expect(chosen).toHaveCount(1);
      await expect(page.locator('[aria-current="page"]')).toHaveCount(2);
      await expect(page.locator('.button.primary')).toBeVisible();
      await expectNothingLeft(page);
    }
  });
});

test('No text of dialogs, errors and troubles is written into a component', async ({ page }) => {
  await openInitiative(page, main, fileOf(main), '/rapport');

  await test.step('signs that the PDF cannot show, and a part that cannot be fetched', async () => {
    await page.getByRole('button', { name: m.report_download() }).click();
    // The marks of the messages are not in the typeface either.
    await expect(dialog(page).getByRole('listitem')).toHaveCount(3);
    const told = await textNodes(page, 'script, style, textarea');
    expect(offenders(told.filter(({ text }) => !/U\+27E[67]/u.test(text)))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.route('**/*.js', (route) => route.abort());
    await page.getByRole('button', { name: m.docpage_word_download() }).click();
    await expect(
      page.getByRole('alert').filter({ hasText: m.docpage_trouble_part() }),
    ).toBeVisible();
    await expectNothingLeft(page);
    await page.unroute('**/*.js');
  });

  await test.step('a deletion, and a file that differs', async () => {
    await goTo(page, '/#/', m.start_heading());
    await press(page, m.start_delete());
    await expect(dialog(page)).toBeVisible();
    await expectNothingLeft(page);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await chooseFile(page, payload(fileOf({ ...main, title: wrap('Annan titel') })));
    await expect(dialog(page)).toBeVisible();
    await expectNothingLeft(page);
    await page.keyboard.press('Escape');
  });

  await test.step('a new initiative without a place', async () => {
    await goTo(page, '/#/ny', m.setup_heading_new());
    await page.getByRole('button', { name: m.setup_submit() }).click();
    await expect(page.getByText(m.setup_error_place())).toBeVisible();
    await expectNothingLeft(page);
  });

  await test.step('clearing the device', async () => {
    await goTo(page, '/#/lagring', m.storage_heading());
    for (const [name, refuse] of [
      [m.clear_leave(), m.clear_leave_confirm()],
      [m.clear_all(), m.clear_all_confirm()],
    ] as const) {
      await press(page, name);
      await press(page, refuse);
      await expect(page.getByRole('checkbox')).toHaveAccessibleDescription(/⟦/u);
      await expectNothingLeft(page);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    }
  });

  await test.step('a page that does not exist', async () => {
    await followTo(page, '/#/skattning/finns-inte');
    await expect(page.getByText(m.error_not_found_heading())).toBeVisible();
    await expectNothingLeft(page);
  });

  await test.step('key figures that are wrong or taken away', async () => {
    await goTo(page, pathOf('/nyckeltal'), m.figure_title());
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(2);
    const number = page.getByRole('table').first().getByRole('textbox').first();
    for (const text of ['−0,3', 'tolv', '1.234', '1,000', '9999999999999', '0,5']) {
      await number.fill(text);
      await number.press('Enter');
      await expect(page.getByRole('alert').first()).not.toBeEmpty();
      await expectNothingLeft(page);
    }
    await page.getByRole('button', { name: /2025/ }).first().click();
    await expect(page.locator('li.note')).toHaveCount(1);
    await press(page, m.figure_add());
    await expectNothingLeft(page);
  });

  await test.step('adopting', async () => {
    await goTo(page, pathOf('/rapport'), m.docpage_title());
    const answer = dialog(page).getByRole('button').last();
    await press(page, m.adopt_next());
    await expectNothingLeft(page);
    await answer.click();
    await press(page, m.adopt_do());
    await page.getByLabel(marked(m.report_adopted_on())).fill('2999-01-01');
    await answer.click();
    await expect(dialog(page).getByRole('alert').first()).toBeVisible();
    await expectNothingLeft(page);
    await page.getByRole('textbox', { name: marked(m.report_adopted_by()) }).fill(wrap('Nämnden'));
    await answer.click();
    await expect(dialog(page)).toHaveCount(0);
    await page
      .getByRole('button', { name: holding(m.adopt_open_named({ version: ANY, decision: ANY })) })
      .first()
      .click();
    await expectNothingLeft(page);
  });
});

test('No text on the way to a file, or of a locked one, is written into a component', async ({
  page,
}) => {
  const telling = {
    ...wrapped,
    title: '«a@b.se»',
    assessments: wrapped.assessments.map((assessment) => ({
      ...assessment,
      ratings: assessment.ratings.map((rating) => ({
        ...rating,
        evidence: '«a@b.se 070-1234567»',
      })),
    })),
  };
  await openInitiative(page, telling, fileOf(telling), '/steg/1');
  await expect(page.getByText(holding(m.sensitive_note({ what: ANY }))).first()).toBeVisible();
  await expectNothingLeft(page);

  await goTo(page, pathOf('/rapport'), m.docpage_title());
  await page.getByRole('button', { name: m.report_download() }).click();
  await expect(dialog(page)).toBeVisible();
  await expectNothingLeft(page);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await page.getByRole('main').getByRole('button', { name: m.save_to_file() }).click();
  await page.getByRole('checkbox', { name: marked(m.lock_choice()) }).check();
  await page.getByRole('button', { name: m.filing_anyway() }).click();
  await expect(page.getByText(holding(m.lock_too_short({ least: ANY })))).toBeVisible();
  await expectNothingLeft(page);
  await page.keyboard.press('Escape');

  await goTo(page, '/#/', m.start_heading());
  await chooseFile(page, fileURLToPath(new URL('tests/fixtures/locked.iris.json', root)));
  await expect(dialog(page)).toBeVisible();
  await press(page, m.lock_open());
  await expect(page.getByText(m.lock_wrong())).toBeVisible();
  expect(
    offenders((await textNodes(page)).filter(({ text }) => text !== 'locked.iris.json')),
  ).toEqual([]);
});

for (const [language, baseURL] of [
  ['The first language', UNMARKED_URL],
  ['A second language', MARKED_URL],
] as const)
  test.describe(language, () => {
    test.use({ baseURL });

    test('runs this journey, step by step the same', async ({ page }) => {
      const level = instrument.scale.unknown.name;
      const text = 'Beslutet om lokala anpassningar.';
      await openAddress(page, '/#/');
      await page.getByRole('link', { name: m.start_new() }).click();
      await page.getByRole('combobox', { name: m.setup_place() }).selectOption('Mora kommun');
      await page.getByRole('button', { name: m.setup_submit() }).click();
      await expect(page.getByText(m.walk_where({ number: 1, total: 14 }))).toBeVisible();
      await chooseLevel(page, level);
      await evidence(page).fill(text);
      await expect(saveState(page)).toContainText(m.save_saved());
      await expectAccessible(page);

      await page.reload();
      await expect(levels(page).getByRole('radio', { name: level, exact: true })).toBeChecked();
      await expect(evidence(page)).toHaveValue(text);

      await page
        .getByRole('navigation', { name: m.app_navigation() })
        .getByRole('link', { name: m.nav_report() })
        .click();
      await page.getByRole('link', { name: m.docpage_appendix() }).click();
      const { content } = await downloaded(page, () =>
        page.getByRole('button', { name: m.docpage_html_download() }).click(),
      );
      const document = content.toString('utf8');
      expect(document).toContain(m.doc_appendix());
      expect(document).toContain(text);
    });
  });
