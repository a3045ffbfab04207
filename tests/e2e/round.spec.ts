// A follow-up at a meeting: through the open activities one by one, whatever happens to the tab on the way.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { expectSaved, goToStart, openInitiative, pathOf, savedFile } from '../support/journey.ts';
import { activityId, activityOf, FAR, LATE, noteId, noteOf } from '../support/plan.ts';
import { initiativeOf, workFileOf } from '../support/work-file.ts';
import { amount, counted, m } from '../support/messages.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const DAY = '2026-11-25';
/** A heading of the summary: what has become of how many. */
const ONE_DONE = `${m.round_group_done()} 1`;

/** Places of the open activities in the plan. */
const UNDATED = 1;
const SOME_DAY = 2;
const OVERDUE = 3;

/** Of the activity or note at a place in a plan; each plan has its own. */
const serialOf = (plan: number, place: number) => plan * 10 + place;

/** An initiative that has only this plan. */
const planned = (plan: number, activities: readonly unknown[]) =>
  initiativeOf([2], { activities }, {}, plan);

/** Late, due some day, and without a date; beside them what is closed. */
function three(plan = 0) {
  const activity = (place: number, changes: Record<string, unknown>) =>
    activityOf(serialOf(plan, place), changes);
  const note = (place: number, changes: Record<string, unknown>) =>
    noteOf(serialOf(plan, place), { createdAt: `2026-10-0${place}T08:00:00.000Z`, ...changes });
  return planned(plan, [
    activity(UNDATED, {
      text: 'Obestämd sak',
      due: null,
      notes: [note(1, { date: '2026-01-15', text: '', due: null })],
    }),
    activity(SOME_DAY, {
      text: 'Någon gång',
      step: '8',
      followUp: 'Vi frågar i juni.',
      notes: [note(2, { date: '2026-01-15', text: '' })],
    }),
    activity(OVERDUE, {
      text: 'Försenad sak',
      due: LATE,
      contributors: 'vårdcentralen',
      followUp:
        'Rutinen är beslutad i båda ledningsgrupperna och finns på intranätet hos kommun och region. Tre enheter frågas efter ett halvår.',
      obstacles: 'Ingen tid.',
      notes: [
        note(3, { date: '2026-01-15', text: '', due: LATE }),
        note(4, { date: '2026-10-20', text: 'Förslag finns.', due: LATE }),
      ],
    }),
    activity(4, { text: 'Redan klar', status: 'done', endedOn: '2026-05-05' }),
    activity(5, { text: 'Avbruten förut', status: 'cancelled', endedOn: '2026-05-05' }),
  ]);
}

type Planned = ReturnType<typeof planned>;

/** A device with the plans, at the follow-up of the first. */
async function openRound(page: Page, plans: readonly [Planned, ...Planned[]]): Promise<void> {
  await openInitiative(page, plans[0], workFileOf(plans), '/uppfoljning');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.round_heading());
}

const goToRound = (page: Page, { assessments }: Planned) =>
  followTo(page, pathOf('/uppfoljning', assessments[0]!.id));

/** A row of a list, as a pattern. */
const numbered = (name: string) =>
  `${m.plan_number_of({ number: 0 }).replace('0', '\\d+')} ${name}`;

const begin = (page: Page) => page.getByRole('button', { name: m.round_begin() }).click();
const next = (page: Page) =>
  page.getByRole('button', { name: m.round_next(), exact: true }).click();
const note = (page: Page) => page.getByRole('textbox', { name: m.round_note() });
const obstacles = (page: Page) => page.getByRole('textbox', { name: m.plan_obstacles() });
const status = (page: Page, name: string) =>
  page.getByRole('group', { name: m.plan_status() }).getByRole('radio', { name, exact: true });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const due = (page: Page) => page.getByRole('main').getByLabel(m.plan_due());
const list = (page: Page) => page.getByRole('navigation', { name: m.round_list() });

async function expectActivity(page: Page, number: number, total: number, name: string) {
  const where = m.round_where({ number, total });
  // Then the number of the activity, which is not its place in the meeting.
  await expect(heading(page)).toContainText(`${where} · `);
  await expect(heading(page)).toContainText(name);
}

/** The lines of one activity that were written at the meeting, as they are stored. */
async function linesOf(page: Page, plan: number, place: number) {
  await expectSaved(page);
  const { notes = [] } = await readDevice(page);
  return notes
    .filter(({ activity }) => activity === activityId(serialOf(plan, place)))
    .filter(({ date }) => String(date) >= DAY)
    .map(({ date, text, status: is, due: by }) => ({ date, text, status: is, due: by }));
}

async function rowOf(page: Page, plan: number, place: number) {
  await expectSaved(page);
  const { activities = [] } = await readDevice(page);
  return activities.find(({ id }) => id === activityId(serialOf(plan, place)));
}

