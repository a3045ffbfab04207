// An activity of the plan: from a suggestion or a question to what has become of it, kept, deleted and put back.
import { expect, test, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { openAddress } from '../support/open-address.ts';
import { expectAccessible } from '../support/axe.ts';
import { steps } from '../support/instrument.ts';
import {
  expectSaved,
  expectStep,
  goToPart,
  goToStart,
  openInitiative,
  pathOf,
  savedFile,
} from '../support/journey.ts';
import { activityId, FAR, planInitiative } from '../support/plan.ts';
import { planNames, planTable } from '../support/plan-page.ts';
import { initiativeOf, levels, VI } from '../support/work-file.ts';
import { withoutEnd } from '#lib/domain/without-end.ts';
import { ANY, beginning, like, m } from '../support/messages.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const text = (page: Page) =>
  page
    .getByRole('textbox', { name: beginning(m.plan_form_text()) })
    .or(page.getByRole('textbox', { name: beginning(m.plan_form_text_question()) }));

async function openActivity(page: Page, serial: number): Promise<void> {
  await followTo(page, pathOf(`/aktivitet/${activityId(serial)}`));
  await expect(page.getByRole('heading', { level: 2, name: m.activity_history() })).toBeVisible();
}

/** From the plan to the form of a new activity. */
async function beginActivity(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.plan_add() }).click();
  await expect(heading(page)).toHaveText(m.plan_form_title());
}

interface Filed {
  readonly initiatives: readonly { readonly activities: readonly Record<string, unknown>[] }[];
}

/** The activities as a saved file has them. */
async function filedActivities(page: Page): Promise<readonly Record<string, unknown>[]> {
  await expectSaved(page);
  await goToStart(page);
  const button = page.getByRole('main').getByRole('button', { name: m.start_save_one() });
  const { data } = await savedFile(page, button);
  return (data as unknown as Filed).initiatives[0]!.activities;
}

/** The first activity of the plan, by its first line. */
const HOURS = 'Bestäm hur många timmar samordnaren har.';
const SUGGESTION = 'Skriv ner tid, kunskap, mandat och it-stöd hos kommun och region.';
const OWN = 'Skriv ner vilken tid samordnaren har.';
const EMPTY = initiativeOf(levels([1, 1, 1, 1, 1, 1, VI, 1], [1, 1], [1, 1, 1], [1]));

