// The handlingsplan as a whole: in its table and its other views, sorted and filtered, on paper and on a phone.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { stepName } from '../support/instrument.ts';
import { goToPart, openInitiative, pathOf } from '../support/journey.ts';
import { brokenWords, expectNoSidewaysScroll } from '../support/looks.ts';
import { activityId, activityOf, FAR, LATE, noteOf, planInitiative } from '../support/plan.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { planNames, planTable } from '../support/plan-page.ts';
import { initiativeOf, workFileOf } from '../support/work-file.ts';
import { shownOf } from '#lib/i18n/number-words.ts';
import { amount, ANY, counted, holding, like, m } from '../support/messages.ts';

const NOW = new Date('2026-11-25T11:00:00Z');

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** The headings of the groups, which say how many are in each. */
const groups = (page: Page) =>
  page.getByRole('heading', { level: 2 }).filter({ hasText: /\(\d+\)/u });
const result = (page: Page) =>
  page.getByRole('status').filter({ hasText: holding(m.plan_shown({ shown: ANY, total: ANY })) });
const view = (page: Page, name: string) =>
  page.getByRole('navigation', { name: m.plan_views() }).getByRole('link', { name });
/** A heading in the plan: what its group is, and how many are in it. */
const group = (name: string, count: number) => m.plan_group_count({ group: name, count });

async function goToView(page: Page, name: string): Promise<void> {
  await view(page, name).click();
  await expect(view(page, name)).toHaveAttribute('aria-current', 'page');
}

/** Width and height of the sheets, and how many they are. */
async function printed(page: Page) {
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(sheets) ?? [];
  const count = sheets.match(/\/Type \/Page\b/g)?.length;
  return { width: Number(width), height: Number(height), count };
}

/** Of the six activities of the plan. */
const COUNTS = [
  m.plan_counts({
    all: counted(5),
    parts: [
      m.doc_plan_open(amount(3)),
      ', ',
      m.doc_plan_done(amount(1)),
      m.and(),
      m.doc_plan_cancelled(amount(1)),
    ].join(''),
  }),
  m.doc_plan_late({ count: 1, number: amount(1).first }),
  m.plan_counts_one({ all: counted(0, 1), state: m.doc_plan_one_open() }),
].join(' ');