test('A meeting goes through three activities, late first, and tells what it decided', async ({
  page,
}) => {
  await page.clock.setSystemTime(NOW);
  await page.setViewportSize({ width: 1280, height: 720 });
  await openRound(page, [three()]);
  const main = page.getByRole('main');

  await test.step('It begins with what it will go through', async () => {
    await expect(page.getByLabel(m.round_date())).toHaveValue(DAY);
    await expect(
      page.getByText(
        `${m.round_open({ count: 3, what: counted(3) })} ${m.due_late({ count: 1, what: counted(1) })}`,
      ),
    ).toBeVisible();
    await expect(main.getByRole('list').getByRole('listitem')).toHaveText([
      new RegExp(`^${numbered('Försenad sak')}.*${m.plan_late()}$`, 'u'),
      new RegExp(`^${numbered('Någon gång')}`, 'u'),
      new RegExp(`^${numbered('Obestämd sak')}`, 'u'),
    ]);
    // The only number in the row is that of the activity, and says so.
    const marker = await main
      .getByRole('listitem')
      .first()
      .evaluate((row) => getComputedStyle(row, '::before').content);
    expect(marker).toBe('none');
    await expectAccessible(page);
  });

  await test.step('An activity stands there with all that is known of it', async () => {
    await begin(page);
    await expectActivity(page, 1, 3, 'Försenad sak');
    await expect(heading(page)).toBeFocused();
    await expect(main.getByText(m.plan_late(), { exact: true })).toBeVisible();
    for (const text of [
      '31 januari 2020',
      '3 Bedöm kapacitet och beredskap',
      'enhetschef IFO',
      m.plan_owner_municipality(),
      'vårdcentralen',
      'Förslag finns.',
    ])
      await expect(main.locator('dd', { hasText: text })).toBeVisible();
    await expect(
      main.locator('dt', { hasText: m.round_latest({ date: '20 oktober 2026' }) }),
    ).toBeVisible();
    // The state of today is chosen, and nothing has to be.
    await expect(status(page, m.plan_status_in_progress())).toBeChecked();
    await expect(obstacles(page)).toHaveValue('Ingen tid.');
  });

  await test.step('The main fields and the way on are seen at once on a projector', async () => {
    const way = page.getByRole('button', { name: m.round_next(), exact: true });
    const asked = [
      heading(page),
      note(page),
      obstacles(page),
      page.getByRole('group', { name: m.plan_status() }),
      due(page),
    ];
    for (const [width, height] of [
      [1024, 768],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const part of [...asked, way]) await expect(part).toBeInViewport({ ratio: 1 });
      // Nor does the way on lie over any of them.
      const top = (await way.boundingBox())!.y;
      for (const part of asked) {
        const { y, height: lines } = (await part.boundingBox())!;
        expect(y + lines).toBeLessThanOrEqual(top);
      }
    }
  });

  await test.step('What is said of it is saved as one line', async () => {
    await note(page).pressSequentially('Beslut fattat.');
    await status(page, m.plan_status_done()).check();
    await note(page).pressSequentially(' Tack!');
    await expect(list(page).getByRole('button').first()).toHaveText(
      new RegExp(`Försenad sak\\s*${m.plan_status_done()}`, 'u'),
    );
    expect(await linesOf(page, 0, OVERDUE)).toEqual([
      { date: DAY, text: 'Beslut fattat. Tack!', status: 'done', due: LATE },
    ]);
    expect(await rowOf(page, 0, OVERDUE)).toMatchObject({ status: 'done', endedOn: DAY });
  });

  await test.step('In the middle of the meeting, paper has what was decided so far', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: ONE_DONE })).toBeVisible();
    await expect(note(page)).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  await test.step('In the middle of a word the page is loaded anew', async () => {
    await next(page);
    await expectActivity(page, 2, 3, 'Någon gång');
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText('Vi frågar i juni.')).toBeVisible();
    await note(page).pressSequentially('Vi väntar på ne');
    await page.reload();
    await expectActivity(page, 2, 3, 'Någon gång');
    await expect(note(page)).toHaveValue('Vi väntar på ne');
    await note(page).press('End');
    await note(page).pressSequentially('jd');
    await due(page).fill('2991-01-31');
    await obstacles(page).fill('Väntar på nämnden.');
    expect(await linesOf(page, 0, SOME_DAY)).toEqual([
      { date: DAY, text: 'Vi väntar på nejd', status: 'in-progress', due: '2991-01-31' },
    ]);
  });

  await test.step('One can go back, and on without a word', async () => {
    await next(page);
    await expectActivity(page, 3, 3, 'Obestämd sak');
    await page.getByRole('button', { name: m.round_previous() }).click();
    await expectActivity(page, 2, 3, 'Någon gång');
    await expect(note(page)).toHaveValue('Vi väntar på nejd');
    await next(page);
    await page.getByRole('button', { name: m.round_finish() }).click();
  });

  await test.step('The summary has what was decided', async () => {
    await expect(page.getByRole('heading', { level: 2, name: m.round_summary() })).toBeFocused();
    await expect(main.getByRole('heading', { level: 3 })).toHaveText([
      ONE_DONE,
      `${m.round_group_moved()} 1`,
      `${m.round_group_untouched()} 1`,
    ]);
    for (const sentence of [
      m.round_status_change({ from: m.plan_status_in_progress(), to: m.plan_status_done() }),
      m.round_due_change({ from: '30 juni 2990', to: '31 januari 2991' }),
      m.round_obstacles_change(),
      'Beslut fattat. Tack!',
    ])
      await expect(main).toContainText(sentence);
    await expectAccessible(page);
    expect(await linesOf(page, 0, UNDATED)).toEqual([]);
  });

  await test.step('On paper there is what was decided and no form', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { name: ONE_DONE })).toBeVisible();
    await expect(page.getByText(`${m.setup_what_default()} · Mora kommun`)).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.emulateMedia({ media: null });
  });

  await test.step('A file has what the meeting said, and no line of noise beside it', async () => {
    await goToStart(page);
    const button = main.getByRole('button', { name: m.start_save_one() });
    const { data } = await savedFile(page, button);
    const [initiative] = data.initiatives as { activities: { id: string; notes: object[] }[] }[];
    const { notes } = initiative!.activities.find(({ id }) => id === activityId(OVERDUE))!;
    expect(notes).toHaveLength(3);
    expect(notes).toContainEqual(
      expect.objectContaining({
        date: DAY,
        text: 'Beslut fattat. Tack!',
        status: 'done',
        due: LATE,
      }),
    );
    expect(notes).toContainEqual(
      expect.objectContaining({ id: noteId(4), text: 'Förslag finns.' }),
    );
  });
});

