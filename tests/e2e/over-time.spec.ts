// What has happened from year to year, on the screen. What is expected is the hand-written table of the three-year fixture,
// read as JSON.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { instrument, stepName, steps, withTexts } from '../support/instrument.ts';
import { goToPart, openInitiative, pathOf } from '../support/journey.ts';
import { watch } from '../support/requests.ts';
import { comparison, fileWith, threeYears, threeYearsFile } from '../support/three-years.ts';
import type { Level } from '../support/work-file.ts';
import { capital } from '#lib/i18n/letter-case.ts';
import { numberWriter, shownOf } from '#lib/i18n/number-words.ts';
import { amount, ANY, holding, like, m } from '../support/messages.ts';

const WORDS = {
  up: m.compare_up(),
  same: m.compare_same(),
  down: m.compare_down(),
  new: m.compare_new(),
  'not-comparable': m.compare_not(),
} as const;
type Change = keyof typeof WORDS;
type Counted = (input: { count: number; label: string }) => string;
const COUNTED: Readonly<Record<Change, Counted>> = {
  up: m.compare_count_up,
  same: m.compare_count_same,
  down: m.compare_count_down,
  new: m.compare_count_new,
  'not-comparable': m.compare_count_not,
};
const DAYS: Readonly<Record<string, string>> = {
  2024: 'Hösten 2024, 19 september 2024',
  2025: 'Hösten 2025, 18 september 2025',
  2026: 'Hösten 2026, 17 september 2026',
};
const [FIRST, SECOND, THIRD] = comparison.comparisons;

/** "sex steg har gått upp, fyra är oförändrade och ett kan inte jämföras." The first part tells what is counted. */
function movement(counts: Partial<Record<Change, number>>): string {
  const write = numberWriter(Object.values(counts), 'neuter');
  const parts = Object.entries(counts).map(([change, count], index) =>
    COUNTED[change as Change]({
      count,
      label: index === 0 ? m.compare_steps({ number: write(count) }) : write(count),
    }),
  );
  return m.compare_counts({
    parts: [parts.slice(0, -1).join(', '), parts.at(-1)].join(m.and()),
  });
}

function levelName(level: Level): string {
  if (level === null) return m.level_blank();
  if (level === 'unknown') return instrument.scale.unknown.name;
  if (level === 'not-applicable') return instrument.scale.notApplicable.name;
  return `${level} ${instrument.scale.levels[level]!.name}`;
}

const textOf = (id: string) => threeYears.activities.find((one) => one.id === id)!.text;
/** With the number that it got when the file was opened: in the order in which they were made. */
const doneOf = (id: string) => {
  const order = threeYears.activities.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const number = order.findIndex((one) => one.id === id) + 1;
  return [textOf(id), m.plan_number_of({ number })];
};

async function open(page: Page, file: Record<string, unknown> = threeYearsFile): Promise<void> {
  await openInitiative(page, threeYears, file, '/over-tid');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.time_title());
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
        done: [...item.querySelectorAll('.done li')].map((one) => [
          one.querySelector('a')!.textContent.trim(),
          one.querySelector('.secondary')!.textContent.trim().split(' · ')[0],
        ]),
      };
    }),
  );
}

async function choose(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('combobox', { name: m.compare_from() }).selectOption(DAYS[from]!);
  await page.getByRole('combobox', { name: m.compare_to() }).selectOption(DAYS[to]!);
}

type File = ReturnType<typeof fileWith>;
const initiativesOf = (file: File) => file.initiatives as [typeof threeYears];
const latestIn = (file: File) => initiativesOf(file)[0].assessments.at(-1)!.id;

/** The same under ids of its own, so that it can be on the device beside the others. */
function withOwnIds(file: File, first: string): File {
  const text = JSON.stringify(file).replace(
    /"[\da-f](?=[\da-f]{7}-(?:[\da-f]{4}-){3}[\da-f]{12}")/gu,
    `"${first}`,
  );
  return JSON.parse(text) as File;
}

function together(...files: File[]): File {
  return { ...threeYearsFile, initiatives: files.flatMap(initiativesOf) };
}

/** The sentence that counts how the steps have moved. */
const said = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: holding(m.compare_count_up({ label: m.compare_steps({ number: ANY }) })) });

