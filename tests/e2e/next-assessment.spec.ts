// From one occasion to the next: a new assessment from the last one, with earlier answers beside and never filled in.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import type { Instrument } from '#lib/domain/instrument/schema.ts';
import { expectAccessible } from '../support/axe.ts';
import { readDevice, type Rows } from '../support/device.ts';
import { instrument, stepName, withTexts } from '../support/instrument.ts';
import {
  evidence,
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  levels,
  openInitiative,
  pathOf,
  rationale,
} from '../support/journey.ts';
import { beginNext, copyEarlier, NOW, unfoldEarlier } from '../support/next-assessment.ts';
import {
  ASSESSMENT,
  filledInitiative,
  initiativeOf,
  times,
  workFileOf,
} from '../support/work-file.ts';
import { amount, ANY, holding, like, m } from '../support/messages.ts';

/** The assessment of the files, and the one that follows on it. */
const LAST = 'Hösten 2026';
const NEXT = m.setup_season_spring({ year: 2027 });
const AFTERWARDS = 'Efter budgeten';
/** Who took part in the last one. */
const [CHIEF, DOCTOR] = (
  filledInitiative().assessments[0]!.participants as readonly { readonly role: string }[]
).map(({ role }) => role) as [string, string];

test.beforeEach(async ({ context }) => {
  await context.clock.setFixedTime(NOW);
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const main = (page: Page) => page.getByRole('main');
const undoOf = (field: string) => m.before_named({ action: m.undo_do(), label: field });
/** What the last one answered, beside the question. */
const answered = (level: string) => m.before_level({ title: LAST, level });
/** An assessment in the list of the start page: its title, and what is told of it. */
const entry = (...parts: readonly string[]) => parts.join(' · ');

const title = (page: Page) => page.getByRole('textbox', { name: m.setup_assessment_title() });
const date = (page: Page) => page.getByLabel(m.setup_assessment_date());
const roles = (page: Page) => page.getByRole('textbox', { name: m.setup_participant_role() });
const closing = (page: Page, assessment: string) =>
  page.getByRole('checkbox', { name: m.next_close({ title: assessment }) });

/** Goes to a step in the path. */
async function goToStep(page: Page, number: number): Promise<void> {
  const name = like(m.walk_step_of_path({ number, name: stepName(number), level: ANY }));
  await page.getByRole('link', { name }).click();
  await expectStep(page, number);
}

/** Takes back the deletion of the next assessment. */
async function undoDeletion(page: Page): Promise<void> {
  const removed = m.undo_assessment({ assessment: NEXT, title: ANY, place: ANY });
  await page.getByRole('button', { name: like(`${m.undo_do()}: ${removed}`) }).click();
}

/** What is stored, without storage's own stamps, which are not put back. */
async function storedContent(page: Page): Promise<Rows> {
  return JSON.parse(JSON.stringify(await readDevice(page)), (name, value: unknown) =>
    name === 'stamps' ? undefined : value,
  ) as Rows;
}

const TOO_LONG = 'x'.repeat(20_005);

/** One filled assessment in which the group answers together; of step 3 it says more than an older IRIS has room for. */
function filled() {
  const initiative = filledInitiative({ mode: 'joint' });
  initiative.assessments[0]!.ratings.find(({ step }) => step === '3')!.rationale = TOO_LONG;
  return initiative;
}

test('A year later the next assessment begins from the last one, and can be followed by another', async ({
  page,
}) => {
  await openInitiative(page, filled());

  await test.step('The participants are there, the levels are not, and last year stands beside', async () => {
    await main(page).getByRole('link', { name: m.setup_title_new() }).click();
    await expect(heading(page)).toHaveText(m.setup_title_new());
    await expect(title(page)).toHaveValue(NEXT);
    await expect(date(page)).toHaveValue('2027-03-10');
    await expect(roles(page).nth(0)).toHaveValue(CHIEF);
    await expect(roles(page).nth(1)).toHaveValue(DOCTOR);
    const phases = page.getByRole('group', { name: m.setup_phases() }).getByRole('checkbox');
    for (const index of [0, 1, 2, 3]) await expect(phases.nth(index)).toBeChecked();
    await expect(closing(page, LAST)).toBeChecked();
    await roles(page).nth(1).fill('primärvårdschef');
    await page.getByRole('button', { name: m.setup_submit() }).click();

    await expectStep(page, 1);
    await expect(levels(page).getByText(answered('3 På plats'))).toBeVisible();
    await expect(levels(page).getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(rationale(page)).toHaveValue('');
    await expect(evidence(page)).toHaveValue('');
    await page.getByText(m.walk_support()).click();
    await expect(main(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
  });

  await test.step('It is stored without any answer, and the last one is closed as it was', async () => {
    const { assessments = [], ratings = [] } = await readDevice(page);
    const next = assessments.find(({ id }) => id !== ASSESSMENT);
    expect(next).toMatchObject({
      title: NEXT,
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
    ).toEqual([CHIEF, 'primärvårdschef']);
    expect(ratings.every(({ assessment }) => assessment === ASSESSMENT)).toBe(true);
    const last = assessments.find(({ id }) => id === ASSESSMENT);
    expect(last).toMatchObject({
      state: 'closed',
      events: [{ at: NOW.toISOString(), state: 'closed', reason: '' }],
    });
    expect(Object.values(last?.participants as object)).toContainEqual(
      expect.objectContaining({ role: DOCTOR }),
    );
  });

  await test.step('An earlier text is copied by choice alone: into an empty field, after what a field says, and taken back', async () => {
    const [why, ground] = [m.walk_rationale(), m.walk_evidence()];
    await unfoldEarlier(page, why);
    await expect(main(page).getByText('Motivering till steg 1.')).toBeVisible();
    await copyEarlier(page, why).click();
    await expect(rationale(page)).toHaveValue('Motivering till steg 1.');
    await expect(rationale(page)).toBeFocused();
    await expect(page.getByText(m.before_used())).toBeVisible();
    await expect(copyEarlier(page, why)).toHaveCount(0);
    await page.keyboard.type(' Och mer.');
    await expect(rationale(page)).toHaveValue('Motivering till steg 1. Och mer.');
    // Once more has been written, taking it back would take that too.
    await expect(main(page).getByRole('button', { name: undoOf(why) })).toHaveCount(0);

    await evidence(page).fill('Protokollet i mars.');
    await unfoldEarlier(page, ground);
    await copyEarlier(page, ground).click();
    await expect(evidence(page)).toHaveValue('Protokollet i mars.\n\nUnderlag till steg 1.');
    await expect(page.getByText(m.before_added())).toBeVisible();
    await main(page)
      .getByRole('button', { name: undoOf(ground) })
      .click();
    await expect(evidence(page)).toHaveValue('Protokollet i mars.');
    await expect(copyEarlier(page, ground)).toBeFocused();
    await copyEarlier(page, ground).click();
    await expectAccessible(page);
    await expectSaved(page);
    await page.reload();
    await expect(rationale(page)).toHaveValue('Motivering till steg 1. Och mer.');
    await expect(evidence(page)).toHaveValue('Protokollet i mars.\n\nUnderlag till steg 1.');
    const last = (await readDevice(page)).ratings?.find(
      ({ assessment, step, party }) =>
        assessment === ASSESSMENT && step === '1' && party === 'joint',
    );
    expect(last).toMatchObject({ rationale: 'Motivering till steg 1.' });
  });

  await test.step('A text of any length is copied whole, and is said to be long', async () => {
    await goToStep(page, 3);
    await rationale(page).fill('Redan skrivet.');
    await unfoldEarlier(page, m.walk_rationale());
    await copyEarlier(page, m.walk_rationale()).click();
    await expect(rationale(page)).toHaveValue(/^Redan skrivet\.\n\nx{20005}$/);
    await expect(page.getByText(holding(m.text_long({ count: ANY, most: ANY })))).toBeVisible();
  });

  await test.step('Deleting the new assessment gives the last one back its place, and can be undone', async () => {
    await expectSaved(page);
    const before = await storedContent(page);
    await goToPart(page, 'particulars');
    await page.getByRole('button', { name: m.clear_assessment() }).click();
    await page.getByRole('button', { name: m.delete_confirm() }).click();
    const closedThen = [m.start_entry_date({ date: '17 september 2026' }), m.lock_closed()];
    const openNow = [m.start_entry_date({ date: '10 mars 2027' }), m.before_count(amount(2))];
    await expect(page.getByText(entry(LAST, ...closedThen))).toBeVisible();
    await undoDeletion(page);
    await expect(page.getByText(entry(NEXT, ...openNow))).toBeVisible();
    expect(await storedContent(page)).toEqual(before);
  });

  await test.step('A new one follows on the latest, also from an older one that is closed', async () => {
    await followTo(page, pathOf());
    await main(page).getByRole('link', { name: m.setup_title_new() }).first().click();
    await expect(page.getByText(m.next_comes({ title: NEXT }))).toBeVisible();
    await expect(closing(page, NEXT)).toBeChecked();
    await expect(roles(page)).toHaveCount(2);
  });

  await test.step('A second one in the same season has a name of its own, and a date that is no later is told', async () => {
    await expect(title(page)).toHaveValue(m.next_title_again({ title: NEXT, number: 2 }));
    const told = page.getByText(m.next_date_order({ date: '10 mars 2027' }));
    await expect(told).toBeVisible();
    await date(page).fill('2027-04-01');
    await expect(told).toHaveCount(0);
  });

  await test.step('What is filled in before it begins survives a reload', async () => {
    const third = page.getByRole('checkbox', { name: '3 Genomförande' });
    await title(page).fill(AFTERWARDS);
    await third.uncheck();
    await page
      .getByRole('button', {
        name: m.setup_participant_remove_named({ role: 'primärvårdschef' }),
      })
      .click();
    await closing(page, NEXT).uncheck();
    await page.reload();
    await expect(title(page)).toHaveValue(AFTERWARDS);
    await expect(date(page)).toHaveValue('2027-04-01');
    await expect(third).not.toBeChecked();
    await expect(roles(page)).toHaveCount(1);
    await page.getByRole('button', { name: m.setup_submit() }).click();
    await expectStep(page, 1);
    await expect(
      levels(page).getByText(m.before_level({ title: NEXT, level: m.before_blank() })),
    ).toBeVisible();
    const { assessments = [] } = await readDevice(page);
    expect(
      assessments.map((one) => `${one.title as string} ${one.state as string}`).sort(),
    ).toEqual([`${AFTERWARDS} open`, `${LAST} closed`, `${NEXT} open`]);
    expect(assessments.find((one) => one.title === NEXT)).toMatchObject({ events: [] });
    expect(assessments.find((one) => one.title === AFTERWARDS)).toMatchObject({
      date: '2027-04-01',
      phases: ['1', '2', '4'],
    });
  });

  await test.step('The latest by date is what the start page leads to', async () => {
    await goToStart(page);
    const day = m.start_entry_date({ date: '1 april 2027' });
    await expect(page.getByText(entry(AFTERWARDS, day, m.before_count(amount(3))))).toBeVisible();
  });
});

/** The instrument with a mark at each of its texts. */
const marked = (mark: string) =>
  withTexts({ ...instrument }, (text) => `${text} (${mark})`) as Instrument;

const OWN = { ...marked('egen'), id: 'egen', version: '0.1.0' };

/** The version before, which did not ask about the second step. */
function olderInstrument() {
  const { phases, ...older } = marked('då');
  return {
    ...older,
    version: '0.9.0',
    phases: phases.map((phase) => ({
      ...phase,
      steps: phase.steps.filter(({ id }) => id !== '2'),
      groups: phase.groups.map((group) => ({
        ...group,
        steps: group.steps.filter((id) => id !== '2'),
      })),
    })),
  };
}

test('Earlier levels are told as they were, in the words of the questions that were answered', async ({
  page,
}) => {
  const pictures = filledInitiative();
  const own = initiativeOf(
    times(14, 1),
    { title: 'Egna frågor' },
    { instrument: { id: 'egen', version: '0.1.0' } },
    1,
  );
  const older = initiativeOf(
    times(1, 1),
    { title: 'Äldre frågor' },
    { instrument: { id: 'iris', version: '0.9.0' } },
    2,
  );
  const file = workFileOf([pictures, own, older], { instruments: [OWN, olderInstrument()] });
  await openInitiative(page, pictures, file, '/steg/1');

  /** The overview of one of them. */
  const goTo = async ({ title: name, assessments }: typeof own) => {
    await followTo(page, pathOf('', assessments[0]!.id));
    await expect(heading(page)).toHaveText(name);
  };
  /** The instrument of the assessment that follows on the one of an initiative. */
  const instrumentAfter = async ({ id, assessments: [last] }: typeof own) => {
    const { assessments = [] } = await readDevice(page);
    return assessments.find((one) => one.initiative === id && one.id !== last!.id)?.instrument;
  };

  await test.step('A first assessment tells nothing', async () => {
    await expectStep(page, 1);
    await expect(main(page)).not.toContainText(m.before_texts());
    await expect(main(page)).not.toContainText(holding(answered(ANY)));
  });

  await test.step('Vet inte, no answer and a huvudman’s own picture are told as they were', async () => {
    await goToPart(page, 'overview');
    await beginNext(page);
    const beside = (name: string) =>
      main(page)
        .getByRole('group', { name })
        .getByText(like(answered(ANY)));
    await expect(beside(m.picture_municipality())).toHaveText(answered('3 På plats'));
    await expect(beside(m.picture_region())).toHaveText(answered('1 Påbörjat'));
    await expect(beside(m.picture_joint())).toHaveText(answered('3 På plats'));
    await goToStep(page, 7);
    await expect(beside(m.picture_joint())).toHaveText(answered(instrument.scale.unknown.name));
    await expect(beside(m.picture_municipality())).toHaveText(answered(m.before_blank()));
    await goToStep(page, 13);
    await expect(beside(m.picture_municipality())).toHaveText(answered('2 Delvis på plats'));
    await expect(beside(m.picture_joint())).toHaveText(answered(m.before_blank()));
    await expectAccessible(page);
    await goToStep(page, 1);
    const why = m.picture_why_municipality();
    await page.getByText(why).first().click();
    await unfoldEarlier(page, why);
    await copyEarlier(page, why).click();
    await expect(page.getByRole('textbox', { name: why })).toHaveValue(
      'Så ser vi det i vår verksamhet.',
    );
  });

  await test.step('An instrument of the group’s own is kept, and tells earlier levels in its own words', async () => {
    await goTo(own);
    await beginNext(page);
    await expect(main(page).getByText(answered('1 Påbörjat (egen)'))).toBeVisible();
    expect(await instrumentAfter(own)).toEqual({ id: 'egen', version: '0.1.0' });
  });

  await test.step('Older questions give way to those that ship, and earlier levels keep their own words', async () => {
    await goTo(older);
    await main(page).getByRole('link', { name: m.setup_title_new() }).click();
    await expect(page.getByText(m.next_newer_questions())).toBeVisible();
    await page.getByRole('button', { name: m.setup_submit() }).click();
    await expectStep(page, 1);
    await expect(main(page).getByText(answered('1 Påbörjat (då)'))).toBeVisible();
    await goToStep(page, 2);
    await expect(main(page)).not.toContainText(holding(answered(ANY)));
    expect(await instrumentAfter(older)).toEqual({ id: 'iris', version: '1.0.0' });
  });
});
