// A closed assessment: it stays as it is, in every tab, until somebody opens it again.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { expectAccessible, expectAccessibleColours } from '../support/axe.ts';
import { readDevice, type Rows } from '../support/device.ts';
import { instrument, stepName } from '../support/instrument.ts';
import {
  beginVersion,
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
import { beginNext, copyEarlier, NOW, unfoldEarlier } from '../support/next-assessment.ts';
import {
  ASSESSMENT,
  EA,
  filledInitiative,
  initiativeOf,
  levels as levelsOf,
  times,
  VI,
  workFileOf,
} from '../support/work-file.ts';
import { amount, ANY, beginning, holding, like, m } from '../support/messages.ts';

const NOTICE = m.lock_closed_on({ date: '10 mars 2027' });
/** The assessment of the files. */
const LAST = 'Hösten 2026';
/** Who took part in it. */
const [CHIEF, DOCTOR] = (
  filledInitiative().assessments[0]!.participants as readonly { readonly role: string }[]
).map(({ role }) => role) as [string, string];

test.beforeEach(async ({ context }) => {
  await context.clock.setFixedTime(NOW);
});

const main = (page: Page) => page.getByRole('main');
const note = (page: Page) => page.locator('#closed');
const closeButton = (page: Page) => main(page).getByRole('button', { name: m.lock_close() });
const reopenButton = (page: Page) => main(page).getByRole('button', { name: m.lock_reopen() });

async function close(page: Page): Promise<void> {
  await closeButton(page).click();
  await page.getByRole('dialog').getByRole('button', { name: m.lock_close() }).click();
  await expect(note(page)).toContainText(NOTICE);
}

/** Opens it again, for a reason or for none. */
async function reopen(page: Page, reason = ''): Promise<void> {
  await reopenButton(page).click();
  const dialog = page.getByRole('dialog');
  if (reason) await dialog.getByRole('textbox').fill(reason);
  await dialog.getByRole('button', { name: m.lock_reopen_do() }).click();
  await expect(closeButton(page)).toBeFocused();
}

async function goToOverview(page: Page): Promise<void> {
  await followTo(page, pathOf());
  await expect(closeButton(page).or(reopenButton(page))).toBeVisible();
}

async function goToStep(page: Page, number: number): Promise<void> {
  await followTo(page, pathOf(`/steg/${number}`));
  await expectStep(page, number);
}

/** What is said of one step that lacks something. */
const lacks = (gap: string, number: number) =>
  m.gap_steps({ gap, steps: m.status_step({ number, name: stepName(number) }) });

const assessmentRow = (rows: Rows) => rows.assessments?.find(({ id }) => id === ASSESSMENT);

test('Nothing of a closed assessment can be changed, except what belongs to later', async ({
  page,
}) => {
  const filled = filledInitiative();
  const undated = initiativeOf(times(14, 2), {}, { state: 'closed' }, 1);
  await openInitiative(page, filled, workFileOf([filled, undated]), '/uppgifter');

  await test.step('What is missing is told before it is closed, and one can go back', async () => {
    await closeButton(page).click();
    const dialog = page.getByRole('dialog', { name: m.lock_close_heading({ assessment: LAST }) });
    await expect(dialog).toContainText(lacks(m.level_blank(), 13));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(closeButton(page)).toBeFocused();
    expect(assessmentRow(await readDevice(page))).toMatchObject({ state: 'open', events: [] });
  });

  await close(page);
  await expect(note(page)).toBeFocused();
  await expectSaved(page);
  const before = await readDevice(page);

  await test.step('Nothing of its particulars can be changed', async () => {
    for (const [name, value] of [
      [m.setup_assessment_title(), LAST],
      [m.setup_participant_role(), CHIEF],
    ] as const) {
      const field = page.getByRole('textbox', { name }).first();
      await field.focus();
      await page.keyboard.type('x');
      await expect(field).toHaveValue(value);
      await expect(field).not.toBeEditable();
    }
    const date = page.getByLabel(m.setup_assessment_date(), { exact: true });
    await date.focus();
    await page.keyboard.type('01012020');
    await expect(date).toHaveValue('2026-09-17');
    await page.getByRole('spinbutton', { name: m.setup_participant_count() }).first().focus();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('checkbox', { name: '3 Genomförande' })).toBeDisabled();
    await expect(
      page.getByRole('combobox', { name: m.setup_participant_party() }).first(),
    ).toBeDisabled();
    await expect(page.getByRole('button', { name: m.setup_participant_add() })).toHaveCount(0);
    await expect(
      page.getByRole('button', { name: m.setup_participant_remove_named({ role: DOCTOR }) }),
    ).toHaveCount(0);
    await expectAccessible(page);
  });

  await test.step('Nothing of a step can be changed by mouse or keyboard, and nothing is written', async () => {
    await goToStep(page, 1);
    await expect(main(page)).toContainText(`${NOTICE} ${m.lock_step_means()}`);
    await page.getByText(m.walk_support()).click();
    for (const choice of await main(page).locator('input').all())
      await expect(choice).toBeDisabled();
    await expect(main(page).getByRole('radio', { checked: true })).toHaveCount(3);
    await expect(
      page.getByRole('button', { name: like(m.walk_clear_named({ question: ANY })) }),
    ).toHaveCount(0);
    // A click on a choice, and every key that changes one, at every place where focus can be.
    await levels(page)
      .or(page.getByRole('group', { name: m.picture_joint() }))
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
    await expectAccessibleColours(page);
    await page.emulateMedia({ colorScheme: null });
    expect(await readDevice(page)).toEqual(before);
  });

  await test.step('What belongs to later than the assessment can still be changed', async () => {
    await goToPart(page, 'overview');
    await expect(note(page)).toContainText(NOTICE);
    await expect(
      main(page).getByRole('link', { name: like(m.overview_continue({ number: ANY })) }),
    ).toHaveCount(0);
    await goToPart(page, 'documents');
    await page.getByRole('textbox', { name: m.report_registry() }).fill('SN 2027/9');
    // It was adopted, and its text is locked until a new version is begun.
    await beginVersion(page);
    await followTo(page, pathOf('/reflektion/resultat'));
    const reflection = page.getByRole('textbox', { name: instrument.reflection[0]!.question });
    await reflection.fill('Skrivet efter mötet.');
    await goToPart(page, 'particulars');
    await page.getByRole('textbox', { name: m.setup_what() }).fill('Ny rubrik');
    await page.getByRole('radio', { name: m.setup_mode_joint() }).check();
    await page.getByLabel(m.setup_valid_to()).fill('2030-12-31');
    await expectSaved(page);
    const rows = await readDevice(page);
    expect(assessmentRow(rows)?.report).toMatchObject({ registryNumber: 'SN 2027/9' });
    expect(rows.answers).toContainEqual(expect.objectContaining({ text: 'Skrivet efter mötet.' }));
    expect(rows.initiatives?.find(({ id }) => id === filled.id)).toMatchObject({
      title: 'Ny rubrik',
      mode: 'joint',
      validTo: '2030-12-31',
    });
  });

  await test.step('A closed assessment from a file without dates is closed all the same', async () => {
    const { id } = undated.assessments[0]!;
    await followTo(page, pathOf('/uppgifter', id));
    await expect(note(page)).toContainText(m.lock_closed_undated());
    await followTo(page, pathOf('/steg/1', id));
    await expect(levels(page).getByRole('radio', { name: '2 Delvis på plats' })).toBeDisabled();
  });
});

