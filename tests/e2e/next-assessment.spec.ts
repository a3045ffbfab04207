// From one occasion to the next: a new assessment from the last one, earlier answers beside and never filled in, and what
// is closed stays as it is until somebody opens it again.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice, type Rows } from '../support/device.ts';
import { instrument, withTexts } from '../support/instrument.ts';
import {
  beginVersion,
  chooseFile,
  chooseLevel,
  evidence,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  levels,
  openInitiative,
  pathOf,
  rationale,
  savedFile,
} from '../support/journey.ts';
import { EARLIER, planInitiative } from '../support/plan.ts';
import {
  ASSESSMENT,
  filledInitiative,
  initiativeOf,
  payload,
  times,
  workFileOf,
} from '../support/work-file.ts';

const NOW = new Date('2027-03-10T09:00:00+01:00');
const NOTICE = 'Skattningen avslutades 10 mars 2027.';

test.beforeEach(async ({ context }) => {
  await context.clock.setFixedTime(NOW);
});

const main = (page: Page) => page.getByRole('main');
const note = (page: Page) => page.locator('#closed');
const copy = (page: Page, field: string) =>
  main(page).getByRole('button', { name: `Kopiera texten till fältet: ${field}` });

/** The instrument with a mark at each of its texts. */
const marked = (mark: string) =>
  withTexts({ ...instrument }, (text) => `${text} (${mark})`) as Instrument;

async function unfoldEarlier(page: Page, field: string): Promise<void> {
  await main(page)
    .locator('summary')
    .filter({ hasText: 'Det ni skrev förra gången' })
    .and(page.getByLabel(`Det ni skrev förra gången: ${field}`, { exact: true }))
    .click();
}

/** Opens a file with one filled assessment in which the group answers together. */
async function openFilled(page: Page): Promise<void> {
  await openInitiative(page, filledInitiative({ mode: 'joint' }));
}

