// What is late and what is soon due, told at the start, also when a page is left open over midnight; and the dates as a
// file for a calendar.
import { convertIcsCalendar } from 'ts-ics';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible } from '../support/axe.ts';
import { given } from '../support/given.ts';
import { chooseFile, downloaded, goToStart, openInitiative, pathOf } from '../support/journey.ts';
import { activityId, activityOf, FAR, LATE, planInitiative } from '../support/plan.ts';
import { initiativeOf, payload, workFileOf } from '../support/work-file.ts';
import { stepName } from '../support/instrument.ts';
import { amount, ANY, counted, holding, m } from '../support/messages.ts';

const NOON = new Date('2026-11-25T11:00:00Z');
const DAYS = 30;
/** What is said of one that is late and of several, and of one or several that are soon due. */
const late = (count: number | string) => m.due_late({ count, what: counted(count) });
const soon = (count: number | string) => m.due_soon({ count, what: counted(count), days: DAYS });
const SAID_LATE = [1, ANY].map(late);
const SAID_SOON = [1, ANY].map(soon);

async function expectNothingOf(sentences: readonly string[], entry: Locator): Promise<void> {
  for (const sentence of sentences) await expect(entry).not.toContainText(holding(sentence));
}

const lateAndSoon = (lateOnes: number, soonOnes: number) => `${late(lateOnes)} ${soon(soonOnes)}`;

const item = (page: Page, title: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) });

function planned(serial: number, title: string, dues: readonly (string | null)[], changes = {}) {
  return initiativeOf(
    [2],
    {
      title,
      activities: dues.map((due, index) => activityOf(serial * 100 + index, { due })),
      ...changes,
    },
    {},
    serial,
  );
}

/** The start page of a device with the initiatives. */
async function openStart(page: Page, initiatives: readonly unknown[]): Promise<void> {
  await given(page, workFileOf(initiatives));
  await goToStart(page);
  await expect(page.getByRole('heading', { name: m.start_list_heading() })).toBeVisible();
}

test('The start page tells what is late and what is soon due, and goes on to tell it after midnight', async ({
  page,
}) => {
  await page.clock.install({ time: NOON });
  await openStart(page, [planned(2, 'Två', ['2026-11-24', null]), planned(4, 'Fyra', [FAR, null])]);
  const summed = (plans: number, late: number, soon: number) =>
    page.getByText(`${m.due_plans(amount(plans))} ${lateAndSoon(late, soon)}`);

  await test.step('One plan needs no line that sums up', async () => {
    await expect(item(page, 'Två')).toContainText(late(1));
    await expect(item(page, 'Fyra')).toBeVisible();
    await expect(page.getByText(holding(m.due_plans(amount(ANY))))).toHaveCount(0);
  });

  await test.step('Each plan says what is late and what is soon due, and one line sums up', async () => {
    const ett = [LATE, '2026-11-24', '2026-11-25', '2026-12-01', '2026-12-25', '2026-12-26'];
    const more = [
      planned(1, 'Ett', ett),
      planned(3, 'Tre', ['2026-12-24']),
      planned(5, 'Fem', []),
      planned(6, 'Påhittad', [LATE, '2026-12-01'], { example: true }),
    ];
    await chooseFile(page, payload(workFileOf(more)));
    await expect(item(page, 'Ett')).toContainText(lateAndSoon(2, 3));
    await expect(item(page, 'Två')).toContainText(late(1));
    await expectNothingOf(SAID_SOON, item(page, 'Två'));
    await expect(item(page, 'Tre')).toContainText(soon(1));
    await expect(item(page, 'Påhittad')).toContainText(lateAndSoon(1, 1));
    for (const title of ['Fyra', 'Fem']) {
      await expect(item(page, title)).toBeVisible();
      await expect(
        item(page, title).getByRole('link', { name: m.due_follow_up_for({ title }) }),
      ).toHaveCount(0);
    }
    // Three plans of one's own; the example is nobody's work.
    await expect(summed(3, 3, 4)).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    await expectAccessible(page);
  });

  await test.step('A start page that is open over midnight tells the new day', async () => {
    await page.clock.fastForward('11:30:00');
    await expect(item(page, 'Ett')).toContainText(lateAndSoon(2, 3));
    await page.clock.fastForward('00:45:00');
    await expect(item(page, 'Ett')).toContainText(lateAndSoon(3, 3));
    await expect(summed(3, 4, 4)).toBeVisible();
  });

  await test.step('Each plan has a way to its follow-up', async () => {
    await page.getByRole('link', { name: m.due_follow_up_for({ title: 'Två' }) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.round_heading());
  });
});

test.describe('In America/Los_Angeles', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('the day is told that it is in Sweden, also around the night when the clock is put back', async ({
    page,
  }) => {
    await page.clock.install({ time: new Date('2026-10-24T21:30:00Z') });
    await openStart(page, [planned(1, 'Ett', ['2026-10-24', '2026-10-25'])]);
    await expect(item(page, 'Ett')).toContainText(soon(2));
    await expectNothingOf(SAID_LATE, item(page, 'Ett'));
    await page.clock.fastForward('00:45:00');
    await expect(item(page, 'Ett')).toContainText(lateAndSoon(1, 1));
    // A day of 25 hours.
    await page.clock.fastForward('24:00:00');
    await expect(item(page, 'Ett')).toContainText(lateAndSoon(1, 1));
    await page.clock.fastForward('01:00:00');
    await expect(item(page, 'Ett')).toContainText(late(2));
    await expectNothingOf(SAID_SOON, item(page, 'Ett'));
  });
});