test('All of it is read through on one page, and what is missing is mended where it stands', async ({
  page,
}) => {
  const blank = initiativeOf(levelsOf([3, null, VI, EA, 2, 0, 0, 0], [0, 0], [0, 0, 0], [0]));
  const [assessment] = blank.assessments;
  const ratings = assessment!.ratings.map((one) => ({ ...one, rationale: '', evidence: '' }));
  const initiative = { ...blank, assessments: [{ ...assessment!, ratings }] };
  await openInitiative(page, initiative, undefined, '/steg/14');
  const { unknown } = instrument.scale;
  const headings = main(page).getByRole('heading', { level: 3 });
  const titles = (numbers: readonly number[]) =>
    numbers.map((number) => m.walk_title({ number, name: stepName(number) }));
  const row = (number: number) => page.getByRole('region', { name: titles([number])[0]! });
  const field = (number: number, label: string) =>
    row(number).getByRole('textbox', { name: beginning(label) });
  const left = (count: number) => page.getByText(m.review_left(amount(count)), { exact: true });

  await test.step('The last step leads there, and what lacks most stands first', async () => {
    await page.getByRole('link', { name: m.review_title() }).click();
    await expect(headings).toHaveText(titles([2, 3, 4, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]));
    await expect(left(5)).toBeVisible();
  });
  const order = await headings.allTextContents();

  await test.step('A gap goes while one writes, and neither the field nor focus moves', async () => {
    for (const { number, label, gap } of [
      { number: 4, label: m.walk_rationale(), gap: m.gap_rationale_missing() },
      { number: 1, label: m.walk_evidence(), gap: m.gap_evidence_missing() },
    ])
      for (const viewport of [
        { width: 390, height: 844 },
        { width: 1280, height: 720 },
      ]) {
        await page.setViewportSize(viewport);
        const text = field(number, label);
        await text.fill('');
        await expect(text).toHaveAccessibleDescription(holding(gap));
        await expect(row(number)).toContainText(gap);
        const before = await text.boundingBox();
        await page.keyboard.type('P');
        await expect(row(number)).not.toContainText(gap);
        expect(await text.boundingBox()).toEqual(before);
        await expect(text).toBeFocused();
        await page.keyboard.type('rotokoll.');
      }
    await field(1, m.walk_rationale()).fill('Så är det.');
    for (const number of [1, 4]) await expect(row(number)).toContainText(m.review_mended());
    await expect(left(3)).toBeVisible();
    expect(await headings.allTextContents()).toEqual(order);
  });

  await test.step('A level is chosen and taken back there, by the same answers as on the step', async () => {
    await row(2).getByText(m.review_choose()).click();
    const choice = row(2).getByRole('radio', { name: '0 Inte påbörjat' });
    await choice.check();
    await expect(choice).toBeFocused();
    await expect(left(2)).toBeVisible();
    await row(2)
      .getByRole('button', { name: m.walk_clear_named({ question: instrument.scale.question }) })
      .click();
    await expect(left(3)).toBeVisible();
    await expect(choice).toBeFocused();
    await choice.check();
    await expectAccessible(page);
    expect(await headings.allTextContents()).toEqual(order);
  });

  await test.step('It is kept, and what is mended stands among the others the next time', async () => {
    await expectSaved(page);
    const kept = await readDevice(page);
    const joint = (step: string) => kept.ratings?.find((one) => one.step === step);
    expect(joint('2')).toMatchObject({ level: 0 });
    expect(joint('1')).toMatchObject({ rationale: 'Så är det.', evidence: 'Protokoll.' });
    await goToOverview(page);
    await main(page).getByRole('link', { name: m.review_title() }).click();
    await expect(headings).toHaveText(titles([3, 5, 1, 2, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14]));
  });

  await test.step('The dialog says what the page says, and the page can be read when it is closed', async () => {
    const said = [lacks(unknown.name, 3), lacks(m.gap_unexplained(), 5)];
    for (const sentence of said) await expect(main(page)).toContainText(sentence);
    await closeButton(page).click();
    for (const sentence of said) await expect(page.getByRole('dialog')).toContainText(sentence);
    await page.getByRole('dialog').getByRole('button', { name: m.lock_close() }).click();
    await expect(note(page)).toBeFocused();
    await expect(page.getByText(m.lock_elsewhere())).toHaveCount(0);
    await expect(field(1, m.walk_rationale())).not.toBeEditable();
    await expectSaved(page);
    await page.reload();
    await expect(headings).toHaveText(titles(times(14, 1).map((_, index) => index + 1)));
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await expect(main(page)).toContainText('Protokoll.');
    await expectAccessible(page);
    await reopenButton(page).click();
    await page.getByRole('dialog').getByRole('button', { name: m.lock_reopen_do() }).click();
    await expect(main(page)).toBeFocused();
    await expect(field(1, m.walk_rationale())).toBeEditable();
  });

  await test.step('Closed in another tab while one writes, it says so where one is, and no field goes', async () => {
    const text = field(14, m.walk_rationale());
    await text.fill('Så är det nu.');
    await expectSaved(page);
    const other = await page.context().newPage();
    await goToOverview(other);
    await close(other);
    await expect(page.getByText(m.lock_elsewhere())).toBeInViewport();
    await expect(text).toHaveValue('Så är det nu.');
    await expect(text).not.toBeEditable();
    await expect(text).toBeFocused();
    await reopen(other);
    await other.close();
    await expect(page.getByText(m.lock_elsewhere())).toHaveCount(0);
    await expect(text).toBeEditable();
  });

  await test.step('On paper every step stands once, as text', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(main(page).getByRole('textbox')).toHaveCount(0);
    await expect(
      main(page).getByText('Protokoll.', { exact: true }).filter({ visible: true }),
    ).toHaveCount(2);
  });
});

