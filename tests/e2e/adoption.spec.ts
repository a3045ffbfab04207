// A body adopts the follow-up: its text is locked, what was adopted stays as it was, and a change becomes a new version.
import { expect, test, type Page } from '@playwright/test';
import goals from '#instruments/iris/lansmal.json' with { type: 'json' };
import { instrument } from '../support/instrument.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import {
  beginVersion,
  chooseFile,
  compact,
  downloadedPdf,
  expectSaved,
  goToPart,
  openInitiative,
  pathOf,
  savedFile,
} from '../support/journey.ts';
import { initiativeOf, payload, times, workFileOf } from '../support/work-file.ts';

const QUESTION = instrument.reflection[0]!.question;
const answer = (page: Page) => page.getByRole('textbox', { name: QUESTION, exact: true });
const standing = (page: Page) => page.getByRole('region', { name: 'Utkast eller fastställd' });
const dialog = (page: Page) => page.getByRole('dialog');
const preview = (page: Page) => page.getByRole('region', { name: 'Förhandsvisning' });

async function open(page: Page, changes: Record<string, unknown> = {}): Promise<void> {
  await openInitiative(page, initiativeOf(times(14, 2), changes));
  await page.goto(pathOf('/rapport'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
}

/** Goes to where the text of the follow-up is written. */
async function goToText(page: Page): Promise<void> {
  await page.goto(pathOf('/reflektion/resultat'));
  await expect(answer(page)).toBeVisible();
}

async function goToReport(page: Page): Promise<void> {
  await goToPart(page, 'Dokument');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokument');
}

async function write(page: Page, text: string): Promise<void> {
  await goToText(page);
  await answer(page).fill(text);
  await goToReport(page);
}

async function adopt(page: Page, by: string, on = '2026-12-03'): Promise<void> {
  await page.getByRole('button', { name: 'Fastställ …' }).click();
  await page.getByRole('textbox', { name: 'Fastställd av' }).fill(by);
  await page.getByLabel('Datum för beslutet').fill(on);
  await page.getByRole('button', { name: 'Fastställ', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}

test('The follow-up is adopted, locked, kept, written anew and adopted again', async ({ page }) => {
  await open(page);
  await write(page, 'Första texten');
  await adopt(page, 'Socialnämnden');
  await expect(page.getByText('Version 1, fastställd')).toBeFocused();
  await expect(standing(page).getByRole('status').first()).toHaveText('Version 1 är fastställd.');
  await expect(standing(page)).toContainText('Fastställd av Socialnämnden, 3 december 2026');
  await expectAccessible(page);
  await goToText(page);
  await expect(answer(page)).toHaveAttribute('readonly');

  // The assessment is locked too.
  await page.goto(pathOf());
  await expect(page.getByText('uppföljningen är fastställd. Planen går att ändra.')).toBeVisible();
  await goToReport(page);
  await page.reload();
  await expect(page.getByText('Version 1, fastställd')).toBeVisible();
  await expect(preview(page)).toContainText('Första texten');

  // The number of the matter is often given after the decision.
  await page.getByRole('textbox', { name: 'Diarienummer' }).fill('SN 2026/118');
  await expect(preview(page)).toContainText('SN 2026/118');

  await beginVersion(page);
  await expect(page.getByText('Version 2, utkast')).toBeFocused();
  await expect(standing(page).getByRole('status').first()).toHaveText(
    'Version 2 är påbörjad. Texten går att ändra.',
  );
  await write(page, 'Andra texten');
  await expect(preview(page)).toContainText('Andra texten');
  expect((await downloadedPdf(page)).name).toMatch(
    /_utkast_\d{4}-\d{2}-\d{2}_sn-2026-118_v2\.pdf$/u,
  );

  // The adopted one is still there, word for word.
  await page.getByRole('button', { name: /^Visa dokumenten: version 1, .*Socialnämnden/u }).click();
  await expect(page.getByText('Ni ser version 1 som den fastställdes.')).toBeVisible();
  await expect(preview(page)).toContainText('Första texten');
  await expect(preview(page)).not.toContainText('Andra texten');
  await expect(preview(page)).toContainText('Fastställd av Socialnämnden');
  const old = await downloadedPdf(page);
  expect(old.name).toMatch(/_faststalld_\d{4}-\d{2}-\d{2}_sn-2026-118\.pdf$/u);
  expect(old.text).toContain(compact('Första texten'));
  await page.getByRole('link', { name: 'Visa den senaste' }).click();
  await expect(preview(page)).toContainText('Andra texten');

  await adopt(page, 'Lokala styrgruppen', '2026-12-10');
  await expect(standing(page).getByRole('listitem')).toContainText([
    /Version 2\s*Fastställd av Lokala styrgruppen, 10 december 2026/u,
    /Version 1\s*Fastställd av Socialnämnden, 3 december 2026/u,
  ]);
});

test('It is done by keyboard alone, and focus is always somewhere that makes sense', async ({
  page,
}) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Fastställ …' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Fastställd av' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Socialnämnden');
  const confirm = page.getByRole('button', { name: 'Fastställ', exact: true });
  for (let stops = 0; stops < 10; stops += 1) {
    await page.keyboard.press('Tab');
    if (await confirm.evaluate((one) => one === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Version 1, fastställd')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Gör en ny version …' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toContainText('Version 1 ligger kvar som den fastställdes.');
  await expect(dialog(page)).toContainText('Skattningen är fortfarande avslutad.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Gör en ny version …' })).toBeFocused();
  await expect(page.getByText('Version 1, fastställd')).toBeVisible();
});

test('What is empty or odd is told before it is adopted, and stops nobody', async ({ page }) => {
  await open(page);
  await page.goto(pathOf('/reflektion/om'));
  await page.getByLabel('Uppföljningen gäller från').fill('2026-09-02');
  await page.getByLabel('till och med', { exact: true }).fill('2026-09-01');
  await page.getByLabel('Dagen ni gjorde uppföljningen').fill('2999-01-01');
  await page.getByLabel('Dagen ni gjorde uppföljningen').blur();
  await write(page, 'Första texten');
  await page.getByRole('button', { name: 'Fastställ …' }).click();
  await expect(dialog(page)).toContainText(
    'Tomma delar: Samverkan, Implementering, Bedömning och Framåt.',
  );
  await expect(dialog(page)).toContainText('Perioden slutar innan den börjar.');
  await expect(dialog(page)).toContainText(
    'Dagen då ni gjorde uppföljningen ligger framåt i tiden.',
  );
  await expectAccessible(page);
  await page.getByRole('textbox', { name: 'Fastställd av' }).fill('Socialnämnden');
  await page.getByRole('button', { name: 'Fastställ', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByText('Version 1, fastställd')).toBeVisible();
});

test('Today in Sweden is proposed; a body or a date that is missing is told at its field', async ({
  page,
}) => {
  // Already the third in Sweden.
  await page.clock.setFixedTime('2026-12-02T23:30:00Z');
  await open(page);
  await page.getByRole('button', { name: 'Fastställ …' }).click();
  const by = page.getByRole('textbox', { name: 'Fastställd av' });
  const on = page.getByLabel('Datum för beslutet');
  const confirm = page.getByRole('button', { name: 'Fastställ', exact: true });
  await expect(on).toHaveValue('2026-12-03');
  await by.fill('   ');
  await confirm.click();
  await expect(by).toBeFocused();
  await expect(by).toHaveAccessibleDescription(
    /^Skriv vilken nämnd eller styrgrupp som har beslutat\./u,
  );
  await expectAccessible(page);
  await by.fill('Socialnämnden');
  for (const wrong of ['', '0202-12-03']) {
    await on.fill(wrong);
    await confirm.click();
    await expect(on).toBeFocused();
    await expect(on).toHaveAccessibleDescription(/^Välj vilken dag beslutet togs\./u);
  }
  await on.fill('2026-12-04');
  await expect(dialog(page)).toContainText('Datumet ligger framåt i tiden.');
  await on.fill('2026-12-03');
  await expect(dialog(page)).not.toContainText('Datumet ligger framåt i tiden.');
  await confirm.click();
  await expect(standing(page)).toContainText('Fastställd av Socialnämnden, 3 december 2026');
});

test('Every version goes with the file to another computer', async ({ page, browser, baseURL }) => {
  await open(page);
  await write(page, 'Första texten');
  await adopt(page, 'Socialnämnden');
  await beginVersion(page);
  await write(page, 'Andra texten');
  await adopt(page, 'Lokala styrgruppen');
  await expectSaved(page);
  const { data } = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' });
  const other = await context.newPage();
  await other.goto('/#/');
  await chooseFile(other, payload(data));
  await goToPart(other, 'Dokument');
  await expect(other.getByText('Version 2, fastställd')).toBeVisible();
  await expect(preview(other)).toContainText('Andra texten');
  await other.getByRole('button', { name: /^Visa dokumenten: version 1/u }).click();
  await expect(preview(other)).toContainText('Första texten');
  await context.close();
});

test('The decision about a version is read in one line or two, on a projector and a phone', async ({
  page,
}) => {
  await open(page);
  await adopt(page, 'Socialnämnden');
  await beginVersion(page);
  const decision = standing(page).getByText('Fastställd av Socialnämnden, 3 december 2026');
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(decision).toBeVisible();
    const lines = await decision.evaluate(
      (element) =>
        element.getBoundingClientRect().height / parseFloat(getComputedStyle(element).lineHeight),
    );
    expect(lines, `lines at ${width}`).toBeLessThan(2.5);
  }
});

test('A follow-up that was adopted in an older IRIS says so, and is kept when a new version begins', async ({
  page,
}) => {
  const report = {
    status: 'adopted',
    adoptedBy: 'Socialnämnden',
    adoptedOn: '2025-12-03',
    registryNumber: '',
  };
  await openInitiative(page, initiativeOf(times(14, 2), {}, { report, state: 'closed' }));
  await page.goto(pathOf('/rapport'));
  await expect(standing(page)).toContainText('Beslutet noterades i en äldre version av IRIS');
  await beginVersion(page);
  await expect(page.getByText('Version 2, utkast')).toBeVisible();
  await expect(standing(page).getByRole('listitem')).toContainText([/Version 1.*Socialnämnden/u]);
});

test('Opening the assessment again keeps what was adopted, and a change after that is told', async ({
  page,
}) => {
  await open(page);
  await adopt(page, 'Socialnämnden');
  await goToPart(page, 'Översikt');
  await page.getByRole('button', { name: 'Öppna igen' }).click();
  await expect(dialog(page)).toContainText('De fastställda dokumenten ändras inte.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Öppna skattningen' }).click();
  await page.goto(pathOf('/rapport'));
  await expect(standing(page)).not.toContainText('Texten har ändrats');
  await page.goto(pathOf('/steg/1'));
  await page.getByRole('radio', { name: '0 Inte påbörjat' }).check();
  await expectSaved(page);
  await goToPart(page, 'Dokument');
  await expect(standing(page)).toContainText(
    'Texten har ändrats sedan den fastställdes. Dokumenten visar det som fastställdes.',
  );
  await expectAccessible(page);
  await expect(preview(page)).not.toContainText('Inte påbörjat (1');
});

test('A file in which the text was changed meanwhile leaves the adopted one as it was', async ({
  page,
}) => {
  const at = '2026-09-17T10:00:00.000Z';
  const said = (text: string, updatedAt: string) => ({
    id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
    assessment: initiativeOf([]).assessments[0]!.id,
    answers: { [instrument.reflection[0]!.id]: text },
    updatedAt,
  });
  await open(page, { reflections: [said('Här', at)] });
  await adopt(page, 'Socialnämnden');
  await expectSaved(page);
  const later = initiativeOf(times(14, 2), {
    reflections: [said('Skrivet i regionen', '2999-01-01T00:00:00.000Z')],
  });
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([later])));
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(later.title);
  await goToReport(page);
  await goToText(page);
  await expect(answer(page)).toHaveValue('Skrivet i regionen');
  await goToReport(page);
  await expect(standing(page)).toContainText('Texten har ändrats sedan den fastställdes.');
  await expect(preview(page)).toContainText('Här');
  await expect(preview(page)).not.toContainText('Skrivet i regionen');
});

test('The pages of an adopted follow-up say when their text is not what was adopted', async ({
  page,
}) => {
  const said = (text: string, updatedAt: string) => ({
    id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
    assessment: initiativeOf([]).assessments[0]!.id,
    answers: { [instrument.reflection[0]!.id]: text },
    updatedAt,
  });
  const CHANGED = 'Texten har ändrats sedan den fastställdes.';
  await open(page, { reflections: [said('Här', '2026-09-17T10:00:00.000Z')] });
  await adopt(page, 'Socialnämnden');
  await goToText(page);
  await expect(page.getByText('Fastställd av Socialnämnden')).toBeVisible();
  await expect(page.getByText(CHANGED)).toHaveCount(0);
  await expectSaved(page);
  const later = initiativeOf(times(14, 2), {
    reflections: [said('Skrivet i regionen', '2999-01-01T00:00:00.000Z')],
  });
  await page.goto('/#/');
  await chooseFile(page, payload(workFileOf([later])));
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(later.title);
  for (const part of ['', '/om', '/resultat', '/samverkan', '/bedomning']) {
    await page.goto(pathOf(`/reflektion${part}`));
    await expect(page.getByText(CHANGED)).toBeVisible();
    await expect(page.getByText('Gör en ny version om ändringarna ska gälla.')).toBeVisible();
  }
  await goToText(page);
  await expect(answer(page)).toHaveValue('Skrivet i regionen');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Till dokumenten' }).click();
  await beginVersion(page);
  await expect(page.getByText('Version 2, utkast')).toBeVisible();
  await goToText(page);
  await expect(page.getByText(CHANGED)).toHaveCount(0);
});

test('Two that were adopted on a computer each are told apart, and the documents are those of the decision', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, { updatedAt: '2026-09-17T10:00:00.000Z' });
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' });
  const other = await context.newPage();
  await open(other, { updatedAt: '2026-09-17T10:00:00.000Z' });
  await write(page, 'Texten i kommunen');
  await adopt(page, 'Socialnämnden', '2026-12-03');
  await expectSaved(page);
  await write(other, 'Texten i regionen');
  await adopt(other, 'Regionstyrelsen', '2026-12-04');
  await expectSaved(other);
  const { data } = await savedFile(
    other,
    other.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );
  await context.close();
  // The clock there was slow: its version is the first by time, and the decision that is chosen all the same.
  const [sent] = data.initiatives as { adoptions: { at: string }[] }[];
  sent!.adoptions[0]!.at = '2026-01-01T10:00:00.000Z';
  await page.goto('/#/');
  await chooseFile(page, payload(data));
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(initiativeOf([]).title);
  await goToReport(page);
  await expect(standing(page)).toContainText('Fastställd av Regionstyrelsen');
  await expect(preview(page)).toContainText('Texten i regionen');
  await expect(preview(page)).toContainText('Fastställd av Regionstyrelsen');
  await expect(standing(page)).not.toContainText('Texten har ändrats');
  await expect(standing(page)).toContainText('Versioner med samma nummer har fastställts');
  const rows = standing(page).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Gäller nu' })).toContainText('Regionstyrelsen');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Visa dokumenten: version 1, .*Socialnämnden/u }).click();
  await expect(preview(page)).toContainText('Texten i kommunen');
  await expect(preview(page)).not.toContainText('Texten i regionen');
});

