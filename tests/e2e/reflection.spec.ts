// The yearly follow-up: six parts in any order, in the room and on two machines, until a body has adopted it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import {
  adoptedFollowUp,
  filledFollowUp,
  followUpInitiative,
  longWords,
} from '../support/follow-up.ts';
import {
  chooseFile,
  expectSaved,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
} from '../support/journey.ts';
import { readPdf } from '../support/pdf-read-back.ts';
import { activityOf } from '../support/plan.ts';
import { filledInitiative, initiativeOf, payload, workFileOf } from '../support/work-file.ts';

test.describe.configure({ mode: 'parallel' });

const PARTS = [
  ['om', 'Om uppföljningen'],
  ['resultat', 'Aktiviteter och resultat – och för vem'],
  ['samverkan', 'Samverkan'],
  ['implementering', 'Implementering'],
  ['bedomning', 'Bedömning'],
  ['framat', 'Framåt'],
] as const;
const COLLABORATION =
  'Vad har fungerat i samverkan mellan kommun och region, vad har varit svårt och vad har ni lärt er?';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const holds = (page: Page, part: string) => page.locator(`[data-part="${part}"] .holds`);
const nothing = (page: Page) => page.getByRole('checkbox', { name: 'Inget att rapportera' });

async function open(page: Page, initiative: { title: string } = followUpInitiative()) {
  await openInitiative(page, initiative);
}

async function goToReflection(page: Page, part?: (typeof PARTS)[number][0]): Promise<void> {
  await page.goto(pathOf(part ? `/reflektion/${part}` : '/reflektion'));
  await expect(heading(page)).toHaveText(
    PARTS.find(([slug]) => slug === part)?.[1] ?? 'Årlig reflektion',
  );
}

async function answersOf(page: Page): Promise<Record<string, unknown>> {
  await expectSaved(page);
  const { answers = [] } = await readDevice(page);
  return Object.fromEntries(answers.map(({ question, text }) => [String(question), text]));
}

test('The parts are written in any order, saved as one writes and still there after a reload', async ({
  page,
}) => {
  await open(page);
  await goToPart(page, 'Reflektion');
  await expect(heading(page)).toHaveText('Årlig reflektion');
  for (const part of ['about', 'results', 'collaboration', 'ahead'])
    await expect(holds(page, part)).toHaveText('Inte påbörjad');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Implementering', exact: true }).click();
  await expect(heading(page)).toHaveText('Implementering');
  await expect(page.getByText('Jämfört med Hösten 2025:')).toBeVisible();
  await box(page, 'Vad har vi lärt oss?').fill('Börja med cheferna.');
  await page.getByRole('link', { name: 'Förra delen: Samverkan' }).click();
  await expect(heading(page)).toHaveText('Samverkan');
  await box(page, COLLABORATION).fill('Mötena hålls.');
  await expectSaved(page);
  await page.reload();
  await expect(box(page, COLLABORATION)).toHaveValue('Mötena hålls.');
  await goToReflection(page, 'implementering');
  await expect(box(page, 'Vad har vi lärt oss?')).toHaveValue('Börja med cheferna.');
  await page.getByRole('link', { name: 'Årlig reflektion' }).first().click();
  await expect(holds(page, 'collaboration')).toHaveText('1 svar');
  await expect(holds(page, 'implementation')).toHaveText('1 svar');
  await expect(holds(page, 'figures')).toHaveText('Frivilligt. Inga nyckeltal än.');
});

test('A part that is empty on purpose is told from a forgotten one, and text is never hidden by it', async ({
  page,
}) => {
  await open(page);
  await goToReflection(page, 'samverkan');
  await nothing(page).check();
  await expect(page.getByText('Texten är kvar')).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await expect(nothing(page)).toBeChecked();
  const nav = page.getByRole('navigation', { name: 'Reflektionens delar' });
  await expect(nav.getByRole('listitem').nth(2)).toContainText('Inget att rapportera');

  await box(page, COLLABORATION).fill('Något ändå.');
  await expect(
    page.getByText('Ni har skrivit i den här delen. Texten är kvar och följer med i dokumenten.'),
  ).toBeVisible();
  await expect(nav.getByRole('listitem').nth(2)).toContainText('1 svar');
  await expectAccessible(page);
});

