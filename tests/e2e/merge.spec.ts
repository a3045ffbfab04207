// A file that holds another version of what is here: what differs is shown, and nothing is taken without a choice.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice, type Rows } from '../support/device.ts';
import { instrument } from '../support/instrument.ts';
import {
  chooseFile,
  expectSaved,
  goToStart,
  openInitiative,
  pathOf,
  phase,
} from '../support/journey.ts';
import { activityOf, noteId, planInitiative } from '../support/plan.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const LATER = '2026-10-01T08:00:00.000Z';
const here = initiativeOf(times(14, 2));
/** Another title, later; step 1 at another level with a text, later; step 2 at another level, earlier. */
const other = structuredClone(here);
other.title = 'Kvinnofrid – filens version';
other.updatedAt = LATER;
Object.assign(other.assessments[0]!.ratings[0]!, {
  level: 3,
  rationale: 'Nämnden har fattat beslut.',
  updatedAt: LATER,
});
Object.assign(other.assessments[0]!.ratings[1]!, {
  level: 0,
  updatedAt: '2026-09-01T08:00:00.000Z',
});

const dialogOf = (page: Page) =>
  page.getByRole('dialog', { name: 'Filen innehåller något som redan finns här' });

async function meet(page: Page, file: unknown = other): Promise<Rows> {
  await openInitiative(page, here);
  await goToStart(page);
  const before = await readDevice(page);
  await chooseFile(page, payload(workFileOf([file])));
  await expect(dialogOf(page)).toBeVisible();
  expect(await readDevice(page)).toEqual(before);
  return before;
}

const levelOf = (rows: Rows, step: string) =>
  rows.ratings?.find((row) => row.step === step && row.party === 'joint')?.level;

test('What differs is shown step by step, in words and with dates', async ({ page }) => {
  await meet(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('3 skillnader')).toBeVisible();
  await expect(
    dialog.getByText('Filen har 1 uppgift som saknas här. Den läggs till.'),
  ).toBeVisible();
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveText([
    'Överenskommelsen eller uppdraget',
    'Hösten 2026, 17 september 2026',
  ]);
  await expect(dialog.getByRole('listitem')).toContainText([
    /^Vad ska genomföras\?\s*Här, ändrat 17 september 2026\s*Kvinnofrid – lokal överenskommelse\s*I filen, ändrat 1 oktober 2026 \(nyare\)\s*Kvinnofrid – filens version/,
    /^Steg 1 .+: Gemensamt\s*Här, ändrat 17 september 2026\s*Nivå: 2 Delvis på plats\s*I filen, ändrat 1 oktober 2026 \(nyare\)\s*Nivå: 3 På plats/,
    /^Steg 2 .+: Gemensamt\s*Här, ändrat 17 september 2026 \(nyare\)\s*Nivå: 2 Delvis på plats\s*I filen, ändrat 1 september 2026\s*Nivå: 0 Inte påbörjat/,
  ]);
  await expect(dialog.getByText('Nyare här: 1. Nyare i filen: 2.')).toBeVisible();
  await expectAccessible(page);
});