test('Each meeting writes what it says, and nothing else, with the day that it was', async ({
  page,
}) => {
  await page.clock.install({ time: NOW });
  await page.setViewportSize({ width: 1280, height: 720 });
  const [regretted, cancelled, moved, typed] = [three(1), three(2), three(3), three(4)];
  const allEnded = planned(5, [activityOf(50, { status: 'done', endedOn: '2026-05-05' })]);
  const dueToday = planned(6, [activityOf(60, { due: DAY })]);
  await openRound(page, [regretted, cancelled, moved, typed, allEnded, dueToday]);

  await test.step('Only what was said leaves a line, and what is taken back leaves none to see', async () => {
    await begin(page);
    await obstacles(page).fill('Mindre tid.');
    expect(await linesOf(page, 1, OVERDUE)).toEqual([]);
    await expect(list(page).getByRole('button').first()).toContainText(m.round_mark_noted());
    await next(page);
    await note(page).fill('Ångrat');
    await status(page, m.plan_status_done()).check();
    await note(page).fill('');
    await status(page, m.plan_status_in_progress()).check();
    await expect(list(page).getByRole('button').nth(1)).toHaveText(/^12\s*Någon gång\s*$/);
    // One line it is, however much was said, and it says nothing.
    expect(await linesOf(page, 1, SOME_DAY)).toEqual([
      { date: DAY, text: '', status: 'in-progress', due: FAR },
    ]);
    expect(await rowOf(page, 1, SOME_DAY)).toMatchObject({ status: 'in-progress', endedOn: null });
    await next(page);
    await page.getByRole('button', { name: m.round_previous() }).click();
    await page.getByText(m.round_history(amount(1))).click();
    await expect(page.getByText(m.round_added())).toBeVisible();
  });

  await test.step('What is cancelled asks why, and demands nothing', async () => {
    await goToRound(page, cancelled);
    await begin(page);
    const why = page.getByRole('textbox', { name: m.plan_reason() });
    await expect(why).toBeHidden();
    await status(page, m.plan_status_cancelled()).check();
    await why.fill('Behövs inte längre.');
    await next(page);
    await expectActivity(page, 2, 3, 'Någon gång');
    await list(page).getByRole('button', { name: m.round_to_summary() }).click();
    await expect(page.getByRole('main')).toContainText('Behövs inte längre.');
    expect(await rowOf(page, 2, OVERDUE)).toMatchObject({
      status: 'cancelled',
      reason: 'Behövs inte längre.',
      endedOn: DAY,
    });
  });

  await test.step('The meeting may be another day, and its notes go with it', async () => {
    await goToRound(page, moved);
    await expect(page.getByLabel(m.round_date())).toHaveValue(DAY);
    await page.getByLabel(m.round_date()).fill('2026-11-20');
    await begin(page);
    await note(page).fill('Från mötet i fredags.');
    await status(page, m.plan_status_done()).check();
    expect(await linesOf(page, 3, OVERDUE)).toEqual([]);
    await page.getByRole('button', { name: m.round_change_date() }).click();
    await page.getByLabel(m.round_date()).fill('2026-11-26');
    await expect(page.getByText(m.round_date_ahead())).toBeVisible();
    await page.getByRole('button', { name: m.round_continue() }).click();
    await expectActivity(page, 1, 3, 'Försenad sak');
    await expect(page.getByText(m.round_meeting({ date: '26 november 2026' }))).toBeVisible();
    await expect(note(page)).toHaveValue('Från mötet i fredags.');
    expect(await linesOf(page, 3, OVERDUE)).toEqual([
      { date: '2026-11-26', text: 'Från mötet i fredags.', status: 'done', due: LATE },
    ]);
    expect(await rowOf(page, 3, OVERDUE)).toMatchObject({ endedOn: '2026-11-26' });
  });

  await test.step('The whole way can be gone with a keyboard', async () => {
    await goToRound(page, typed);
    const start = page.getByRole('button', { name: m.round_begin() });
    const on = page.getByRole('button', { name: m.round_next(), exact: true });
    await expect(start).toBeVisible();
    await reach(page, start);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toBeFocused();
    // From the heading, the note is one link away.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('Skrivet med tangenter.');
    await reach(page, status(page, m.plan_status_in_progress()));
    await page.keyboard.press('ArrowDown');
    await expect(status(page, m.plan_status_done())).toBeChecked();
    await reach(page, on);
    await expect(on).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expectActivity(page, 2, 3, 'Någon gång');
    await expect(heading(page)).toBeFocused();
  });

  await test.step('With nothing open the page says so, and offers the way back', async () => {
    await goToRound(page, allEnded);
    await expect(page.getByText(m.round_none())).toBeVisible();
    await expect(page.getByRole('button', { name: m.round_begin() })).toBeHidden();
    await expectAccessible(page);
    await page.getByRole('main').getByRole('link', { name: m.activity_to_plan() }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.plan_title());
  });

  await test.step('A meeting that goes on past midnight keeps its day, and what it says gets late', async () => {
    await goToRound(page, dueToday);
    await begin(page);
    const due = page.locator('dd', { hasText: '25 november 2026' });
    const today = due.locator('xpath=ancestor::dl/parent::*');
    await expect(today).not.toContainText(m.plan_late());
    await page.clock.fastForward('14:30:00');
    await expect(today).toContainText(m.plan_late());
    await expect(page.getByText(m.round_meeting({ date: '25 november 2026' }))).toBeVisible();
  });
});