test('The three questions of each pillar are folded, with what is written to be read', async ({
  page,
}) => {
  await open(page);
  await goToReflection(page, 'samverkan');
  await expect(page.getByRole('textbox')).toHaveCount(1);
  await page.getByText('Svara om styrning (0 av 3 svar)').click();
  const governance = page.getByRole('group', { name: 'Styrning' });
  await governance.getByRole('textbox', { name: 'Vad har fungerat?' }).fill('Beslutet är fattat.');
  await page.getByText('Svara om styrning (1 av 3 svar)').click();
  await expect(governance).toBeHidden();
  await expect(
    page.getByRole('definition').filter({ hasText: 'Beslutet är fattat.' }),
  ).toBeVisible();
  expect(await answersOf(page)).toMatchObject({ 'governance-worked': 'Beslutet är fattat.' });
});

test('A long answer is told to be long, and kept whole', async ({ page }) => {
  await open(page);
  await goToReflection(page, 'samverkan');
  const field = box(page, COLLABORATION);
  const told = page.getByText('Texten är längre än ungefär 1 200 tecken.');
  await expect(page.getByText('Gärna 3–5 korta punkter.').first()).toBeVisible();
  await field.fill('a'.repeat(1200));
  await expect(page.getByText('1 200 av ungefär 1 200 tecken')).toBeVisible();
  await expect(told).toBeHidden();
  await field.press('End');
  await field.pressSequentially('bc');
  await expect(told).toBeVisible();
  expect((await answersOf(page)).collaboration).toBe(`${'a'.repeat(1200)}bc`);
});

test('Last year’s answer stands beside, and is copied only by choice, after what is there', async ({
  page,
}) => {
  await open(page);
  await goToReflection(page, 'samverkan');
  const field = box(page, COLLABORATION);
  await field.fill('Mötena hålls.');
  await page.getByText('Förra årets svar', { exact: true }).click();
  await page.getByRole('button', { name: 'Kopiera till årets svar: Samverkan' }).click();
  await expect(field).toHaveValue('Mötena hålls.\n\nVi har börjat träffas.');
  await expect(field).toBeFocused();
  await page.getByRole('button', { name: 'Ångra: Samverkan' }).click();
  await expect(field).toHaveValue('Mötena hålls.');

  await field.fill('');
  await page.getByRole('button', { name: 'Kopiera till årets svar: Samverkan' }).click();
  await expect(field).toHaveValue('Vi har börjat träffas.');
  await expectAccessible(page);
});