test('What differs in the plan is told by the activity’s name, with steps and statuses in words', async ({
  page,
}) => {
  const planned = planInitiative();
  const file = structuredClone(planned);
  Object.assign(file.activities[1]!, { due: '2991-01-31', step: '9', updatedAt: LATER });
  Object.assign(file.activities[0]!.notes[1]!, {
    text: 'Beslut fattat.',
    status: 'done',
    updatedAt: LATER,
  });
  file.activities = [
    ...file.activities,
    activityOf(7, { text: 'Bara i filen.', updatedAt: LATER }),
  ];
  const at = (...path: string[]) => [`activities/${path.join('/')}`, '2026-11-01T08:00:00.000Z'];
  const [first, second] = file.activities;
  const changed = Object.fromEntries([
    at(second!.id, 'due'),
    at(second!.id, 'step'),
    at(first!.id, 'notes', noteId(2), 'text'),
    at(first!.id, 'notes', noteId(2), 'status'),
  ]);
  await openInitiative(page, planned);
  await goToStart(page);
  await chooseFile(page, payload(workFileOf([{ ...file, changed }])));
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveText(['Handlingsplanen']);
  await expect(dialog.getByRole('listitem')).toContainText([
    /^Anteckning om Bestäm hur många timmar samordnaren har\.\s*Här, .+Status: Pågår\s*I filen, .+Anteckning: Beslut fattat\.\s*Status: Klar/su,
    /^Handlingsplan: Gå igenom rutinen tillsammans\.\s*Här, .+Steg: steg 8\s*I filen, .+Steg: steg 9/su,
    /^Handlingsplan: Gå igenom rutinen tillsammans\.\s*Här, .+Klart senast: 30 juni 2990\s*I filen, .+Klart senast: 31 januari 2991/su,
  ]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ta det nyare' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(planned.title);
  const { activities = [], initiatives = [] } = await readDevice(page);
  const found = (text: string) => activities.find((row) => String(row.text).startsWith(text));
  expect(found('Gå igenom')).toMatchObject({ due: '2991-01-31', step: '9' });
  expect(found('Bara i filen')).toBeDefined();
  expect(JSON.stringify(initiatives)).toContain('Förslag finns. Beslut väntas i november.');
});

for (const way of ['Avbryt', 'Escape'])
  test(`${way} changes nothing`, async ({ page }) => {
    const before = await meet(page);
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: 'Avbryt' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await readDevice(page)).toEqual(before);
    await expect(
      page.getByRole('link', { name: 'Kvinnofrid – lokal överenskommelse' }),
    ).toBeVisible();
    // The same file can be chosen again.
    await chooseFile(page, payload(workFileOf([other])));
    await expect(page.getByRole('dialog')).toBeVisible();
  });

test('Ta det nyare takes what was changed last, keeps the rest as former versions, and asks no more', async ({
  page,
}) => {
  await meet(page);
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvinnofrid – filens version');
  await expect(phase(page, 1)).toContainText('1 av 8 steg på plats');
  const after = await readDevice(page);
  expect(after.initiatives).toHaveLength(1);
  expect([levelOf(after, '1'), levelOf(after, '2'), levelOf(after, '3')]).toEqual([3, 2, 2]);
  const history = JSON.stringify(after);
  expect(history).toContain('Kvinnofrid – lokal överenskommelse');

  await goToStart(page);
  await chooseFile(page, payload(workFileOf([other])));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvinnofrid – filens version');
  expect(await readDevice(page)).toEqual(after);
});

test('One by one, by keyboard alone, gives exactly what was chosen', async ({ page }) => {
  await meet(page);
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Välj en i taget' }).focus();
  await page.keyboard.press('Enter');
  const group = (name: string | RegExp) => dialog.getByRole('group', { name });
  const side = (where: Locator, name: RegExp) => where.getByRole('radio', { name });
  // The newer is chosen from the start.
  await expect(side(group('Vad ska genomföras?'), /^I filen/)).toBeChecked();
  await expect(side(group(/^Steg 1 /), /^I filen/)).toBeChecked();
  await expect(side(group(/^Steg 2 /), /^Här/)).toBeChecked();
  await expect(side(group(/^Steg 1 /), /^I filen/)).toHaveAccessibleDescription(/Nivå: 3 På plats/);
  await expectAccessible(page);

  await page.keyboard.press('Tab');
  await expect(side(group('Vad ska genomföras?'), /^I filen/)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(side(group('Vad ska genomföras?'), /^Här/)).toBeChecked();
  await expect(side(group(/^Steg 2 /), /^I filen/)).toBeChecked();
  await dialog.getByRole('button', { name: 'Använd valen' }).press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Kvinnofrid – lokal överenskommelse',
  );
  const after = await readDevice(page);
  expect([levelOf(after, '1'), levelOf(after, '2')]).toEqual([3, 0]);
  expect(JSON.stringify(after)).toContain('Kvinnofrid – filens version');
  // The choices stand when the file comes again.
  await goToStart(page);
  await chooseFile(page, payload(workFileOf([other])));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Kvinnofrid – lokal överenskommelse',
  );
  expect(await readDevice(page)).toEqual(after);
});