test('A plan is begun from suggestions, from what nobody knows and from words of one’s own', async ({
  page,
}) => {
  await openInitiative(page, EMPTY, undefined, '/plan');

  await test.step('An empty plan says what a plan is and where to begin', async () => {
    await expect(page.getByRole('heading', { name: m.plan_empty_heading() })).toBeVisible();
    await expect(page.getByRole('search')).toHaveCount(0);
    await page.getByRole('link', { name: m.plan_empty_begin({ number: 1 }) }).click();
    await expectStep(page, 1);
  });

  await test.step('A suggestion becomes an activity of one’s own, from the step and back to it', async () => {
    await followTo(page, pathOf('/steg/3'));
    await expectStep(page, 3);
    await page.getByText(m.walk_support()).click();
    await page
      .getByRole('link', { name: m.plan_form_suggestion_named({ text: SUGGESTION }) })
      .click();
    await expect(heading(page)).toHaveText(m.plan_form_title());
    await expect(page.getByRole('combobox', { name: m.plan_step() })).toHaveValue('3');
    await expect(text(page)).toHaveValue(new RegExp(SUGGESTION));
    await expect(page.getByText(m.plan_form_suggestion_note())).toBeVisible();

    await text(page).fill(OWN);
    await page.getByRole('combobox', { name: m.plan_responsible() }).fill('processledare');
    await page.getByRole('radio', { name: m.plan_owner_municipality(), exact: true }).check();
    await page.getByLabel(m.plan_due()).fill(FAR);
    await page.getByRole('button', { name: m.plan_form_add() }).click();

    await expectStep(page, 3);
    const part = page.getByRole('region', { name: m.plan_of_step() });
    await expect(part).toBeFocused();
    await expect(part.getByRole('status')).toHaveText(
      m.plan_added({ activity: m.plan_numbered({ number: 1, name: OWN }) }),
    );
    await expect(part.getByRole('listitem')).toContainText('processledare');
    await expect(part.getByRole('listitem')).toContainText(m.plan_status_not_started());

    // Nothing is added twice by going back.
    await page.goBack();
    await expect(text(page)).not.toHaveValue(OWN);
  });

  await test.step('“Vet inte” asks who finds out, in the step and in the plan, until somebody does', async () => {
    const whoFindsOut = page.getByText(m.plan_find_out_here());
    const question = m.plan_find_out_text({ question: steps[6]!.question });
    await followTo(page, pathOf('/steg/7'));
    await expect(whoFindsOut).toBeVisible();
    await goToPart(page, 'plan');
    const section = page.getByRole('heading', { name: m.plan_find_out_heading() });
    await expect(section).toBeVisible();
    await page.getByRole('link', { name: m.plan_find_out_add_step({ number: 7 }) }).click();
    await expect(heading(page)).toHaveText(m.plan_form_title_question());
    await expect(text(page)).toHaveValue(question);
    await page.getByRole('combobox', { name: m.plan_responsible() }).fill('samordnare');
    await page.getByRole('radio', { name: m.plan_owner_region(), exact: true }).check();
    await page.getByLabel(m.plan_due()).fill(FAR);
    await expectAccessible(page);
    await page.getByRole('button', { name: m.plan_form_add() }).click();
    await expect(
      planTable(page).getByRole('rowheader').filter({ hasText: question }),
    ).toContainText(m.plan_question());
    await expect(section).toHaveCount(0);
    await followTo(page, pathOf('/steg/7'));
    await expectStep(page, 7);
    await expect(whoFindsOut).toHaveCount(0);
    // Closed without an answer in the assessment, it is asked again.
    await page.getByRole('link', { name: question, exact: true }).click();
    await page.getByRole('radio', { name: m.plan_status_cancelled() }).check();
    await goToPart(page, 'plan');
    await expect(section).toBeVisible();
  });

  await test.step('A text is required, in a sentence and with focus, and nothing else is', async () => {
    await beginActivity(page);
    await page.getByRole('button', { name: m.plan_form_add() }).click();
    await expect(text(page)).toBeFocused();
    await expect(text(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(text(page)).toHaveAccessibleDescription(beginning(m.plan_form_text_missing()));
    await text(page).fill('Ring grannkommunen.');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await page.getByRole('button', { name: m.plan_form_add() }).click();
    await expect(heading(page)).toHaveText(m.plan_title());
    const called = m.plan_numbered({ number: 3, name: 'Ring grannkommunen.' });
    await expect(page.getByText(m.plan_added({ activity: called }))).toBeVisible();
    await expect(planNames(page)).toHaveCount(3);
  });

  await test.step('A suggestion beside the form never takes the place of what somebody has written', async () => {
    await beginActivity(page);
    await expect(page.getByRole('complementary')).toHaveCount(0);
    await page.getByRole('combobox', { name: m.plan_step() }).selectOption('3');
    const suggestions = page.getByRole('complementary', { name: m.plan_form_suggestions() });
    await suggestions.getByRole('button').first().click();
    await expect(text(page)).toBeFocused();
    await expect(text(page)).toHaveValue(new RegExp(`^${SUGGESTION}`));
    // One suggestion gives way to another …
    await suggestions.getByRole('button').last().click();
    await expect(text(page)).toHaveValue(/^Pröva om ni kan dela kunskap/);
    // … and one’s own words to none.
    await text(page).fill('Våra egna ord.');
    await suggestions.getByRole('button').first().click();
    await expect(text(page)).toHaveValue(new RegExp(`^Våra egna ord\\.\\n\\n${SUGGESTION}`));
  });

  await test.step('A draft survives a reload and is in no file until it is added', async () => {
    const region = page.getByRole('radio', { name: m.plan_owner_region(), exact: true });
    await text(page).fill('Halvfärdig');
    await region.check();
    await page.reload();
    await expect(text(page)).toHaveValue('Halvfärdig');
    await expect(region).toBeChecked();
    const filed = await filedActivities(page);
    expect(filed.map(({ step }) => step).sort()).toEqual(['3', '7', null]);
    expect(filed.find(({ step }) => step === '3')).toMatchObject({
      kind: 'activity',
      text: OWN,
      responsible: 'processledare',
      owner: 'municipality',
      due: FAR,
      status: 'not-started',
    });
  });

  await test.step('Several are written one after another with the keyboard alone, and the step stays', async () => {
    await followTo(page, pathOf('/ny-aktivitet/4'));
    const step = page.getByRole('combobox', { name: m.plan_step() });
    const owner = (name: string) => page.getByRole('radio', { name, exact: true });
    const saved = (number: number, name: string) =>
      page
        .getByRole('status')
        .filter({ hasText: m.plan_added({ activity: m.plan_numbered({ number, name }) }) });
    await text(page).fill('Första saken.');
    await page.getByRole('combobox', { name: m.plan_responsible() }).fill('samordnare');
    await owner(m.plan_owner_region()).check();
    await page.getByLabel(m.plan_due()).fill(FAR);
    await page.getByRole('button', { name: m.plan_form_add_more() }).click();
    await expect(saved(4, 'Första saken.')).toBeVisible();
    await expect(text(page)).toBeFocused();
    await expect(text(page)).toHaveValue('');
    await expect(page.getByRole('combobox', { name: m.plan_responsible() })).toHaveValue('');
    await expect(owner(m.plan_form_owner_none())).toBeChecked();
    await expect(page.getByLabel(m.plan_due())).toHaveValue('');
    await expect(step).toHaveValue('4');

    await page.keyboard.type('Andra saken.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(saved(5, 'Andra saken.')).toBeVisible();
    await expect(text(page)).toBeFocused();
    // Nothing is nothing to save.
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(text(page)).toHaveAccessibleDescription(beginning(m.plan_form_text_missing()));
    await expectAccessible(page);
    await page.getByRole('link', { name: m.plan_form_done() }).click();
    await expect(
      planTable(page).getByRole('row').filter({ hasText: 'Första saken.' }),
    ).toContainText('samordnare');
    await expect(planNames(page)).toHaveCount(5);
  });

  await test.step('A suggestion that fits as it is, is added at the first press', async () => {
    await followTo(page, pathOf('/ny-aktivitet/3'));
    await expect(text(page)).toHaveValue('');
    const suggestions = page.getByRole('complementary', { name: m.plan_form_suggestions() });
    await suggestions.getByRole('button').first().click();
    await expect(page.getByText(m.plan_form_suggestion_note())).toBeVisible();
    await page.getByRole('button', { name: m.plan_form_add() }).click();
    await expect(heading(page)).toHaveText(m.plan_title());
    await expect(planNames(page)).toHaveCount(6);
  });
});

test('What becomes of an activity is told on its page and kept, also when it is deleted', async ({
  page,
  context,
}) => {
  const former = (field: string, value: unknown) => ({
    field: `activities/${activityId(1)}/${field}`,
    value,
    changedAt: '2026-08-01T10:00:00.000Z',
  });
  const merged = planInitiative({
    history: [
      former('text', 'Bestäm timmarna.'),
      former('responsible', 'socialchef'),
      former('status', 'done'),
    ],
  });
  await openInitiative(page, merged, undefined, `/aktivitet/${activityId(1)}`);
  await expect(heading(page)).toHaveText(HOURS);

  await test.step('What gave way in a merge stands beside its field', async () => {
    const wasDone = m.activity_former_value({
      value: m.plan_status_done(),
      date: '1 augusti 2026',
    });
    await expect(
      page.getByText(m.activity_former({ values: wasDone }), { exact: true }),
    ).toBeVisible();
    const versions = m.history_versions({ count: 1 });
    await page
      .getByLabel(m.history_versions_named({ versions, label: m.plan_responsible() }), {
        exact: true,
      })
      .click();
    await page
      .getByText('socialchef')
      .locator('..')
      .getByRole('button', { name: m.history_use() })
      .click();
    const responsible = page.getByRole('combobox', { name: m.plan_responsible() });
    await expect(responsible).toHaveValue('socialchef');
    await expect(responsible).toBeFocused();
    await expect(page.getByText('enhetschef IFO')).toBeVisible();
  });

  await test.step('An activity says what has become of it, and keeps it through a reload', async () => {
    const history = page.getByRole('main').locator('ol').last().getByRole('listitem');
    await expect(history).toHaveCount(2);
    await page.getByRole('radio', { name: m.plan_status_done(), exact: true }).check();
    await expect(page.getByLabel(m.activity_done_on())).not.toHaveValue('');
    await page.getByLabel(m.plan_due()).fill('2027-02-28');
    await expect(history.first()).toContainText(
      m.activity_status_changed({ from: m.plan_status_in_progress(), to: m.plan_status_done() }),
    );
    await expect(history.first()).toContainText(
      m.activity_due_changed({ from: '31 januari 2020', to: '28 februari 2027' }),
    );

    const note = page.getByRole('textbox', { name: m.activity_note_new() });
    await page.getByRole('button', { name: m.activity_note_add() }).click();
    await expect(note).toBeFocused();
    await expect(note).toHaveAccessibleDescription(beginning(m.activity_note_missing()));
    await note.fill('Nämnden har beslutat.');
    await page.getByLabel(m.activity_note_date()).fill('2026-10-30');
    await page.getByRole('button', { name: m.activity_note_add() }).click();
    await expect(page.getByText(m.activity_note_added())).toBeVisible();
    await expect(note).toHaveValue('');
    // Latest first: the note stands under its own day, below what was changed today.
    const added = history.filter({ hasText: '30 oktober 2026' });
    await expect(added).toContainText('Nämnden har beslutat.');

    const edit = page.getByRole('button', {
      name: m.activity_note_edit_named({ date: '30 oktober 2026' }),
    });
    await edit.click();
    const edited = page.getByRole('textbox', { name: m.plan_note(), exact: true });
    await expect(edited).toBeFocused();
    // Emptied while it is rewritten, it is still there.
    await edited.fill('');
    await edited.fill('Nämnden har beslutat om 40 timmar.');
    await page.getByRole('button', { name: m.activity_note_close() }).click();
    await expect(edit).toBeFocused();
    await expectAccessible(page);

    await expectSaved(page);
    await page.reload();
    await expect(added).toContainText('Nämnden har beslutat om 40 timmar.');
  });

  await test.step('On paper it is read as it stands, with no fields', async () => {
    await page.emulateMedia({ media: 'print' });
    const main = page.getByRole('main');
    await expect(
      main.locator('input, textarea, select, button').filter({ visible: true }),
    ).toHaveCount(0);
    const about = main.locator('dl');
    for (const value of [m.plan_status_done(), 'socialchef', '28 februari 2027'])
      await expect(about).toContainText(value);
    await expect(about).toBeVisible();
    await expect(main.getByText('Nämnden har beslutat om 40 timmar.')).toBeVisible();
    await page.emulateMedia({ media: null });
  });

  await test.step('A cancelled activity asks for a reason, shows that it is missing and saves all the same', async () => {
    await openActivity(page, 2);
    await page.getByRole('radio', { name: m.plan_status_cancelled() }).check();
    const reason = page.getByRole('textbox', { name: m.plan_reason() });
    await expect(reason).toHaveAccessibleDescription(beginning(m.plan_gap_reason()));
    await expectSaved(page);
    await goToPart(page, 'plan');
    const row = planTable(page).getByRole('row').filter({ hasText: 'Gå igenom rutinen' });
    await expect(row).toContainText(m.plan_status_cancelled());
    await expect(row).toContainText(m.plan_gap_reason());
    await openActivity(page, 2);
    await reason.fill('Rutinen finns redan.');
    await expect(page.getByText(m.plan_gap_reason())).toHaveCount(0);
    await goToPart(page, 'plan');
    await expect(row).toContainText(m.plan_reason_given({ reason: 'Rutinen finns redan.' }));
  });

  const before = await test.step('The file has it', async () => {
    const filed = await filedActivities(page);
    const activity = filed.find(({ id }) => id === activityId(1));
    expect(activity).toMatchObject({ status: 'done', due: '2027-02-28' });
    expect(
      (activity as unknown as { notes: { text: string }[] }).notes.map((one) => one.text),
    ).toEqual(expect.arrayContaining(['Nämnden har beslutat om 40 timmar.']));
    return filed;
  });

  await test.step('A deleted activity is gone, also for another tab that looks at it', async () => {
    await openActivity(page, 1);
    const other = await context.newPage();
    await openActivity(other, 1);
    await page.getByRole('button', { name: m.activity_delete() }).click();
    const dialog = page.getByRole('dialog', {
      name: m.activity_delete_heading({ activity: withoutEnd(HOURS) }),
      exact: true,
    });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: m.delete_confirm() }).click();
    await expect(heading(page)).toHaveText(m.plan_title());
    await expect(
      page.getByText(m.plan_deleted({ activity: HOURS }), { exact: true }),
    ).toBeVisible();
    await expect(planNames(page)).toHaveCount(5);

    await expect(other.getByText(m.activity_gone())).toBeVisible();
    await expectAccessible(other);
    await other.getByRole('main').getByRole('link', { name: m.activity_to_plan() }).click();
    await expect(planNames(other)).toHaveCount(5);
  });

  await test.step('It is offered back at once, with its history', async () => {
    // The start page offers it too, by its name.
    await page.getByRole('link', { name: m.app_home() }).click();
    const removed = m.activity_undo({ activity: withoutEnd(HOURS), title: ANY, place: ANY });
    await expect(
      page.getByRole('button', { name: like(`${m.undo_do()}: ${removed}`) }),
    ).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: m.plan_undo({ activity: HOURS }), exact: true }).click();
    await expect(
      page.getByText(m.plan_restored({ activity: withoutEnd(HOURS) }), { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole('main')).toBeFocused();
    await expect(planNames(page)).toHaveCount(6);
    await expect(page.getByRole('button', { name: beginning(m.undo_do()) })).toHaveCount(0);
    expect(await filedActivities(page)).toEqual(before);
  });

  await test.step('A view and a suggestion that are not there are told like any page, and a lost activity shows the way', async () => {
    await openAddress(page, pathOf(`/aktivitet/${activityId(99)}`));
    await expect(page.getByText(m.activity_gone())).toBeVisible();
    await expect(
      page.getByRole('main').getByRole('link', { name: m.activity_to_plan() }),
    ).toBeVisible();
    for (const place of ['/plan/kvartal', '/ny-aktivitet/99', '/ny-aktivitet/3/finns-inte']) {
      await followTo(page, pathOf(place));
      await expect(heading(page)).toHaveText(m.error_not_found_heading());
    }
  });
});
