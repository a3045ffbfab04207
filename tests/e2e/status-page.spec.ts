// "Var är vi i processen?": the one page for the local steering group, with the help to choose.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { stepName } from '../support/instrument.ts';
import {
  compact,
  expectSaved,
  goToPart,
  openInitiative,
  pathOf,
  savedFile,
} from '../support/journey.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { PLACES, visit } from '../support/places.ts';
import { ACTIVITIES, activityOf, LATE, planInitiative } from '../support/plan.ts';
import { ASSESSMENT, EA, initiativeOf, levels, times, VI } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const PLACE = PLACES['/skattning/[assessment]/laget']!;
const FULL = 'Ni har valt tre steg. Ta bort ett för att välja ett annat.';

async function openPlace(
  page: Page,
  initiative: Record<string, unknown> & { readonly title: string },
): Promise<void> {
  await openInitiative(page, initiative);
  await page.getByRole('link', { name: PLACE.heading }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACE.heading);
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const choice = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: `Steg ${number} ${stepName(number)}`, exact: true });
const row = (page: Page, number: number) =>
  page.getByRole('listitem').filter({ has: choice(page, number) });
const priorities = (page: Page) =>
  part(page, 'Våra tre viktigaste steg').getByRole('heading', { level: 3 });
const named = (...numbers: number[]) =>
  numbers.map((number) => `Steg ${number} ${stepName(number)}`);

/** The numbers of the steps that can be chosen, in the order in which they stand. */
async function listed(page: Page): Promise<string[]> {
  const labels = await page.getByRole('group').locator('label').allTextContents();
  return labels.map((label) => /Steg (\d+)/.exec(label)?.[1] ?? label);
}

test('The steps that hold a phase back stand in the order of the process, what blocks most first', async ({
  page,
}) => {
  await openPlace(
    page,
    initiativeOf(levels([2, 1, VI, null, 0, 3, 2, EA], [2, 2], [3, 0, 3], [1])),
  );
  expect(await listed(page)).toEqual(['5', '2', '3', '4', '9', '10', '12', '14']);
  await expect(row(page, 5)).toContainText('0 Inte påbörjat');
  await expect(row(page, 5)).toContainText('Inget är gjort än.');
  await expect(row(page, 5)).toContainText('Fasen Genomförande är redan igång.');
  await expect(row(page, 3)).toContainText('Någon behöver ta reda på hur läget är.');
  await expect(row(page, 4)).toContainText('Ni behöver bedöma steget.');
  await expect(row(page, 9)).toContainText('Det mesta är gjort. En del återstår.');
  await expect(row(page, 9)).not.toContainText('är redan igång');
});

test('How many activities a step has is said in words, and that the pictures differ', async ({
  page,
}) => {
  const plan = planInitiative();
  const [earlier, now] = plan.assessments;
  const picture = (party: string, level: number) => ({
    ...now!.ratings[0]!,
    step: '3',
    party,
    level,
  });
  await openPlace(page, {
    ...plan,
    assessments: [
      earlier,
      { ...now!, ratings: [...now!.ratings, picture('municipality', 3), picture('region', 0)] },
    ],
    activities: [...ACTIVITIES, activityOf(20, { step: '14', status: 'done', endedOn: LATE })],
  });
  await expect(row(page, 3)).toContainText('1 öppen aktivitet');
  await expect(row(page, 3)).toContainText('Olika bild');
  await expect(row(page, 11)).toContainText('Ingen aktivitet än');
  await expect(row(page, 14)).toContainText('Ingen öppen aktivitet kvar');
});

test('Three steps can be chosen; a fourth is answered with words, and what is chosen stays', async ({
  page,
}) => {
  await openPlace(page, initiativeOf(times(14, 1)));
  await expect(part(page, 'Våra tre viktigaste steg')).toContainText(
    'Ni har inte valt några steg än.',
  );
  for (const number of [9, 3, 1]) await choice(page, number).check();
  await expect(priorities(page)).toHaveText(named(9, 3, 1));

  const fourth = choice(page, 4);
  await expect(fourth).toHaveAttribute('aria-disabled', 'true');
  await expect(fourth).toHaveAccessibleDescription(new RegExp(FULL));
  await expect(row(page, 4).getByRole('status')).toHaveText('');
  await fourth.focus();
  await page.keyboard.press('Space');
  await expect(fourth).not.toBeChecked();
  await expect(row(page, 4).getByRole('status')).toHaveText(FULL);
  await expectAccessible(page);

  // One that is chosen can still be taken away, and then there is room.
  await choice(page, 3).uncheck();
  await expect(row(page, 4).getByRole('status')).toHaveText('');
  await fourth.check();
  await expect(priorities(page)).toHaveText(named(9, 1, 4));
  await expectSaved(page);
  await page.reload();
  await expect(priorities(page)).toHaveText(named(9, 1, 4));
  await expect(choice(page, 4)).toBeChecked();
});