test('The plan is read in the order and the view that one wants, on a screen, on paper and on a phone', async ({
  page,
}) => {
  await page.clock.setSystemTime(NOW);
  const plan = planInitiative();
  const quarterly = initiativeOf(
    [2],
    { activities: [activityOf(11, { due: '2026-11-25' }), activityOf(12)] },
    {},
    1,
  );
  await openInitiative(page, plan, workFileOf([plan, quarterly]), '/plan');

  await test.step('The table says what is late and what is missing, and counts that add up', async () => {
    await expect(page.getByText(COUNTS)).toBeVisible();
    await expect(planTable(page).getByRole('columnheader')).toHaveText(
      [
        m.plan_number(),
        m.plan_step(),
        m.plan_activity(),
        m.plan_responsible_column(),
        m.plan_contributors(),
        m.plan_due(),
        m.plan_follow_up(),
        m.plan_status(),
        m.plan_obstacles(),
        m.plan_goals(),
      ],
      { useInnerText: true },
    );
    const row = (name: string) => planTable(page).getByRole('row').filter({ hasText: name });
    await expect(row('Bestäm hur många')).toContainText(m.plan_late());
    await expect(row('Bestäm hur många')).toContainText('2, 4');
    await expect(row('Ta reda på vem')).toContainText(m.plan_gap_responsible());
    await expect(row('Skriv en gemensam')).toContainText(m.plan_gap_due());
    await expect(row('Möt grannkommunen')).toContainText(m.plan_gap_reason());
    for (const sign of [
      m.plan_late(),
      m.plan_gap_responsible(),
      m.plan_gap_function(),
      m.plan_gap_owner(),
      m.plan_gap_due(),
      m.plan_gap_reason(),
    ])
      await expect(row('Ta fram en gemensam')).not.toContainText(sign);
  });

  await test.step('The table is sorted by its headings with the keyboard, and kept through a visit elsewhere', async () => {
    const names = planNames(page);
    const PROCESS = [/lägesbild/, /timmar/, /vem som leder/, /Gå igenom/, /rutin/, /grannkommunen/];
    await expect(names).toHaveText(PROCESS);
    const due = page.getByRole('columnheader', { name: m.plan_due() });
    await due.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect(due).toHaveAttribute('aria-sort', 'ascending');
    await expect(names.first()).toHaveText(/timmar/);
    await expect(names.last()).toHaveText('Skriv en gemensam rutin.');
    await page.keyboard.press('Space');
    await expect(due).toHaveAttribute('aria-sort', 'descending');
    await expect(names.last()).toHaveText('Skriv en gemensam rutin.');
    await expect(planTable(page).locator('[aria-sort]')).toHaveCount(1);

    await page.getByRole('combobox', { name: m.plan_status() }).selectOption(m.plan_filter_open());
    await expect(result(page)).toHaveText(shownOf(m.plan_shown, 4, 6, 'common'));
    await names.first().click();
    await expect(page.getByRole('heading', { name: m.activity_history() })).toBeVisible();
    await page.goBack();
    await expect(result(page)).toHaveText(shownOf(m.plan_shown, 4, 6, 'common'));
    await expect(due).toHaveAttribute('aria-sort', 'descending');
  });

  await test.step('Filters hold in every view, and an empty result says what to do', async () => {
    await page.getByRole('button', { name: m.plan_filter_clear() }).click();
    await page.getByRole('searchbox', { name: m.plan_filter_text() }).fill('rutin');
    await expect(planNames(page)).toHaveText([
      'Gå igenom rutinen tillsammans.',
      'Skriv en gemensam rutin.',
    ]);
    await goToView(page, m.plan_view_responsible());
    await expect(groups(page)).toHaveText([
      group(m.plan_owner_region(), 1),
      group(m.plan_owner_shared(), 1),
    ]);
    await goToView(page, m.plan_view_timeline());
    await expect(groups(page)).toHaveText([
      group(m.plan_quarter_2({ year: 2990 }), 1),
      group(m.plan_group_no_date(), 1),
    ]);
    await page
      .getByRole('combobox', { name: m.plan_filter_step() })
      .selectOption(m.plan_step_label({ number: 8, name: stepName(8) }));
    await expect(result(page)).toHaveText(shownOf(m.plan_shown, 1, 6, 'common'));
    await page.getByRole('combobox', { name: m.plan_status() }).selectOption(m.plan_filter_late());
    await expect(result(page)).toHaveText(
      `${shownOf(m.plan_shown, 0, 6, 'common')}. ${m.plan_shown_none()}`,
    );
    await page.getByRole('button', { name: m.plan_filter_clear() }).click();
    await expect(result(page)).toHaveText(shownOf(m.plan_shown, 6, 6, 'common'));
    await expect(groups(page).first()).toHaveText(group(m.plan_group_late(), 1));
  });

  await test.step('The quarter that we are in is marked', async () => {
    await followTo(page, pathOf('/plan/tidslinje', quarterly.assessments[0]!.id));
    await expect(groups(page)).toHaveText([
      new RegExp(`\\(1\\)\\s*${m.plan_quarter_now()}$`, 'u'),
      group(m.plan_quarter_2({ year: 2990 }), 1),
    ]);
    await expectAccessible(page);
  });

  await test.step('On paper the table says what, where, when and every column', async () => {
    await followTo(page, pathOf('/plan'));
    await expect(planNames(page)).toHaveCount(6);
    await page.emulateMedia({ media: 'print' });
    const parties = m.overview_subtitle({ municipality: 'Mora kommun', region: 'Region Dalarna' });
    await expect(page.getByText(parties)).toBeVisible();
    await expect(page.getByText(like(m.plan_as_of({ date: ANY })))).toBeVisible();
    await expect(page.getByText(COUNTS)).toBeVisible();
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.getByRole('link', { name: m.plan_add() })).toBeHidden();
    for (const name of [m.plan_contributors(), m.plan_follow_up(), m.plan_obstacles()])
      await expect(page.getByRole('columnheader', { name })).toBeVisible();
    const { width, height, count } = await printed(page);
    expect(width, 'the sheet lies down').toBeGreaterThan(height);
    expect(count).toBe(1);
  });

  await test.step('Only the plan lies down', async () => {
    await page.emulateMedia({ media: null });
    await goToPart(page, 'particulars');
    await expect(heading(page)).toHaveText(m.setup_heading_edit());
    const { width, height } = await printed(page);
    expect(width).toBeLessThan(height);
  });

  await test.step('At 320 px the table is a list in which every value has its name', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await followTo(page, pathOf('/plan'));
    await expect(heading(page)).toHaveText(m.plan_title());
    await expect(page.getByRole('table')).toHaveCount(0);
    const entry = (name: string): Locator =>
      page.getByRole('main').getByRole('listitem').filter({ hasText: name });
    for (const term of [
      m.plan_step(),
      m.plan_responsible_column(),
      m.plan_due(),
      m.plan_follow_up(),
      m.plan_obstacles(),
      m.plan_goals(),
    ])
      await expect(entry('timmar').getByText(term, { exact: true })).toBeVisible();
    await page.getByRole('combobox', { name: m.plan_order() }).selectOption(m.plan_due());
    await expect(
      page.getByRole('main').locator('li').filter({ hasText: m.plan_number() }).first(),
    ).toContainText('timmar');
  });

  await test.step('and nothing scrolls sideways in any view', async () => {
    for (const name of [m.plan_view_table(), m.plan_view_responsible(), m.plan_view_timeline()]) {
      await goToView(page, name);
      const [wide, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(wide, name).toBeLessThanOrEqual(room!);
    }
  });
});

