// What has happened from year to year, on the screen. What is expected is the hand-written table of the three-year fixture,
// read as JSON.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { instrument, stepName, steps, withTexts } from '../support/instrument.ts';
import { goToPart, openInitiative, pathOf } from '../support/journey.ts';
import { watch } from '../support/requests.ts';
import { comparison, fileWith, threeYears, threeYearsFile } from '../support/three-years.ts';
import type { Level } from '../support/work-file.ts';

const WORDS = {
  up: 'Upp',
  same: 'Samma',
  down: 'Ner',
  new: 'Nytt',
  'not-comparable': 'Kan inte jämföras',
} as const;
const DAYS: Readonly<Record<string, string>> = {
  2024: 'Hösten 2024, 19 september 2024',
  2025: 'Hösten 2025, 18 september 2025',
  2026: 'Hösten 2026, 17 september 2026',
};
const [FIRST, SECOND, THIRD] = comparison.comparisons;

function levelName(level: Level): string {
  if (level === null) return 'Inte bedömt än';
  if (level === 'unknown') return instrument.scale.unknown.name;
  if (level === 'not-applicable') return instrument.scale.notApplicable.name;
  return `${level} ${instrument.scale.levels[level]!.name}`;
}

const textOf = (id: string) => threeYears.activities.find((one) => one.id === id)!.text;

async function open(page: Page, file: Record<string, unknown> = threeYearsFile): Promise<void> {
  await openInitiative(page, threeYears, file);
  await goToPart(page, 'Över tid');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Över tid');
}

/** The compared steps, in the order of the page. */
function rows(page: Page): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4 }) });
}

async function readRows(page: Page) {
  return rows(page).evaluateAll((items) =>
    items.map((item) => {
      const read = (selector: string) => item.querySelector(selector)?.textContent.trim();
      return {
        step: read('h4'),
        change: read('.change'),
        from: read('.from'),
        to: read('.to'),
        done: [...item.querySelectorAll('.done li')].map((one) =>
          one.firstChild!.textContent!.trim(),
        ),
      };
    }),
  );
}

async function choose(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Från' }).selectOption(DAYS[from]!);
  await page.getByRole('combobox', { name: 'Till' }).selectOption(DAYS[to]!);
}

for (const { from, to, steps: table, otherActivities } of comparison.comparisons)
  test(`From ${from} to ${to}, each step says what the table says`, async ({ page }) => {
    await open(page);
    await choose(page, from, to);
    expect(await readRows(page)).toEqual(
      table.map((row) => ({
        step: `${row.step} ${stepName(Number(row.step))}`,
        change: WORDS[row.change],
        from: levelName(row.from),
        to: levelName(row.to),
        done: row.activities.map(textOf),
      })),
    );
    for (const id of otherActivities) await expect(page.getByText(textOf(id))).toBeVisible();
    await expect(
      page.getByRole('heading', { name: 'Fler aktiviteter som blev klara mellan skattningarna' }),
    ).toHaveCount(otherActivities.length > 0 ? 1 : 0);
  });

test('The counts are said in words, and add up', async ({ page }) => {
  await open(page);
  const said = page.getByRole('status').filter({ hasText: 'steg har gått' });
  // The usual choice: from the one before to this one.
  await expect(said).toHaveText(
    '6 steg har gått upp, 4 är oförändrade, 2 har gått ner, 1 är nytt och 1 kan inte jämföras.',
  );
  await choose(page, '2024', '2025');
  await expect(said).toHaveText(
    '6 steg har gått upp, 3 är oförändrade, 1 är nytt och 4 kan inte jämföras.',
  );
  await choose(page, '2024', '2026');
  await expect(said).toHaveText(
    '6 steg har gått upp, 2 är oförändrade, 1 har gått ner, 2 är nya och 3 kan inte jämföras.',
  );
});

