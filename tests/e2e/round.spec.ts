// A follow-up at a meeting: through the open activities one by one, whatever happens to the tab on the way.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { expectSaved, goToStart, openInitiative, pathOf, savedFile } from '../support/journey.ts';
import {
  activityId,
  activityOf,
  FAR,
  LATE,
  noteId,
  noteOf,
  planInitiative,
} from '../support/plan.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const DAY = '2026-11-25';

/** Late, due some day, and without a date; beside them what is closed. */
function three() {
  return planInitiative({
    activities: [
      activityOf(1, {
        text: 'Utan datum',
        due: null,
        notes: [noteOf(1, { date: '2026-01-15', text: '', due: null })],
      }),
      activityOf(2, {
        text: 'Någon gång',
        step: '8',
        followUp: 'Vi frågar i juni.',
        notes: [noteOf(2, { date: '2026-01-15', text: '' })],
      }),
      activityOf(3, {
        text: 'Försenad sak',
        due: LATE,
        contributors: 'vårdcentralen',
        obstacles: 'Ingen tid.',
        notes: [
          noteOf(3, { date: '2026-01-15', text: '', due: LATE }),
          noteOf(4, { date: '2026-10-20', text: 'Förslag finns.', due: LATE }),
        ],
      }),
      activityOf(4, { text: 'Redan klar', status: 'done', endedOn: '2026-05-05' }),
      activityOf(5, { text: 'Avbruten förut', status: 'cancelled', endedOn: '2026-05-05' }),
    ],
  });
}

async function openRound(page: Page, initiative: { title: string } = three()): Promise<void> {
  await page.clock.setSystemTime(NOW);
  await openInitiative(page, initiative);
  await page.goto(pathOf('/uppfoljning'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Uppföljning av handlingsplanen',
  );
}

const begin = (page: Page) => page.getByRole('button', { name: 'Börja uppföljningen' }).click();
const next = (page: Page) => page.getByRole('button', { name: 'Nästa', exact: true }).click();
const note = (page: Page) => page.getByRole('textbox', { name: 'Anteckning från mötet' });
const status = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Status' }).getByRole('radio', { name, exact: true });
const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 });
const due = (page: Page) => page.getByRole('main').getByLabel('Klart senast');
const list = (page: Page) => page.getByRole('navigation', { name: 'Aktiviteter i uppföljningen' });

async function expectActivity(page: Page, number: number, total: number, name: string) {
  await expect(heading(page)).toHaveText(`Aktivitet ${number} av ${total} ${name}`);
}

/** The lines of one activity that were written at the meeting, as they are stored. */
async function linesOf(page: Page, serial: number) {
  await expectSaved(page);
  const { notes = [] } = await readDevice(page);
  return notes
    .filter(({ activity }) => activity === activityId(serial))
    .filter(({ date }) => String(date) >= DAY)
    .map(({ date, text, status: is, due: by }) => ({ date, text, status: is, due: by }));
}

async function rowOf(page: Page, serial: number) {
  await expectSaved(page);
  return (await readDevice(page)).activities?.find(({ id }) => id === activityId(serial));
}