test('Opening again is logged in the file with its reason, and stays after a reload', async ({
  page,
}) => {
  await openInitiative(page, filledInitiative({ mode: 'joint' }));
  const reason = 'Nya uppgifter från vårdcentralen.';
  const moment = '10 mars 2027 kl.\u00a009.00';
  const log = main(page).locator('details').filter({ hasText: m.lock_log() }).getByRole('listitem');

  await test.step('The start page tells that it is closed', async () => {
    await close(page);
    await goToStart(page);
    const told = [LAST, m.start_entry_date({ date: '17 september 2026' }), m.lock_closed()];
    await expect(page.getByText(told.join(' · '))).toBeVisible();
  });

  await test.step('A step leads to where it is opened again', async () => {
    await goToStep(page, 3);
    await page.getByRole('link', { name: m.lock_step_link() }).click();
    await reopenButton(page).click();
    const dialog = page.getByRole('dialog', { name: m.lock_reopen_heading({ assessment: LAST }) });
    await expect(
      dialog.getByRole('textbox', { name: m.lock_reopen_reason() }),
    ).toHaveAccessibleDescription(holding(m.privacy_notice()));
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(reopenButton(page)).toBeFocused();
    await reopen(page, reason);
  });

  await test.step('The log has it with its reason, also after a reload', async () => {
    await expectSaved(page);
    await page.reload();
    await main(page).getByText(m.lock_log()).click();
    await expect(log).toHaveText([
      m.lock_event_closed({ moment }),
      `${m.lock_event_opened({ moment })} ${m.lock_event_reason({ reason })}`,
    ]);
  });

  await test.step('What is open can be changed, closed and opened again without a reason', async () => {
    await goToStep(page, 3);
    await chooseLevel(page, '2 Delvis på plats');
    await expectSaved(page);
    await goToPart(page, 'particulars');
    await close(page);
    await reopen(page);
    await main(page).getByText(m.lock_log()).click();
    await expect(log.last()).toHaveText(
      `${m.lock_event_opened({ moment })} ${m.lock_event_no_reason()}`,
    );
  });

  await test.step('The file has all of it', async () => {
    await goToStart(page);
    const button = main(page).getByRole('button', { name: m.start_save_one() });
    const { data } = await savedFile(page, button.first());
    const [initiative] = data.initiatives as ReturnType<typeof filledInitiative>[];
    const { state, events } = initiative!.assessments[0] as unknown as {
      state: string;
      events: unknown[];
    };
    expect(state).toBe('open');
    expect(events).toHaveLength(4);
    const at = NOW.toISOString();
    expect(events).toEqual(
      expect.arrayContaining([
        { at, state: 'closed', reason: '' },
        { at, state: 'open', reason },
        { at, state: 'open', reason: '' },
      ]),
    );
  });

  await test.step('At 320 pixels nothing scrolls sideways where earlier answers, notices and the log stand', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await goToOverview(page);
    await close(page);
    await reopenButton(page).click();
    await page.getByRole('textbox').fill(`Nämnd${'ö'.repeat(120)}`);
    expect(await wide()).toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: m.lock_reopen_do() }).click();
    await main(page).getByText(m.lock_log()).click();
    await expect(log).toHaveCount(6);
    expect(await wide()).toBeLessThanOrEqual(320);
    await expectAccessible(page);
    await beginNext(page);
    await unfoldEarlier(page, m.walk_rationale());
    await copyEarlier(page, m.walk_rationale()).click();
    await expect(page.getByText(m.before_used())).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(320);
  });
});