test('What the follow-up is about is filled in by choice', async ({ page }) => {
  await open(page);
  await goToReflection(page, 'om');
  await expect(page.getByLabel('Uppföljningen gäller från')).toHaveValue('');
  await page
    .getByRole('button', { name: 'Fyll i 1 september 2025 till 17 september 2026' })
    .click();
  await expect(page.getByLabel('Uppföljningen gäller från')).toHaveValue('2025-09-01');
  await expect(page.getByLabel('Uppföljningen gäller från')).toBeFocused();
  await expect(page.getByLabel('till och med', { exact: true })).toHaveValue('2026-09-17');
  await page.getByLabel('till och med', { exact: true }).fill('2025-01-01');
  await page.getByLabel('till och med', { exact: true }).blur();
  await expect(page.getByText('Slutet ligger före början.')).toBeVisible();

  await page.getByRole('button', { name: 'Hämta från skattningen' }).click();
  await expect(page.getByText('2 funktioner är hämtade från skattningen.')).toBeVisible();
  const roles = page.getByRole('textbox', { name: 'Funktion', exact: true });
  await expect(roles).toHaveCount(2);
  await expect(roles.first()).toBeFocused();
  await page.getByRole('button', { name: 'Ta bort vårdcentralschef' }).click();
  await expect(roles).toHaveCount(1);
  await roles.fill('socialchef');

  await page.getByRole('checkbox', { name: 'Lokal lägesbild' }).check();
  await page.getByRole('checkbox', { name: 'Annat underlag' }).check();
  await box(page, 'Vilka andra underlag?').fill('En egen enkät.');
  await page.getByRole('radio', { name: 'Delvis' }).check();
  await expect(page.getByText('SN 2026/118')).toBeVisible();
  await expect(page.getByRole('main').getByText('Utkast')).toHaveCount(0);
  await expectAccessible(page);
  await expectSaved(page);
  await page.reload();
  await expect(roles).toHaveValue('socialchef');
  await expect(page.getByRole('checkbox', { name: 'Lokal lägesbild' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Delvis' })).toBeChecked();
  await expect(box(page, 'Vilka andra underlag?')).toHaveValue('En egen enkät.');
});

test('A function that is listed already is not taken from the assessment once more', async ({
  page,
}) => {
  await open(
    page,
    followUpInitiative(
      {},
      { participants: [{ id: 'p', party: 'region', role: ' VÅRDCENTRALSCHEF', count: 1 }] },
    ),
  );
  await goToReflection(page, 'om');
  await page.getByRole('button', { name: 'Hämta från skattningen' }).click();
  await expect(
    page.getByText(/^1 funktion är hämtad från skattningen\..* 1 fanns redan\.$/u),
  ).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Funktion', exact: true })).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Hämta från skattningen' })).toHaveCount(0);
});

test('A row that was added and left alone is not counted', async ({ page }) => {
  await open(page);
  await goToReflection(page, 'framat');
  const add = page.getByRole('button', { name: 'Lägg till en mottagare' });
  for (let rows = 0; rows < 3; rows++) await add.click();
  await page.getByRole('combobox', { name: 'Verksamhet eller grupp' }).first().fill('Skolan');
  await expectSaved(page);
  await goToReflection(page);
  await expect(holds(page, 'ahead')).toHaveText('1 mottagare');
});

test('Before a step is rated there is one sentence, and then every step', async ({ page }) => {
  await open(page, initiativeOf([]));
  await goToReflection(page, 'implementering');
  await expect(page.getByText('Inget steg är bedömt än.')).toBeVisible();
  await expect(page.getByText('Inte bedömt än')).toHaveCount(0);
  await page.getByRole('main').getByRole('link', { name: 'Till stegen' }).click();
  await expect(heading(page)).toHaveText('Kvinnofrid – lokal överenskommelse');
});

const ACTIVITY = activityOf(1).id;

/** Last year said something in every part. */
function secondYear(changes: Record<string, unknown> = {}) {
  const initiative = followUpInitiative({}, changes);
  const [before, now] = initiative.reflections;
  const last = {
    ...before!,
    isu: 'partly',
    revise: 'no',
    sources: ['situation', 'sip'],
    aims: [
      { id: 'a', text: 'Få med skolan.', activityId: ACTIVITY },
      { id: 'b', text: 'Utse en ersättare.', activityId: null },
      { id: 'c', text: '', activityId: null },
    ],
    communications: [
      { id: 'u', unit: 'Vårdcentralerna', how: 'Möte', on: '2025-11-03' },
      { id: 'v', unit: 'skolan', how: 'Mejl', on: null },
    ],
    results: [
      {
        id: ACTIVITY,
        activityId: ACTIVITY,
        carriedOut: 'partly',
        outcome: 'Halva tiden är bestämd.',
        genders: ['women'],
      },
    ],
  };
  return { ...initiative, reflections: [last, now!] };
}