test('The order is changed by keyboard, and focus follows the step', async ({ page }) => {
  await openPlace(page, initiativeOf(times(14, 1), {}, { priorities: ['9', '3', '1'] }));
  const button = (action: string, number: number): Locator =>
    page.getByRole('button', { name: `${action}: Steg ${number} ${stepName(number)}` });
  await expect(button('Flytta upp', 9)).toHaveCount(0);
  await expect(button('Flytta ner', 1)).toHaveCount(0);

  await button('Flytta upp', 1).focus();
  await page.keyboard.press('Enter');
  await expect(priorities(page)).toHaveText(named(9, 1, 3));
  await expect(button('Flytta upp', 1)).toBeFocused();
  await expect(page.getByText(`Steg 1 ${stepName(1)} är nu nummer 2.`)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(priorities(page)).toHaveText(named(1, 9, 3));
  // There is no way further up.
  await expect(button('Flytta ner', 1)).toBeFocused();

  await button('Ta bort', 9).focus();
  await page.keyboard.press('Enter');
  await expect(priorities(page)).toHaveText(named(1, 3));
  await expect(page.getByRole('heading', { name: 'Stegen ni har valt' })).toBeFocused();
  await expect(page.getByText(`Steg 9 ${stepName(9)} är inte längre valt.`)).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(priorities(page)).toHaveText(named(1, 3));
});

test('A step that holds nothing back can be chosen too, but not as a fourth', async ({ page }) => {
  await openPlace(page, initiativeOf(levels(times(8, 3), [0, 0], [0, 0, 0], [0])));
  const others = page.getByRole('combobox', { name: 'Välj ett annat steg' });
  const add = page.getByRole('button', { name: 'Lägg till steget' });
  await add.click();
  await expect(page.getByText('Välj först ett steg i listan.')).toBeVisible();
  await others.selectOption({ label: `Steg 7 ${stepName(7)}` });
  await add.click();
  await expect(page.getByText(`Steg 7 ${stepName(7)} är valt.`)).toBeVisible();
  await expect(add).toBeFocused();
  for (const number of [9, 10]) await choice(page, number).check();
  await expect(priorities(page)).toHaveText(named(7, 9, 10));
  await others.selectOption({ label: `Steg 8 ${stepName(8)}` });
  await add.click();
  await expect(priorities(page)).toHaveText(named(7, 9, 10));
  await expect(page.getByRole('status').getByText(FULL)).toBeVisible();
});

test('A chosen step that the questions lack takes up no place', async ({ page }) => {
  await openPlace(page, initiativeOf(times(14, 1), {}, { priorities: ['gone', '3', '9'] }));
  await expect(priorities(page)).toHaveText(named(3, 9));
  await choice(page, 1).check();
  await expect(priorities(page)).toHaveText(named(3, 9, 1));
});

test('Decisions are written one per line, shown as a list, and are in the work file with the priorities', async ({
  page,
}) => {
  await openPlace(page, planInitiative());
  await page.getByRole('button', { name: 'Förbered mötet' }).click();
  await expect(page.getByRole('heading', { name: 'Förbered mötet' })).toBeFocused();
  const field = page.getByRole('textbox', { name: 'Beslut' });
  await expect(field).toHaveAccessibleDescription(/Skriv ett beslut per rad\./);
  await expect(field).toHaveValue('Avsätt tid för samordnaren.');
  await field.fill('1. Avsätt tid.\n\n- Utse ersättare.');
  await expect(part(page, 'Vad styrgruppen ska besluta').getByRole('listitem')).toHaveText([
    'Avsätt tid.',
    'Utse ersättare.',
  ]);
  await choice(page, 14).check();
  await expectSaved(page);
  await goToPart(page, 'Dokument');
  const { data } = await savedFile(
    page,
    page.getByRole('main').getByRole('button', { name: 'Spara till fil' }),
  );
  const [{ assessments }] = data.initiatives as [{ assessments: Record<string, unknown>[] }];
  expect(assessments.find(({ id }) => id === ASSESSMENT)).toMatchObject({
    decisions: '1. Avsätt tid.\n\n- Utse ersättare.',
    priorities: ['3', '8', '14'],
  });
});

test('A closed assessment still takes priorities and decisions', async ({ page }) => {
  await openPlace(page, initiativeOf(times(14, 1), {}, { state: 'closed' }));
  await choice(page, 2).check();
  await page.getByRole('textbox', { name: 'Beslut' }).fill('Gå vidare.');
  await expectSaved(page);
  await page.reload();
  await expect(priorities(page)).toHaveText(named(2));
  await expect(part(page, 'Vad styrgruppen ska besluta')).toContainText('Gå vidare.');
});

test('A telephone number among the decisions is pointed out here before a file is saved', async ({
  page,
}) => {
  await openInitiative(page, planInitiative({ activities: [] }));
  await visit(page, PLACE);
  await page.getByRole('textbox', { name: 'Beslut' }).fill('Ring 070-174 06 58.');
  await expectSaved(page);
  await goToPart(page, 'Dokument');
  await page.getByRole('main').getByRole('button', { name: 'Spara till fil' }).click();
  await page.getByRole('link', { name: /vad styrgruppen ska besluta/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACE.heading);
});

test('What is late and what is soon due is listed by date, and what has ended is not', async ({
  page,
}) => {
  await openPlace(page, typical());
  const late = part(page, 'Försenat');
  await expect(late.getByRole('listitem')).toHaveText([
    /^Bestäm hur många timmar samordnaren har\..*enhetschef IFO · Kommunen · klart senast 31 januari 2020/s,
    /^Skriv en gemensam rutin för kontaktvägar\..*1 februari 2020/s,
    /^Boka utbildning.*Ansvarig saknas · Regionen · klart senast 1 mars 2020/s,
    /^Rapportera till nämnden\./,
  ]);
  // Each open activity of a chosen step, the late ones with a word for it.
  const chosen = part(page, 'Våra tre viktigaste steg');
  await expect(
    chosen.getByRole('listitem').filter({ hasText: 'Bestäm hur många' }).last(),
  ).toContainText('Försenad');
  await expect(
    chosen.getByRole('listitem').filter({ hasText: 'Gå igenom rutinen' }).last(),
  ).not.toContainText('Försenad');
});

test('The page says what the overview says of each phase', async ({ page }) => {
  await openPlace(page, planInitiative());
  const phases = part(page, 'Läget i varje fas');
  await expect(phases.getByRole('listitem')).toHaveText([
    /1 Initial bedömning.*Pågår.*3 av 7 steg på plats \(1 undantaget\).*Saknas:.*steg 3 .*steg 8 .*Okänt:.*steg 7 /s,
    /2 Struktur för implementering.*I huvudsak på plats/s,
    /3 Genomförande.*Pågår.*Saknas:.*steg 11 .*Okänt:.*steg 12 .*Inte bedömt än:.*steg 13 /s,
    /4 Lära och förbättra.*Inte påbörjad/s,
  ]);
  await expect(page.getByText('av 13 steg på plats')).toBeVisible();
  await expect(
    page.getByRole('figure', { name: 'Läget i varje steg' }).getByRole('link'),
  ).toHaveCount(14);
});

const EMPTY: readonly [
  name: string,
  initiative: ReturnType<typeof initiativeOf>,
  texts: RegExp[],
][] = [
  [
    'nothing is assessed',
    initiativeOf([]),
    [/Aktuell fas:\s+Inte bedömd/, /Inget steg är bedömt än/, /Ni behöver bedöma steget/],
  ],
  [
    'everything is in place',
    initiativeOf(times(14, 3)),
    [/Alla faser är minst i huvudsak på plats/, /Inget steg håller någon fas tillbaka\./],
  ],
  [
    'nothing is applicable',
    initiativeOf(times(14, EA)),
    [/Inget steg är aktuellt/, /Inget steg håller någon fas tillbaka\./],
  ],
];

for (const [name, initiative, texts] of EMPTY)
  test(`It says what there is to say when ${name}`, async ({ page }) => {
    await openPlace(page, initiative);
    for (const text of [
      ...texts,
      /Ni har inte valt några steg än\./,
      /Handlingsplanen har inga aktiviteter än\./,
      /Inget är skrivet än\./,
    ])
      await expect(page.getByRole('main')).toContainText(text);
    await expectAccessible(page);
  });

test('A plan in which nothing is late says so', async ({ page }) => {
  await openPlace(page, planInitiative({ activities: [activityOf(1)] }));
  await expect(part(page, 'Försenat')).toContainText('Inget är försenat.');
});

test('A big number stands on one line', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openPlace(page, initiativeOf(times(14, 3)));
  const { width, height } = (await page.getByText('14', { exact: true }).first().boundingBox())!;
  expect(width).toBeGreaterThan(height / 2);
});

/** A plan as most groups have: three priorities, three late activities, one soon due, three decisions. */
function typical() {
  const plan = planInitiative();
  const [earlier, now] = plan.assessments;
  const soon = new Date(Date.now() + 10 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  return {
    ...plan,
    assessments: [
      earlier,
      {
        ...now!,
        priorities: ['3', '8', '9'],
        decisions: [
          'Avsätt tid för samordnaren från januari.',
          'Ge förvaltningscheferna i uppdrag att utse ersättare för processledaren.',
          'Besluta att rutinen för kontaktvägar gäller från mars.',
        ].join('\n'),
      },
    ],
    activities: [
      ...ACTIVITIES,
      activityOf(11, {
        due: '2020-03-01',
        text: 'Boka utbildning för alla nya på vårdcentralen och socialtjänsten.',
        responsible: '',
        owner: 'region',
      }),
      activityOf(12, {
        step: '8',
        due: '2020-02-01',
        text: 'Skriv en gemensam rutin för kontaktvägar.',
        owner: 'shared',
      }),
      activityOf(13, { due: soon, text: 'Rapportera till nämnden.' }),
    ],
  };
}

async function printed(page: Page) {
  const bytes = new Uint8Array(await page.pdf({ format: 'A4' }));
  const pdf = await readPdf(bytes.buffer);
  // Nothing reaches into the margin on the right, and nothing stands below the last line.
  for (const { width, height, items } of pdf.pages)
    for (const { string, x, y, width: wide } of items) {
      expect(x + wide, string).toBeLessThan(width - 30);
      expect(y, string).toBeLessThan(height - 30);
    }
  return { pages: pdf.pages.length, text: compact(pdf.text) };
}

test('A usual case is one page of A4 with every part', async ({ page }) => {
  await openPlace(page, typical());
  const { pages, text } = await printed(page);
  expect(pages).toBe(1);
  for (const words of [
    PLACE.heading,
    'Kvinnofrid – lokal överenskommelse',
    'Mora kommun och Region Dalarna · Hösten 2026 · 17 september 2026',
    'Utskrivet',
    'av 13 steg på plats',
    'Aktuell fas: 1 Initial bedömning',
    'steg 3 Bedöm kapacitet och beredskap',
    'I huvudsak på plats',
    ...named(3, 8, 9),
    'Gå igenom rutinen tillsammans.',
    'Försenat',
    'Boka utbildning för alla nya',
    'klart senast 1 mars 2020',
    'Ska vara klart inom 30 dagar',
    'Rapportera till nämnden.',
    'Vad styrgruppen ska besluta',
    'Avsätt tid för samordnaren från januari.',
    'Besluta att rutinen för kontaktvägar gäller från mars.',
  ])
    expect(text).toContain(compact(words));
  for (const words of [
    'Förbered mötet',
    'Skriv ut',
    'Flytta upp',
    'Aldrig om enskilda',
    'Översikt',
  ])
    expect(text).not.toContain(compact(words));
});

test('The heaviest case goes on to a second page and says what it leaves to the plan', async ({
  page,
}) => {
  const usual = typical();
  const [earlier, now] = usual.assessments;
  const text = (serial: number) =>
    `Rutin ${serial} för hur vårdcentralen, socialtjänsten och skolan tar kontakt med varandra i länet`;
  const decisions = Array.from(
    { length: 8 },
    (_, index) =>
      `Beslut ${index + 1}: ${'ge förvaltningen i uppdrag '.repeat(5)}och slut ${index + 1}.`,
  );
  expect(decisions.join('\n').length).toBeGreaterThan(1200);
  await openPlace(page, {
    ...usual,
    assessments: [earlier, { ...now!, decisions: decisions.join('\n') }],
    activities: Array.from({ length: 20 }, (_, index) =>
      activityOf(index + 1, {
        step: String((index % 3) + 7),
        text: text(index + 1),
        due: `2020-02-${String(index + 1).padStart(2, '0')}`,
        responsible: 'enhetschef för individ- och familjeomsorgen i norra länsdelen',
      }),
    ),
  });
  // On the screen the rest is folded, and nothing is left out.
  const late = part(page, 'Försenat');
  await expect(late.getByRole('listitem')).toHaveCount(8);
  await late.getByText('Visa 12 till').click();
  await expect(late.getByRole('listitem')).toHaveCount(20);

  const paper = await printed(page);
  expect(paper.pages).toBe(2);
  for (let serial = 1; serial <= 8; serial += 1) expect(paper.text).toContain(`Rutin${serial}för`);
  expect(paper.text).toContain(compact('Och 12 till, se handlingsplanen.'));
  for (const decision of decisions) expect(paper.text).toContain(compact(decision));
});

test('At 320 pixels no name of a step is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openInitiative(page, initiativeOf(times(14, 1), {}, { priorities: ['6', '9', '10'] }));
  await page.goto(pathOf('/laget'));
  await expect(priorities(page)).toHaveCount(3);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('main label, main h3, main b, main a')]
      .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
      .map((one) => one.textContent),
  );
  expect(wide).toEqual([]);
});
