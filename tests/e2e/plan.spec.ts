// The handlingsplan: from a suggestion or a question to an activity with a history, seen in every view, kept and undone.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { steps } from '../support/instrument.ts';
import {
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
  savedFile,
} from '../support/journey.ts';
import { activityId, activityOf, FAR, LATE, noteOf, planInitiative } from '../support/plan.ts';
import { initiativeOf, levels, VI } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const table = (page: Page) => page.getByRole('table', { name: 'Handlingsplanens aktiviteter' });
const names = (page: Page) => table(page).getByRole('rowheader').getByRole('link');
const text = (page: Page) =>
  page.getByRole('textbox', { name: /^Vad ska (?:göras|ni ta reda på)\?/ });
const result = (page: Page) => page.getByRole('status').filter({ hasText: 'Visar' });

async function openPlan(page: Page, changes: Record<string, unknown> = {}): Promise<void> {
  await openInitiative(page, planInitiative(changes));
  await goToPart(page, 'Plan');
  await expect(heading(page)).toHaveText('Handlingsplan');
}

async function openActivity(page: Page, serial: number): Promise<void> {
  await page.goto(pathOf(`/aktivitet/${activityId(serial)}`));
  await expect(page.getByRole('heading', { level: 2, name: 'Historik' })).toBeVisible();
}

interface Filed {
  readonly initiatives: readonly { readonly activities: readonly Record<string, unknown>[] }[];
}

/** The activities as a saved file has them. */
async function filedActivities(page: Page): Promise<readonly Record<string, unknown>[]> {
  await expectSaved(page);
  await goToStart(page);
  const button = page.getByRole('main').getByRole('button', { name: 'Spara till fil' });
  const { data } = await savedFile(page, button);
  return (data as unknown as Filed).initiatives[0]!.activities;
}

const SUGGESTION = 'Skriv ner tid, kunskap, mandat och it-stöd hos kommun och region.';
const EMPTY = initiativeOf(levels([1, 1, 1, 1, 1, 1, VI, 1], [1, 1], [1, 1, 1], [1]));

test('An empty plan says what a plan is and where to begin', async ({ page }) => {
  await openInitiative(page, EMPTY);
  await goToPart(page, 'Plan');
  await expect(page.getByRole('heading', { name: 'Planen är tom än så länge' })).toBeVisible();
  await expect(page.getByRole('search')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Gå till steg 1' }).click();
  await expectStep(page, 1);
});

test('A suggestion becomes an activity of one’s own, from the step and back to it', async ({
  page,
}) => {
  await openInitiative(page, EMPTY);
  await page.goto(pathOf('/steg/3'));
  await page.getByText('Stöd för bedömningen').click();
  await page.getByRole('link', { name: `Utgå från förslaget: ${SUGGESTION}` }).click();
  await expect(heading(page)).toHaveText('Ny aktivitet');
  await expect(page.getByRole('combobox', { name: 'Steg' })).toHaveValue('3');
  await expect(text(page)).toHaveValue(new RegExp(SUGGESTION));
  await expect(page.getByText('Skriv om den så att den passar er.')).toBeVisible();

  // As it stands it is asked about once.
  await page.getByRole('button', { name: 'Lägg till i planen' }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveAccessibleDescription(/Förslaget är oförändrat\./);
  await text(page).fill('Skriv ner vilken tid samordnaren har.');
  await page.getByRole('combobox', { name: 'Ansvarig funktion' }).fill('processledare');
  await page.getByRole('radio', { name: 'Kommunen', exact: true }).check();
  await page.getByLabel('Klart senast').fill(FAR);
  await page.getByRole('button', { name: 'Lägg till i planen' }).click();

  await expectStep(page, 3);
  const part = page.getByRole('region', { name: 'Aktiviteter för steget' });
  await expect(part).toBeFocused();
  await expect(part.getByRole('status')).toHaveText(
    'Tillagt i planen: Skriv ner vilken tid samordnaren har.',
  );
  await expect(part.getByRole('listitem')).toContainText('processledare');
  await expect(part.getByRole('listitem')).toContainText('Inte påbörjad');
  await expectAccessible(page);

  // Nothing is added twice by going back.
  await page.goBack();
  await expect(text(page)).not.toHaveValue('Skriv ner vilken tid samordnaren har.');
  const [only, ...more] = await filedActivities(page);
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    kind: 'activity',
    step: '3',
    text: 'Skriv ner vilken tid samordnaren har.',
    responsible: 'processledare',
    owner: 'municipality',
    due: FAR,
    status: 'not-started',
  });
});