test('Last year’s choices stand beside, and are copied by choice', async ({ page }) => {
  await open(page, secondYear({ sources: ['isu'] }));
  await goToReflection(page, 'om');
  await expect(page.getByText('Förra året: Delvis')).toBeVisible();
  const isu = page.getByRole('group', { name: 'Har ni individbaserad systematisk uppföljning?' });
  await expect(isu.getByRole('radio', { checked: true })).toHaveCount(0);
  await isu.getByRole('button', { name: /^Kopiera till årets svar/ }).click();
  await expect(isu.getByRole('radio', { name: 'Delvis' })).toBeChecked();
  await expect(isu.getByRole('radio', { name: 'Delvis' })).toBeFocused();
  await expect(isu.getByRole('button', { name: /^Kopiera/ })).toHaveCount(0);

  const sources = page.getByRole('group', { name: 'Vad bygger ni uppföljningen på?' });
  await expect(sources.getByText('Förra året: Lokal lägesbild och ')).toBeVisible();
  await sources.getByRole('button', { name: /^Kopiera till årets svar/ }).click();
  await expect(sources.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await expectAccessible(page);

  await goToReflection(page, 'framat');
  await expect(page.getByText('Förra året: Nej')).toBeVisible();
});

test('Last year’s aims stand at the top with how they stand in the plan, and can go on', async ({
  page,
}) => {
  await open(page, secondYear({ communications: [{ id: 'x', unit: ' Skolan', how: '' }] }));
  await goToReflection(page, 'framat');
  const aims = page.getByRole('region', { name: 'Det här gör ni härnäst' });
  const last = aims.getByRole('listitem');
  await expect(aims.getByRole('heading', { name: 'Förra årets prioriteringar' })).toBeVisible();
  await expect(last).toHaveCount(2);
  await expect(last.first()).toContainText('Få med skolan.');
  await expect(last.first().getByRole('link', { name: /^I planen: / })).toBeVisible();
  await expect(last.nth(1)).toContainText('Lades inte in i planen.');
  await aims.getByRole('button', { name: 'Ta med i år: Få med skolan.' }).click();
  await expect(box(page, 'Prioritering 1')).toHaveValue('Få med skolan.');
  await expect(box(page, 'Prioritering 1')).toBeFocused();
  await expect(
    aims.getByText('”Få med skolan.” står nu bland årets prioriteringar.'),
  ).toBeVisible();
  await expect(aims.getByRole('button', { name: 'Ta med i år: Få med skolan.' })).toHaveCount(0);
  await aims.getByRole('button', { name: 'Ta med i år: Utse en ersättare.' }).click();
  await page.getByRole('button', { name: 'Lägg in i planen: Utse en ersättare.' }).click();
  await expect(aims.getByText('”Utse en ersättare.” finns nu i planen.')).toBeVisible();

  await page.getByRole('button', { name: 'Hämta mottagaren från förra året' }).click();
  const units = page.getByRole('combobox', { name: 'Verksamhet eller grupp' });
  await expect(units).toHaveCount(2);
  await expect(units.nth(1)).toHaveValue('Vårdcentralerna');
  await expect(units.nth(1)).toBeFocused();
  await expect(page.getByLabel('När').nth(1)).toHaveValue('');
  await expect(page.getByRole('button', { name: /^Hämta .* från förra året$/ })).toHaveCount(0);
  await expectAccessible(page);
});

test('What came of last year’s aims is asked for, with last year’s result beside', async ({
  page,
}) => {
  await open(page, secondYear());
  await goToReflection(page, 'resultat');
  const offer = page.getByRole('region', { name: 'Från handlingsplanen' });
  await offer.getByRole('button', { name: /^Ta med: Bestäm hur många timmar/ }).click();
  const card = page.getByRole('article', { name: /^Bestäm hur många timmar/ });
  await expect(card.getByText('Förra året: Delvis')).toBeVisible();
  await expect(card.getByText('Förra året: kvinnor')).toBeVisible();
  await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);
  await card.getByText('Förra årets svar', { exact: true }).click();
  await card.getByRole('button', { name: /^Kopiera till årets svar: Vad blev resultatet/ }).click();
  await expect(card.getByRole('textbox', { name: 'Vad blev resultatet?' })).toHaveValue(
    'Halva tiden är bestämd.',
  );
  await expectAccessible(page);
});