async function beginNext(page: Page): Promise<void> {
  await main(page).getByRole('link', { name: 'Ny skattning' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny skattning');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
}

async function close(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Avsluta skattningen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta skattningen' }).click();
  await expect(note(page)).toContainText(NOTICE);
}

const assessmentRow = (rows: Rows, id = ASSESSMENT) =>
  rows.assessments?.find((row) => row.id === id);

/** Goes from nothing, as from a bookmark. */
async function load(page: Page, place: string, assessment = ASSESSMENT): Promise<void> {
  await page.goto('about:blank');
  await page.goto(pathOf(place, assessment));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

test('A year later: the participants are there, the levels are not, and last year stands beside', async ({
  page,
}) => {
  await openFilled(page);
  await main(page).getByRole('link', { name: 'Ny skattning' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny skattning');
  await expect(page.getByRole('textbox', { name: 'Skattningens namn' })).toHaveValue('Våren 2027');
  await expect(page.getByLabel('Datum')).toHaveValue('2027-03-10');
  const roles = page.getByRole('textbox', { name: 'Funktion' });
  await expect(roles.nth(0)).toHaveValue('enhetschef individ- och familjeomsorg');
  await expect(roles.nth(1)).toHaveValue('vårdcentralschef');
  for (const index of [0, 1, 2, 3])
    await expect(
      page
        .getByRole('group', { name: 'Faser ni går igenom i dag' })
        .getByRole('checkbox')
        .nth(index),
    ).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Avsluta Hösten 2026 samtidigt' })).toBeChecked();
  await roles.nth(1).fill('primärvårdschef');
  await page.getByRole('button', { name: 'Börja skattningen' }).click();

  await expectStep(page, 1);
  await expect(levels(page).getByText('Hösten 2026: 3 På plats')).toBeVisible();
  await expect(levels(page).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(rationale(page)).toHaveValue('');
  await expect(evidence(page)).toHaveValue('');
  await page.getByText('Stöd för bedömningen').click();
  await expect(main(page).getByRole('checkbox', { checked: true })).toHaveCount(0);

  const rows = await readDevice(page);
  const [next] = rows.assessments?.filter(({ id }) => id !== ASSESSMENT) ?? [];
  expect(next).toMatchObject({
    title: 'Våren 2027',
    date: '2027-03-10',
    state: 'open',
    events: [],
    phases: null,
    priorities: [],
    decisions: '',
    instrument: { id: 'iris', version: '1.0.0' },
    report: { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' },
  });
  expect(
    Object.values(next?.participants as object).map((one) => (one as { role: string }).role),
  ).toEqual(['enhetschef individ- och familjeomsorg', 'primärvårdschef']);
  expect(rows.ratings?.every(({ assessment }) => assessment === ASSESSMENT)).toBe(true);
  expect(assessmentRow(rows)).toMatchObject({
    state: 'closed',
    events: [{ at: NOW.toISOString(), state: 'closed', reason: '' }],
  });
  // What the last one says is as it was.
  expect(Object.values(assessmentRow(rows)?.participants as object)).toContainEqual(
    expect.objectContaining({ role: 'vårdcentralschef' }),
  );
});

test('An earlier text is copied by choice alone: into an empty field, after what a field says, and taken back', async ({
  page,
}) => {
  await openFilled(page);
  await beginNext(page);
  await unfoldEarlier(page, 'Motivering');
  await expect(main(page).getByText('Motivering till steg 1.')).toBeVisible();
  await copy(page, 'Motivering').click();
  await expect(rationale(page)).toHaveValue('Motivering till steg 1.');
  await expect(rationale(page)).toBeFocused();
  await expect(page.getByText('Texten står nu i fältet.')).toBeVisible();
  await expect(copy(page, 'Motivering')).toHaveCount(0);
  await page.keyboard.type(' Och mer.');
  await expect(rationale(page)).toHaveValue('Motivering till steg 1. Och mer.');
  // Once more has been written, taking it back would take that too.
  await expect(main(page).getByRole('button', { name: 'Ångra: Motivering' })).toHaveCount(0);

  const field = 'Vad bygger ni bedömningen på?';
  await evidence(page).fill('Protokollet i mars.');
  await unfoldEarlier(page, field);
  await copy(page, field).click();
  await expect(evidence(page)).toHaveValue('Protokollet i mars.\n\nUnderlag till steg 1.');
  await expect(page.getByText('Texten står nu sist i fältet.')).toBeVisible();
  await main(page)
    .getByRole('button', { name: `Ångra: ${field}` })
    .click();
  await expect(evidence(page)).toHaveValue('Protokollet i mars.');
  await expect(copy(page, field)).toBeFocused();
  await copy(page, field).click();
  await expectSaved(page);
  await page.reload();
  await expect(rationale(page)).toHaveValue('Motivering till steg 1. Och mer.');
  await expect(evidence(page)).toHaveValue('Protokollet i mars.\n\nUnderlag till steg 1.');
  const last = (await readDevice(page)).ratings?.find(
    ({ assessment, step, party }) => assessment === ASSESSMENT && step === '1' && party === 'joint',
  );
  expect(last).toMatchObject({ rationale: 'Motivering till steg 1.' });
});

test('A text that there is no room for is not cut, and not copied', async ({ page }) => {
  const long = 'x'.repeat(19_990);
  const initiative = initiativeOf(times(14, 1));
  initiative.assessments[0]!.ratings[0]!.rationale = long;
  await openInitiative(page, initiative);
  await beginNext(page);
  await rationale(page).fill('Redan skrivet.');
  await unfoldEarlier(page, 'Motivering');
  await copy(page, 'Motivering').click();
  await expect(page.getByText('Texten får inte plats i fältet.')).toBeVisible();
  await expect(rationale(page)).toHaveValue('Redan skrivet.');
});

test('Vet inte, no answer and a huvudman’s own picture are told as they were; a first assessment tells nothing', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await load(page, '/steg/1');
  await expect(main(page)).not.toContainText('förra gången');
  await expect(main(page)).not.toContainText('Hösten 2026:');
  await load(page, '');
  await beginNext(page);
  const beside = (name: string) =>
    main(page).getByRole('group', { name }).getByText('Hösten 2026:');
  await expect(beside('Så ser kommunen det')).toHaveText('Hösten 2026: 3 På plats');
  await expect(beside('Så ser regionen det')).toHaveText('Hösten 2026: 1 Påbörjat');
  await expect(beside('Vår gemensamma bedömning')).toHaveText('Hösten 2026: 3 På plats');
  const step = (number: number) =>
    page.getByRole('link', { name: new RegExp(`^Steg ${number} `) }).click();
  await step(7);
  await expect(beside('Vår gemensamma bedömning')).toHaveText('Hösten 2026: Vet inte');
  await expect(beside('Så ser kommunen det')).toHaveText('Hösten 2026: inte bedömt');
  await step(13);
  await expect(beside('Så ser kommunen det')).toHaveText('Hösten 2026: 2 Delvis på plats');
  await expect(beside('Vår gemensamma bedömning')).toHaveText('Hösten 2026: inte bedömt');
  await expectAccessible(page);
  await step(1);
  await page.getByText('Varför bedömer kommunen så?').first().click();
  await unfoldEarlier(page, 'Varför bedömer kommunen så?');
  await copy(page, 'Varför bedömer kommunen så?').click();
  await expect(page.getByRole('textbox', { name: 'Varför bedömer kommunen så?' })).toHaveValue(
    'Så ser vi det i vår verksamhet.',
  );
});

test('An instrument of the group’s own is kept, and tells earlier levels in its own words', async ({
  page,
}) => {
  const own = {
    ...marked('egen'),
    id: 'egen',
    version: '0.1.0',
  };
  const initiative = initiativeOf(
    times(14, 1),
    {},
    { instrument: { id: 'egen', version: '0.1.0' } },
  );
  await openInitiative(page, initiative, workFileOf([initiative], { instruments: [own] }));
  await beginNext(page);
  await expect(main(page).getByText('Hösten 2026: 1 Påbörjat (egen)')).toBeVisible();
  for (const row of (await readDevice(page)).assessments ?? [])
    expect(row.instrument).toEqual({ id: 'egen', version: '0.1.0' });
});

test('Older questions give way to those that ship, and earlier levels keep their own words', async ({
  page,
}) => {
  const older = { ...marked('då'), version: '0.9.0' };
  // The older version did not ask about the second step.
  const phases = older.phases.map((phase) => ({
    ...phase,
    steps: phase.steps.filter(({ id }) => id !== '2'),
    groups: phase.groups.map((group) => ({
      ...group,
      steps: group.steps.filter((id) => id !== '2'),
    })),
  }));
  const initiative = initiativeOf(
    times(1, 1),
    {},
    { instrument: { id: 'iris', version: '0.9.0' } },
  );
  await openInitiative(
    page,
    initiative,
    workFileOf([initiative], { instruments: [{ ...older, phases }] }),
  );
  await main(page).getByRole('link', { name: 'Ny skattning' }).click();
  await expect(page.getByText('Frågorna har fått en ny version')).toBeVisible();
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
  await expect(main(page).getByText('Hösten 2026: 1 Påbörjat (då)')).toBeVisible();
  await page.getByRole('link', { name: /^Steg 2 / }).click();
  await expectStep(page, 2);
  await expect(main(page)).not.toContainText('Hösten 2026:');
  const rows = await readDevice(page);
  expect(rows.assessments?.find(({ id }) => id !== ASSESSMENT)?.instrument).toEqual({
    id: 'iris',
    version: '1.0.0',
  });
});

test('A second one in the same season has a name of its own, and a date that is no later is told', async ({
  page,
}) => {
  await openFilled(page);
  await beginNext(page);
  await goToPart(page, 'Översikt');
  await main(page).getByRole('link', { name: 'Ny skattning' }).first().click();
  await expect(page.getByRole('textbox', { name: 'Skattningens namn' })).toHaveValue(
    'Våren 2027 (2)',
  );
  const told = page.getByText('Förra skattningen har datumet 10 mars 2027.');
  await expect(told).toBeVisible();
  await page.getByLabel('Datum').fill('2027-03-11');
  await expect(told).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Avsluta Våren 2027 samtidigt' }).uncheck();
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
  await expect(levels(page).getByText('Våren 2027: inte bedömt')).toBeVisible();
  const rows = await readDevice(page);
  expect(
    rows.assessments?.map(({ title, state }) => `${title as string} ${state as string}`).sort(),
  ).toEqual(['Hösten 2026 closed', 'Våren 2027 (2) open', 'Våren 2027 open']);
  // The latest by date is what the start page leads to.
  await goToStart(page);
  await expect(
    page.getByText('Våren 2027 (2) · Skattning 11 mars 2027 · 3 skattningar'),
  ).toBeVisible();
});

test('What is filled in before it begins survives a reload', async ({ page }) => {
  await openFilled(page);
  await main(page).getByRole('link', { name: 'Ny skattning' }).click();
  await page.getByRole('textbox', { name: 'Skattningens namn' }).fill('Efter budgeten');
  await page.getByLabel('Datum').fill('2027-04-01');
  await page.getByRole('checkbox', { name: '3 Genomförande' }).uncheck();
  await page.getByRole('button', { name: 'Ta bort vårdcentralschef' }).click();
  await page.getByRole('checkbox', { name: 'Avsluta Hösten 2026 samtidigt' }).uncheck();
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Skattningens namn' })).toHaveValue(
    'Efter budgeten',
  );
  await expect(page.getByLabel('Datum')).toHaveValue('2027-04-01');
  await expect(page.getByRole('checkbox', { name: '3 Genomförande' })).not.toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Funktion' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Börja skattningen' }).click();
  await expectStep(page, 1);
  const rows = await readDevice(page);
  expect(assessmentRow(rows)).toMatchObject({ state: 'open', events: [] });
  expect(rows.assessments?.find(({ id }) => id !== ASSESSMENT)).toMatchObject({
    title: 'Efter budgeten',
    date: '2027-04-01',
    phases: ['1', '2', '4'],
  });
});

test('A new one follows on the latest, also from an older one that is closed', async ({ page }) => {
  await openInitiative(page, planInitiative());
  await load(page, '', EARLIER);
  await main(page).getByRole('link', { name: 'Ny skattning' }).first().click();
  await expect(page.getByText('följer med från Hösten 2026')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Avsluta Hösten 2026 samtidigt' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Funktion' })).toHaveCount(2);
});

test('Nothing of a closed assessment can be changed by mouse or keyboard, and nothing is written', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative());
  await goToPart(page, 'Uppgifter');
  await main(page).getByRole('button', { name: 'Avsluta skattningen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Avsluta skattningen Hösten 2026?' });
  await expect(dialog).toContainText('1 steg är inte bedömt än. Det går bra att avsluta ändå.');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(main(page).getByRole('button', { name: 'Avsluta skattningen' })).toBeFocused();
  expect(assessmentRow(await readDevice(page))).toMatchObject({ state: 'open', events: [] });
  await close(page);
  await expect(note(page)).toBeFocused();
  await expectSaved(page);
  const before = await readDevice(page);

  for (const [name, value] of [
    ['Skattningens namn', 'Hösten 2026'],
    ['Funktion', 'enhetschef individ- och familjeomsorg'],
  ] as const) {
    const field = page.getByRole('textbox', { name }).first();
    await field.focus();
    await page.keyboard.type('x');
    await expect(field).toHaveValue(value);
    await expect(field).not.toBeEditable();
  }
  await page.getByLabel('Datum', { exact: true }).focus();
  await page.keyboard.type('01012020');
  await expect(page.getByLabel('Datum', { exact: true })).toHaveValue('2026-09-17');
  await page.getByRole('spinbutton', { name: 'Antal' }).first().focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('checkbox', { name: '3 Genomförande' })).toBeDisabled();
  await expect(page.getByRole('combobox', { name: 'Huvudman' }).first()).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Lägg till funktion' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Ta bort vårdcentralschef/ })).toHaveCount(0);
  await expectAccessible(page);

  await load(page, '/steg/1');
  await expect(main(page)).toContainText(`${NOTICE} Nivåer och texter är låsta.`);
  await page.getByText('Stöd för bedömningen').click();
  for (const choice of await main(page).locator('input').all()) await expect(choice).toBeDisabled();
  await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(3);
  await expect(page.getByRole('button', { name: /Ta bort valet/ })).toHaveCount(0);
  // A click on a choice, and every key that changes one, at every place where focus can be.
  await levels(page)
    .or(page.getByRole('group', { name: 'Vår gemensamma' }))
    .getByText('0 Inte påbörjat')
    .click({ force: true });
  for (const field of [rationale(page), evidence(page)]) {
    const text = await field.inputValue();
    await field.focus();
    await expect(field).toBeFocused();
    await page.keyboard.type('Ändrat.');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await expect(field).toHaveValue(text);
  }
  await page.locator('body').focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const kind = await page.evaluate(() => {
      const { tagName, type } = document.activeElement as HTMLInputElement;
      return `${tagName} ${type}`;
    });
    expect(kind).not.toMatch(/^INPUT/);
    if (kind === 'TEXTAREA textarea') {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
  }
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  expect(await readDevice(page)).toEqual(before);
});