test('Status, date and who is responsible are changed in the row, which stays until one leaves it', async ({
  page,
}) => {
  await page.clock.setSystemTime(NOW);
  const HOURS = m.plan_numbered({ number: 1, name: 'Bestäm hur många timmar samordnaren har.' });
  const ROUTINE = m.plan_numbered({ number: 2, name: 'Gå igenom rutinen tillsammans.' });
  const row = (name: string) =>
    planTable(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name }) });
  const edit = (activity: string) =>
    page.getByRole('button', { name: m.plan_row_edit_named({ activity }) });
  const form = (activity: string) =>
    page.getByRole('form', { name: m.plan_row_editor({ activity }) });
  const field = (name: string, activity: string) =>
    form(activity).getByLabel(`${name} ${activity}`);
  const status = (name: string) => page.getByRole('radio', { name, exact: true });
  const told = (text: string) =>
    page.getByRole('main').getByRole('status').filter({ hasText: text });
  await openInitiative(page, planInitiative(), undefined, '/plan');

  await test.step('A table that is read has no fields', async () => {
    await expect(row('timmar')).toBeVisible();
    await expect(planTable(page).locator('input, select, textarea')).toHaveCount(0);
  });

  await test.step('One press opens the row, and a keyboard goes through it and ends with Enter', async () => {
    await edit(HOURS).focus();
    await page.keyboard.press('Enter');
    await expect(edit(HOURS)).toHaveAttribute('aria-expanded', 'true');
    await expect(status(m.plan_status_in_progress())).toBeFocused();
    await expect(
      form(HOURS).getByRole('group', { name: `${m.plan_status()} ${HOURS}` }),
    ).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await expect(row('timmar')).toContainText(m.plan_status_done());
    await field(m.plan_due(), HOURS).fill('2027-02-28');
    await field(m.plan_responsible(), HOURS).fill('socialchef');
    await page.keyboard.press('Enter');
    await expect(form(HOURS)).toHaveCount(0);
    await expect(edit(HOURS)).toBeFocused();
    await expect(told(m.plan_row_saved())).toBeVisible();
    for (const text of [m.plan_status_done(), '28 februari 2027', 'socialchef'])
      await expect(row('timmar')).toContainText(text);
  });

  await test.step('What was ended can be taken back, and Escape takes back before that', async () => {
    await page.getByRole('button', { name: m.plan_undo({ activity: HOURS }) }).click();
    await expect(edit(HOURS)).toBeFocused();
    await expect(told(m.plan_row_as_before())).toBeVisible();
    for (const text of [m.plan_status_in_progress(), '31 januari 2020', 'enhetschef IFO'])
      await expect(row('timmar')).toContainText(text);
    await edit(ROUTINE).click();
    await expect(told(m.plan_row_as_before())).toHaveCount(0);
    await status(m.plan_status_cancelled()).check();
    await page.getByRole('textbox', { name: m.plan_reason() }).fill('Rutinen finns redan.');
    await expect(row('rutinen')).toContainText(
      m.plan_reason_given({ reason: 'Rutinen finns redan.' }),
    );
    await page.keyboard.press('Escape');
    await expect(edit(ROUTINE)).toBeFocused();
    await expect(row('rutinen')).not.toContainText('finns redan');
    await expect(row('rutinen')).not.toContainText(m.plan_status_cancelled());
  });

  await test.step('A date that is none is answered in words, and the row stays open', async () => {
    await edit(HOURS).click();
    await field(m.plan_due(), HOURS).fill('0202-01-01');
    await page.keyboard.press('Enter');
    await expect(form(HOURS).getByText(m.date_wrong())).toBeVisible();
    await expect(field(m.plan_due(), HOURS)).toBeFocused();
    await expect(row('timmar')).toContainText('31 januari 2020');
    await page.keyboard.press('Escape');
    await expect(form(HOURS)).toHaveCount(0);

    // Half a date, of which the browser itself tells nothing.
    await edit(ROUTINE).click();
    await field(m.plan_due(), ROUTINE).fill('');
    await field(m.plan_due(), ROUTINE).press('1');
    await page.keyboard.press('Enter');
    await expect(form(ROUTINE).getByText(m.date_wrong())).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(form(ROUTINE)).toHaveCount(0);

    for (const way of [edit(ROUTINE), edit(HOURS), page.getByRole('heading', { level: 1 })]) {
      await edit(ROUTINE).click();
      await field(m.plan_due(), ROUTINE).fill('');
      await field(m.plan_due(), ROUTINE).press('1');
      await way.click();
      await expect(form(ROUTINE).getByText(m.date_wrong())).toBeVisible();
      await field(m.plan_due(), ROUTINE).focus();
      await page.keyboard.press('Escape');
      await expect(form(ROUTINE)).toHaveCount(0);
    }
  });

  await test.step('The button that opened a row folds it, and what was changed can still be taken back', async () => {
    await edit(HOURS).click();
    await status(m.plan_status_cancelled()).check();
    await edit(HOURS).click();
    await expect(edit(HOURS)).toHaveAttribute('aria-expanded', 'false');
    await expect(told(m.plan_row_saved())).toBeVisible();
    await page.getByRole('button', { name: m.plan_undo({ activity: HOURS }) }).click();
    await expect(row('timmar')).toContainText(m.plan_status_in_progress());
    await page.getByRole('heading', { level: 1 }).click();
  });

  await test.step('A row that the order would move, or the choice hide, stays until one leaves it', async () => {
    await page.getByRole('combobox', { name: m.plan_status() }).selectOption(m.plan_filter_open());
    await page.getByRole('columnheader', { name: m.plan_due() }).getByRole('button').click();
    await expect(planNames(page)).toHaveCount(4);
    await expect(planNames(page).first()).toHaveText(/timmar/);
    await edit(HOURS).click();
    await field(m.plan_due(), HOURS).fill('2999-12-31');
    await expect(told(m.plan_row_moves())).toBeVisible();
    await status(m.plan_status_done()).check();
    await expect(told(m.plan_row_hidden())).toBeVisible();
    await expect(planNames(page).first()).toHaveText(/timmar/);
    await page.getByRole('button', { name: m.plan_row_end(), exact: true }).click();
    await expect(told(m.plan_row_saved())).toContainText(m.plan_row_hidden());
    await expect(edit(HOURS)).toBeFocused();
    await expect(planNames(page)).toHaveCount(4);
    for (let stops = 0; stops < 2; stops++) await page.keyboard.press('Tab');
    await expect(planNames(page)).toHaveCount(3);
    await expect(planNames(page).first()).toBeFocused();
    await page.getByRole('button', { name: m.plan_filter_clear() }).click();
  });

  await test.step('On a phone it is the same in the list', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await edit(ROUTINE).click();
    await status(m.plan_status_done()).check();
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room!);
    await expectAccessible(page);
    await page.getByRole('button', { name: m.plan_row_end(), exact: true }).click();
    await expect(told(m.plan_row_saved())).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('listitem').filter({ hasText: 'rutinen' }),
    ).toContainText(m.plan_status_done());
  });

  await test.step('The history has what was changed, once, and the page of the activity the rest', async () => {
    await followTo(page, pathOf(`/aktivitet/${activityId(1)}`));
    const history = page.getByRole('main').locator('ol').last().getByRole('listitem');
    await expect(history).toHaveCount(3);
    for (const text of [
      m.activity_status_changed({ from: m.plan_status_in_progress(), to: m.plan_status_done() }),
      m.activity_due_changed({ from: '31 januari 2020', to: '31 december 2999' }),
    ])
      await expect(history.first()).toContainText(text);
    await expect(history.filter({ hasText: m.plan_status_cancelled() })).toHaveCount(0);
  });
});