test('The kommun and the region comment on machines of their own, and both stand in the merged file', async ({
  page,
}) => {
  await open(page, followUpInitiative({ 'comment-ahead-municipality': 'Vi behöver mer tid.' }));
  await goToStart(page);
  const region = followUpInitiative({ 'comment-ahead-region': 'Vi kan hjälpa till.' });
  await chooseFile(page, payload(workFileOf([region])));
  await page
    .getByRole('dialog', { name: 'Filen innehåller något som redan finns här' })
    .getByRole('button', { name: 'Lägg till', exact: true })
    .click();
  await expect(heading(page)).toHaveText(region.title);
  await goToReflection(page);
  await expect(page.getByText('Kommunen har kommenterat Framåt.')).toBeVisible();
  await expect(page.getByText('Regionen har kommenterat Framåt.')).toBeVisible();
  await goToReflection(page, 'framat');
  await page.getByText('Kommunens och regionens egna kommentarer').click();
  await expect(box(page, 'Kommunens kommentar')).toHaveValue('Vi behöver mer tid.');
  await expect(box(page, 'Regionens kommentar')).toHaveValue('Vi kan hjälpa till.');
});

test('Where the two work on their own, the comments are open from the beginning', async ({
  page,
}) => {
  await open(page, { ...followUpInitiative(), mode: 'parties-first' } as { title: string });
  await goToReflection(page, 'bedomning');
  await expect(box(page, 'Kommunens kommentar')).toBeVisible();
  // And stay as one leaves them.
  const fold = page.getByText('Kommunens och regionens egna kommentarer');
  await fold.click();
  await expect(box(page, 'Kommunens kommentar')).toBeHidden();
  await fold.click();
  await box(page, 'Regionens kommentar').click();
  await page.keyboard.type('Hej');
  await expect(box(page, 'Regionens kommentar')).toHaveValue('Hej');
});

test('A comment is written letter by letter, in every part, whatever the way of working', async ({
  page,
}) => {
  await open(page);
  for (const [slug] of PARTS) {
    await goToReflection(page, slug);
    await page.getByText('Kommunens och regionens egna kommentarer').click();
    const field = box(page, 'Kommunens kommentar');
    await field.click();
    await page.keyboard.type('Hej på er');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('Hej på er');
  }
});

test('What two files answer differently is asked about by the name of the question', async ({
  page,
}) => {
  await open(page, followUpInitiative({ 'governance-hard': 'Mandat saknas.' }, { isu: 'no' }));
  await goToStart(page);
  const other = followUpInitiative({ 'governance-hard': 'Budget saknas.' }, { isu: 'partly' });
  await chooseFile(page, payload(workFileOf([other])));
  const dialog = page.getByRole('dialog', { name: 'Filen innehåller något som redan finns här' });
  await expect(dialog.getByText('Årlig reflektion: Styrning: Vad har varit svårt?')).toBeVisible();
  await expect(
    dialog.getByText(
      'Årlig reflektion: Om uppföljningen: Har ni individbaserad systematisk uppföljning?',
    ),
  ).toBeVisible();
  await expect(dialog.getByText('Delvis', { exact: true })).toBeVisible();
});

