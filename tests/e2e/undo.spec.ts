// What was deleted comes back as it was, in whichever order one regrets.
import { expect, test, type Page } from '@playwright/test';
import { readDevice } from '../support/device.ts';
import { content, goToPart, goToStart, openInitiative, savedFile } from '../support/journey.ts';
import { ASSESSMENT, filledInitiative, initiativeOf, times } from '../support/work-file.ts';

const SPRING = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0077';
const SUMMER = '7d0d7c0e-6a39-4f0b-8f5e-0a4f4f2b0078';

/** The filled initiative with two earlier occasions, one of them with an answer of its own. */
function several() {
  const filled = filledInitiative();
  const earlier = (id: string, title: string, date: string) => ({
    ...initiativeOf(times(14, 1)).assessments[0]!,
    id,
    title,
    date,
  });
  return {
    ...filled,
    assessments: [
      ...filled.assessments,
      earlier(SPRING, 'Våren 2026', '2026-03-01'),
      earlier(SUMMER, 'Sommaren 2026', '2026-06-01'),
    ],
    reflections: [
      ...filled.reflections,
      {
        id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c77',
        assessment: SPRING,
        answers: { results: 'Våren gick bra.' },
        updatedAt: '2026-03-02T10:00:00.000Z',
      },
    ],
  };
}

async function fileNow(page: Page): Promise<unknown> {
  await goToStart(page);
  const button = page.getByRole('main').getByRole('button', { name: 'Spara till fil' });
  return content((await savedFile(page, button)).data);
}

async function goToParticulars(page: Page, assessment: string): Promise<void> {
  await page.getByRole('link', { name: /Till startsidan/ }).click();
  await page.getByRole('link', { name: filledInitiative().title }).click();
  const link = page.getByRole('link', { name: assessment });
  const address = (await link.getAttribute('href')) ?? '';
  await link.click();
  // The parts at the top are those of the occasion before until the page has changed.
  await page.waitForURL((url) => url.href.includes(address.replace(/^\//u, '')));
  await goToPart(page, 'Uppgifter');
  await expect(page.getByRole('textbox', { name: 'Skattningens namn' })).toHaveValue(assessment);
}

async function deleteAssessment(page: Page, assessment: string): Promise<void> {
  await goToParticulars(page, assessment);
  await page.getByRole('button', { name: 'Ta bort skattningen' }).click();
  await page.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Borttaget eller' })).toBeVisible();
}

async function deleteInitiative(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Till startsidan/ }).click();
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(page.getByText('finns inte längre kvar i webbläsaren')).toBeVisible();
}

async function undo(page: Page, what: RegExp): Promise<void> {
  await page.getByRole('button', { name: what }).click();
  await expect(page.getByText('är tillbaka som före ändringen')).toBeVisible();
  await expect(page.getByRole('button', { name: what })).toHaveCount(0);
}

const WHOLE = /Ångra: Borttaget: Kvinnofrid/;
const THE_SPRING = /Ångra: Borttaget: skattningen Våren 2026/;
const THE_SUMMER = /Ångra: Borttaget: skattningen Sommaren 2026/;

test('A deleted initiative comes back as it was, row by row and in the file, with the date of its file', async ({
  page,
}) => {
  await openInitiative(page, several());
  const file = await fileNow(page);
  const before = await readDevice(page);
  expect(before.initiatives?.[0]?.filedAt).toMatch(/^\d{4}/);
  await deleteInitiative(page);
  expect((await readDevice(page)).ratings).toEqual([]);
  await undo(page, WHOLE);
  expect(await readDevice(page)).toEqual(before);
  expect(await fileNow(page)).toEqual(file);
});

test('A deletion can be undone after a reload of the tab, and in no other tab', async ({
  page,
  context,
}) => {
  await openInitiative(page, several());
  const before = await readDevice(page);
  await deleteInitiative(page);
  await page.reload();
  await expect(page.getByRole('button', { name: WHOLE })).toBeVisible();
  const other = await context.newPage();
  await goToStart(other);
  await expect(other.getByRole('button', { name: WHOLE })).toHaveCount(0);
  await undo(page, WHOLE);
  expect(await readDevice(page)).toEqual(before);
  await page.reload();
  await expect(page.getByRole('button', { name: WHOLE })).toHaveCount(0);
});

test('A deleted assessment comes back as it was, and nothing else was touched', async ({
  page,
}) => {
  await openInitiative(page, several());
  const file = await fileNow(page);
  const before = await readDevice(page);
  await goToParticulars(page, 'Våren 2026');
  await page.getByRole('button', { name: 'Ta bort skattningen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ta bort skattningen Våren 2026?' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    '14 bedömningar med motiveringar och underlag',
    '1 svar i den årliga reflektionen',
    'kryss, deltagare, status och diarienummer',
  ]);
  await page.keyboard.press('Escape');
  expect(await readDevice(page)).toEqual(before);
  await expect(page.getByRole('button', { name: 'Ta bort skattningen' })).toBeFocused();

  await deleteAssessment(page, 'Våren 2026');
  const after = await readDevice(page);
  expect(after.assessments?.map(({ id }) => id).sort()).toEqual([ASSESSMENT, SUMMER].sort());
  expect(after.answers?.some(({ assessment }) => assessment === SPRING)).toBe(false);
  await undo(page, THE_SPRING);
  expect(await readDevice(page)).toEqual(before);
  expect(await fileNow(page)).toEqual(file);
});

for (const [order, first, second] of [
  ['latest first', THE_SUMMER, THE_SPRING],
  ['earliest first', THE_SPRING, THE_SUMMER],
] as const)
  test(`Two deleted assessments both come back, ${order}`, async ({ page }) => {
    await openInitiative(page, several());
    const before = await readDevice(page);
    await deleteAssessment(page, 'Våren 2026');
    await deleteAssessment(page, 'Sommaren 2026');
    await undo(page, first);
    await undo(page, second);
    expect(await readDevice(page)).toEqual(before);
  });

for (const [order, first, second] of [
  ['the initiative first', WHOLE, THE_SPRING],
  ['the assessment first', THE_SPRING, WHOLE],
] as const)
  test(`An assessment and then its initiative both come back, ${order}`, async ({ page }) => {
    await openInitiative(page, several());
    const before = await readDevice(page);
    await deleteAssessment(page, 'Våren 2026');
    await deleteInitiative(page);
    await undo(page, first);
    await undo(page, second);
    expect(await readDevice(page)).toEqual(before);
  });

test('What another tab has opened from a file meanwhile gives way to what was deleted', async ({
  page,
  context,
}) => {
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  const before = await readDevice(page);
  await deleteInitiative(page);
  const other = await context.newPage();
  await openInitiative(other, filledInitiative({ title: 'Öppnad på nytt' }));
  await undo(page, WHOLE);
  expect(await readDevice(page)).toEqual(before);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(filledInitiative().title);
});

test('The only assessment of an initiative has no way of its own to go', async ({ page }) => {
  await openInitiative(page, filledInitiative());
  await goToPart(page, 'Uppgifter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uppgifter om skattningen');
  await expect(page.getByRole('button', { name: 'Ta bort skattningen' })).toHaveCount(0);
});
