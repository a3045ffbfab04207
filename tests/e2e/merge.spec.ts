// A file that holds another version of what is here: what differs is shown, and nothing is taken without a choice.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible, expectAccessibleColours } from '../support/axe.ts';
import { readDevice, type Rows } from '../support/device.ts';
import { given } from '../support/given.ts';
import { instrument, stepName } from '../support/instrument.ts';
import { chooseFile, expectSaved, goToStart, pathOf, phase } from '../support/journey.ts';
import { activityOf, noteId, planInitiative } from '../support/plan.ts';
import { inPlaceOf } from '../support/standings.ts';
import {
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';
import { amount, ANY, beginning, holding, like, m } from '../support/messages.ts';

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

const HERE = m.merge_here();
const IN_FILE = m.merge_file();
/** When everything here was changed. */
const FIRST = '17 september 2026';
/** A step's own name for what the two say differently of it. */
const jointOf = (number: number) =>
  m.merge_unit_rating({
    step: m.walk_title({ number, name: stepName(number) }),
    party: m.party_joint(),
  });
const levelIs = (level: string) => `${m.report_t_level()}: ${level}`;

/** A difference as it is read, whatever space there is between its parts. */
const telling = (...parts: readonly string[]) =>
  new RegExp(`^${parts.map((part) => holding(part).source).join(String.raw`\s*`)}`, 'su');

const dialogOf = (page: Page) => page.getByRole('dialog', { name: m.open_exists_heading() });

/** The start page of a device that has the initiatives. @returns what is on it */
async function startWith(page: Page, ...initiatives: readonly unknown[]): Promise<Rows> {
  await given(page, workFileOf(initiatives));
  await goToStart(page);
  return readDevice(page);
}

/** Chooses a file of the initiatives, from the start page. */
async function meet(page: Page, ...initiatives: readonly unknown[]): Promise<void> {
  await chooseFile(page, payload(workFileOf(initiatives)));
  await expect(dialogOf(page)).toBeVisible();
}

async function undoMerge(page: Page, before: Rows): Promise<void> {
  await page.getByRole('link', { name: m.app_home() }).click();
  const merged = m.undo_merge({ title: here.title, place: 'Mora kommun' });
  await page.getByRole('button', { name: `${m.undo_do()}: ${merged}` }).click();
  await expect(page.getByText(m.undo_done({ title: here.title }))).toBeVisible();
  expect(await readDevice(page)).toEqual(before);
}

/** The file once more: what has been chosen stands. */
async function meetUnasked(page: Page, title: string): Promise<void> {
  const after = await readDevice(page);
  await goToStart(page);
  await chooseFile(page, payload(workFileOf([other])));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(await readDevice(page)).toEqual(after);
}

const levelOf = (rows: Rows, step: string) =>
  rows.ratings?.find((row) => row.step === step && row.party === 'joint')?.level;

test('Another version of what is here is shown, gives what was chosen, and can be undone', async ({
  page,
}) => {
  const before = await startWith(page, here);
  await meet(page, other);
  const dialog = dialogOf(page);

  await test.step('What differs is shown step by step, in words and with dates', async () => {
    expect(await readDevice(page)).toEqual(before);
    await expect(dialog.getByText(m.merge_count(amount(3)))).toBeVisible();
    await expect(dialog.getByText(m.merge_additions(amount(1)))).toBeVisible();
    await expect(dialog.getByRole('heading', { level: 4 })).toHaveText([
      m.merge_about_initiative(),
      m.merge_about_assessment({ title: here.assessments[0]!.title, date: FIRST }),
    ]);
    await expect(dialog.getByRole('listitem')).toContainText([
      telling(
        m.setup_what(),
        m.merge_side_changed({ side: HERE, date: FIRST }),
        here.title,
        m.merge_side_newer({ side: IN_FILE, date: '1 oktober 2026' }),
        'Kvinnofrid – filens version',
      ),
      telling(
        jointOf(1),
        m.merge_side_changed({ side: HERE, date: FIRST }),
        levelIs('2 Delvis på plats'),
        m.merge_side_newer({ side: IN_FILE, date: '1 oktober 2026' }),
        levelIs('3 På plats'),
      ),
      telling(
        jointOf(2),
        m.merge_side_newer({ side: HERE, date: FIRST }),
        levelIs('2 Delvis på plats'),
        m.merge_side_changed({ side: IN_FILE, date: '1 september 2026' }),
        levelIs('0 Inte påbörjat'),
      ),
    ]);
    await expect(dialog.getByText(m.merge_take_newer_hint({ here: 1, file: 2 }))).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessibleColours(page);
    await page.emulateMedia({ colorScheme: null });
  });

  for (const way of [m.cancel(), 'Escape'])
    await test.step(`${way} changes nothing, and the same file can be chosen again`, async () => {
      if (way === 'Escape') await page.keyboard.press('Escape');
      else await page.getByRole('button', { name: m.cancel() }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await readDevice(page)).toEqual(before);
      await expect(page.getByRole('link', { name: here.title })).toBeVisible();
      await meet(page, other);
    });

  await test.step('One by one, by keyboard alone, gives exactly what was chosen', async () => {
    await dialog.getByRole('button', { name: m.merge_one_by_one() }).focus();
    await page.keyboard.press('Enter');
    const group = (name: string) => dialog.getByRole('group', { name });
    const side = (where: Locator, name: string) =>
      where.getByRole('radio', { name: beginning(name) });
    // The newer is chosen from the start.
    await expect(side(group(m.setup_what()), IN_FILE)).toBeChecked();
    await expect(side(group(jointOf(1)), IN_FILE)).toBeChecked();
    await expect(side(group(jointOf(2)), HERE)).toBeChecked();
    await expect(side(group(jointOf(1)), IN_FILE)).toHaveAccessibleDescription(
      holding(levelIs('3 På plats')),
    );
    await expectAccessible(page);

    await page.keyboard.press('Tab');
    await expect(side(group(m.setup_what()), IN_FILE)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect(side(group(m.setup_what()), HERE)).toBeChecked();
    await expect(side(group(jointOf(2)), IN_FILE)).toBeChecked();
    await dialog.getByRole('button', { name: m.merge_use_choices() }).press('Enter');

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(here.title);
    const after = await readDevice(page);
    expect([levelOf(after, '1'), levelOf(after, '2')]).toEqual([3, 0]);
    expect(JSON.stringify(after)).toContain('Kvinnofrid – filens version');
    await meetUnasked(page, here.title);
  });

  await test.step('A merge can be undone until the tab closes, and everything is as before', () =>
    undoMerge(page, before));

  await test.step('Ta det senast ändrade takes what was changed last, keeps the rest as former versions, and asks no more', async () => {
    await meet(page, other);
    await page.getByRole('button', { name: m.merge_take_newer() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(other.title);
    await expect(phase(page, 1)).toContainText(inPlaceOf([1, 8], {}, m.steps_mostly));
    const after = await readDevice(page);
    expect(after.initiatives).toHaveLength(1);
    expect([levelOf(after, '1'), levelOf(after, '2'), levelOf(after, '3')]).toEqual([3, 2, 2]);
    expect(JSON.stringify(after)).toContain(here.title);
    await meetUnasked(page, other.title);
    await undoMerge(page, before);
  });
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
  await startWith(page, planned);
  await meet(page, { ...file, changed });
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { level: 4 })).toHaveText([m.merge_about_plan()]);
  const routine = m.merge_unit_activity({ activity: 'Gå igenom rutinen tillsammans.' });
  const changedHere = m.merge_side_changed({ side: HERE, date: ANY });
  const newerInFile = m.merge_side_newer({ side: IN_FILE, date: ANY });
  await expect(dialog.getByRole('listitem')).toContainText([
    telling(
      m.merge_unit_note({ activity: 'Bestäm hur många timmar samordnaren har.' }),
      changedHere,
      `${m.plan_status()}: ${m.plan_status_in_progress()}`,
      newerInFile,
      `${m.plan_note()}: Beslut fattat.`,
      `${m.plan_status()}: ${m.plan_status_done()}`,
    ),
    telling(
      routine,
      changedHere,
      `${m.plan_step()}: ${m.status_step_number({ number: 8 })}`,
      newerInFile,
      `${m.plan_step()}: ${m.status_step_number({ number: 9 })}`,
    ),
    telling(
      routine,
      changedHere,
      `${m.plan_due()}: 30 juni 2990`,
      newerInFile,
      `${m.plan_due()}: 31 januari 2991`,
    ),
  ]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: m.merge_take_newer() }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(planned.title);
  const { activities = [], initiatives = [] } = await readDevice(page);
  const found = (text: string) => activities.find((row) => String(row.text).startsWith(text));
  expect(found('Gå igenom')).toMatchObject({ due: '2991-01-31', step: '9' });
  expect(found('Bara i filen')).toBeDefined();
  expect(JSON.stringify(initiatives)).toContain('Förslag finns. Beslut väntas i november.');
});

test('A file adds what is missing, stands beside what is here, or is chosen from initiative by initiative', async ({
  page,
}) => {
  const second = initiativeOf(times(14, 1), { title: 'Andra' }, {}, 5);
  await startWith(page, second, here);
  const dialog = dialogOf(page);

  await test.step('A file that only adds to what is here says so, and adds it', async () => {
    const more = structuredClone(here);
    Object.assign(more.assessments[0]!.ratings[2]!, { rationale: 'Vi har en plan.' });
    await meet(page, more);
    await expect(dialog.getByText(m.merge_additions(amount(1)))).toBeVisible();
    await page.getByRole('button', { name: m.merge_add() }).click();
    await page.waitForURL(/skattning/);
    await followTo(page, pathOf('/steg/3'));
    await expect(page.getByRole('textbox', { name: m.walk_rationale(), exact: true })).toHaveValue(
      'Vi har en plan.',
    );
  });

  await test.step('Behåll båda puts the file’s version beside the one here', async () => {
    await goToStart(page);
    const before = await readDevice(page);
    await meet(page, { ...other, title: 'Bredvid' });
    await page.getByRole('button', { name: m.open_keep_both() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bredvid');
    const after = await readDevice(page);
    expect(after.initiatives).toHaveLength(3);
    expect(after.initiatives).toEqual(expect.arrayContaining(before.initiatives!));
    expect(after.ratings).toEqual(expect.arrayContaining(before.ratings!));
    expect(after.ratings).toHaveLength(before.ratings!.length + 14);
    await goToStart(page);
    for (const title of [here.title, 'Bredvid'])
      await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
  });

  await test.step('Two initiatives of one file each have their own choices', async () => {
    await meet(page, other, { ...second, title: 'Andra i filen', updatedAt: LATER });
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
      m.open_exists_item({ title: here.title, place: 'Mora kommun' }),
      m.open_exists_item({ title: second.title, place: 'Mora kommun' }),
    ]);
    await dialog.getByRole('button', { name: m.merge_one_by_one() }).click();
    await dialog
      .getByRole('group', { name: m.setup_what() })
      .nth(1)
      .getByRole('radio', { name: beginning(HERE) })
      .check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: m.merge_use_choices() }).click();
    await expect(page.getByRole('link', { name: other.title })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Andra', exact: true })).toBeVisible();
  });
});

test('What is closed stays as it was closed, whatever a file says, until somebody chooses otherwise', async ({
  page,
}) => {
  const CLOSED_AT = '2026-09-20T08:00:00.000Z';
  const closed = structuredClone(here);
  Object.assign(closed.assessments[0]!, {
    state: 'closed',
    events: [{ at: CLOSED_AT, state: 'closed', reason: '' }],
  });
  const edited = structuredClone(here);
  Object.assign(edited.assessments[0]!.ratings[0]!, {
    level: 0,
    rationale: 'Ändrat efteråt.',
    updatedAt: LATER,
  });
  const before = await startWith(page, closed);
  const dialog = dialogOf(page);
  const occasion = { assessment: here.assessments[0]!.title };
  const choice = dialog.getByRole('group', { name: m.merge_lock_closing(occasion) });
  const assessmentRow = async () => (await readDevice(page)).assessments?.[0];

  await test.step('The dialog says that it is closed here, what differs, and what each choice does', async () => {
    await meet(page, edited);
    await expect(choice).toContainText(m.merge_lock_closed_here());
    await expect(choice.getByRole('radio').first()).toBeChecked();
    await expect(choice).toContainText(m.merge_lock_stays_closed());
    await expect(choice).toContainText(m.merge_lock_opens());
    await choice.getByText(m.merge_lock_fields(amount(2))).click();
    await expect(choice.getByRole('listitem')).toContainText([
      telling(m.reflect_place({ place: jointOf(1), field: m.report_t_level() }), HERE, ':'),
      telling(m.reflect_place({ place: jointOf(1), field: m.walk_rationale() }), HERE, ':'),
    ]);
    await expectAccessible(page);
  });

  await test.step('Taking the newer leaves it closed, and the file’s text is kept with its field', async () => {
    await dialog.getByRole('button', { name: m.merge_take_newer() }).click();
    await expect(page.getByText(m.lock_closed_on({ date: '20 september 2026' }))).toBeVisible();
    const after = await readDevice(page);
    expect(levelOf(after, '1')).toBe(levelOf(before, '1'));
    expect(JSON.stringify(after.initiatives)).toContain('Ändrat efteråt.');
    expect((await assessmentRow())?.events).toEqual(before.assessments?.[0]?.events);
  });

  await test.step('Another file opens it again by choice, and its log says so', async () => {
    await goToStart(page);
    const later = structuredClone(edited);
    Object.assign(later.assessments[0]!.ratings[0]!, { rationale: 'Ändrat igen.' });
    await meet(page, later);
    await choice.getByRole('radio').nth(1).check();
    await dialog.getByRole('button', { name: m.merge_take_newer() }).click();
    await page.waitForURL(/skattning/);
    await page.getByText(m.lock_log()).click();
    await expect(page.getByRole('main')).toContainText(holding(m.lock_reason_file({ name: ANY })));
    expect(levelOf(await readDevice(page), '1')).toBe(0);
    expect(await assessmentRow()).toMatchObject({ state: 'open' });
  });

  await test.step('The file in which it is closed closes it here by choice alone', async () => {
    await goToStart(page);
    await meet(page, {
      ...closed,
      assessments: [
        {
          ...closed.assessments[0],
          events: [{ at: '2030-01-01T08:00:00.000Z', state: 'closed', reason: '' }],
        },
      ],
    });
    await expect(choice).toContainText(m.merge_lock_closed_there());
    await expect(choice).toContainText(m.merge_lock_closes());
    await choice.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: m.merge_take_newer() }).click();
    await page.waitForURL(/skattning/);
    expect(await assessmentRow()).toMatchObject({ state: 'open' });
  });
});