test('An adopted follow-up is read and copied, and not changed', async ({ page }) => {
  await open(page, adoptedFollowUp());
  await goToReflection(page);
  await expect(page.getByText('Fastställd av Socialnämnden, 2 november 2026.')).toBeVisible();
  const before = await readDevice(page);
  for (const [slug] of PARTS) {
    await goToReflection(page, slug);
    await expect(
      page.getByText('Uppföljningen är fastställd, och reflektionen är låst.'),
    ).toBeVisible();
    const fields = page
      .getByRole('main')
      .locator('textarea, input:not([type="radio"], [type="checkbox"])');
    for (const field of await fields.all()) await expect(field).not.toBeEditable();
    for (const choice of await page
      .getByRole('main')
      .locator('[type="radio"], [type="checkbox"], select')
      .all())
      await expect(choice).toBeDisabled();
    await expect(nothing(page)).toHaveCount(0);
    await expectAccessible(page);
  }
  expect(await readDevice(page)).toEqual(before);
  await goToReflection(page, 'samverkan');
  await page.getByText('Förra årets svar', { exact: true }).first().click();
  await expect(page.getByRole('button', { name: /^Kopiera till/ })).toBeHidden();
  await page.getByRole('link', { name: 'Till dokumenten' }).click();
  await expect(heading(page)).toHaveText('Dokument');
});

test('What is written in one tab is read in the other', async ({ page, context }) => {
  await open(page);
  await goToReflection(page, 'samverkan');
  const second = await context.newPage();
  await goToReflection(second, 'samverkan');
  await box(second, COLLABORATION).fill('Skrivet i den andra fliken.');
  await expect(box(page, COLLABORATION)).toHaveValue('Skrivet i den andra fliken.');
  // There is something to report now.
  await expect(nothing(page)).toHaveCount(0);
  await goToReflection(page, 'implementering');
  await goToReflection(second, 'implementering');
  await nothing(page).check();
  await expect(nothing(second)).toBeChecked();
  await box(page, 'Vad har vi lärt oss?').fill('Något ändå.');
  await expect(nothing(page)).toBeChecked();
  await nothing(page).uncheck();
  await expect(nothing(page)).toBeFocused();
  await expect(nothing(second)).toHaveCount(0);
});

