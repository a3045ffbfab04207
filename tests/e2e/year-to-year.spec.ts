// The whole year with the three-year example: what has moved, what to do about it, the follow-up at a meeting, and the
// next year's assessment, where it all stands beside. Then everything again from the saved file, on another computer.
import { expect, test, type Page } from '@playwright/test';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { steps } from '../support/instrument.ts';
import {
  chooseFile,
  content,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  rationale,
  savedFile,
} from '../support/journey.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { goToPrepare, goToRead } from '../support/status-page.ts';
import { threeYears, threeYearsFile } from '../support/three-years.ts';
import { payload } from '../support/work-file.ts';
import { capital } from '#lib/i18n/letter-case.ts';
import { amount } from '#lib/i18n/number-words.ts';
import { counted, m } from '../support/messages.ts';

const MEETING = new Date('2026-12-01T09:00:00+01:00');
const NEXT_YEAR = new Date('2027-09-16T09:00:00+02:00');
const ADDED = 'Kalla ersättarna till ett första möte.';

const main = (page: Page) => page.getByRole('main');
/** Below the two huvudmän's own pictures. */
const joint = (page: Page) => main(page).getByRole('group', { name: m.picture_joint() });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('From three years of assessments to the fourth: compare, plan, follow up, and assess again', async ({
  page,
  browser,
}) => {
  await page.clock.setFixedTime(MEETING);
  await openInitiative(page, threeYears, threeYearsFile);

  await test.step('two steps have gone down since last year', async () => {
    await goToPart(page, 'over-time');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: m.compare_count_down({ label: amount(2).number }) }),
    ).toBeVisible();
  });

  await test.step('the step leads to an activity', async () => {
    await goToPart(page, 'plan');
    // In words beside the two that are open.
    await expect(main(page)).toContainText(capital(m.plan_count_all(amount(15, [15, 2]))));
    await page.getByRole('link', { name: m.plan_add() }).click();
    await page.getByRole('combobox', { name: m.plan_step() }).selectOption('7');
    await page.getByRole('textbox', { name: m.plan_form_text() }).fill(ADDED);
    await page.getByRole('combobox', { name: m.plan_responsible() }).fill('processledare');
    await page.getByRole('radio', { name: m.plan_owner_shared(), exact: true }).check();
    await page.getByLabel(m.plan_due()).fill('2027-02-28');
    await page.getByRole('button', { name: m.plan_form_add() }).click();
    await expect(heading(page)).toHaveText(m.plan_title());
    await expect(page.getByRole('status').filter({ hasText: ADDED })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: ADDED })).toContainText('processledare');
  });

  await test.step('a meeting goes through what is open, late first', async () => {
    await page.getByRole('link', { name: m.due_follow_up() }).click();
    await expect(
      page.getByText(
        `${m.round_open({ count: 4, what: counted(3, 1) })} ${m.due_late({ count: 2, what: counted(1, 1) })}`,
      ),
    ).toBeVisible();
    await page.getByRole('button', { name: m.round_begin() }).click();
    await expect(page.getByText(m.plan_late(), { exact: true }).first()).toBeVisible();
    await page
      .getByRole('textbox', { name: m.round_note() })
      .fill('Listan är uppdaterad. Receptionen på socialkontoret håller den aktuell.');
    await page.getByRole('radio', { name: m.plan_status_done(), exact: true }).check();
    await page.getByRole('button', { name: m.round_next(), exact: true }).click();
    await main(page).getByLabel(m.plan_due()).fill('2027-03-31');
    for (const name of [m.round_next(), m.round_next(), m.round_finish()])
      await page.getByRole('button', { name, exact: true }).click();
    await expect(main(page).getByRole('heading', { level: 3 })).toHaveText([
      `${m.round_group_done()} 1`,
      `${m.round_group_moved()} 1`,
      `${m.round_group_untouched()} 2`,
    ]);
    await expectAccessible(page);
  });

  await test.step('the steering group gets one page', async () => {
    await main(page).getByRole('link', { name: m.place_title() }).click();
    await goToPrepare(page);
    await page
      .getByRole('textbox', { name: m.place_decisions_field() })
      .fill('Godkänn ersättarna i teamet.');
    await goToRead(page);
    await expect(main(page)).toContainText(m.place_late_none());
    await expectSaved(page);
    const pdf = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })).buffer);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text.replace(/\s+/gu, ' ')).toContain('Godkänn ersättarna i teamet.');
  });

  const before =
    await test.step('a year later the next assessment begins, and closes the last', async () => {
      await page.clock.setFixedTime(NEXT_YEAR);
      await goToPart(page, 'overview');
      await main(page).getByRole('link', { name: m.setup_title_new() }).first().click();
      await expect(page.getByRole('textbox', { name: m.setup_assessment_title() })).toHaveValue(
        m.setup_season_autumn({ year: 2027 }),
      );
      await page.getByRole('button', { name: m.setup_submit() }).click();
      await expectStep(page, 1);
      await goToPart(page, 'steps');
      await page
        .getByRole('link', { name: `6 ${steps[5]!.name}` })
        .first()
        .click();
      await expectStep(page, 6);
      // Last year's level stands beside, and none is chosen.
      await expect(
        joint(page).getByText(m.before_level({ title: 'Hösten 2026', level: '1 Påbörjat' })),
      ).toBeVisible();
      await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(0);
      await joint(page).getByRole('radio', { name: '2 Delvis på plats', exact: true }).check();
      await rationale(page).fill('Kontaktlistan hålls aktuell av receptionen.');
      await expectSaved(page);
      return page.url();
    });

  await test.step('what was done in between stands beside the step that moved', async () => {
    await goToPart(page, 'over-time');
    const row = main(page)
      .getByRole('listitem')
      .filter({ hasText: `6 ${steps[5]!.name}` });
    await expect(row.filter({ hasText: m.compare_done() })).toContainText(m.compare_up());
    await expect(row.filter({ hasText: m.compare_done() })).toContainText(
      'Uppdatera kontaktlistan',
    );
  });

  await test.step('another computer opens the file and has it all', async () => {
    await goToStart(page);
    const file = await savedFile(page, page.getByRole('button', { name: m.start_save_one() }));
    const context = await browser.newContext({
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      serviceWorkers: 'block',
    });
    const other = await context.newPage();
    await goToStart(other);
    await chooseFile(other, payload(file.data));
    await expect(heading(other)).toHaveText(threeYears.title);
    await openAddress(other, before);
    await expectStep(other, 6);
    await expect(rationale(other)).toHaveValue('Kontaktlistan hålls aktuell av receptionen.');
    await goToStart(other);
    const again = await savedFile(other, other.getByRole('button', { name: m.start_save_one() }));
    expect(content(again.data)).toEqual(content(file.data));
    const [initiative] = file.data.initiatives as [
      { assessments: { state: string; date: string }[]; activities: { text: string }[] },
    ];
    expect(initiative.assessments.map(({ state }) => state)).toEqual([
      'closed',
      'closed',
      'closed',
      'open',
    ]);
    expect(initiative.activities).toHaveLength(17);
    await context.close();
  });
});