test('A suggestion beside the form never takes the place of what somebody has written', async ({
  page,
}) => {
  await openPlan(page);
  await page.getByRole('link', { name: 'Lägg till aktivitet' }).click();
  await expect(heading(page)).toHaveText('Ny aktivitet');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Steg' }).selectOption('3');
  const suggestions = page.getByRole('complementary', { name: 'Förslag till aktiviteter' });
  await suggestions.getByRole('button').first().click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveValue(new RegExp(`^${SUGGESTION}`));
  // One suggestion gives way to another …
  await suggestions.getByRole('button').last().click();
  await expect(text(page)).toHaveValue(/^Pröva om ni kan dela kunskap/);
  // … and one’s own words to none.
  await text(page).fill('Våra egna ord.');
  await suggestions.getByRole('button').first().click();
  await expect(text(page)).toHaveValue(new RegExp(`^Våra egna ord\\.\\n\\n${SUGGESTION}`));
});

test('A text is required, in a sentence and with focus, and nothing else is', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('link', { name: 'Lägg till aktivitet' }).click();
  await page.getByRole('button', { name: 'Lägg till i planen' }).click();
  await expect(text(page)).toBeFocused();
  await expect(text(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(text(page)).toHaveAccessibleDescription(/^Skriv vad som ska göras\./);
  await text(page).fill('Ring grannkommunen.');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Lägg till i planen' }).click();
  await expect(heading(page)).toHaveText('Handlingsplan');
  await expect(page.getByText('Tillagt i planen: Ring grannkommunen.')).toBeVisible();
  await expect(names(page)).toHaveCount(7);
});

test('A draft survives a reload and is in no file until it is added', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('link', { name: 'Lägg till aktivitet' }).click();
  await text(page).fill('Halvfärdig');
  await page.getByRole('radio', { name: 'Regionen', exact: true }).check();
  await page.reload();
  await expect(text(page)).toHaveValue('Halvfärdig');
  await expect(page.getByRole('radio', { name: 'Regionen', exact: true })).toBeChecked();
  expect(await filedActivities(page)).toHaveLength(6);
});

test('“Vet inte” asks who finds out, in the step and in the plan, until somebody does', async ({
  page,
}) => {
  await openInitiative(page, EMPTY);
  await page.goto(pathOf('/steg/7'));
  await expect(page.getByText('Vem tar reda på svaret, och till när?')).toBeVisible();
  await goToPart(page, 'Plan');
  const section = page.getByRole('heading', { name: 'Frågor att ta reda på' });
  await expect(section).toBeVisible();
  await page.getByRole('link', { name: 'Lägg till fråga om steg 7' }).click();
  await expect(heading(page)).toHaveText('Ny fråga att ta reda på');
  await expect(text(page)).toHaveValue(`Ta reda på: ${steps[6]!.question}`);
  await page.getByRole('combobox', { name: 'Ansvarig funktion' }).fill('samordnare');
  await page.getByRole('radio', { name: 'Regionen', exact: true }).check();
  await page.getByLabel('Klart senast').fill(FAR);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Lägg till i planen' }).click();
  await expect(table(page).getByRole('rowheader')).toContainText('Fråga att ta reda på');
  await expect(section).toHaveCount(0);
  await page.goto(pathOf('/steg/7'));
  await expectStep(page, 7);
  await expect(page.getByText('Vem tar reda på svaret, och till när?')).toHaveCount(0);
  // Closed without an answer in the assessment, it is asked again.
  await page.getByRole('link', { name: /^Ta reda på: / }).click();
  await page.getByRole('radio', { name: 'Avbruten' }).check();
  await goToPart(page, 'Plan');
  await expect(section).toBeVisible();
});

test('The table says what is late and what is missing, and counts that add up', async ({
  page,
}) => {
  await openPlan(page);
  await expect(
    page.getByText('6 aktiviteter: 4 öppna (varav 1 försenad), 1 klar och 1 avbruten.'),
  ).toBeVisible();
  await expect(table(page).getByRole('columnheader')).toHaveText(
    [
      'Nr',
      'Steg',
      'Aktivitet',
      'Ansvarig',
      'Medverkar',
      'Klart senast',
      'Så följer vi upp',
      'Status',
      'Hinder',
      'Länsmål',
    ],
    { useInnerText: true },
  );
  const row = (name: string) => table(page).getByRole('row').filter({ hasText: name });
  await expect(row('Bestäm hur många')).toContainText('Försenad');
  await expect(row('Bestäm hur många')).toContainText('2, 4');
  await expect(row('Ta reda på vem')).toContainText('Ansvarig saknas');
  await expect(row('Skriv en gemensam')).toContainText('Datum saknas');
  await expect(row('Möt grannkommunen')).toContainText('Skäl saknas');
  await expect(row('Ta fram en gemensam')).not.toContainText(/Försenad|saknas/);
  await expectAccessible(page);
});