test('The whole form is written with the keyboard alone', async ({ page }) => {
  await open(page);
  await goToReflection(page);
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };
  await tabTo(page.getByRole('link', { name: 'Samverkan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Samverkan');
  await tabTo(box(page, COLLABORATION));
  await page.keyboard.type('Mötena hålls.');
  const summary = page.locator('summary', { hasText: 'Svara om samsyn' });
  await tabTo(summary);
  await page.keyboard.press('Enter');
  const learned = page
    .getByRole('group', { name: 'Samsyn' })
    .getByRole('textbox', { name: 'Vad har vi lärt oss?' });
  await tabTo(learned);
  await page.keyboard.type('Samma ord.');
  await tabTo(page.getByRole('link', { name: 'Nästa del: Implementering' }));
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Implementering');
  expect(await answersOf(page)).toMatchObject({
    collaboration: 'Mötena hålls.',
    'consensus-learned': 'Samma ord.',
  });
});

test('A text that may point out a person leads to the part where it stands', async ({ page }) => {
  await open(page, filledFollowUp());
  await goToReflection(page, 'implementering');
  await box(page, 'Vad har fungerat?').fill('Skriv till anna@mora.se');
  await expectSaved(page);
  await page.goto(pathOf('/rapport'));
  await page.getByRole('button', { name: 'Spara till fil' }).click();
  await page
    .getByRole('link', { name: /Årlig reflektion, Implementering: Vad har fungerat\?/ })
    .click();
  await expect(heading(page)).toHaveText('Implementering');
});

async function expectNoWider(page: Page): Promise<void> {
  const { wide, room, beyond } = await page.evaluate(() => {
    const { scrollWidth: wide, clientWidth: room } = document.documentElement;
    const beyond = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
    return { wide, room, beyond };
  });
  expect(wide, `${page.url()}: ${beyond.slice(-5).join(', ')}`).toBeLessThanOrEqual(room);
}

const without = (text: string) => text.replace(/\s/gu, '');

async function printed(page: Page): Promise<string> {
  const pdf = await readPdf(new Uint8Array(await page.pdf({ format: 'A4' })).buffer);
  for (const { width, items } of pdf.pages)
    for (const { string, x, width: wide } of items)
      expect(x + wide, string).toBeLessThan(width - 30);
  return without(pdf.text);
}

test('A part is printed with everything that is said in it, and without its fields', async ({
  page,
}) => {
  const long = `${'Vi har gått igenom rutinen. '.repeat(60)}Slutet på texten.`;
  const initiative = followUpInitiative(
    { 'support-rss': long, 'support-county': 'Utbildning.', 'comment-ahead-region': 'Vi är med.' },
    {
      aims: [{ id: 'a', text: 'Få med skolan.', activityId: null }],
      communications: [{ id: 'c', unit: 'Vårdcentralerna', how: 'Möte', on: '2026-11-03' }],
      results: [
        { id: 'r', title: 'Utbildning', carriedOut: 'yes', outcome: long, genders: ['women'] },
        { id: 's', title: 'Lägesbild', carriedOut: 'no', reason: 'Tid saknades.' },
      ],
      nothing: ['judgement'],
    },
  );
  await open(page, initiative);
  const expectPrinted = async (part: (typeof PARTS)[number][0], words: readonly string[]) => {
    await goToReflection(page, part);
    // What is printed is fetched once the form is there.
    await page.waitForLoadState('networkidle');
    const text = await printed(page);
    for (const one of words) expect(text).toContain(without(one));
    for (const control of ['Kryssa här', 'av ungefär', 'Öppna alla', 'Gärna 3–5'])
      expect(text).not.toContain(without(control));
    return text;
  };
  await expectPrinted('framat', [
    long,
    'Utbildning.',
    'Vi är med.',
    'Få med skolan.',
    '2026-11-03',
  ]);
  expect(
    await expectPrinted('resultat', [long, 'Tid saknades.', 'Kvinnor', 'Lägesbild']),
  ).not.toContain(without('resultat skrivet'));
  await expectPrinted('bedomning', ['Gruppen har inget att rapportera här.']);
  expect(
    await expectPrinted('implementering', ['Stegen i skattningen', 'Jämfört med Hösten 2025']),
  ).toContain(without('Gruppen har inte skrivit något här.'));
  await expect(box(page, 'Vad har vi lärt oss?')).toBeVisible();
});

test.describe('On a narrow screen', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing is wider than the page', async ({ page }) => {
    await open(page, { ...filledInitiative(), ...filledFollowUp() });
    for (const [slug] of [[undefined], ...PARTS] as const) {
      await goToReflection(page, slug);
      await page.getByRole('main').evaluate((main) => {
        for (const details of main.querySelectorAll('details')) details.open = true;
      });
      await expectNoWider(page);
    }
  });

  const ADDRESS = `https://exempel.se/${'a'.repeat(180)}`;
  const WORD = 'b'.repeat(5000);
  for (const [kind, text] of [
    ['a long address', ADDRESS],
    ['a word without an end', WORD],
  ] as const)
    test(`${kind} is broken into lines, whatever field it stands in`, async ({ page }) => {
      await open(page, longWords(text));
      for (const [slug] of PARTS) {
        await goToReflection(page, slug);
        await page.getByRole('main').evaluate((main) => {
          for (const details of main.querySelectorAll('details')) details.open = true;
        });
        await expectNoWider(page);
      }
      await page.goto(pathOf('/nyckeltal'));
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
      await expectNoWider(page);
      await page.goto(pathOf('/rapport'));
      await expect(page.getByText('Förhandsvisning', { exact: true })).toBeVisible();
      await expectNoWider(page);
    });
});