test('A meeting goes through three activities, late first, and tells what it decided', async ({
  page,
}) => {
  test.slow();
  await openRound(page);
  await expect(page.getByLabel('Mötets datum')).toHaveValue(DAY);
  await expect(page.getByText('3 aktiviteter är öppna. En aktivitet är försenad.')).toBeVisible();
  const order = page.getByRole('main').getByRole('list').getByRole('listitem');
  await expect(order).toHaveText([/^Försenad sak.*Försenad$/, /^Någon gång/, /^Utan datum/]);
  await expectAccessible(page);

  await begin(page);
  await expectActivity(page, 1, 3, 'Försenad sak');
  await expect(heading(page)).toBeFocused();
  const main = page.getByRole('main');
  for (const text of [
    '31 januari 2020 Försenad',
    '3 Bedöm kapacitet och beredskap',
    'enhetschef IFO',
    'Kommunen',
    'vårdcentralen',
    'Förslag finns.',
  ])
    await expect(main.locator('dd', { hasText: text })).toBeVisible();
  await expect(
    main.locator('dt', { hasText: 'Senaste anteckningen, 20 oktober 2026' }),
  ).toBeVisible();
  // The state of today is chosen, and nothing has to be.
  await expect(status(page, 'Pågår')).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Hinder' })).toHaveValue('Ingen tid.');

  await note(page).pressSequentially('Beslut fattat.');
  await status(page, 'Klar').check();
  await note(page).pressSequentially(' Tack!');
  await expect(list(page).getByRole('button').first()).toHaveText(/Försenad sak\s*Klar/);
  expect(await linesOf(page, 3)).toEqual([
    { date: DAY, text: 'Beslut fattat. Tack!', status: 'done', due: LATE },
  ]);
  expect(await rowOf(page, 3)).toMatchObject({ status: 'done', endedOn: DAY });

  await next(page);
  await expectActivity(page, 2, 3, 'Någon gång');
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText('Vi frågar i juni.')).toBeVisible();

  // In the middle of a word the page is loaded anew.
  await note(page).pressSequentially('Vi väntar på ne');
  await page.reload();
  await expectActivity(page, 2, 3, 'Någon gång');
  await expect(note(page)).toHaveValue('Vi väntar på ne');
  await note(page).press('End');
  await note(page).pressSequentially('jd');
  await due(page).fill('2991-01-31');
  await page.getByRole('textbox', { name: 'Hinder' }).fill('Väntar på nämnden.');
  expect(await linesOf(page, 2)).toEqual([
    { date: DAY, text: 'Vi väntar på nejd', status: 'in-progress', due: '2991-01-31' },
  ]);

  await next(page);
  await expectActivity(page, 3, 3, 'Utan datum');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Föregående' }).click();
  await expectActivity(page, 2, 3, 'Någon gång');
  await expect(note(page)).toHaveValue('Vi väntar på nejd');
  await next(page);
  await expect(page.getByRole('button', { name: 'Hoppa över' })).toBeVisible();
  await page.getByRole('button', { name: 'Hoppa över' }).click();

  const summary = page.getByRole('heading', { level: 2, name: 'Det här kom ni fram till' });
  await expect(summary).toBeFocused();
  await expect(main.getByRole('heading', { level: 3 })).toHaveText([
    'Klara 1',
    'Nytt datum 1',
    'Utan ändring 1',
  ]);
  await expect(main).toContainText('Status: från Pågår till Klar');
  await expect(main).toContainText('Klart senast: från 30 juni 2990 till 31 januari 2991');
  await expect(main).toContainText('Hinder har ändrats');
  await expect(main).toContainText('Beslut fattat. Tack!');
  await expectAccessible(page);
  expect(await linesOf(page, 1)).toEqual([]);

  // On paper, what was decided and no form.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Klara 1' })).toBeVisible();
  await expect(page.getByText('Kvinnofrid – lokal överenskommelse · Mora kommun')).toBeVisible();
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('In the middle of the meeting, paper has what was decided so far', async ({ page }) => {
  await openRound(page);
  await begin(page);
  await status(page, 'Klar').check();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Klara 1' })).toBeVisible();
  await expect(note(page)).toBeHidden();
});

test('Only what was said leaves a line, and what is taken back leaves none to see', async ({
  page,
}) => {
  await openRound(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Hinder' }).fill('Mindre tid.');
  expect(await linesOf(page, 3)).toEqual([]);
  await expect(list(page).getByRole('button').first()).toHaveText(/Antecknat/);
  await next(page);
  await note(page).fill('Ångrat');
  await status(page, 'Klar').check();
  await note(page).fill('');
  await status(page, 'Pågår').check();
  await expect(list(page).getByRole('button').nth(1)).toHaveText(/^2\s*Någon gång\s*$/);
  // One line it is, however much was said, and it says nothing.
  expect(await linesOf(page, 2)).toEqual([
    { date: DAY, text: '', status: 'in-progress', due: FAR },
  ]);
  expect(await rowOf(page, 2)).toMatchObject({ status: 'in-progress', endedOn: null });
  await page.getByRole('button', { name: 'Hoppa över' }).click();
  await page.getByRole('button', { name: 'Föregående' }).click();
  await page.getByText('Historik, en rad').click();
  await expect(page.getByText('Aktiviteten lades till')).toBeVisible();
});

test('What is cancelled asks why, and demands nothing', async ({ page }) => {
  await openRound(page);
  await begin(page);
  const why = page.getByRole('textbox', { name: 'Varför avbröts den?' });
  await expect(why).toBeHidden();
  await status(page, 'Avbruten').check();
  await why.fill('Behövs inte längre.');
  await next(page);
  await expectActivity(page, 2, 3, 'Någon gång');
  await list(page).getByRole('button', { name: 'Sammanfattning' }).click();
  await expect(page.getByRole('main')).toContainText('Behövs inte längre.');
  expect(await rowOf(page, 3)).toMatchObject({
    status: 'cancelled',
    reason: 'Behövs inte längre.',
    endedOn: DAY,
  });
});

test('A tab that is killed loses no letter, and the meeting goes on in the same note', async ({
  context,
}) => {
  const first = await context.newPage();
  await openRound(first);
  await begin(first);
  await note(first).pressSequentially('Halvskriv');
  await status(first, 'Klar').check();
  await first.close({ runBeforeUnload: false });

  const second = await context.newPage();
  await second.clock.setSystemTime(NOW);
  await second.goto(pathOf('/uppfoljning'));
  await expect(second.getByText('2 aktiviteter är öppna.')).toBeVisible();
  await begin(second);
  await expectActivity(second, 1, 3, 'Någon gång');
  await list(second).getByRole('button', { name: 'Försenad sak' }).click();
  await expect(note(second)).toHaveValue('Halvskriv');
  await note(second).fill('Halvskrivet och färdigt.');
  expect(await linesOf(second, 3)).toEqual([
    { date: DAY, text: 'Halvskrivet och färdigt.', status: 'done', due: LATE },
  ]);
});

test('What another tab does shows at once, and nothing changes place', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openRound(first);
  await second.clock.setSystemTime(NOW);
  await second.goto(pathOf('/uppfoljning'));
  for (const page of [first, second]) await begin(page);
  await next(first);
  await note(first).fill('Skrivs här.');

  await list(second).getByRole('button', { name: 'Någon gång' }).click();
  await expect(note(second)).toHaveValue('Skrivs här.');
  await status(second, 'Klar').check();

  await expect(status(first, 'Klar')).toBeChecked();
  await expectActivity(first, 2, 3, 'Någon gång');
  await expect(note(first)).toHaveValue('Skrivs här.');
  await expect(first.locator('dt', { hasText: 'Klar eller avbruten den' })).toBeVisible();
  expect(await linesOf(first, 2)).toEqual([
    { date: DAY, text: 'Skrivs här.', status: 'done', due: FAR },
  ]);
});

test('The meeting may be another day, and its notes go with it', async ({ page }) => {
  await openRound(page);
  await page.getByLabel('Mötets datum').fill('2026-11-20');
  await begin(page);
  await note(page).fill('Från mötet i fredags.');
  await status(page, 'Klar').check();
  expect(await linesOf(page, 3)).toEqual([]);
  await page.getByRole('button', { name: 'Ändra datum' }).click();
  await page.getByLabel('Mötets datum').fill('2026-11-26');
  await expect(page.getByText('Datumet ligger framåt i tiden.')).toBeVisible();
  await page.getByRole('button', { name: 'Fortsätt uppföljningen' }).click();
  await expectActivity(page, 1, 3, 'Försenad sak');
  await expect(page.getByText('Möte 26 november 2026')).toBeVisible();
  await expect(note(page)).toHaveValue('Från mötet i fredags.');
  expect(await linesOf(page, 3)).toEqual([
    { date: '2026-11-26', text: 'Från mötet i fredags.', status: 'done', due: LATE },
  ]);
  expect(await rowOf(page, 3)).toMatchObject({ endedOn: '2026-11-26' });
});

test('A meeting that goes on past midnight keeps its day, and what it says gets late', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-25T22:50:00Z') });
  await openInitiative(
    page,
    planInitiative({ activities: [activityOf(1, { due: DAY, text: 'I dag' })] }),
  );
  await page.goto(pathOf('/uppfoljning'));
  await begin(page);
  await expect(page.locator('dd', { hasText: '25 november 2026' })).not.toContainText('Försenad');
  await page.clock.fastForward('00:15:00');
  await expect(page.locator('dd', { hasText: '25 november 2026' })).toContainText('Försenad');
  await expect(page.getByText('Möte 25 november 2026')).toBeVisible();
});

