// What nobody means to do and somebody does.
import { expect, test } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import { failOnDemand } from '../support/full-disk.ts';
import {
  begin,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
  rationale,
  rescuedFile,
  savedFile,
} from '../support/journey.ts';
import { filledInitiative, initiativeOf, levels, times } from '../support/work-file.ts';

const FAILED = /^Inte sparat\./;

test('A year of five digits is answered with a sentence, and nothing of it is kept', async ({
  page,
}) => {
  await openInitiative(page, initiativeOf(times(14, 2)));
  await goToPart(page, 'Uppgifter');
  const date = page.getByLabel('Datum', { exact: true });
  await date.evaluate((input: HTMLInputElement) => {
    input.value = '20266-09-17';
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(
    page.getByRole('alert').filter({ hasText: 'med fyra siffror för året' }),
  ).toBeVisible();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  expect((await readDevice(page)).assessments?.[0]?.date).toBe('2026-09-17');
  await date.fill('2026-10-01');
  await expect(date).not.toHaveAttribute('aria-invalid');
  await goToPart(page, 'Översikt');
  await expect(page.getByRole('main')).toContainText('1 oktober 2026');
});

test('A count that is none is answered with a sentence, and the last one stands', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await goToPart(page, 'Uppgifter');
  const count = page.getByRole('spinbutton', { name: 'Antal' }).nth(1);
  for (const odd of ['0', '-3', '1000', '1.5', '']) {
    await count.fill(odd);
    await count.blur();
    await expect(page.getByText('Antalet ska vara ett heltal mellan 1 och 999.')).toBeVisible();
    await expect(count).toHaveValue('2');
  }
  await count.fill('3');
  await count.blur();
  await expect(page.getByText('Antalet ska vara ett heltal mellan 1 och 999.')).toHaveCount(0);
});

test('A double click begins one assessment, not two', async ({ page }) => {
  await goToStart(page);
  await page.getByRole('link', { name: 'Ny skattning' }).click();
  await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Mora kommun');
  await page.getByRole('button', { name: 'Börja skattningen' }).dblclick();
  await expectStep(page, 1);
  expect((await readDevice(page)).initiatives).toHaveLength(1);
});

test('An initiative whose title is erased still has a heading and a link', async ({ page }) => {
  await openInitiative(page, initiativeOf(times(14, 2)));
  await goToPart(page, 'Uppgifter');
  await page.getByRole('textbox', { name: 'Vad ska genomföras?' }).fill('  ');
  await goToPart(page, 'Översikt');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utan rubrik');
  await expectSaved(page);
  await goToStart(page);
  await page.getByRole('link', { name: 'Utan rubrik' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Utan rubrik');
});

test('A field stays while what is in it is rewritten from nothing', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  const region = page.getByRole('textbox', { name: 'Varför bedömer regionen så?' });
  await page.goto(pathOf('/steg/9'));
  await expectStep(page, 9);
  await page.getByText('Varför bedömer regionen så?').first().click();
  await region.pressSequentially('Vi har en mötesplan.');
  await expect(region).toHaveValue('Vi har en mötesplan.');
  await page.goto(pathOf('/steg/1'));
  await expectStep(page, 1);
  const why = page.getByRole('textbox', { name: 'Varför bedömer kommunen så?' });
  await why.fill('');
  await expect(why).toBeFocused();
  await why.pressSequentially('Nytt');
  await expect(why).toHaveValue('Nytt');

  await goToPart(page, 'Uppgifter');
  await page
    .getByRole('combobox', { name: 'Kommun' })
    .selectOption('Annan kommun eller verksamhet');
  const place = page.getByRole('textbox', { name: /^Vilken kommun eller verksamhet/ });
  await place.fill('Älvdalen och Orsa');
  await page.reload();
  await place.fill('');
  await expect(place).toBeVisible();
});

test('The charts follow when another assessment of the same initiative is chosen', async ({
  page,
}) => {
  const [first] = initiativeOf(times(14, 3)).assessments;
  const [second] = initiativeOf(times(14, 0), {}, {}, 2).assessments;
  const initiative = initiativeOf(times(14, 3), {
    assessments: [
      { ...first, title: 'Hösten 2026' },
      { ...second, title: 'Hösten 2025', date: '2025-09-17' },
    ],
  });
  await openInitiative(page, initiative);
  const chart = page.getByRole('figure', { name: 'Antal steg per nivå i varje fas' });
  const picture = () =>
    chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
  await expect(chart.getByRole('img')).toHaveAccessibleName(/3 På plats: 8 steg/);
  await expect.poll(async () => (await picture()).length).toBeGreaterThan(5000);
  const before = await picture();
  await page.getByRole('link', { name: 'Hösten 2025' }).click();
  await expect(chart.getByRole('img')).toHaveAccessibleName(/0 Inte påbörjat: 8 steg/);
  await expect.poll(picture).not.toBe(before);
});

test('What could not be saved is shown, filed and kept wherever one goes', async ({ page }) => {
  test.slow();
  const setFull = await failOnDemand(page);
  await openInitiative(page, initiativeOf(levels(times(8, 2)), { title: 'Andra' }, {}, 3));
  await begin(page);
  await expectSaved(page);
  const unsaved = page.url();
  await setFull(true);
  await rationale(page).fill('Bara i minnet – åäö.');
  const status = page.getByRole('banner').getByText(FAILED).first();
  await expect(status).toBeVisible();

  // On the start page too, where the file holds what is typed and not committed.
  await page.getByRole('link', { name: 'Till startsidan' }).click();
  await expect(page.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toBeVisible();
  await expect(status).toBeVisible();
  const { data } = await savedFile(page, page.getByRole('button', { name: 'Spara allt till fil' }));
  expect(JSON.stringify(data)).toContain('Bara i minnet – åäö.');

  // Past another initiative and back, the text is on the screen and a new letter does not destroy it.
  await page.getByRole('link', { name: 'Andra' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Andra');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(unsaved).hash);
  await expect(rationale(page)).toHaveValue('Bara i minnet – åäö.');
  await rationale(page).press('End');
  await rationale(page).pressSequentially(' Mer.');
  await setFull(false);
  await expectSaved(page);
  await page.reload();
  await expect(rationale(page)).toHaveValue('Bara i minnet – åäö. Mer.');
});

test('Phases that the questions do not have are no obstacle', async ({ page }) => {
  await openInitiative(page, initiativeOf([], {}, { phases: ['x'] }));
  await page.getByRole('link', { name: 'Börja med steg 1' }).click();
  await expectStep(page, 1);
});

test('A part of the app that cannot be fetched is told, and nothing is lost', async ({ page }) => {
  await goToStart(page);
  await page.route('**/*', (route) => route.abort());
  await page.getByRole('button', { name: 'Visa exempel' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Det gick inte' })).toContainText(
    'Kontrollera nätet och försök igen',
  );
  await page.unroute('**/*');
  await page.getByRole('button', { name: 'Stäng' }).click();
  await expect(page.getByText('Kontrollera nätet och försök igen')).toHaveCount(0);
});

test('The folded particulars stay open while they are filled in, before anything is begun', async ({
  page,
}) => {
  await goToStart(page);
  await page.getByRole('link', { name: 'Ny skattning' }).click();
  await page.getByText('Fler uppgifter').click();
  const name = page.getByRole('textbox', { name: 'Skattningens namn' });
  await name.press('End');
  await name.pressSequentially(' i Mora');
  await expect(name).toHaveValue(/ i Mora$/);
  await page.getByRole('button', { name: 'Lägg till funktion' }).click();
  await page.getByRole('textbox', { name: 'Funktion' }).fill('processledare');
  await page.getByRole('textbox', { name: 'Vad ska genomföras?' }).fill('Kvinnofrid i Mora');
  await expect(page.getByRole('textbox', { name: 'Funktion' })).toHaveValue('processledare');
  await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Mora kommun');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
  const [assessment] = (await readDevice(page)).assessments ?? [];
  expect(Object.values(assessment?.participants as object)).toMatchObject([
    { role: 'processledare', count: 1 },
  ]);
});

test('Text for an assessment that was deleted in another tab is never said to be saved', async ({
  page,
  context,
}) => {
  await begin(page);
  await expectSaved(page);
  const other = await context.newPage();
  await goToStart(other);
  await other.getByRole('button', { name: 'Ta bort' }).click();
  await other.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(other.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toHaveCount(0);

  await rationale(page).fill('Skrivet efteråt.');
  await expect(page.getByRole('banner')).toContainText('finns inte längre i webbläsaren');
  await expect(page.getByText('Sparat i webbläsaren')).toHaveCount(0);
  const button = page.getByRole('banner').getByRole('button', { name: 'Spara till fil' });
  await expect(button).toBeInViewport();
  const { data } = await rescuedFile(page, button);
  expect(JSON.stringify(data)).toContain('Skrivet efteråt.');
});

test('A title of one endless word breaks instead of widening the page', async ({ page }) => {
  const title = 'Samverkansöverenskommelse'.repeat(11);
  await openInitiative(page, initiativeOf(times(14, 2), { title }));
  const width = () =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  expect(await width()).toBeLessThanOrEqual(0);
  await goToStart(page);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  expect(await width()).toBeLessThanOrEqual(0);
});

test('Going to the next step takes the keyboard to the content of the page', async ({ page }) => {
  await begin(page);
  await page.getByRole('link', { name: /^Nästa steg/ }).click();
  await expectStep(page, 2);
  await expect(page.getByRole('main')).toBeFocused();
});

test('A period that ends before it begins, and a kommun that was erased, are pointed out', async ({
  page,
}) => {
  await openInitiative(page, initiativeOf(times(14, 2)));
  await goToPart(page, 'Uppgifter');
  await page.getByLabel('Gäller till och med').fill('2024-01-01');
  await expect(page.getByText('Slutdatumet ligger före startdatumet.')).toBeVisible();
  await page.getByLabel('Gäller till och med').fill('2032-12-31');
  await expect(page.getByText('Slutdatumet ligger före startdatumet.')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Kommun' }).selectOption('Välj kommun');
  await expect(page.getByText('Välj vilken kommun skattningen gäller.')).toBeVisible();
});

test('Characters that cannot be seen are cleaned from what is pasted, and the file opens as the same', async ({
  page,
}) => {
  await begin(page);
  await rationale(page).evaluate((field: HTMLTextAreaElement) => {
    field.value = 'Före\u202e omvänd\u2066 och\u0007 slut\ud800';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expectSaved(page);
  const [rating] = (await readDevice(page)).ratings ?? [];
  expect(rating?.rationale).toBe('Före omvänd och slut\ufffd');
  await goToStart(page);
  const { data } = await savedFile(page, page.getByRole('button', { name: 'Spara till fil' }));
  await page.locator('input[type="file"]').setInputFiles({
    name: 'samma.iris.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(data)),
  });
  // Nothing differs, so nothing is asked.
  await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
});