test('Behåll båda puts the file’s version beside the one here', async ({ page }) => {
  const before = await meet(page);
  await page.getByRole('button', { name: 'Behåll båda' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kvinnofrid – filens version');
  const after = await readDevice(page);
  expect(after.initiatives).toHaveLength(2);
  expect(after.initiatives).toEqual(expect.arrayContaining(before.initiatives!));
  expect(after.ratings).toEqual(expect.arrayContaining(before.ratings!));
  expect(after.ratings).toHaveLength(28);
  await goToStart(page);
  for (const title of ['Kvinnofrid – lokal överenskommelse', 'Kvinnofrid – filens version'])
    await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
});

const DRAFT = { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' };

test('What gave way stands folded by its field, and can be taken back without losing anything', async ({
  page,
}) => {
  const [mine, theirs] = [filledInitiative(), filledInitiative({ updatedAt: LATER })];
  const [assessment] = theirs.assessments;
  // What a body has adopted takes no other text.
  for (const { assessments } of [mine, theirs]) assessments[0]!.report = { ...DRAFT };
  Object.assign(assessment!.ratings[0]!, { level: 1, rationale: 'Filens text.', updatedAt: LATER });
  Object.assign(theirs.reflections[0]!, { answers: { results: 'Filens svar.' }, updatedAt: LATER });
  Object.assign(theirs, { region: 'Region Mälardalen' });
  await openInitiative(page, mine);
  await goToStart(page);
  await chooseFile(page, payload(workFileOf([theirs])));
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await page.waitForURL(/skattning/);

  await page.goto(pathOf('/steg/1'));
  const text = page.getByRole('textbox', { name: 'Motivering', exact: true });
  await expect(text).toHaveValue('Filens text.');
  await expect(page.getByText(/^Tidigare nivå: 3 På plats \(17 september 2026\)$/)).toBeVisible();
  const versions = page.getByText('Tidigare version (1)').first();
  await versions.click();
  await expect(page.getByText('Motivering till steg 1.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Använd den här texten' }).click();
  await expect(text).toHaveValue('Motivering till steg 1.');
  await expect(text).toBeFocused();
  await expectSaved(page);
  await page.reload();
  await expect(text).toHaveValue('Motivering till steg 1.');
  await page.getByText('Tidigare version (1)').first().click();
  await expect(page.getByText('Filens text.')).toBeVisible();

  await page.goto(pathOf('/reflektion/resultat'));
  const { question } = instrument.reflection.find(({ id }) => id === 'results')!;
  const answer = page.getByRole('textbox', { name: question });
  await expect(answer).toHaveValue('Filens svar.');
  await page.getByText('Tidigare version (1)').click();
  await page.getByRole('button', { name: 'Använd den här texten' }).click();
  await expect(answer).toHaveValue('Vi har utbildat alla nyanställda.');
  await expect(answer).toBeFocused();

  await page.goto(pathOf('/uppgifter'));
  await page.getByText('Tidigare uppgifter (1)').click();
  await expect(page.getByText('Region: Region Dalarna (ändrad 17 september 2026)')).toBeVisible();
});

test('A file that only adds to what is here says so, and adds it', async ({ page }) => {
  const more = structuredClone(here);
  Object.assign(more.assessments[0]!.ratings[2]!, { rationale: 'Vi har en plan.' });
  await meet(page, more);
  await expect(dialogOf(page).getByText('Filen har 1 uppgift som saknas här.')).toBeVisible();
  await page.getByRole('button', { name: 'Lägg till' }).click();
  await page.waitForURL(/skattning/);
  await page.goto(pathOf('/steg/3'));
  await expect(page.getByRole('textbox', { name: 'Motivering', exact: true })).toHaveValue(
    'Vi har en plan.',
  );
});

test('Two initiatives of one file each have their own choices', async ({ page }) => {
  const second = initiativeOf(times(14, 1), { title: 'Andra' }, {}, 5);
  await openInitiative(page, second);
  await openInitiative(page, here);
  await goToStart(page);
  const changed = structuredClone(second);
  Object.assign(changed, { title: 'Andra i filen', updatedAt: LATER });
  await chooseFile(page, payload(workFileOf([other, changed])));
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    'Kvinnofrid – lokal överenskommelse, Mora kommun',
    'Andra, Mora kommun',
  ]);
  await dialog.getByRole('button', { name: 'Välj en i taget' }).click();
  await dialog
    .getByRole('group', { name: 'Vad ska genomföras?' })
    .nth(1)
    .getByRole('radio', { name: /^Här/ })
    .check();
  await dialog.getByRole('button', { name: 'Använd valen' }).click();
  await expect(page.getByRole('link', { name: 'Kvinnofrid – filens version' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Andra', exact: true })).toBeVisible();
});

for (const { width, height } of [
  { width: 320, height: 640 },
  { width: 1280, height: 720 },
])
  test(`A long list of differences can be read and chosen from at ${width} × ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    const filled = filledInitiative();
    await openInitiative(page, filled);
    await goToStart(page);
    const changed = structuredClone(filled);
    const [assessment] = changed.assessments;
    changed.updatedAt = LATER;
    for (const rating of assessment!.ratings)
      Object.assign(rating, { rationale: 'Ändrat i filen. '.repeat(60), updatedAt: LATER });
    await chooseFile(page, payload(workFileOf([changed])));
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Välj en i taget' }).click();
    const groups = dialog.getByRole('group');
    expect(await groups.count()).toBeGreaterThan(10);
    for (const radio of await dialog.getByRole('radio').all()) {
      await radio.focus();
      await expect(radio).toBeInViewport();
    }
    expect(
      await dialog.evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBeLessThanOrEqual(0);
    await dialog.getByRole('button', { name: 'Använd valen' }).click();
    await page.waitForURL(/skattning/);
  });

test('A former version that should never have been written can be taken away, and put back at once', async ({
  page,
}) => {
  const theirs = filledInitiative({ updatedAt: LATER });
  Object.assign(theirs.assessments[0]!.ratings[0]!, {
    rationale: 'Filens text.',
    updatedAt: LATER,
  });
  await openInitiative(page, filledInitiative());
  await goToStart(page);
  await chooseFile(page, payload(workFileOf([theirs])));
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await page.waitForURL(/skattning/);
  const history = async () => JSON.stringify((await readDevice(page)).initiatives?.[0]?.history);
  expect(await history()).toContain('Motivering till steg 1.');

  await page.goto(pathOf('/steg/1'));
  await page.getByText('Tidigare version (1)').first().click();
  await page.getByRole('button', { name: 'Ta bort den här versionen' }).click();
  await expect(page.getByText('Versionen är borttagen.')).toBeVisible();
  await expect.poll(history).not.toContain('Motivering till steg 1.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ångra' }).click();
  await expect.poll(history).toContain('Motivering till steg 1.');
  await expect(page.getByText('Motivering till steg 1.')).toBeVisible();
});

test('A merge can be undone until the tab closes, and everything is as before', async ({
  page,
}) => {
  const before = await meet(page);
  await page.getByRole('button', { name: 'Ta det nyare' }).click();
  await page.waitForURL(/skattning/);
  expect(await readDevice(page)).not.toEqual(before);
  await page.getByRole('link', { name: 'Till startsidan' }).click();
  await page.getByRole('button', { name: /^Ångra: Sammanslaget med en fil/ }).click();
  await expect(page.getByText('är tillbaka som före ändringen.')).toBeVisible();
  expect(await readDevice(page)).toEqual(before);
});
