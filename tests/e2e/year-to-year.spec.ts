// The whole year with the three-year example: what has moved, what to do about it, the follow-up at a meeting, and the
// next year's assessment, where it all stands beside. Then everything again from the saved file, on another computer.
import { expect, test, type Page } from '@playwright/test';
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
import { threeYears, threeYearsFile } from '../support/three-years.ts';
import { payload } from '../support/work-file.ts';

const MEETING = new Date('2026-12-01T09:00:00+01:00');
const NEXT_YEAR = new Date('2027-09-16T09:00:00+02:00');
const ADDED = 'Kalla ersättarna till ett första möte.';

const main = (page: Page) => page.getByRole('main');
/** Below the two huvudmän's own pictures. */
const joint = (page: Page) => main(page).locator('.levels');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('From three years of assessments to the fourth: compare, plan, follow up, and assess again', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(MEETING);
  await openInitiative(page, threeYears, threeYearsFile);

  await test.step('two steps have gone down since last year', async () => {
    await goToPart(page, 'Över tid');
    await expect(page.getByRole('status').filter({ hasText: '2 har gått ner' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the step leads to an activity', async () => {
    await goToPart(page, 'Plan');
    await expect(main(page)).toContainText('16 aktiviteter');
    await page.getByRole('link', { name: 'Lägg till aktivitet' }).click();
    await page.getByRole('combobox', { name: 'Steg' }).selectOption('7');
    await page.getByRole('textbox', { name: 'Vad ska göras?' }).fill(ADDED);
    await page.getByRole('combobox', { name: 'Ansvarig funktion' }).fill('processledare');
    await page.getByRole('radio', { name: 'Kommunen och regionen', exact: true }).check();
    await page.getByLabel('Klart senast').fill('2027-02-28');
    await page.getByRole('button', { name: 'Lägg till i planen' }).click();
    await expect(heading(page)).toHaveText('Handlingsplan');
    await expect(page.getByRole('status').filter({ hasText: ADDED })).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: ADDED })).toContainText('processledare');
  });

  await test.step('a meeting goes through what is open, late first', async () => {
    await page.getByRole('link', { name: 'Följ upp aktiviteterna' }).click();
    await expect(
      page.getByText('4 aktiviteter är öppna. 2 aktiviteter är försenade.'),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Börja uppföljningen' }).click();
    await expect(page.getByText('Försenad', { exact: true }).first()).toBeVisible();
    await page
      .getByRole('textbox', { name: 'Anteckning från mötet' })
      .fill('Listan är uppdaterad. Receptionen på socialkontoret håller den aktuell.');
    await page.getByRole('radio', { name: 'Klar', exact: true }).check();
    await page.getByRole('button', { name: 'Nästa', exact: true }).click();
    await main(page).getByLabel('Klart senast').fill('2027-03-31');
    for (const name of ['Nästa', 'Nästa', 'Till sammanfattningen'])
      await page.getByRole('button', { name, exact: true }).click();
    await expect(main(page).getByRole('heading', { level: 3 })).toHaveText([
      'Klara 1',
      'Nytt datum 1',
      'Utan ändring 2',
    ]);
    await expectAccessible(page);
  });

  await test.step('the steering group gets one page', async () => {
    await page.getByRole('link', { name: 'Var är vi i processen?' }).click();
    await page.getByRole('textbox', { name: 'Beslut' }).fill('Godkänn ersättarna i teamet.');
    await expect(main(page)).toContainText('Inget är försenat.');
    await expectSaved(page);
    const pdf = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })).buffer);
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.text.replace(/\s+/gu, ' ')).toContain('Godkänn ersättarna i teamet.');
  });

  const before =
    await test.step('a year later the next assessment begins, and closes the last', async () => {
      await page.clock.setFixedTime(NEXT_YEAR);
      await goToPart(page, 'Översikt');
      await main(page).getByRole('link', { name: 'Ny skattning' }).first().click();
      await expect(page.getByRole('textbox', { name: 'Skattningens namn' })).toHaveValue(
        'Hösten 2027',
      );
      await page.getByRole('button', { name: 'Börja skattningen' }).click();
      await expectStep(page, 1);
      await goToPart(page, 'Stegen');
      await page
        .getByRole('link', { name: `6 ${steps[5]!.name}` })
        .first()
        .click();
      await expectStep(page, 6);
      // Last year's level stands beside, and none is chosen.
      await expect(joint(page).getByText('Hösten 2026: 1 Påbörjat')).toBeVisible();
      await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(0);
      await joint(page).getByRole('radio', { name: '2 Delvis på plats', exact: true }).check();
      await rationale(page).fill('Kontaktlistan hålls aktuell av receptionen.');
      await expectSaved(page);
      return page.url();
    });

  await test.step('what was done in between stands beside the step that moved', async () => {
    await goToPart(page, 'Över tid');
    const row = main(page)
      .getByRole('listitem')
      .filter({ hasText: `6 ${steps[5]!.name}` });
    await expect(row.filter({ hasText: 'Klart mellan skattningarna' })).toContainText('Upp');
    await expect(row.filter({ hasText: 'Klart mellan skattningarna' })).toContainText(
      'Uppdatera kontaktlistan',
    );
  });

  await test.step('another computer opens the file and has it all', async () => {
    await goToStart(page);
    const file = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));
    const context = await browser.newContext({
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      serviceWorkers: 'block',
    });
    const other = await context.newPage();
    await goToStart(other);
    await chooseFile(other, payload(file.data));
    await expect(heading(other)).toHaveText(threeYears.title);
    await other.goto(before);
    await expectStep(other, 6);
    await expect(rationale(other)).toHaveValue('Kontaktlistan hålls aktuell av receptionen.');
    await goToStart(other);
    const again = await savedFile(other, other.getByRole('button', { name: 'Spara till fil' }));
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