test('The words of a version can be taken away for good, here and in the file', async ({
  page,
}) => {
  await open(page);
  await write(page, 'Det som aldrig skulle ha skrivits');
  await adopt(page, 'Socialnämnden');
  // Not of the one in force.
  await expect(page.getByRole('button', { name: /^Ta bort texten i version/u })).toHaveCount(0);
  await beginVersion(page);
  await write(page, 'Bara om arbetssätt');
  const erase = page.getByRole('button', { name: /^Ta bort texten i version 1, .*Socialnämnden/u });
  await erase.click();
  await expect(dialog(page)).toContainText('Det går inte att ångra.');
  await expect(dialog(page)).toContainText('Fråga arkivarien först.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(erase).toBeFocused();
  await erase.click();
  await page.getByRole('button', { name: 'Ta bort texten för gott' }).click();
  await expect(standing(page).getByRole('status').first()).toHaveText(
    'Texten i version 1 är borttagen.',
  );
  await expect(page.getByText('Version 2, utkast')).toBeFocused();
  const row = standing(page).getByRole('listitem');
  await expect(row).toContainText('Texten är borttagen.');
  await expect(row).not.toContainText('Socialnämnden');
  await expect(row.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
  await expectSaved(page);
  expect(JSON.stringify((await readDevice(page)).adoptions)).not.toContain('aldrig skulle');
  const { data } = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );
  expect(JSON.stringify(data)).not.toContain('aldrig skulle');
  expect(JSON.stringify(data)).toContain('Bara om arbetssätt');
});

test('What has changed since the occasion before is still told when that one and its questions are gone', async ({
  page,
  browser,
  baseURL,
}) => {
  const EARLIER = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b9c10';
  const initiative = initiativeOf(times(14, 2));
  const [latest] = initiative.assessments;
  const before = {
    ...latest!,
    id: EARLIER,
    title: 'Hösten 2025',
    date: '2025-09-17',
    instrument: { id: 'iris', version: '0.9.0' },
  };
  const older = { ...instrument, version: '0.9.0' };
  const both = { ...initiative, assessments: [before, latest!] };
  await openInitiative(page, both, workFileOf([both], { instruments: [older] }));
  await page.goto(pathOf('/rapport'));
  await adopt(page, 'Socialnämnden');
  await expect(preview(page)).toContainText('Förändring sedan Hösten 2025');
  await page.goto(pathOf('/uppgifter', EARLIER));
  await page.getByRole('button', { name: /^Ta bort skattningen/u }).click();
  await dialog(page).getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(new RegExp(EARLIER, 'u'));
  await page.goto(pathOf('/rapport'));
  await expect(preview(page)).toContainText('Förändring sedan Hösten 2025');
  await page.reload();
  await expect(preview(page)).toContainText('Förändring sedan Hösten 2025');
  const { data } = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );
  const context = await browser.newContext({ baseURL: baseURL!, locale: 'sv-SE' });
  const other = await context.newPage();
  await other.goto('/#/');
  await chooseFile(other, payload(data));
  await goToPart(other, 'Dokument');
  await expect(preview(other)).toContainText('Förändring sedan Hösten 2025');
  await context.close();
});

