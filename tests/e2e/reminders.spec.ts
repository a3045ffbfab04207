// What is late and what is soon due, told at the start, also when a page is left open over midnight; and the dates as a
// file for a calendar.
import { convertIcsCalendar } from 'ts-ics';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { chooseFile, downloaded, goToStart, openInitiative, pathOf } from '../support/journey.ts';
import { activityId, activityOf, FAR, LATE, planInitiative } from '../support/plan.ts';
import { initiativeOf, payload, workFileOf } from '../support/work-file.ts';

const NOON = new Date('2026-11-25T11:00:00Z');
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

async function openStart(page: Page, initiatives: readonly unknown[]): Promise<void> {
  await goToStart(page);
  await chooseFile(page, payload(workFileOf(initiatives)));
  if (initiatives.length === 1) {
    await expect(page.getByRole('link', { name: 'Till dokumenten' })).toBeVisible();
    await goToStart(page);
  }
  await expect(page.getByRole('heading', { name: 'Sparat i den här webbläsaren' })).toBeVisible();
}

test('Each plan says what is late and what is soon due, and one line sums up', async ({ page }) => {
  await page.clock.setSystemTime(NOON);
  await openStart(page, [
    planned(1, 'Ett', [LATE, '2026-11-24', '2026-11-25', '2026-12-01', '2026-12-25', '2026-12-26']),
    planned(2, 'Två', ['2026-11-24', null]),
    planned(3, 'Tre', ['2026-12-24']),
    planned(4, 'Fyra', [FAR, null]),
    planned(5, 'Fem', []),
    planned(6, 'Exempel', [LATE, '2026-12-01'], { example: true }),
  ]);
  await expect(item(page, 'Ett')).toContainText(
    '2 aktiviteter är försenade. 3 ska vara klara inom 30 dagar.',
  );
  await expect(item(page, 'Två')).toContainText('En aktivitet är försenad.');
  await expect(item(page, 'Två')).not.toContainText('inom 30 dagar');
  await expect(item(page, 'Tre')).toContainText('En aktivitet ska vara klar inom 30 dagar.');
  await expect(item(page, 'Exempel')).toContainText(
    'En aktivitet är försenad. En ska vara klar inom 30 dagar.',
  );
  for (const title of ['Fyra', 'Fem'])
    await expect(item(page, title).getByRole('link', { name: /^Följ upp/ })).toHaveCount(0);
  // Three plans of one's own; the example is nobody's work.
  await expect(
    page.getByText(
      '3 handlingsplaner har datum att bevaka. 3 aktiviteter är försenade. 4 ska vara klara inom 30 dagar.',
    ),
  ).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Följ upp aktiviteterna: Två' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Uppföljning av handlingsplanen',
  );
});

test('One plan needs no line that sums up', async ({ page }) => {
  await page.clock.setSystemTime(NOON);
  await openStart(page, [planned(1, 'Ett', [LATE]), planned(2, 'Två', [FAR])]);
  await expect(item(page, 'Ett')).toContainText('En aktivitet är försenad.');
  await expect(page.getByText('handlingsplaner har datum')).toHaveCount(0);
});

const NIGHTS = [
  ['an ordinary night', '2026-11-25', '2026-11-25T22:58:00Z'],
  ['the night before the clock is put on', '2026-03-28', '2026-03-28T22:58:00Z'],
  ['the night after it', '2026-03-29', '2026-03-29T21:58:00Z'],
  ['the night before it is put back', '2026-10-24', '2026-10-24T21:58:00Z'],
  ['the night after that', '2026-10-25', '2026-10-25T22:58:00Z'],
] as const;

for (const zone of ['Europe/Stockholm', 'America/Los_Angeles'])
  test.describe(`in ${zone}`, () => {
    test.use({ timezoneId: zone });
    for (const [night, due, before] of NIGHTS)
      test(`A start page that is open over midnight in Sweden tells the new day: ${night}`, async ({
        page,
      }) => {
        await page.clock.install({ time: new Date(before) });
        await openStart(page, [planned(1, 'Ett', [due])]);
        await expect(item(page, 'Ett')).toContainText('En aktivitet ska vara klar inom 30 dagar.');
        await page.clock.fastForward('00:01:00');
        await expect(item(page, 'Ett')).not.toContainText('försenad');
        await page.clock.fastForward('00:03:00');
        await expect(item(page, 'Ett')).toContainText('En aktivitet är försenad.');
        await expect(item(page, 'Ett')).not.toContainText('inom 30 dagar');
      });
  });

