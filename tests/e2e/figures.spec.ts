// The group's own key figures: three different things a cell can say, what is refused, what leaves the device, and the way
// back from a deletion.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { FIGURES, figureOf, yearOf } from '../support/figures.ts';
import { expectSaved, openInitiative, pathOf } from '../support/journey.ts';
import { initiativeOf } from '../support/work-file.ts';
import { ANY, beginning, holding, m } from '../support/messages.ts';

const NAME = FIGURES[0]!.name;
const TOTAL = m.figure_column_total();
const WOMEN = m.figure_column_women();
const MEN = m.figure_column_men();
const GIRLS = m.figure_column_girls();
const BOYS = m.figure_column_boys();
const SOURCE = m.figure_source();

async function open(page: Page, figures: readonly unknown[] = []): Promise<void> {
  await openInitiative(page, initiativeOf([], { figures }), undefined, '/nyckeltal');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.figure_title());
}

const field = (page: Page | Locator, name: string) =>
  page.getByRole('textbox', { name, exact: true });
const cell = (page: Page | Locator, column: string, year: number) =>
  field(page, m.figure_cell({ column, year }));
const unknown = (page: Page | Locator, column: string, year: number) =>
  page.getByRole('checkbox', { name: m.figure_unknown_named({ column, year }), exact: true });
const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const chart = (numbers: Readonly<Record<string, string>>) =>
  m.figure_chart_alternative({
    rows: Object.entries(numbers)
      .map(([year, number]) => m.figure_chart_row({ year, number }))
      .join(' '),
  });

interface Kept {
  readonly name: string;
  readonly years: Record<string, Record<string, unknown> | null>;
}
async function keptFigures(page: Page): Promise<Kept[]> {
  await expectSaved(page);
  return ((await readDevice(page)).figures ?? []) as unknown as Kept[];
}