test('The whole way can be gone with a keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openRound(page);
  const reach = async (target: Locator) => {
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await reach(page.getByRole('button', { name: 'Börja uppföljningen' }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  // From the heading, the note is one link away.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('Skrivet med tangenter.');
  await reach(status(page, 'Pågår'));
  await page.keyboard.press('ArrowDown');
  await expect(status(page, 'Klar')).toBeChecked();
  await reach(page.getByRole('button', { name: 'Nästa', exact: true }));
  await expect(page.getByRole('button', { name: 'Nästa', exact: true })).toBeInViewport({
    ratio: 1,
  });
  await page.keyboard.press('Enter');
  await expectActivity(page, 2, 3, 'Någon gång');
  await expect(heading(page)).toBeFocused();
});

test('The main fields and the way on are seen at once on a projector', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openRound(page);
  await begin(page);
  for (const part of [
    heading(page),
    note(page),
    page.getByRole('textbox', { name: 'Hinder' }),
    page.getByRole('group', { name: 'Status' }),
    due(page),
    page.getByRole('button', { name: 'Nästa', exact: true }),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
});

test('With nothing open the page says so, and offers the way back', async ({ page }) => {
  await openRound(
    page,
    planInitiative({ activities: [activityOf(4, { status: 'done', endedOn: '2026-05-05' })] }),
  );
  await expect(page.getByText('Ingen aktivitet är öppen.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Börja uppföljningen' })).toBeHidden();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Till planen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Handlingsplan');
});

test('A file has what the meeting said, and no line of noise beside it', async ({ page }) => {
  await openRound(page);
  await begin(page);
  await note(page).fill('I filen.');
  await status(page, 'Klar').check();
  await expectSaved(page);
  await goToStart(page);
  const { data } = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );
  const [initiative] = data.initiatives as { activities: { id: string; notes: object[] }[] }[];
  const { notes } = initiative!.activities.find(({ id }) => id === activityId(3))!;
  expect(notes).toHaveLength(3);
  expect(notes).toContainEqual(
    expect.objectContaining({ date: DAY, text: 'I filen.', status: 'done', due: LATE }),
  );
  expect(notes).toContainEqual(expect.objectContaining({ id: noteId(4), text: 'Förslag finns.' }));
});