/** Parted anywhere, since it has no place of its own for it. */
const ADDRESS =
  'https://regiondalarna.example/kvinnofrid/overenskommelser/2026/bilaga?version=slutlig&sida=144';
const LONG_WORDS = {
  responsible: 'kvinnofridssamordnare',
  contributors: 'socialförvaltningen, Länsstyrelsen i Dalarnas samordningsfunktion',
  followUp: 'Våldsförebyggandegruppen utvärderar i uppföljningskonferensen.',
  obstacles: `Personalomsättningen och verksamhetsförändringar, se ${ADDRESS}`,
};

async function brokenInText(page: Page): Promise<string[]> {
  const broken = await brokenWords(page);
  return broken.filter((word) => !ADDRESS.includes(word.replace('|', '')));
}

test('Columns are as wide as what they hold, and no word is broken inside', async ({ page }) => {
  const activities = planInitiative().activities.map((activity) => ({
    ...activity,
    ...LONG_WORDS,
  }));
  await openInitiative(page, planInitiative({ activities }), undefined, '/plan');
  for (const name of [m.plan_view_table(), m.plan_view_responsible(), m.plan_view_timeline()])
    for (const width of [1280, 1024, 768, 390, 320])
      await test.step(`${name} at ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        await goToView(page, name);
        await expect(page.getByText('samordnaren').first()).toBeVisible();
        expect(await brokenInText(page)).toEqual([]);
        await expectNoSidewaysScroll(page);
        if (name !== m.plan_view_table()) return;
        // Status and what changes it are found without scrolling sideways.
        const change = page.getByRole('main').getByText(m.plan_row_edit(), { exact: true });
        const { x, width: words } = (await change.first().boundingBox())!;
        expect(x + words).toBeLessThanOrEqual(width);
      });
  await test.step('on a sheet that stands, as some browsers have it', async () => {
    await page.setViewportSize({ width: 680, height: 1016 });
    await page.emulateMedia({ media: 'print' });
    expect(await brokenInText(page)).toEqual([]);
    await page.emulateMedia({ media: null });
  });
  await test.step('on paper', async () => {
    await goToView(page, m.plan_view_table());
    // As wide as a sheet that lies down, less its margins.
    await page.setViewportSize({ width: 1032, height: 700 });
    await page.emulateMedia({ media: 'print' });
    expect(await brokenInText(page)).toEqual([]);
    const [wide, room] = await planTable(page).evaluate((table) => [
      table.scrollWidth,
      table.parentElement!.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room!);
  });
});

/** What a screen reader is given, by the browser itself. */
async function rowsHeard(page: Page): Promise<number> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  return nodes.filter(({ role, ignored }) => role?.value === 'row' && !ignored).length;
}

test('A plan of 400 activities and 2,000 notes is found, heard, printed, sorted and filtered as a short one is', async ({
  page,
}) => {
  const activities = Array.from({ length: 400 }, (_, index) =>
    activityOf(index + 1, {
      step: String((index % 14) + 1),
      due: index % 3 === 0 ? LATE : FAR,
      notes: Array.from({ length: 5 }, (_note, at) =>
        noteOf(index * 5 + at + 1, { createdAt: `2026-09-20T08:0${at}:00.000Z` }),
      ),
    }),
  );
  await openInitiative(page, planInitiative({ activities }));
  const last = 'Aktivitet 392';
  const row = planTable(page).getByRole('row').filter({ hasText: last });

  await test.step('All rows are counted from the start and printed, however few are drawn yet', async () => {
    // Nothing more is drawn by itself.
    await page.evaluate(() => (window.requestAnimationFrame = () => 0));
    await goToPart(page, 'plan');
    await expect(planTable(page)).toHaveAttribute('aria-rowcount', '401');
    expect(await planNames(page).count()).toBeLessThan(400);
    const { text } = await readPdf(new Uint8Array(await page.pdf()).buffer);
    for (const { number } of activities) expect(text).toContain(`Aktivitet ${number}`);
  });

  await test.step('They come by themselves, and move nothing', async () => {
    await page.reload();
    await expect(planNames(page)).toHaveCount(400);
    await expect(planNames(page).last()).toHaveText(last);
    expect(await shifted(page)).toBeLessThanOrEqual(0.02);
    expect(await rowsHeard(page)).toBe(401);
    const counts = `${m.plan_counts_alike({
      all: m.plan_count_all(amount(400)),
      state: m.plan_all_open(),
    })} ${m.doc_plan_late(amount(134))}`;
    await expect(page.getByText(counts)).toBeVisible();
  });

  await test.step('What is far down is found, and the keyboard goes on from row to row', async () => {
    await expect(row).not.toBeInViewport();
    expect(await page.evaluate((text) => Reflect.get(window, 'find')(text), last)).toBe(true);
    await expect(row).toBeInViewport();
    await row.getByRole('link').focus();
    await page.keyboard.press('Shift+Tab');
    await expect(planTable(page).getByRole('button').nth(-2)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(row.getByRole('button')).toBeFocused();
    await expect(row).toBeInViewport();
  });

  await test.step('Whoever comes back from an activity comes back to its row', async () => {
    await row.getByRole('link').click();
    await expect(heading(page)).toHaveText(last);
    await page.goBack();
    await expect(row).toBeInViewport();
  });

  await test.step('Focus stays while it is sorted, and while a row far down is changed', async () => {
    const sort = page.getByRole('button', { name: m.plan_activity(), exact: true });
    await sort.press('Enter');
    await expect(planNames(page).nth(1)).toHaveText('Aktivitet 2');
    await expect(sort).toBeFocused();
    await expect(planNames(page)).toHaveCount(400);
    await row.getByRole('button').click();
    await page.getByRole('radio', { name: m.plan_status_done() }).check();
    await page.keyboard.press('Enter');
    await expect(row.getByRole('button')).toBeFocused();
  });

  const search = page.getByRole('searchbox', { name: m.plan_filter_text() });
  await search.click();
  await search.fill('aktivitet 399');
  await expect(result(page)).toHaveText(shownOf(m.plan_shown, 1, 400, 'common'));
  await expect(planNames(page)).toHaveText(['Aktivitet 399']);
  await expect(planTable(page)).toHaveAttribute('aria-rowcount', '2');
});

/** What has moved by itself since the page came, as the browser measures it. */
async function shifted(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          observer.disconnect();
          const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(entries.reduce((sum, { value }) => sum + value, 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}