test('A key figure is made by keyboard alone, and the file that is saved says what stands in it', async ({
  page,
}) => {
  const said = m.filing_figures();
  const saving = async () => {
    await followTo(page, pathOf('/rapport'));
    await page.getByRole('main').getByRole('button', { name: m.save_to_file() }).click();
    await expect(page.getByRole('dialog')).toContainText(m.report_recognise());
  };
  await open(page);
  await test.step('a file without key figures says nothing of their numbers', async () => {
    await saving();
    await expect(page.getByText(said)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await followTo(page, pathOf('/nyckeltal'));
  });

  await test.step('a key figure is made by keyboard alone', async () => {
    await expect(page.getByText(m.figure_empty())).toBeVisible();
    await page.getByRole('button', { name: m.figure_add() }).focus();
    await page.keyboard.press('Enter');
    await expect(field(page, m.figure_name())).toBeFocused();
    await page.keyboard.type('Fick stöd');
    await expect(page.getByRole('heading', { level: 2, name: 'Fick stöd' })).toBeVisible();
    const year = field(page, m.figure_year());
    for (let stops = 0; stops < 20; stops += 1) {
      await page.keyboard.press('Tab');
      if (await year.evaluate((field) => field === document.activeElement)) break;
    }
    await expect(year).toBeFocused();
    await expect(year).toHaveValue('2026');
    await page.keyboard.press('Enter');
    await expect(cell(page, TOTAL, 2026)).toBeFocused();
    await page.keyboard.type('1234');
    await page.keyboard.press('Tab');
    await expect(unknown(page, TOTAL, 2026)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.type('0');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(cell(page, MEN, 2026)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  });

  await test.step('it comes back as it was', async () => {
    await expectSaved(page);
    await page.reload();
    await expect(cell(page, TOTAL, 2026)).toHaveValue(/^1\s234$/u);
    await expect(cell(page, WOMEN, 2026)).toHaveValue('0');
    await expect(cell(page, MEN, 2026)).toHaveAttribute('placeholder', m.figure_unknown());
    await expect(unknown(page, MEN, 2026)).toBeChecked();
    await expect(cell(page, GIRLS, 2026)).toHaveAttribute('placeholder', m.figure_missing());
    await expect(unknown(page, GIRLS, 2026)).not.toBeChecked();
    const [kept] = await keptFigures(page);
    expect(kept?.years['2026']).toMatchObject({ total: 1234, women: 0, men: 'unknown' });
    // Of what nothing was said, nothing is kept: another device may say it.
    expect(kept?.years['2026']).not.toHaveProperty('girls');
  });

  await test.step('a file is not saved without saying that the numbers stand in it as they are', async () => {
    await saving();
    await expect(page.getByText(said)).toBeVisible();
    await expectAccessible(page);
  });
});

test('A cell says a number, that nobody knows it, or nothing', async ({ page }) => {
  const HOURS = 'Timmar';
  await open(page, [
    figureOf(1, { years: [yearOf(2026, { women: 12 })] }),
    figureOf(2, { name: HOURS, kind: 'other', unit: 'timmar', years: [yearOf(2026, {})] }),
  ]);

  await test.step('a number is read as it is written in Sweden, and the field says what it understood', async () => {
    const total = cell(figure(page, HOURS), TOTAL, 2026);
    await total.pressSequentially('1234,5');
    await expect(total).toHaveAccessibleDescription(m.figure_understood({ number: '1 234,5' }));
    await total.press('Tab');
    await expect(total).toHaveValue(/^1\s234,5$/u);
    await expect(total).toHaveAccessibleDescription('');
    expect((await keptFigures(page))[1]?.years['2026']).toMatchObject({ total: 1234.5 });
  });

  const persons = figure(page, NAME);
  const women = cell(persons, WOMEN, 2026);
  const unknownWomen = unknown(persons, WOMEN, 2026);
  const kept = async () => (await keptFigures(page))[0]?.years['2026'];
  let before = 12;
  for (const [typed, sentence] of [
    ['−0,3', m.figure_wrong_negative()],
    ['12 st', m.figure_wrong_text()],
    ['1.234', m.figure_wrong_ambiguous({ thousands: '1 234', decimal: '1,234' })],
    ['1,000', m.figure_wrong_comma({ thousands: '1 000' })],
    ['0,5', m.figure_wrong_whole()],
    ['9999999999999', m.figure_wrong_large()],
  ] as const)
    await test.step(`${typed} is refused with a sentence, and what stood there before is kept`, async () => {
      await women.press('ControlOrMeta+a');
      await women.pressSequentially(typed);
      await women.press('Tab');
      await expect(women).toHaveAttribute('aria-invalid', 'true');
      await expect(women).toHaveAccessibleDescription(sentence);
      await expect(women).toHaveValue(typed);
      expect(await kept()).toMatchObject({ women: before });
      before += 1;
      await women.fill(String(before));
      await women.press('Tab');
      await expect(women).not.toHaveAttribute('aria-invalid');
      await expect(page.getByRole('alert').filter({ hasText: /./u })).toHaveCount(0);
    });

  await test.step('Vet inte takes the place of a number, and gives it back', async () => {
    await unknownWomen.check();
    await expect(women).toHaveValue('');
    expect(await kept()).toMatchObject({ women: 'unknown' });
    await unknownWomen.uncheck();
    await expect(women).toHaveValue(String(before));
    await unknownWomen.check();
    await women.fill('0');
    await expect(unknownWomen).not.toBeChecked();
    expect(await kept()).toMatchObject({ women: 0 });
    await women.fill('');
    await expect(women).toHaveAttribute('placeholder', m.figure_missing());
    expect(await kept()).toMatchObject({ women: null });
  });
  await expectAccessible(page);
});

test('Key figures of three years are seen as pictures and on paper, are changed, taken away and put back', async ({
  page,
}) => {
  await open(page, FIGURES);
  const first = figure(page, NAME);

  await test.step('the figure over the years is a picture with the same numbers as a table', async () => {
    const picture = first.getByRole('img');
    await expect(picture).toHaveAccessibleName(chart({ 2024: '41', 2025: '1 234', 2026: '15' }));
    await first.getByRole('combobox', { name: m.figure_chart_column() }).selectOption(GIRLS);
    // Two numbers and one year that nobody knows.
    await expect(picture).toHaveAccessibleName(
      chart({ 2024: m.figure_unknown(), 2025: '30', 2026: '1' }),
    );
    await first.getByText(m.overview_table_show()).click();
    const caption = m.figure_chart({ name: `${NAME}, ${GIRLS}`, from: 2024, to: 2026 });
    await expect(first.getByRole('table', { name: caption })).toContainText(m.figure_unknown());
    // One year with a number is nothing to compare.
    await expect(figure(page, FIGURES[1]!.name).getByRole('img')).toHaveCount(0);
  });

  await first.getByText(m.figure_settings()).click();
  await test.step('on paper a small number stands as few, and no field is printed', async () => {
    // What a follow-up prints from its page is what its documents print.
    await page.emulateMedia({ media: 'print' });
    const numbers = await page.getByRole('main').getByRole('cell').allInnerTexts();
    for (const number of ['38', '90', '41,5 %', m.figure_few(), m.figure_withheld()])
      expect(numbers.map((text) => text.replaceAll('\u00a0', ' '))).toContain(number);
    for (const hidden of ['1', '3']) expect(numbers).not.toContain(hidden);
    // The total would give it away, and no picture shows it.
    expect(numbers).not.toContain('41');
    await expect(page.getByRole('img').locator('visible=true')).toHaveCount(0);
    await expect(page.locator('main :is(input, textarea, select):visible')).toHaveCount(0);
    await expect(page.getByText('Varje person räknas en gång.')).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ media: null });
  });

  await test.step('what a number says outside the device is told beside it', async () => {
    await expect(cell(first, MEN, 2024)).toHaveAccessibleDescription(
      m.figure_outside({ shown: m.figure_few() }),
    );
    await expect(cell(first, TOTAL, 2024)).toHaveAccessibleDescription(
      m.figure_outside({ shown: m.figure_withheld() }),
    );
    await expect(cell(first, TOTAL, 2025)).toHaveAccessibleDescription('');
  });

  await test.step('a split that is taken away keeps its numbers, and says so', async () => {
    const split = first.getByRole('checkbox', { name: beginning(m.figure_split()) });
    await split.uncheck();
    await expect(first.getByText(m.figure_split_kept())).toBeVisible();
    await expect(cell(first, WOMEN, 2025)).toHaveCount(0);
    await expect(cell(first, TOTAL, 2024)).toHaveAccessibleDescription('');
    await split.check();
    await expect(cell(first, WOMEN, 2025)).toHaveValue(/^1\s100$/u);
  });

  await test.step('a number that is no longer small says the same outside the device', async () => {
    await cell(first, MEN, 2024).fill('5');
    await expect(cell(first, MEN, 2024)).toHaveAccessibleDescription('');
    await expect(cell(first, TOTAL, 2024)).toHaveAccessibleDescription('');
    await cell(first, MEN, 2024).fill('0');
    await expect(cell(first, MEN, 2024)).toHaveAccessibleDescription('');
  });

  await test.step('parts that make another sum than the total are told, and nobody is stopped', async () => {
    await expect(page.getByText(m.figure_sum({ year: 2026, parts: 14, total: 15 }))).toBeVisible();
    await cell(first, TOTAL, 2026).fill('14');
    for (const sum of [m.figure_sum, m.figure_sum_more])
      await expect(page.getByText(holding(sum({ year: ANY, parts: ANY, total: ANY })))).toHaveCount(
        0,
      );
    await cell(first, BOYS, 2026).fill('');
    await cell(first, TOTAL, 2026).fill('10');
    await expect(
      page.getByText(m.figure_sum_more({ year: 2026, parts: 14, total: 10 })),
    ).toBeVisible();
  });

  await test.step('a figure and a year that are taken away come back by one press, with everything in them', async () => {
    const before = await keptFigures(page);
    await page
      .getByRole('button', { name: m.figure_year_delete_named({ year: 2025, name: NAME }) })
      .click();
    await expect(cell(page, WOMEN, 2025)).toHaveCount(0);
    const undoYear = page.getByRole('button', {
      name: m.figure_undo({ name: m.figure_year_of({ name: NAME, year: 2025 }) }),
    });
    await expect(undoYear).toBeFocused();
    await undoYear.press('Enter');
    await expect(cell(page, WOMEN, 2025)).toHaveValue(/^1\s100$/u);
    await expect(cell(first, SOURCE, 2025)).toHaveValue('Socialtjänstens verksamhetssystem');

    await page.getByRole('button', { name: m.figure_delete_named({ name: NAME }) }).click();
    await expect(first).toHaveCount(0);
    const undo = page.getByRole('button', { name: m.figure_undo({ name: NAME }), exact: true });
    await expect(undo).toBeFocused();
    expect(await keptFigures(page)).toHaveLength(1);
    await undo.press('Enter');
    await expect(first).toBeVisible();
    await expect(first.locator('summary').first()).toBeFocused();
    const yearsOf = (all: readonly Kept[]) => all.find((one) => one.name === NAME)?.years;
    expect(yearsOf(await keptFigures(page))).toEqual(yearsOf(before));
    await page.reload();
    await expect(cell(page, WOMEN, 2025)).toHaveValue(/^1\s100$/u);
  });

  await test.step('a year that is no year, or is there already, is answered at the field', async () => {
    const year = field(first, m.figure_year());
    await expect(year).toHaveValue('2027');
    for (const [typed, sentence] of [
      ['26', m.figure_year_wrong({ example: 2026 })],
      ['', m.figure_year_wrong({ example: 2026 })],
      ['1899', m.figure_year_wrong({ example: 2026 })],
      ['2025', m.figure_year_there({ year: 2025 })],
    ] as const) {
      await year.fill(typed);
      await year.press('Enter');
      await expect(year).toBeFocused();
      await expect(year).toHaveAccessibleDescription(sentence);
    }
    await year.fill('2023');
    await year.press('Enter');
    await expect(cell(page, TOTAL, 2023)).toBeFocused();
    const years = first.getByRole('table', { name: m.figure_years_of({ name: NAME }) });
    await expect(years.getByRole('rowheader')).toHaveText(['2023', '2024', '2025', '2026']);
  });
});

test('The years are a table where there is room and else a list, with their fields in lines', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
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
  await test.step('the remark on a sum and on a year far ahead stand in the block of the year', async () => {
    await expect(block(2025)).toContainText(
      m.figure_sum_more({ year: 2025, parts: 20, total: 12 }),
    );
    await expect(block(2999)).toContainText(m.figure_year_ahead({ year: 2999 }));
    await expect(block(2026).getByRole('status').filter({ hasText: /./u })).toHaveCount(0);
  });

  const expectInLine = async (one: Locator, other: Locator) => {
    const topOf = async (locator: Locator) => (await locator.boundingBox())!.y;
    expect(await topOf(one)).toBe(await topOf(other));
  };
  const expectColumnsInLine = async (pairs: readonly (readonly [string, string])[]) => {
    await expect(block(2026).getByText(m.figure_outside({ shown: m.figure_few() }))).toBeVisible();
    for (const [one, other] of pairs) {
      await expectInLine(cell(page, one, 2026), cell(page, other, 2026));
      await expectInLine(unknown(page, one, 2026), unknown(page, other, 2026));
    }
  };
  await test.step('boxes for Vet inte stand in a line, and so do the source and its day, in the table', async () => {
    await expectColumnsInLine([
      [TOTAL, MEN],
      [WOMEN, MEN],
    ]);
    const label = (column: string) =>
      page.getByText(m.figure_cell({ column, year: 2026 }), { exact: true });
    await expectInLine(label(SOURCE), label(m.figure_retrieved()));
  });

  const list = figure(page, NAME).getByRole('heading', { level: 3 });
  await test.step('and so do the boxes in the list', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await expect(list).toHaveText(['2025', '2026', '2999']);
    await expectColumnsInLine([
      [MEN, GIRLS],
      [BOYS, m.figure_column_other()],
    ]);
  });

  await test.step('on a phone the years are a list with the same fields', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await expect(page.getByRole('table')).toHaveCount(0);
    await expect(list).toHaveText(['2025', '2026', '2999']);
    await cell(page, BOYS, 2026).fill('7');
    expect((await keptFigures(page))[0]?.years['2026']).toMatchObject({ boys: 7 });
  });
  await expectAccessible(page);
});