const button = (page: Page) =>
  page.getByRole('button', { name: 'Hämta datum till kalendern (.ics)' });

async function openFollowUp(page: Page, initiative: { title: string }): Promise<void> {
  await page.clock.setSystemTime(NOON);
  await openInitiative(page, initiative);
  await page.goto(pathOf('/uppfoljning'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Uppföljning av handlingsplanen',
  );
}

test('The dates of the plan come as a calendar file that another program reads', async ({
  page,
}) => {
  await openFollowUp(page, planInitiative());
  await expect(button(page)).toHaveAccessibleDescription(
    'Filen innehåller 3 datum. Öppna filen i er kalender. Hämta filen igen om datum ändras i IRIS.',
  );
  const { name, content } = await downloaded(page, () => button(page).click());
  expect(name).toBe('iris_kalender_mora_kvinnofrid-lokal-ove_2026-11-25.ics');
  await expect(page.getByText(`Filen ${name} är hämtad.`)).toBeVisible();
  const text = content.toString('utf8');
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const calendar = convertIcsCalendar(undefined, text);
  const events = calendar.events ?? [];
  expect(events.map(({ uid }) => uid)).toEqual(
    [1, 2, 6].map((serial) => `${activityId(serial)}@iris`),
  );
  const [late] = events;
  expect(late!.summary).toBe('Klart senast: Bestäm hur många timmar samordnaren har.');
  expect(late!.start.type).toBe('DATE');
  expect(late!.start.date.toISOString().slice(0, 10)).toBe(LATE);
  expect(late!.description).toBe(
    [
      'Bestäm hur många timmar samordnaren har.',
      'Det gäller från januari.',
      'Steg: 3 Bedöm kapacitet och beredskap',
      'Ansvarig funktion: enhetschef IFO',
      'Ansvarig huvudman: Kommunen',
      'Så följer vi upp: Vi frågar samordnaren i juni.',
    ].join('\n'),
  );
});

test('Without a date there is no file, and the reason is told', async ({ page }) => {
  await openFollowUp(page, planInitiative({ activities: [activityOf(1, { due: null })] }));
  await expect(button(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(button(page)).toHaveAccessibleDescription(
    'Ingen öppen aktivitet har ett datum. Fyll först i ”Klart senast”.',
  );
  let started = false;
  page.on('download', () => (started = true));
  // It can be reached and pressed, so that the reason is heard.
  await button(page).focus();
  await page.keyboard.press('Enter');
  await expectAccessible(page);
  expect(started).toBe(false);
});

test('What may point out a person is shown first, of the file alone, and stops nobody', async ({
  page,
}) => {
  await openFollowUp(
    page,
    planInitiative({
      activities: [
        activityOf(1, { responsible: 'Ring 070-123 45 67', obstacles: 'anna@example.se' }),
        activityOf(2, { text: 'Utan datum, bo@example.se', due: null }),
      ],
    }),
  );
  await button(page).click();
  const dialog = page.getByRole('dialog', { name: 'Se över texten innan ni hämtar filen' });
  await expect(dialog.getByRole('listitem')).toHaveText([
    'Handlingsplan, Aktivitet 1: Ansvarig funktion: ett telefonnummer',
  ]);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Avbryt' }).click();
  await expect(button(page)).toBeFocused();
  await button(page).click();
  const { name } = await downloaded(page, () =>
    dialog.getByRole('button', { name: 'Hämta ändå' }).click(),
  );
  expect(name).toMatch(/\.ics$/);
});

test('When the part that makes the file does not arrive, the page says so', async ({ page }) => {
  await openFollowUp(page, planInitiative());
  await page.route('**/*.js', (route) => route.abort());
  await button(page).click();
  await expect(page.getByRole('alert')).toContainText('Filen kunde inte göras. Försök igen.');
});