test('From one year to another, each step and the counts say what the table says', async ({
  page,
}) => {
  await openInitiative(page, threeYears, threeYearsFile);
  await goToPart(page, 'over-time');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.time_title());

  await test.step('the usual choice is from the one before to this one', async () => {
    await expect(said(page)).toHaveText(
      capital(movement({ up: 6, same: 4, down: 2, new: 1, 'not-comparable': 1 })),
    );
  });

  const COUNTS: Readonly<Record<string, Partial<Record<Change, number>>>> = {
    '2024–2025': { up: 6, same: 3, new: 1, 'not-comparable': 4 },
    '2025–2026': { up: 6, same: 4, down: 2, new: 1, 'not-comparable': 1 },
    '2024–2026': { up: 6, same: 2, down: 1, new: 2, 'not-comparable': 3 },
  };
  for (const { from, to, steps: table, otherActivities } of comparison.comparisons)
    await test.step(`from ${from} to ${to}`, async () => {
      await choose(page, from, to);
      await expect
        .poll(() => readRows(page))
        .toEqual(
          table.map((row) => ({
            step: `${row.step} ${stepName(Number(row.step))}`,
            change: WORDS[row.change],
            from: levelName(row.from),
            to: levelName(row.to),
            done: row.activities.map(doneOf),
          })),
        );
      for (const id of otherActivities) await expect(page.getByText(textOf(id))).toBeVisible();
      await expect(page.getByRole('heading', { name: m.compare_other_done() })).toHaveCount(
        otherActivities.length > 0 ? 1 : 0,
      );
      await expect(said(page)).toHaveText(capital(movement(COUNTS[`${from}–${to}`]!)));
    });

  await test.step('the levels of every step and what is in place stand in tables', async () => {
    const tables = page.getByText(m.overview_table_show());
    for (const index of [0, 1]) await tables.nth(index).click();

    const inPlace = page.getByRole('table', { name: m.time_in_place() });
    for (const [year, one] of Object.entries(comparison.occasions)) {
      const cells = inPlace.getByRole('row', { name: DAYS[year]! }).getByRole('cell');
      const notYet = one.applicable - one.inPlace - one.unknown - one.blank;
      const expected = [notYet, one.inPlace, one.unknown, one.excluded, one.blank];
      expect((await cells.allTextContents()).slice(0, 5)).toEqual(expected.map(String));
    }
    const count = m.doc_headline({ inPlace: 'Fyra', applicable: 'tretton' });
    await expect(page.getByRole('img', { name: holding(count) })).toBeVisible();

    const levels = page.getByRole('table', { name: m.time_levels() });
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
        name: m.time_levels_alternative({
          steps: 'fjorton',
          occasions: 'tre',
          first: 'Hösten 2024',
          last: 'Hösten 2026',
          counts: movement({ up: 6, same: 2, down: 1, new: 2, 'not-comparable': 3 }),
        }),
      }),
    ).toBeVisible();
  });

  await test.step('on paper the comparison stands without what is only for the screen', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: m.compare_swap() })).toBeHidden();
    await expect(page.getByRole('checkbox')).toBeHidden();
    await expect(rows(page).first()).toBeVisible();
    await expect(
      page.getByRole('img', {
        name: like(
          m.time_levels_alternative({
            steps: ANY,
            occasions: ANY,
            first: ANY,
            last: ANY,
            counts: ANY,
          }),
        ),
      }),
    ).toBeVisible();
    await expect(page.getByText(m.compare_texts_same()).first()).toBeHidden();
  });
});

test('What is compared is read, turned round, narrowed down and chosen with the keyboard', async ({
  page,
}) => {
  await open(page);

  await test.step('a lower level is told without blame, with what was written then and now', async () => {
    const row = rows(page).filter({ hasText: '7 Utse och behåll rätt personer' });
    await expect(row).toContainText(m.compare_down_note());
    await expect(row.getByText('Ersättare saknas på vårdcentralen.')).toBeHidden();
    await row.getByText(m.compare_texts_changed()).click();
    await expect(row.getByText('Ersättare saknas på vårdcentralen.')).toBeVisible();
    await expect(row.getByText('Två representanter har slutat')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the other way round, up is down and the page says that it looks back', async () => {
    const forth = await readRows(page);
    await page.getByRole('button', { name: m.compare_swap() }).click();
    await expect(page.getByRole('combobox', { name: m.compare_from() })).toHaveValue(
      comparison.occasions[2026]!.id,
    );
    await expect(
      page.getByText(m.compare_backwards({ from: 'Hösten 2026', to: 'Hösten 2025' })),
    ).toBeVisible();
    const swapped: Readonly<Record<string, string>> = {
      [WORDS.up]: WORDS.down,
      [WORDS.down]: WORDS.up,
      [WORDS.same]: WORDS.same,
    };
    for (const [index, { change, from, to }] of (await readRows(page)).entries()) {
      const before = forth[index]!;
      expect([from, to]).toEqual([before.to, before.from]);
      if (before.change! in swapped) expect(change).toBe(swapped[before.change!]);
    }
    await expect(page.getByText(m.compare_down_note())).toHaveCount(0);
  });

  await test.step('only what has changed can be shown', async () => {
    await choose(page, '2025', '2026');
    await expect(rows(page)).toHaveCount(14);
    await page.getByRole('checkbox', { name: m.compare_filter() }).check();
    await expect(rows(page)).toHaveCount(10);
    await expect(page.getByText(shownOf(m.compare_shown, 10, 14, 'neuter'))).toBeVisible();
    expect((await readRows(page)).map(({ change }) => change)).not.toContain(WORDS.same);
    await page.getByRole('checkbox', { name: m.compare_filter() }).uncheck();
    await expect(rows(page)).toHaveCount(14);
  });

  await test.step('the same assessment twice gets an answer', async () => {
    await choose(page, '2025', '2025');
    await expect(page.getByText(m.compare_same_chosen())).toBeVisible();
    await expect(rows(page)).toHaveCount(0);
  });

  await test.step('with the keyboard alone two others are chosen and read', async () => {
    await choose(page, '2025', '2026');
    const from = page.getByRole('combobox', { name: m.compare_from() });
    await from.focus();
    await page.keyboard.press('ArrowUp');
    await expect(from).toHaveValue(comparison.occasions[2024]!.id);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: m.compare_to() })).toBeFocused();
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

  await test.step('the first of the assessments is compared with the one after it', async () => {
    await followTo(page, pathOf('/over-tid', comparison.occasions[2024]!.id));
    await expect(page.getByRole('combobox', { name: m.compare_from() })).toHaveValue(
      comparison.occasions[2024]!.id,
    );
    await expect(page.getByRole('combobox', { name: m.compare_to() })).toHaveValue(
      comparison.occasions[2025]!.id,
    );
  });
});