test('The table is sorted by its headings with the keyboard, and kept through a visit elsewhere', async ({
  page,
}) => {
  await openPlan(page);
  const PROCESS = [/lägesbild/, /timmar/, /vem som leder/, /Gå igenom/, /rutin/, /grannkommunen/];
  await expect(names(page)).toHaveText(PROCESS);
  const due = page.getByRole('columnheader', { name: 'Klart senast' });
  await due.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(due).toHaveAttribute('aria-sort', 'ascending');
  await expect(names(page).first()).toHaveText(/timmar/);
  await expect(names(page).last()).toHaveText('Skriv en gemensam rutin.');
  await page.keyboard.press('Space');
  await expect(due).toHaveAttribute('aria-sort', 'descending');
  await expect(names(page).last()).toHaveText('Skriv en gemensam rutin.');
  await expect(table(page).locator('[aria-sort]')).toHaveCount(1);

  await page.getByRole('combobox', { name: 'Status' }).selectOption('Öppna');
  await expect(result(page)).toHaveText('Visar 4 av 6');
  await names(page).first().click();
  await expect(page.getByRole('heading', { name: 'Historik' })).toBeVisible();
  await page.goBack();
  await expect(result(page)).toHaveText('Visar 4 av 6');
  await expect(due).toHaveAttribute('aria-sort', 'descending');
});

test('Filters hold in every view, and an empty result says what to do', async ({ page }) => {
  await openPlan(page);
  await page.getByRole('searchbox', { name: 'Sök i planen' }).fill('rutin');
  await expect(names(page)).toHaveText([
    'Gå igenom rutinen tillsammans.',
    'Skriv en gemensam rutin.',
  ]);
  const view = (name: string) =>
    page.getByRole('navigation', { name: 'Sätt att visa planen' }).getByRole('link', { name });
  await view('Ansvariga').click();
  await expect(view('Ansvariga')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '(' })).toHaveText([
    'Regionen (1)',
    'Kommunen och regionen (1)',
  ]);
  await view('Tidslinje').click();
  await expect(page.getByRole('heading', { level: 2 }).filter({ hasText: '(' })).toHaveText([
    'April–juni 2990 (1)',
    'Utan datum (1)',
  ]);
  await page
    .getByRole('combobox', { name: 'Steg eller fas' })
    .selectOption('Steg 8 Utbilda före start');
  await expect(result(page)).toHaveText('Visar 1 av 6');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Försenade');
  await expect(result(page)).toHaveText(/^Visar 0 av 6\. Inget i planen stämmer med valen\./);
  await page.getByRole('button', { name: 'Visa alla' }).click();
  await expect(result(page)).toHaveText('Visar 6 av 6');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Försenade (1)');
});

test('The quarter that we are in is marked', async ({ page }) => {
  const today = new Date().toISOString().slice(0, 10);
  await openPlan(page, { activities: [activityOf(1, { due: today }), activityOf(2)] });
  await page.getByRole('link', { name: 'Tidslinje' }).click();
  const quarters = page.getByRole('heading', { level: 2 });
  await expect(quarters.first()).toContainText(/\(1\)\s*Nu$/);
  await expect(quarters.last()).not.toContainText('Nu');
});