const DRAFT = { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' };

test('What gave way stands folded by its field, and is taken back, or away, without losing anything else', async ({
  page,
}) => {
  const [mine, theirs] = [filledInitiative(), filledInitiative({ updatedAt: LATER })];
  const [assessment] = theirs.assessments;
  // What a body has adopted takes no other text.
  for (const { assessments } of [mine, theirs]) assessments[0]!.report = { ...DRAFT };
  Object.assign(assessment!.ratings[0]!, { level: 1, rationale: 'Filens text.', updatedAt: LATER });
  Object.assign(theirs.reflections[0]!, { answers: { results: 'Filens svar.' }, updatedAt: LATER });
  Object.assign(theirs, { region: 'Region Mälardalen' });
  await startWith(page, mine);
  await meet(page, theirs);
  await page.getByRole('button', { name: m.merge_take_newer() }).click();
  await page.waitForURL(/skattning/);

  await test.step('What gave way is taken back, and what stood instead is kept', async () => {
    await followTo(page, pathOf('/steg/1'));
    const text = page.getByRole('textbox', { name: m.walk_rationale(), exact: true });
    await expect(text).toHaveValue('Filens text.');
    const former = m.history_level_at({ level: '3 På plats', date: FIRST });
    await expect(page.getByText(like(m.history_level({ levels: former })))).toBeVisible();
    const versions = page.getByText(m.history_versions({ count: 1 })).first();
    await versions.click();
    await expect(page.getByText('Motivering till steg 1.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: m.history_use() }).click();
    await expect(text).toHaveValue('Motivering till steg 1.');
    await expect(text).toBeFocused();
    await expectSaved(page);
    await page.reload();
    await expect(text).toHaveValue('Motivering till steg 1.');
    await page
      .getByText(m.history_versions({ count: 1 }))
      .first()
      .click();
    await expect(page.getByText('Filens text.')).toBeVisible();
  });

  await test.step('A former version that should never have been written can be taken away, and put back at once', async () => {
    const history = async () => JSON.stringify((await readDevice(page)).initiatives?.[0]?.history);
    expect(await history()).toContain('Filens text.');
    await page.getByRole('button', { name: m.history_remove() }).click();
    await expect(page.getByText(m.history_removed())).toBeVisible();
    await expect.poll(history).not.toContain('Filens text.');
    await expectAccessible(page);
    await page.getByRole('button', { name: m.undo_do() }).click();
    await expect.poll(history).toContain('Filens text.');
    await expect(page.getByText('Filens text.')).toBeVisible();
  });

  await test.step('An answer and what stands by no field of its own have former versions too', async () => {
    await followTo(page, pathOf('/reflektion/resultat'));
    const { question } = instrument.reflection.find(({ id }) => id === 'results')!;
    const answer = page.getByRole('textbox', { name: question });
    await expect(answer).toHaveValue('Filens svar.');
    await page.getByText(m.history_versions({ count: 1 })).click();
    await page.getByRole('button', { name: m.history_use() }).click();
    await expect(answer).toHaveValue('Vi har utbildat alla nyanställda.');
    await expect(answer).toBeFocused();

    await followTo(page, pathOf('/uppgifter'));
    await page.getByText(m.history_other({ count: 1 })).click();
    await expect(
      page.getByText(
        m.history_other_item({ label: m.setup_region(), value: 'Region Dalarna', date: FIRST }),
      ),
    ).toBeVisible();
  });

  await test.step('A long list of differences can be read and chosen from, wide and narrow', async () => {
    const long = structuredClone(mine);
    for (const rating of long.assessments[0]!.ratings)
      Object.assign(rating, { rationale: 'Ändrat i filen. '.repeat(60), updatedAt: LATER });
    await goToStart(page);
    await meet(page, long);
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: m.merge_one_by_one() }).click();
    const groups = dialog.getByRole('group');
    await expect(groups.first()).toBeVisible();
    expect(await groups.count()).toBeGreaterThan(10);
    const use = dialog.getByRole('button', { name: m.merge_use_choices() });
    for (const [width, height] of [
      [1280, 720],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const radio of await dialog.getByRole('radio').all()) {
        await radio.focus();
        await expect(radio).toBeInViewport();
      }
      expect(
        await dialog.evaluate((element) => element.scrollWidth - element.clientWidth),
      ).toBeLessThanOrEqual(0);
      await use.click({ trial: true });
    }
    await use.click();
    await page.waitForURL(/skattning/);
  });
});