test('The plan of an adopted follow-up as Excel says that the notes are elsewhere', async ({
  page,
}) => {
  await open(page);
  await page.goto(pathOf('/rapport/handlingsplan'));
  const said = 'Uppföljningsanteckningar fastställs inte och är inte med.';
  const excel = page.getByRole('button', { name: 'Hämta som Excel' });
  await expect(excel).not.toHaveAccessibleDescription(new RegExp(said, 'u'));
  await adopt(page, 'Socialnämnden');
  await expect(excel).toHaveAccessibleDescription(new RegExp(said, 'u'));
  await goToReport(page);
  await page.getByRole('button', { name: /^Visa dokumenten: version 1/u }).click();
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(excel).toHaveAccessibleDescription(new RegExp(said, 'u'));
  await expect(page.getByRole('button', { name: /^CSV: .*anteckningar/iu })).toHaveCount(0);
  await page.getByRole('link', { name: 'Visa den senaste' }).click();
  await expect(excel).not.toHaveAccessibleDescription(new RegExp(said, 'u'));
  await expect(page.getByRole('button', { name: /^CSV: .*anteckningar/iu })).toHaveCount(1);
});

test.describe('without the names of the purposes', () => {
  test.use({ serviceWorkers: 'block' });
  test('nothing is adopted, and the page says that documents lack them', async ({ page }) => {
    await open(page);
    await page.route(/\.js$/u, async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(goals.title)) await route.abort();
      else await route.fulfill({ response });
    });
    await page.reload();
    await expect(page.getByRole('alert').filter({ hasText: 'syften och länsmål' })).toContainText(
      'Ladda om sidan innan ni hämtar något.',
    );
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Fastställ …' }).click();
    await page.getByRole('textbox', { name: 'Fastställd av' }).fill('Socialnämnden');
    await page.getByRole('button', { name: 'Fastställ', exact: true }).click();
    await expect(dialog(page).getByRole('alert').last()).toContainText(
      'En del av IRIS kunde inte hämtas.',
    );
    await expect(page.getByText('Version 1, utkast')).toBeVisible();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing scrolls sideways, in the dialogs nor among the versions', async ({ page }) => {
    const fits = () =>
      page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const dialog = document.querySelector('dialog');
        return (
          scrollWidth <= clientWidth && (dialog?.scrollWidth ?? 0) <= (dialog?.clientWidth ?? 0)
        );
      });
    await open(page);
    await page.getByRole('button', { name: 'Fastställ …' }).click();
    await page.getByRole('button', { name: 'Fastställ', exact: true }).click();
    await expect(dialog(page).getByRole('alert').first()).toContainText('Skriv vilken nämnd');
    expect(await fits()).toBe(true);
    await page.keyboard.press('Escape');
    await adopt(page, 'Socialnämndens arbetsutskott för individ- och familjeomsorg');
    await page.getByRole('button', { name: /^Visa dokumenten/u }).click();
    await expect(page.getByText('Ni ser version 1')).toBeVisible();
    expect(await fits()).toBe(true);
    await page.getByRole('link', { name: 'Visa den senaste' }).click();
    await page.getByRole('button', { name: 'Gör en ny version …' }).click();
    await expect(dialog(page)).toBeVisible();
    expect(await fits()).toBe(true);
    await page.keyboard.press('Escape');
    await expectAccessible(page);
  });
});