test('An activity says what has become of it, and keeps it through a reload and in the file', async ({
  page,
}) => {
  await openPlan(page);
  await names(page).filter({ hasText: 'timmar' }).click();
  await expect(heading(page)).toHaveText('Bestäm hur många timmar samordnaren har.');
  const history = page.getByRole('region').or(page.locator('main ol')).last().getByRole('listitem');
  await expect(history).toHaveCount(2);

  await page.getByRole('radio', { name: 'Klar', exact: true }).check();
  await expect(page.getByLabel('Klar den')).not.toHaveValue('');
  await page.getByLabel('Klart senast').fill('2027-02-28');
  await expect(history.first()).toContainText('Status ändrad från Pågår till Klar');
  await expect(history.first()).toContainText(
    'Klart senast flyttat från 31 januari 2020 till 28 februari 2027',
  );

  const note = page.getByRole('textbox', { name: 'Ny anteckning' });
  await page.getByRole('button', { name: 'Lägg till anteckningen' }).click();
  await expect(note).toBeFocused();
  await expect(note).toHaveAccessibleDescription(/^Skriv en anteckning först\./);
  await note.fill('Nämnden har beslutat.');
  await page.getByLabel('Anteckningens datum').fill('2026-10-30');
  await page.getByRole('button', { name: 'Lägg till anteckningen' }).click();
  await expect(page.getByText('Anteckningen är tillagd.')).toBeVisible();
  await expect(note).toHaveValue('');
  // Latest first: the note stands under its own day, below what was changed today.
  const added = history.filter({ hasText: '30 oktober 2026' });
  await expect(added).toContainText('Nämnden har beslutat.');

  await page.getByRole('button', { name: 'Ändra anteckningen från 30 oktober 2026' }).click();
  const edited = page.getByRole('textbox', { name: 'Anteckning', exact: true });
  await expect(edited).toBeFocused();
  // Emptied while it is rewritten, it is still there.
  await edited.fill('');
  await edited.fill('Nämnden har beslutat om 40 timmar.');
  await page.getByRole('button', { name: 'Stäng anteckningen' }).click();
  await expect(
    page.getByRole('button', { name: 'Ändra anteckningen från 30 oktober 2026' }),
  ).toBeFocused();
  await expectAccessible(page);

  await expectSaved(page);
  await page.reload();
  await expect(added).toContainText('Nämnden har beslutat om 40 timmar.');
  const filed = await filedActivities(page);
  const activity = filed.find(({ id }) => id === activityId(1));
  expect(activity).toMatchObject({ status: 'done', due: '2027-02-28' });
  expect(
    (activity as unknown as { notes: { text: string }[] }).notes.map((one) => one.text),
  ).toEqual(expect.arrayContaining(['Nämnden har beslutat om 40 timmar.']));
});

test('A cancelled activity asks for a reason, shows that it is missing and saves all the same', async ({
  page,
}) => {
  await openPlan(page);
  await openActivity(page, 2);
  await page.getByRole('radio', { name: 'Avbruten' }).check();
  const reason = page.getByRole('textbox', { name: 'Varför avbröts den?' });
  await expect(reason).toHaveAccessibleDescription(/^Skäl saknas/);
  await expectAccessible(page);
  await expectSaved(page);
  await goToPart(page, 'Plan');
  const row = table(page).getByRole('row').filter({ hasText: 'Gå igenom rutinen' });
  await expect(row).toContainText('Avbruten');
  await expect(row).toContainText('Skäl saknas');
  await openActivity(page, 2);
  await reason.fill('Rutinen finns redan.');
  await expect(page.getByText('Skäl saknas')).toHaveCount(0);
  await goToPart(page, 'Plan');
  await expect(row).toContainText('Skäl: Rutinen finns redan.');
});

test('A deleted activity is offered back at once, with its history', async ({ page }) => {
  await openPlan(page);
  const before = await filedActivities(page);
  await openActivity(page, 1);
  await page.getByRole('button', { name: 'Ta bort aktiviteten' }).click();
  const dialog = page.getByRole('dialog', { name: /^Ta bort Bestäm hur många/ });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(heading(page)).toHaveText('Handlingsplan');
  await expect(page.getByText(/^Borttaget ur planen: Bestäm/)).toBeVisible();
  await expect(names(page)).toHaveCount(5);

  // The start page offers it too, by its name.
  await goToStart(page);
  await expect(
    page.getByRole('button', { name: /^Ångra: Borttaget: aktiviteten Bestäm hur många/ }),
  ).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: /^Ångra: Bestäm/ }).click();
  await expect(page.getByText(/^Bestäm .* är tillbaka i planen\.$/)).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(names(page)).toHaveCount(6);
  await expect(page.getByRole('button', { name: /^Ångra/ })).toHaveCount(0);
  expect(await filedActivities(page)).toEqual(before);
});

test('A view and a suggestion that are not there are told like any page, and a lost activity shows the way', async ({
  page,
}) => {
  await openPlan(page);
  await page.goto('about:blank');
  await page.goto(pathOf(`/aktivitet/${activityId(99)}`));
  await expect(page.getByText('Aktiviteten finns inte längre i planen.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Till planen' })).toBeVisible();
  await expectAccessible(page);
  for (const place of ['/plan/kvartal', '/ny-aktivitet/99', '/ny-aktivitet/3/finns-inte']) {
    await page.goto(pathOf(place));
    await expect(heading(page)).toHaveText('Det finns inget här');
  }
});