test('One assessment says what the page will show, and twelve scroll within their own region', async ({
  page,
}) => {
  const one = fileWith((all) => all.slice(2));
  const twelve = withOwnIds(
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
    '8',
  );

  await test.step('with one assessment the page says what it will show', async () => {
    await open(page, together(one, twelve));
    await expect(page.getByText(m.time_one({ occasion: DAYS[2026]! }))).toBeVisible();
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });

  await test.step('twelve scroll within their own region, with the names of the steps in sight', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await followTo(page, pathOf('/over-tid', latestIn(twelve)));
    const region = page.getByRole('region', { name: m.time_levels(), exact: true });
    await expect(region).toBeVisible();
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
      ),
    ).toBe(true);
    const name = region.getByText(stepName(1));
    const left = async () => (await name.boundingBox())!.x;
    const before = await left();
    await region.focus();
    await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(300);
    expect(await left()).toBe(before);
    await expectAccessible(page);
  });
});

const CHANGE = 'Steget gäller nu också it-stödet.';
const MARKUP = '<img src=x onerror="globalThis.ran=1">';
const hostile = (text: string) => `${MARKUP} ${text}`;

/** The three years with these versions of the shipped questions, one for each. */
const versioned = (...versions: readonly [string, string, string]) =>
  fileWith((all) =>
    all.map((one, index) => ({ ...one, instrument: { id: 'iris', version: versions[index]! } })),
  );

/** Three years in which every text is markup, at last with questions of which every text is. */
function hostileYears() {
  const file = versioned('1.0.0', '1.0.0', '9.2.0');
  const [initiative] = initiativesOf(file);
  return {
    ...file,
    initiatives: [
      {
        ...initiative,
        assessments: initiative.assessments.map((one) => ({
          ...one,
          title: hostile(one.title),
          ratings: one.ratings.map((rating) => ({
            ...rating,
            rationale: hostile(rating.rationale),
          })),
        })),
        activities: initiative.activities.map((one) => ({ ...one, text: hostile(one.text) })),
      },
    ],
  };
}

test('Other questions are warned of, and markup in them is shown as text', async ({
  page,
  context,
}) => {
  const log = await watch(context);
  const shipped: object = instrument;
  const changesFrom = (from: string, step: string, text: string) => ({
    changes: [{ from, steps: [{ step, meaning: true, text }] }],
  });
  const unlisted = versioned('0.9.0', '0.9.0', '9.0.0');
  const listed = withOwnIds(versioned('0.9.0', '0.9.0', '9.1.0'), '8');
  const marked = withOwnIds(hostileYears(), '9');
  await open(page, {
    ...together(unlisted, listed, marked),
    instruments: [
      { ...shipped, version: '0.9.0' },
      { ...shipped, version: '9.0.0' },
      { ...shipped, version: '9.1.0', ...changesFrom('0.9.0', '3', CHANGE) },
      {
        ...(withTexts({ ...instrument, version: '9.2.0' }, hostile) as object),
        ...changesFrom('1.0.0', '8', hostile('Nytt.')),
      },
    ],
  });

  await test.step('another version without a list of its changes gives a warning', async () => {
    const versionsTold = { from: '0.9.0', to: '9.0.0' };
    const warning = page.getByText(m.compare_versions_unlisted(versionsTold));
    await expect(warning).toBeVisible();
    await choose(page, '2024', '2025');
    await expect(warning).toHaveCount(0);
    await expect(page.getByText(m.compare_versions_listed(versionsTold))).toHaveCount(0);
  });

  await test.step('another version with a list warns at the step whose meaning has changed', async () => {
    await followTo(page, pathOf('/over-tid', latestIn(listed)));
    await expect(page.getByText(m.compare_versions_meanings(amount(1)))).toBeVisible();
    const warned = rows(page).filter({
      hasText: holding(m.compare_meaning({ text: ANY })),
    });
    await expect(warned).toHaveCount(1);
    await expect(warned).toContainText('3 Bedöm kapacitet och beredskap');
    await expect(warned).toContainText(m.compare_meaning({ text: CHANGE }));
    await expectAccessible(page);
  });

  await test.step('markup in what is compared is shown as text and never runs', async () => {
    await followTo(page, pathOf('/over-tid', latestIn(marked)));
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
});