test('The dates of the plan come as a file for a calendar, when there are any and nobody is pointed out', async ({
  page,
}) => {
  await page.clock.setSystemTime(NOON);
  const plan = planInitiative();
  const undated = initiativeOf([2], { activities: [activityOf(11, { due: null })] }, {}, 1);
  const personal = initiativeOf(
    [2],
    {
      activities: [
        activityOf(21, { responsible: 'Ring 070-123 45 67', obstacles: 'anna@example.se' }),
        activityOf(22, { text: 'Utan datum, bo@example.se', due: null }),
      ],
    },
    {},
    2,
  );
  const goToRound = ({ assessments }: typeof undated) =>
    followTo(page, pathOf('/uppfoljning', assessments[0]!.id));
  const button = page.getByRole('button', { name: m.calendar_download() });
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  await openInitiative(page, plan, workFileOf([plan, undated, personal]), '/uppfoljning');

  await test.step('The dates of the plan come as a calendar file that another program reads', async () => {
    await expect(button).toHaveAccessibleDescription(
      [m.calendar_holds(amount(3)), m.calendar_takes_away(amount(2)), m.calendar_how()].join(' '),
    );
    const { name, content } = await downloaded(page, () => button.click());
    expect(name).toBe('iris_kalender_mora_kvinnofrid-lokal_2026-11-25.ics');
    await expect(page.getByText(m.calendar_done({ name }))).toBeVisible();
    const text = content.toString('utf8');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const { events = [] } = convertIcsCalendar(undefined, text);
    expect(events.map(({ uid }) => uid)).toEqual(
      [1, 2, 6, 4, 5].map((serial) => `${activityId(serial)}@iris`),
    );
    expect(events.slice(3).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
    const [first] = events;
    expect(first!.summary).toBe(
      m.calendar_summary({ number: 1, name: 'Bestäm hur många timmar samordnaren har.' }),
    );
    expect(first!.start.type).toBe('DATE');
    expect(first!.start.date.toISOString().slice(0, 10)).toBe(LATE);
    const line = (label: string, value: string) => m.calendar_line({ label, value });
    expect(first!.description).toBe(
      [
        'Bestäm hur många timmar samordnaren har.',
        'Det gäller från januari.',
        line(m.plan_step(), m.status_phase({ number: 3, name: stepName(3) })),
        line(m.plan_responsible(), 'enhetschef IFO'),
        line(m.plan_owner(), m.plan_owner_municipality()),
        line(m.plan_follow_up(), 'Vi frågar samordnaren i juni.'),
      ].join('\n'),
    );
  });

  await test.step('Without a date there is no file, and the reason is told', async () => {
    await goToRound(undated);
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(m.calendar_none());
    // It can be reached and pressed, so that the reason is heard.
    await button.focus();
    await page.keyboard.press('Enter');
    await expectAccessible(page);
  });

  await test.step('What may point out a person is shown first, of the file alone, and stops nobody', async () => {
    await goToRound(personal);
    await expect(button).toHaveAttribute('aria-disabled', 'false');
    await button.click();
    const dialog = page.getByRole('dialog', { name: m.calendar_check_heading() });
    await expect(dialog.getByRole('listitem')).toHaveText([
      m.sensitive_item({
        place: m.sensitive_at_activity({ activity: 'Aktivitet 21', field: m.plan_responsible() }),
        what: m.sensitive_phone(),
      }),
    ]);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: m.cancel() }).click();
    await expect(button).toBeFocused();
    await button.click();
    const { name } = await downloaded(page, () =>
      dialog.getByRole('button', { name: m.sensitive_pdf_anyway() }).click(),
    );
    expect(name).toMatch(/\.ics$/);
    expect(names, 'the press on the button without a date gave no file').toHaveLength(2);
  });

  await test.step('When the part that makes the file does not arrive, the page says so', async () => {
    await page.reload();
    await expect(button).toHaveAttribute('aria-disabled', 'false');
    await page.route('**/*.js', (route) => route.abort());
    await button.click();
    await expect(page.getByRole('alert')).toContainText(m.calendar_failed());
  });
});