test('When two tabs adopt, the second one is told', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await open(first);
  await second.goto(pathOf('/rapport'));
  for (const [page, by] of [
    [first, 'Socialnämnden'],
    [second, 'Lokala styrgruppen'],
  ] as const) {
    await page.getByRole('button', { name: 'Fastställ …' }).click();
    await page.getByRole('textbox', { name: 'Fastställd av' }).fill(by);
  }
  const confirm = (page: Page) => page.getByRole('button', { name: 'Fastställ', exact: true });
  await confirm(first).click();
  await expect(first.getByText('Version 1, fastställd')).toBeVisible();
  await expect(second.getByRole('dialog')).toBeVisible();
  await confirm(second).click();
  await expect(standing(second).getByRole('status').first()).toContainText('i en annan flik');
  await expect(standing(second)).toContainText('Fastställd av Socialnämnden');
  expect((await readDevice(second)).adoptions).toHaveLength(1);
});

test('With a full disk nothing is adopted, and the dialog says why', async ({ page }) => {
  await open(page);
  await goToText(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    };
  });
  await answer(page).fill('Får inte plats');
  await goToReport(page);
  await page.getByRole('button', { name: 'Fastställ …' }).click();
  await page.getByRole('textbox', { name: 'Fastställd av' }).fill('Socialnämnden');
  await page.getByRole('button', { name: 'Fastställ', exact: true }).click();
  await expect(dialog(page).getByRole('alert').last()).toContainText('är inte sparat än');
  await expect(page.getByText('Version 1, utkast')).toBeVisible();
});