async function reach(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('Two tabs in one meeting see what the other does, and one that is killed loses no letter', async ({
  context,
}) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  const [shared, killed] = [three(1), three(2)];
  await context.clock.setSystemTime(NOW);
  await openRound(first, [shared, killed]);

  await test.step('What another tab does shows at once, and nothing changes place', async () => {
    await goToRound(second, shared);
    for (const page of [first, second]) await begin(page);
    await next(first);
    await note(first).fill('Skrivs här.');

    await list(second).getByRole('button', { name: 'Någon gång' }).click();
    await expect(note(second)).toHaveValue('Skrivs här.');
    await status(second, m.plan_status_done()).check();

    await expect(status(first, m.plan_status_done())).toBeChecked();
    await expectActivity(first, 2, 3, 'Någon gång');
    await expect(note(first)).toHaveValue('Skrivs här.');
    await expect(first.locator('dt', { hasText: m.plan_ended_on() })).toBeVisible();
    expect(await linesOf(first, 1, SOME_DAY)).toEqual([
      { date: DAY, text: 'Skrivs här.', status: 'done', due: FAR },
    ]);
  });

  await test.step('A tab that is killed loses no letter, and the meeting goes on in the same note', async () => {
    await goToRound(first, killed);
    await begin(first);
    await note(first).pressSequentially('Halvskriv');
    await status(first, m.plan_status_done()).check();
    await first.close({ runBeforeUnload: false });

    await second.goto('about:blank');
    await goToRound(second, killed);
    await expect(second.getByText(m.round_open({ count: 2, what: counted(2) }))).toBeVisible();
    await begin(second);
    await expectActivity(second, 1, 3, 'Någon gång');
    await list(second).getByRole('button', { name: 'Försenad sak' }).click();
    await expect(note(second)).toHaveValue('Halvskriv');
    await note(second).fill('Halvskrivet och färdigt.');
    expect(await linesOf(second, 2, OVERDUE)).toEqual([
      { date: DAY, text: 'Halvskrivet och färdigt.', status: 'done', due: LATE },
    ]);
  });
});
