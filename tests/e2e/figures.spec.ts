// The group's own key figures: three different things a cell can say, what is refused, what leaves the device, and the way
// back from a deletion.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { FIGURES, figureOf, yearOf } from '../support/figures.ts';
import { expectSaved, openInitiative, pathOf } from '../support/journey.ts';
import { initiativeOf } from '../support/work-file.ts';

async function open(page: Page, figures: readonly unknown[] = []): Promise<void> {
  await openInitiative(page, initiativeOf([], { figures }));
  await page.goto(pathOf('/nyckeltal'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nyckeltal');
}

const cell = (page: Page | Locator, name: string) =>
  page.getByRole('textbox', { name, exact: true });
const unknown = (page: Page | Locator, name: string) =>
  page.getByRole('checkbox', { name: `Vet inte: ${name}`, exact: true });
const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

interface Kept {
  readonly name: string;
  readonly years: Record<string, Record<string, unknown> | null>;
}
async function keptFigures(page: Page): Promise<Kept[]> {
  await expectSaved(page);
  return ((await readDevice(page)).figures ?? []) as unknown as Kept[];
}

test('A file is not saved without saying that the numbers stand in it as they are', async ({
  page,
}) => {
  const said = 'Nyckeltalen står i filen som ni har skrivit dem, också antal mellan 1 och 4.';
  const saving = async () => {
    await page.goto(pathOf('/rapport'));
    await page.getByRole('main').getByRole('button', { name: 'Spara till fil' }).click();
    await expect(page.getByRole('dialog')).toContainText('Kan någon i kommunen känna igen');
  };
  await open(page);
  await saving();
  await expect(page.getByText(said)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.goto(pathOf('/nyckeltal'));
  await page.getByRole('button', { name: 'Lägg till nyckeltal' }).click();
  await expectSaved(page);
  await saving();
  await expect(page.getByText(said)).toBeVisible();
  await expectAccessible(page);
});

test('A key figure is made by keyboard alone, and comes back as it was', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Inga nyckeltal än.')).toBeVisible();
  const add = page.getByRole('button', { name: 'Lägg till nyckeltal' });
  await add.focus();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Vad följer ni?')).toBeFocused();
  await page.keyboard.type('Fick stöd');
  await expect(page.getByRole('heading', { level: 2, name: 'Fick stöd' })).toBeVisible();
  const year = cell(page, 'År');
  for (let stops = 0; stops < 20; stops += 1) {
    await page.keyboard.press('Tab');
    if (await year.evaluate((field) => field === document.activeElement)) break;
  }
  await expect(year).toBeFocused();
  await expect(year).toHaveValue('2026');
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Totalt 2026')).toBeFocused();
  await page.keyboard.type('1234');
  await page.keyboard.press('Tab');
  await expect(unknown(page, 'Totalt 2026')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('0');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell(page, 'Män 2026')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, 'Totalt 2026')).toHaveValue(/^1\s234$/u);
  await expect(cell(page, 'Kvinnor 2026')).toHaveValue('0');
  await expect(cell(page, 'Män 2026')).toHaveAttribute('placeholder', 'okänt');
  await expect(unknown(page, 'Män 2026')).toBeChecked();
  await expect(cell(page, 'Flickor 2026')).toHaveAttribute('placeholder', 'uppgift saknas');
  await expect(unknown(page, 'Flickor 2026')).not.toBeChecked();
  const [kept] = await keptFigures(page);
  expect(kept?.years['2026']).toMatchObject({ total: 1234, women: 0, men: 'unknown' });
  // Of what nothing was said, nothing is kept: another device may say it.
  expect(kept?.years['2026']).not.toHaveProperty('girls');
});

test('A number is read as it is written in Sweden, and the field says what it understood', async ({
  page,
}) => {
  await open(page, [figureOf(1, { kind: 'other', unit: 'timmar', years: [yearOf(2026, {})] })]);
  const total = cell(page, 'Totalt 2026');
  await total.pressSequentially('1234,5');
  await expect(total).toHaveAccessibleDescription(/^Uppfattat som 1\s234,5\.$/u);
  await total.press('Tab');
  await expect(total).toHaveValue(/^1\s234,5$/u);
  await expect(total).toHaveAccessibleDescription('');
  const [kept] = await keptFigures(page);
  expect(kept?.years['2026']).toMatchObject({ total: 1234.5 });
});

for (const [typed, sentence] of [
  ['−0,3', 'kan inte vara mindre än noll'],
  ['-4', 'kan inte vara mindre än noll'],
  ['tolv', 'Skriv bara siffror'],
  ['12 st', 'Skriv bara siffror'],
  ['1.234', /Menar ni 1\s234 eller 1,234\?/u],
  ['1,000', /Menar ni 1\s000\?/u],
  ['0,5', 'helt tal'],
  ['9999999999999', 'för stort'],
] as const)
  test(`${typed} is refused with a sentence, and what stood there before is kept`, async ({
    page,
  }) => {
    await open(page, [figureOf(1, { years: [yearOf(2026, { women: 12 })] })]);
    const women = cell(page, 'Kvinnor 2026');
    await women.press('ControlOrMeta+a');
    await women.pressSequentially(typed);
    await women.press('Tab');
    await expect(women).toHaveAttribute('aria-invalid', 'true');
    await expect(women).toHaveAccessibleDescription(
      typeof sentence === 'string' ? new RegExp(sentence, 'u') : sentence,
    );
    await expect(women).toHaveValue(typed);
    await expectAccessible(page);
    const [kept] = await keptFigures(page);
    expect(kept?.years['2026']).toMatchObject({ women: 12 });
    await women.fill('13');
    await women.press('Tab');
    await expect(women).not.toHaveAttribute('aria-invalid');
    await expect(page.getByRole('alert').filter({ hasText: /./u })).toHaveCount(0);
  });

test('Vet inte takes the place of a number, and gives it back', async ({ page }) => {
  await open(page, [figureOf(1, { years: [yearOf(2026, { women: 12 })] })]);
  await unknown(page, 'Kvinnor 2026').check();
  await expect(cell(page, 'Kvinnor 2026')).toHaveValue('');
  expect((await keptFigures(page))[0]?.years['2026']).toMatchObject({ women: 'unknown' });
  await unknown(page, 'Kvinnor 2026').uncheck();
  await expect(cell(page, 'Kvinnor 2026')).toHaveValue('12');
  await unknown(page, 'Kvinnor 2026').check();
  await cell(page, 'Kvinnor 2026').fill('0');
  await expect(unknown(page, 'Kvinnor 2026')).not.toBeChecked();
  expect((await keptFigures(page))[0]?.years['2026']).toMatchObject({ women: 0 });
  await cell(page, 'Kvinnor 2026').fill('');
  await expect(cell(page, 'Kvinnor 2026')).toHaveAttribute('placeholder', 'uppgift saknas');
  expect((await keptFigures(page))[0]?.years['2026']).toMatchObject({ women: null });
});

test('What a number says outside the device is told beside it', async ({ page }) => {
  await open(page, FIGURES);
  const first = figure(page, 'Personer som har fått stöd på grund av våld');
  await expect(cell(first, 'Män 2024')).toHaveAccessibleDescription('I dokument: färre än 5.');
  await expect(cell(first, 'Totalt 2024')).toHaveAccessibleDescription('I dokument: visas inte.');
  await expect(cell(first, 'Totalt 2025')).toHaveAccessibleDescription('');
  await cell(first, 'Män 2024').fill('5');
  await expect(cell(first, 'Män 2024')).toHaveAccessibleDescription('');
  await expect(cell(first, 'Totalt 2024')).toHaveAccessibleDescription('');
  await cell(first, 'Män 2024').fill('0');
  await expect(cell(first, 'Män 2024')).toHaveAccessibleDescription('');
});

test('Parts that make another sum than the total are told, and nobody is stopped', async ({
  page,
}) => {
  await open(page, FIGURES);
  await expect(
    page.getByText('2026: delarna blir 14, men totalt står 15. Kontrollera talen.'),
  ).toBeVisible();
  await cell(page, 'Totalt 2026').first().fill('14');
  await expect(page.getByText('delarna blir')).toHaveCount(0);
  await cell(page, 'Pojkar 2026').fill('');
  await cell(page, 'Totalt 2026').first().fill('10');
  await expect(
    page.getByText('2026: delarna blir minst 14, men totalt står 10. Kontrollera talen.'),
  ).toBeVisible();
});

test('The remark on a sum and on a year far ahead stand in the block of the year', async ({
  page,
}) => {
  await open(page, [
    figureOf(1, {
      years: [
        yearOf(2025, { total: 12, women: 20 }),
        yearOf(2026, { total: 20, women: 7, men: 3 }),
        yearOf(2999, { total: 3 }),
      ],
    }),
  ]);
  const block = (year: number) => page.locator(`[data-year="${year}"]`);
  await expect(block(2025)).toContainText('2025: delarna blir minst 20, men totalt står 12.');
  await expect(block(2999)).toContainText('2999 ligger långt fram i tiden.');
  await expect(block(2026).getByRole('status')).toHaveText('');
});

for (const [where, width] of [
  ['table', 1280],
  ['list', 390],
] as const)
  test(`Boxes for Vet inte stand in a line, and so do the source and its day, in the ${where}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, [figureOf(1, { years: [yearOf(2026, { total: 20, women: 7, men: 3 })] })]);
    await expect(page.getByText('I dokument: färre än 5.')).toBeVisible();
    const topOf = async (locator: Locator) => (await locator.boundingBox())!.y;
    for (const [one, other] of where === 'table'
      ? [
          ['Totalt', 'Män'],
          ['Kvinnor', 'Män'],
        ]
      : [
          ['Män', 'Flickor'],
          ['Pojkar', 'Annan könsidentitet'],
        ]) {
      expect(await topOf(cell(page, `${one} 2026`))).toBe(await topOf(cell(page, `${other} 2026`)));
      expect(await topOf(unknown(page, `${one} 2026`))).toBe(
        await topOf(unknown(page, `${other} 2026`)),
      );
    }
    if (where === 'table')
      expect(await topOf(page.getByText('Källa 2026', { exact: true }))).toBe(
        await topOf(page.getByText('Hämtningsdag 2026', { exact: true })),
      );
  });

test('A year that is no year, or is there already, is answered at the field', async ({ page }) => {
  await open(page, FIGURES);
  const year = cell(page, 'År').first();
  await expect(year).toHaveValue('2027');
  for (const [typed, sentence] of [
    ['26', 'Skriv ett år med fyra siffror, till exempel 2026.'],
    ['', 'Skriv ett år med fyra siffror, till exempel 2026.'],
    ['1899', 'Skriv ett år med fyra siffror, till exempel 2026.'],
    ['2025', 'Året 2025 finns redan. Skriv ett annat år.'],
  ] as const) {
    await year.fill(typed);
    await year.press('Enter');
    await expect(year).toBeFocused();
    await expect(year).toHaveAccessibleDescription(sentence);
  }
  await year.fill('2023');
  await year.press('Enter');
  await expect(cell(page, 'Totalt 2023')).toBeFocused();
  await expect(page.getByRole('rowheader')).toContainText(['2023', '2024', '2025', '2026']);
});

test('A figure and a year that are taken away come back by one press, with everything in them', async ({
  page,
}) => {
  await open(page, FIGURES);
  const before = await keptFigures(page);
  const name = 'Personer som har fått stöd på grund av våld';
  await page.getByRole('button', { name: `Ta bort 2025 från ${name}` }).click();
  await expect(cell(page, 'Kvinnor 2025')).toHaveCount(0);
  const undoYear = page.getByRole('button', { name: `Ångra: ${name}, 2025` });
  await expect(undoYear).toBeFocused();
  await expectAccessible(page);
  await undoYear.press('Enter');
  await expect(cell(page, 'Kvinnor 2025')).toHaveValue(/^1\s100$/u);
  await expect(cell(page, 'Källa 2025').first()).toHaveValue('Socialtjänstens verksamhetssystem');

  await page.getByRole('button', { name: `Ta bort nyckeltalet ${name}` }).click();
  await expect(figure(page, name)).toHaveCount(0);
  const undo = page.getByRole('button', { name: `Ångra: ${name}`, exact: true });
  await expect(undo).toBeFocused();
  expect(await keptFigures(page)).toHaveLength(1);
  await undo.press('Enter');
  await expect(figure(page, name)).toBeVisible();
  await expect(figure(page, name).locator('summary').first()).toBeFocused();
  const yearsOf = (all: readonly Kept[]) => all.find((one) => one.name === name)?.years;
  expect(yearsOf(await keptFigures(page))).toEqual(yearsOf(before));
  await page.reload();
  await expect(cell(page, 'Kvinnor 2025')).toHaveValue(/^1\s100$/u);
});

test('The figure over the years is a picture with the same numbers as a table', async ({
  page,
}) => {
  await open(page, FIGURES);
  const name = 'Personer som har fått stöd på grund av våld';
  const first = figure(page, name);
  const picture = first.getByRole('img');
  await expect(picture).toHaveAccessibleName(
    /^Stapeldiagram\. 2024: 41\. 2025: 1\s234\. 2026: 15\.$/u,
  );
  await first.getByRole('combobox', { name: 'Visa i diagrammet' }).selectOption('Flickor');
  // Two numbers and one year that nobody knows.
  await expect(picture).toHaveAccessibleName('Stapeldiagram. 2024: okänt. 2025: 30. 2026: 1.');
  await first.getByText('Visa som tabell').click();
  await expect(first.getByRole('table', { name: `${name}, Flickor, 2024–2026` })).toContainText(
    'okänt',
  );
  // One year with a number is nothing to compare.
  await expect(
    figure(page, 'Medarbetare som har gått grundutbildningen').getByRole('img'),
  ).toHaveCount(0);
});

test('A split that is taken away keeps its numbers, and says so', async ({ page }) => {
  await open(page, FIGURES);
  const first = figure(page, 'Personer som har fått stöd på grund av våld');
  await first.getByText('Namn, mått och hur ni räknar').click();
  const split = first.getByRole('checkbox', { name: /^Dela upp på kvinnor/u });
  await split.uncheck();
  await expect(first.getByText('Talen för varje grupp sparas, men visas inte.')).toBeVisible();
  await expect(cell(first, 'Kvinnor 2025')).toHaveCount(0);
  await expect(cell(first, 'Totalt 2024')).toHaveAccessibleDescription('');
  await split.check();
  await expect(cell(first, 'Kvinnor 2025')).toHaveValue(/^1\s100$/u);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('the years are a list with the same fields', async ({ page }) => {
    await open(page, FIGURES);
    await expect(page.getByRole('table')).toHaveCount(0);
    const first = figure(page, 'Personer som har fått stöd på grund av våld');
    await expect(first.getByRole('heading', { level: 3 })).toHaveText(['2024', '2025', '2026']);
    await cell(first, 'Pojkar 2026').fill('7');
    expect((await keptFigures(page))[0]?.years['2026']).toMatchObject({ boys: 7 });
  });
});

test('On paper a small number stands as few, and no field is printed', async ({ page }) => {
  await open(page, FIGURES);
  // What a follow-up prints from its page is what its documents print.
  await page.getByText('Namn, mått och hur ni räknar').first().click();
  await page.getByText('Visa som tabell').first().click();
  await page.emulateMedia({ media: 'print' });
  const numbers = await page.getByRole('main').getByRole('cell').allInnerTexts();
  for (const number of ['38', '90', '41,5 %', 'färre än 5', 'visas inte'])
    expect(numbers.map((text) => text.replaceAll('\u00a0', ' '))).toContain(number);
  for (const hidden of ['1', '3']) expect(numbers).not.toContain(hidden);
  // The total would give it away, and no picture shows it.
  expect(numbers).not.toContain('41');
  await expect(page.getByRole('img').locator('visible=true')).toHaveCount(0);

  await expect(page.locator('main :is(input, textarea, select):visible')).toHaveCount(0);
  await expect(page.getByText('Varje person räknas en gång.')).toBeVisible();
  await expectAccessible(page);
});