test('The levels of every step and what is in place stand in tables', async ({ page }) => {
  await open(page);
  const tables = page.getByText('Visa som tabell');
  for (const index of [0, 1]) await tables.nth(index).click();

  const inPlace = page.getByRole('table', { name: 'Steg på plats vid varje skattning' });
  for (const [year, one] of Object.entries(comparison.occasions)) {
    const cells = inPlace.getByRole('row', { name: DAYS[year]! }).getByRole('cell');
    const notYet = one.applicable - one.inPlace - one.unknown - one.blank;
    const expected = [one.inPlace, notYet, one.unknown, one.blank, one.excluded];
    expect((await cells.allTextContents()).slice(0, 5)).toEqual(expected.map(String));
  }
  await expect(
    page.getByRole('img', { name: /4 av 13 steg på plats \(1 undantaget\)/ }),
  ).toBeVisible();

  const levels = page.getByRole('table', { name: 'Nivån i varje steg' });
  for (const { id, number, name } of steps) {
    const first = FIRST!.steps.find(({ step }) => step === id)!;
    const second = SECOND!.steps.find(({ step }) => step === id)!;
    await expect(
      levels.getByRole('row', { name: `${number} ${name}` }).getByRole('cell'),
    ).toHaveText([
      levelName(first.from),
      levelName(first.to),
      levelName(second.to),
      WORDS[second.change],
    ]);
  }
  expect(THIRD!.counts).toMatchObject({ up: 6, down: 1 });
  await expect(
    page.getByRole('img', {
      name: /14 steg vid 3 skattningar\. Från Hösten 2024 till Hösten 2026: 6 steg har gått upp, 2 är oförändrade, 1 har gått ner/,
    }),
  ).toBeVisible();
});

test('The other way round, up is down and the page says that it looks back', async ({ page }) => {
  await open(page);
  const forth = await readRows(page);
  await page.getByRole('button', { name: 'Jämför åt andra hållet' }).click();
  await expect(page.getByRole('combobox', { name: 'Från' })).toHaveValue(
    comparison.occasions[2026]!.id,
  );
  await expect(
    page.getByText('Ni jämför bakåt i tiden: Hösten 2026 gjordes efter Hösten 2025.'),
  ).toBeVisible();
  const swapped: Readonly<Record<string, string>> = { Upp: 'Ner', Ner: 'Upp', Samma: 'Samma' };
  for (const [index, { change, from, to }] of (await readRows(page)).entries()) {
    const before = forth[index]!;
    expect([from, to]).toEqual([before.to, before.from]);
    if (before.change! in swapped) expect(change).toBe(swapped[before.change!]);
  }
  await expect(page.getByText('Ni bedömer steget lägre än förut.')).toHaveCount(0);
});

test('A lower level is told without blame, with what was written then and now', async ({
  page,
}) => {
  await open(page);
  const row = rows(page).filter({ hasText: '7 Utse och behåll rätt personer' });
  await expect(row).toContainText('Ni bedömer steget lägre än förut.');
  await expect(row.getByText('Ersättare saknas på vårdcentralen.')).toBeHidden();
  await row.getByText('Motivering eller underlag har ändrats').click();
  await expect(row.getByText('Ersättare saknas på vårdcentralen.')).toBeVisible();
  await expect(row.getByText('Två representanter har slutat')).toBeVisible();
  await expectAccessible(page);
});

test('Only what has changed can be shown', async ({ page }) => {
  await open(page);
  await expect(rows(page)).toHaveCount(14);
  await page.getByRole('checkbox', { name: 'Visa bara det som har ändrats' }).check();
  await expect(rows(page)).toHaveCount(10);
  await expect(page.getByText('10 av 14 steg visas.')).toBeVisible();
  expect((await readRows(page)).map(({ change }) => change)).not.toContain('Samma');
});

test('The same assessment twice gets an answer', async ({ page }) => {
  await open(page);
  await choose(page, '2025', '2025');
  await expect(page.getByText('Ni har valt samma skattning två gånger.')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await expectAccessible(page);
});

test('With the keyboard alone two others are chosen and read', async ({ page }) => {
  await open(page);
  const from = page.getByRole('combobox', { name: 'Från' });
  await from.focus();
  await page.keyboard.press('ArrowUp');
  await expect(from).toHaveValue(comparison.occasions[2024]!.id);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Till' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(from).toHaveValue(comparison.occasions[2026]!.id);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Det finns ingen gemensam lägesbild.')).toBeVisible();
});

test('The first of the assessments is compared with the one after it', async ({ page }) => {
  await open(page);
  await page.goto(pathOf('/over-tid', comparison.occasions[2024]!.id));
  await expect(page.getByRole('combobox', { name: 'Från' })).toHaveValue(
    comparison.occasions[2024]!.id,
  );
  await expect(page.getByRole('combobox', { name: 'Till' })).toHaveValue(
    comparison.occasions[2025]!.id,
  );
});

test('With one assessment the page says what it will show', async ({ page }) => {
  await open(
    page,
    fileWith((all) => all.slice(2)),
  );
  await expect(page.getByText('Än så länge finns en skattning: Hösten 2026')).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expectAccessible(page);
});