test('An activity that another tab deletes while one looks says so', async ({ page, context }) => {
  await openPlan(page);
  await openActivity(page, 3);
  const other = await context.newPage();
  await other.goto(pathOf(`/aktivitet/${activityId(3)}`));
  await other.getByRole('button', { name: 'Ta bort aktiviteten' }).click();
  await other.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(page.getByText('Aktiviteten finns inte längre i planen.')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Till planen' }).click();
  await expect(names(page)).toHaveCount(5);
});

test('What gave way in a merge stands beside its field', async ({ page }) => {
  const former = (field: string, value: unknown) => ({
    field: `activities/${activityId(1)}/${field}`,
    value,
    changedAt: '2026-08-01T10:00:00.000Z',
  });
  await openPlan(page, {
    history: [
      former('text', 'Bestäm timmarna.'),
      former('responsible', 'socialchef'),
      former('status', 'done'),
    ],
  });
  await openActivity(page, 1);
  await expect(page.getByText(/^Tidigare: Klar \(ändrad 1 augusti 2026\)$/)).toBeVisible();
  await page.getByLabel(/: Ansvarig funktion$/).click();
  await page
    .getByText('socialchef')
    .locator('..')
    .getByRole('button', { name: 'Använd den här texten' })
    .click();
  const responsible = page.getByRole('combobox', { name: 'Ansvarig funktion' });
  await expect(responsible).toHaveValue('socialchef');
  await expect(responsible).toBeFocused();
  await expect(page.getByText('enhetschef IFO')).toBeVisible();
});

test('A plan of 400 activities and 2,000 notes is shown whole, sorted and filtered', async ({
  page,
}) => {
  test.slow();
  const activities = Array.from({ length: 400 }, (_, index) =>
    activityOf(index + 1, {
      step: String((index % 14) + 1),
      due: index % 3 === 0 ? LATE : FAR,
      notes: Array.from({ length: 5 }, (_note, at) =>
        noteOf(index * 5 + at + 1, { createdAt: `2026-09-20T08:0${at}:00.000Z` }),
      ),
    }),
  );
  await openPlan(page, { activities });
  await expect(names(page)).toHaveCount(400);
  await expect(page.getByText('400 aktiviteter: 400 öppna (varav 134 försenade).')).toBeVisible();
  await page.getByRole('button', { name: 'Aktivitet', exact: true }).click();
  await expect(names(page).nth(1)).toHaveText('Aktivitet 2');
  await page.getByRole('searchbox', { name: 'Sök i planen' }).fill('aktivitet 399');
  await expect(result(page)).toHaveText('Visar 1 av 400');
});

test('On paper the table stands on its own: what, where, when and every column', async ({
  page,
}) => {
  await openPlan(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(/Mora kommun och Region Dalarna/)).toBeVisible();
  await expect(page.getByText(/^Läget den /)).toBeVisible();
  await expect(page.getByText(/^6 aktiviteter:/)).toBeVisible();
  await expect(page.getByRole('search')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Lägg till aktivitet' })).toBeHidden();
  for (const name of ['Medverkar', 'Så följer vi upp', 'Hinder'])
    await expect(page.getByRole('columnheader', { name })).toBeVisible();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheets) ?? [];
  expect(Number(width), 'the sheet lies down').toBeGreaterThan(Number(height));
  expect(sheets.match(/\/Type \/Page\b/g)).toHaveLength(1);

  // Only the plan lies down.
  await page.emulateMedia({ media: null });
  await goToPart(page, 'Uppgifter');
  await expect(heading(page)).toHaveText('Uppgifter om skattningen');
  const upright = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, across, down] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(upright) ?? [];
  expect(Number(across)).toBeLessThan(Number(down));
});

test.describe('At 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the table is a list in which every value has its name, and nothing scrolls sideways', async ({
    page,
  }) => {
    await openPlan(page);
    await expect(page.getByRole('table')).toHaveCount(0);
    const entry = (name: string): Locator =>
      page.getByRole('main').getByRole('listitem').filter({ hasText: name });
    for (const term of [
      'Steg',
      'Ansvarig',
      'Klart senast',
      'Så följer vi upp',
      'Hinder',
      'Länsmål',
    ])
      await expect(entry('timmar').getByText(term, { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: 'Ordning' }).selectOption('Klart senast');
    await expect(
      page.getByRole('main').locator('li').filter({ hasText: 'Nr' }).first(),
    ).toContainText('timmar');
    for (const place of [
      '/plan',
      '/plan/ansvariga',
      '/plan/tidslinje',
      '/ny-aktivitet/3',
      `/aktivitet/${activityId(1)}`,
    ]) {
      await page.goto('about:blank');
      await page.goto(pathOf(place));
      await expect(heading(page)).toBeVisible();
      const [wide, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(wide, place).toBeLessThanOrEqual(room);
    }
  });
});