/** Two tabs of one device: one at a step, one at the overview. */
async function openBoth(context: BrowserContext): Promise<[Page, Page]> {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await openInitiative(first, filledInitiative({ mode: 'joint' }), undefined, '/steg/2');
  await expectStep(first, 2);
  await goToOverview(second);
  return [first, second];
}

test('What another tab closes, opens again and begins is seen at once, and what is typed meanwhile is kept', async ({
  context,
}) => {
  const [writing, closing] = await openBoth(context);
  const kept = async () =>
    (await readDevice(writing)).ratings?.find(
      ({ assessment, step, party }) =>
        assessment === ASSESSMENT && step === '2' && party === 'joint',
    )?.rationale;

  await test.step('What is typed when another tab closes the assessment is kept, and the tab says what happened', async () => {
    await rationale(writing).fill('');
    await rationale(writing).pressSequentially('Skrivet precis innan.');
    await close(closing);
    await expect(writing.getByText(m.lock_elsewhere())).toBeVisible();
    await expect(rationale(writing)).toHaveValue('Skrivet precis innan.');
    await expect(rationale(writing)).not.toBeEditable();
    await expectAccessible(writing);
    expect(await kept()).toBe('Skrivet precis innan.');
  });

  await test.step('A letter that was being composed ends up in the field after it was locked', async () => {
    await rationale(writing).evaluate((field: HTMLTextAreaElement) => {
      field.value += ' Och ett ord till.';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await expect(writing.getByRole('alert').filter({ hasText: m.lock_late() })).toBeVisible();
    await expect(rationale(writing)).toHaveValue('Skrivet precis innan. Och ett ord till.');
    expect(await kept()).toBe('Skrivet precis innan.');
  });

  await test.step('It is opened again, and one goes on writing', async () => {
    await reopen(closing);
    await expect(rationale(writing)).toBeEditable();
    for (const sentence of [NOTICE, m.lock_elsewhere()])
      await expect(writing.getByText(sentence)).toHaveCount(0);
    await rationale(writing).fill('Skrivet efteråt.');
    await expectSaved(writing);
    expect(await kept()).toBe('Skrivet efteråt.');
  });

  await test.step('Another tab sees the new assessment and that the last one is closed', async () => {
    await goToOverview(writing);
    await beginNext(closing);
    await expect(note(writing)).toContainText(NOTICE);
    await expect(
      writing.getByRole('link', { name: m.setup_season_spring({ year: 2027 }) }),
    ).toBeVisible();
  });
});