test('What belongs to later than the assessment can still be changed when it is closed', async ({
  page,
}) => {
  await openFilled(page);
  await close(page);
  await expect(main(page).getByRole('link', { name: /^Fortsätt/ })).toHaveCount(0);
  await goToPart(page, 'Dokument');
  await page.getByRole('textbox', { name: 'Diarienummer' }).fill('SN 2027/9');
  // It was adopted, and its text is locked until a new version is begun.
  await beginVersion(page);
  await page.goto(page.url().replace(/rapport$/u, 'reflektion/resultat'));
  const reflection = page.getByRole('textbox', { name: instrument.reflection[0]!.question });
  await reflection.fill('Skrivet efter mötet.');
  await goToPart(page, 'Uppgifter');
  await page.getByRole('textbox', { name: 'Vad ska genomföras?' }).fill('Ny rubrik');
  await page.getByRole('radio', { name: 'Var för sig först' }).check();
  await page.getByLabel('Gäller till och med').fill('2030-12-31');
  await expectSaved(page);
  const rows = await readDevice(page);
  expect(assessmentRow(rows)?.report).toMatchObject({ registryNumber: 'SN 2027/9' });
  expect(rows.answers).toContainEqual(expect.objectContaining({ text: 'Skrivet efter mötet.' }));
  expect(rows.initiatives?.[0]).toMatchObject({
    title: 'Ny rubrik',
    mode: 'parties-first',
    validTo: '2030-12-31',
  });
});