/** The shipped questions as an older and a newer version, the newer with or without a list of what it has changed. */
function versions(listed: boolean): Record<string, unknown> {
  const shipped: object = instrument;
  const changes = [
    {
      from: '0.9.0',
      steps: [{ step: '3', meaning: true, text: 'Steget gäller nu också it-stödet.' }],
    },
  ];
  return fileWith(
    (all) =>
      all.map((one, index) => ({
        ...one,
        instrument: { id: 'iris', version: ['0.9.0', '0.9.0', '9.0.0'][index]! },
      })),
    {
      instruments: [
        { ...shipped, version: '0.9.0' },
        { ...shipped, version: '9.0.0', ...(listed && { changes }) },
      ],
    },
  );
}

test('Another version without a list of its changes gives a warning', async ({ page }) => {
  await open(page, versions(false));
  const warning = page.getByText(
    'Skattningarna är gjorda med olika versioner av frågorna, 0.9.0 och 9.0.0.',
  );
  await expect(warning).toContainText('Skillnaden är inte beskriven');
  await choose(page, '2024', '2025');
  await expect(warning).toHaveCount(0);
});

test('Another version with a list warns at the step whose meaning has changed', async ({
  page,
}) => {
  await open(page, versions(true));
  await expect(page.getByText('1 steg har fått en ny betydelse.')).toBeVisible();
  const warned = rows(page).filter({
    hasText: 'Steget betyder inte samma sak i båda skattningarna.',
  });
  await expect(warned).toHaveCount(1);
  await expect(warned).toContainText('3 Bedöm kapacitet och beredskap');
  await expect(warned).toContainText('Steget gäller nu också it-stödet.');
  await expectAccessible(page);
});

test('Markup in what is compared is shown as text and never runs', async ({ page, context }) => {
  const log = await watch(context);
  const MARKUP = '<img src=x onerror="globalThis.ran=1">';
  const hostile = (text: string) => `${MARKUP} ${text}`;
  const questions = withTexts({ ...instrument, version: '9.0.0' }, hostile) as object;
  const changes = [
    { from: '1.0.0', steps: [{ step: '8', meaning: true, text: hostile('Nytt.') }] },
  ];
  const initiative = {
    ...threeYears,
    assessments: threeYears.assessments.map((one, index) => ({
      ...one,
      title: hostile(one.title),
      ratings: one.ratings.map((rating) => ({ ...rating, rationale: hostile(rating.rationale) })),
      ...(index === 2 && { instrument: { id: 'iris', version: '9.0.0' } }),
    })),
    activities: threeYears.activities.map((one) => ({ ...one, text: hostile(one.text) })),
  };
  await openInitiative(page, initiative, {
    ...threeYearsFile,
    initiatives: [initiative],
    instruments: [{ ...questions, changes }],
  });
  await goToPart(page, 'Över tid');
  const row = rows(page).filter({ hasText: 'Utbilda före start' });
  await row.locator('summary').click();
  for (const text of [
    'Nytt.',
    'Vi har hållit två utbildningsdagar',
    'Utbilda vårdcentralens personal',
  ])
    await expect(row.getByText(text)).toContainText(MARKUP);
  await expect(page.getByRole('img', { name: MARKUP })).toHaveCount(2);
  await expect(page.locator('main img')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(log.errors).toEqual([]);
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('The page is accessible in dark colours', async ({ page }) => {
    await open(page);
    await expectAccessible(page);
  });
});

test('Twelve assessments scroll within their own region, with the names of the steps in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(
    page,
    fileWith(([first, ...rest]) => [
      ...Array.from({ length: 9 }, (_, year) => ({
        ...first!,
        id: `c1a5e2d4-4b1f-4c57-9a0e-2f6a1d3f20${year + 10}`,
        title: `Hösten ${2015 + year}`,
        date: `${2015 + year}-09-18`,
      })),
      first!,
      ...rest,
    ]),
  );
  expect(
    await page.evaluate(
      () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    ),
  ).toBe(true);
  const region = page.getByRole('region', { name: 'Nivån i varje steg', exact: true });
  const name = region.getByText(stepName(1));
  const left = async () => (await name.boundingBox())!.x;
  const before = await left();
  await region.focus();
  await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(300);
  expect(await left()).toBe(before);
  await expectAccessible(page);
});

test('On paper the comparison stands without what is only for the screen', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Jämför åt andra hållet' })).toBeHidden();
  await expect(page.getByRole('checkbox')).toBeHidden();
  await expect(rows(page).first()).toBeVisible();
  await expect(
    page.getByRole('img', { name: /^Bild av den gemensamma nivån i 14 steg/ }),
  ).toBeVisible();
  await expect(page.getByText('Motivering och underlag').first()).toBeHidden();
});