test('Opening again is logged in the file with its reason, and stays after a reload', async ({
  page,
}) => {
  await openFilled(page);
  await close(page);
  await expectAccessible(page);
  await goToStart(page);
  await expect(
    page.getByText('Hösten 2026 · Skattning 17 september 2026 · Avslutad'),
  ).toBeVisible();
  await load(page, '/steg/3');
  await page.getByRole('link', { name: 'Öppna den igen i översikten' }).click();
  await main(page).getByRole('button', { name: 'Öppna igen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Öppna skattningen Hösten 2026 igen?' });
  const reason = dialog.getByRole('textbox', { name: 'Varför öppnar ni den igen?' });
  await expect(reason).toHaveAccessibleDescription(/aldrig om enskilda personer/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(main(page).getByRole('button', { name: 'Öppna igen' })).toBeFocused();
  await main(page).getByRole('button', { name: 'Öppna igen' }).click();
  await reason.fill('Nya uppgifter från vårdcentralen.');
  await dialog.getByRole('button', { name: 'Öppna skattningen' }).click();
  await expect(main(page).getByRole('button', { name: 'Avsluta skattningen' })).toBeFocused();

  const closing = { at: NOW.toISOString(), state: 'closed', reason: '' };
  const opening = {
    at: NOW.toISOString(),
    state: 'open',
    reason: 'Nya uppgifter från vårdcentralen.',
  };
  await expectSaved(page);
  await page.reload();
  await main(page).getByText('När skattningen avslutades och öppnades').click();
  const log = main(page)
    .getByRole('listitem')
    .filter({ hasText: /^(Avslutad|Öppnad)/ });
  await expect(log).toHaveText([
    'Avslutad 10 mars 2027 kl. 09:00.',
    'Öppnad igen 10 mars 2027 kl. 09:00. Skäl: Nya uppgifter från vårdcentralen.',
  ]);
  await expectAccessible(page);
  await load(page, '/steg/3');
  await chooseLevel(page, '2 Delvis på plats');
  await expectSaved(page);

  await load(page, '');
  await close(page);
  await main(page).getByRole('button', { name: 'Öppna igen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Öppna skattningen' }).click();
  await main(page).getByText('När skattningen avslutades och öppnades').click();
  await expect(log.last()).toHaveText('Öppnad igen 10 mars 2027 kl. 09:00. Skäl saknas.');
  await goToStart(page);
  const { data } = await savedFile(
    page,
    main(page).getByRole('button', { name: 'Spara till fil' }).first(),
  );
  const [initiative] = data.initiatives as ReturnType<typeof filledInitiative>[];
  const { state, events } = initiative!.assessments[0] as unknown as {
    state: string;
    events: unknown[];
  };
  expect(state).toBe('open');
  expect(events).toHaveLength(4);
  expect(events).toEqual(expect.arrayContaining([closing, opening, { ...opening, reason: '' }]));
});

async function openBoth(context: BrowserContext): Promise<[Page, Page]> {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openFilled(first);
  await load(first, '/steg/2');
  await load(second, '');
  return [first, second];
}

test('What is typed when another tab closes the assessment is kept, and the tab says what happened', async ({
  context,
}) => {
  const [writing, closing] = await openBoth(context);
  await rationale(writing).fill('');
  await rationale(writing).pressSequentially('Skrivet precis innan.');
  await close(closing);
  await expect(writing.getByText('Skattningen avslutades i en annan flik.')).toBeVisible();
  await expect(rationale(writing)).toHaveValue('Skrivet precis innan.');
  await expect(rationale(writing)).not.toBeEditable();
  await expectAccessible(writing);
  const kept = async () =>
    (await readDevice(writing)).ratings?.find(
      ({ step, party }) => step === '2' && party === 'joint',
    )?.rationale;
  expect(await kept()).toBe('Skrivet precis innan.');

  // A letter that was being composed ends up in the field after it was locked.
  await rationale(writing).evaluate((field: HTMLTextAreaElement) => {
    field.value += ' Och ett ord till.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(writing.getByRole('alert').filter({ hasText: 'sparades inte' })).toBeVisible();
  await expect(rationale(writing)).toHaveValue('Skrivet precis innan. Och ett ord till.');
  expect(await kept()).toBe('Skrivet precis innan.');

  await closing.getByRole('main').getByRole('button', { name: 'Öppna igen' }).click();
  await closing.getByRole('dialog').getByRole('button', { name: 'Öppna skattningen' }).click();
  await expect(rationale(writing)).toBeEditable();
  await expect(writing.getByText('avslutades')).toHaveCount(0);
  await rationale(writing).fill('Skrivet efteråt.');
  await expectSaved(writing);
  expect(await kept()).toBe('Skrivet efteråt.');
});

test('Another tab sees the new assessment and that the last one is closed', async ({ context }) => {
  const [here, other] = await openBoth(context);
  await load(here, '');
  await beginNext(here);
  await expect(note(other)).toContainText(NOTICE);
  await expect(other.getByRole('link', { name: 'Våren 2027' })).toBeVisible();
});

test('Deleting the new assessment gives the last one back its place, and can be undone', async ({
  page,
}) => {
  await openFilled(page);
  await beginNext(page);
  await chooseLevel(page, '1 Påbörjat');
  await expectSaved(page);
  // Storage's own stamps are not what is put back.
  const read = async () =>
    JSON.parse(JSON.stringify(await readDevice(page)), (name, value: unknown) =>
      name === 'stamps' ? undefined : value,
    ) as Rows;
  const before = await read();
  await goToPart(page, 'Uppgifter');
  await page.getByRole('button', { name: 'Ta bort skattningen' }).click();
  await page.getByRole('button', { name: 'Ta bort från webbläsaren' }).click();
  await expect(
    page.getByText('Hösten 2026 · Skattning 17 september 2026 · Avslutad'),
  ).toBeVisible();
  await page.getByRole('button', { name: /Ångra: Borttaget: skattningen Våren 2027/ }).click();
  await expect(page.getByText('Våren 2027 · Skattning 10 mars 2027 · 2 skattningar')).toBeVisible();
  expect(await read()).toEqual(before);
});

test('A closed assessment from a file without dates is closed all the same', async ({ page }) => {
  await goToStart(page);
  await chooseFile(
    page,
    payload(workFileOf([initiativeOf(times(14, 2), {}, { state: 'closed' })])),
  );
  await expect(note(page)).toContainText('Skattningen är avslutad.');
  await load(page, '/steg/1');
  await expect(levels(page).getByRole('radio', { name: '2 Delvis på plats' })).toBeDisabled();
});

test.describe('at 320 pixels', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('nothing scrolls sideways where earlier answers, notices and the log stand', async ({
    page,
  }) => {
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await openFilled(page);
    await close(page);
    await main(page).getByRole('button', { name: 'Öppna igen' }).click();
    await page.getByRole('textbox').fill(`Nämnd${'ö'.repeat(120)}`);
    expect(await wide()).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Öppna skattningen' }).click();
    await main(page).getByText('När skattningen avslutades och öppnades').click();
    expect(await wide()).toBeLessThanOrEqual(320);
    await beginNext(page);
    await unfoldEarlier(page, 'Motivering');
    await copy(page, 'Motivering').click();
    expect(await wide()).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  });
});
