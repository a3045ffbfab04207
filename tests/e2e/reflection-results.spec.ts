// The parts of the yearly follow-up on results, judgement and what comes next, as a group fills them in at a meeting.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { instrument, stepName } from '../support/instrument.ts';
import { goToReflection } from '../support/follow-up-pages.ts';
import { expectSaved, openInitiative } from '../support/journey.ts';
import { threeYears, threeYearsFile } from '../support/three-years.ts';
import { initiativeOf } from '../support/work-file.ts';
import { amount, ANY, beginning, like, m } from '../support/messages.ts';

const NOW = 'c1a5e2d4-4b1f-4c57-9a0e-2f6a1d3e2026';
const BEFORE = 'c1a5e2d4-4b1f-4c57-9a0e-2f6a1d3e2025';
const TAUGHT = 'Utbilda vårdcentralens personal och äldreomsorgen.';
const LETTER = 'Gör ett nyhetsbrev om överenskommelsen.';
const QUESTION =
  'Ta reda på om avvikelser mellan kommun och region registreras, och i så fall var.';

const card = (page: Page, name: string) => page.getByRole('article', { name });
const heading = (page: Page, name: string) =>
  card(page, name).getByRole('button', { name, exact: true });
const offer = (page: Page) => page.getByRole('region', { name: m.result_offer() });
const tick = (where: Locator, name: string) =>
  where.getByRole('checkbox', { name, exact: true }).check();
const goal = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const taking = (where: Locator) =>
  where.getByRole('button', { name: like(m.result_take_named({ activity: ANY })) });
const undoing = (page: Page, activity: string) =>
  page.getByRole('button', { name: m.result_undo_named({ activity }) });

const DONE = m.result_standing({ status: m.plan_status_done(), date: '6 maj 2026' });
const CANCELLED = m.result_standing({ status: m.plan_status_cancelled(), date: '15 januari 2026' });
/** As a name is written within a sentence. */
const within = (name: string) => name.charAt(0).toLocaleLowerCase('sv') + name.slice(1);

test('Activities come in from the plan as suggestions, and are described with for whom', async ({
  page,
}) => {
  await openInitiative(page, threeYears, threeYearsFile, '/reflektion/resultat');
  const take = (activity: string) =>
    page.getByRole('button', { name: m.result_take_named({ activity }) });
  const taught = card(page, TAUGHT);

  await test.step('what was done is taken in, and described with for whom', async () => {
    await expect(offer(page)).toContainText(m.result_offer_since({ date: '19 september 2025' }));
    await expect(taking(offer(page))).toHaveCount(8);
    await expect(page.getByText(QUESTION)).toHaveCount(0);

    await take(TAUGHT).click();
    await expect(heading(page, TAUGHT)).toBeFocused();
    await expect(heading(page, TAUGHT)).toHaveAttribute('aria-expanded', 'true');
    await expect(taught).toContainText(m.result_plan_says({ standing: DONE }));
    await expect(taught.getByRole('radio', { name: m.result_yes() })).toBeChecked();
    await expect(taught.getByRole('textbox', { name: m.result_outcome() })).toHaveValue('');
    await expect(taught.getByRole('checkbox', { checked: true })).toHaveCount(0);
    await expect(taking(offer(page))).toHaveCount(7);

    await taught.getByRole('textbox', { name: m.result_outcome() }).fill('Fler frågar.');
    await tick(taught, m.result_violence_vnr());
    await tick(taught, m.result_group_victims());
    await tick(taught, m.result_gender_women());
    await tick(taught, m.result_not_split());
    await taught.getByText(m.result_more()).click();
    await tick(taught, m.result_age_older());
    await taught.getByRole('textbox', { name: m.result_not_reached() }).fill('Nattpersonalen.');
    await expect(taught).toContainText(m.result_fold({ filled: m.result_filled(amount(2)) }));
  });

  await test.step('what was cancelled is taken in, and why is asked for', async () => {
    await take(LETTER).click();
    const letter = card(page, LETTER);
    await expect(letter).toContainText(m.result_plan_says({ standing: CANCELLED }));
    await expect(letter.getByRole('radio', { name: m.result_no() })).toBeChecked();
    await expect(letter.getByRole('textbox', { name: m.result_reason_no() })).toBeVisible();
    await letter.getByRole('radio', { name: m.result_yes() }).check();
    await expect(letter).toContainText(m.result_plan_now({ standing: CANCELLED }));
    await letter.getByRole('radio', { name: m.result_no() }).check();
    await expectAccessible(page);
  });

  await test.step('a folded result says what it holds, and a table for whom', async () => {
    await page.getByRole('button', { name: m.result_close_all() }).click();
    const forWhom = [
      m.result_violence_vnr_short(),
      within(m.result_group_victims()),
      within(m.result_gender_women()),
      within(m.result_age_older()),
    ];
    await expect(taught).toContainText(
      [
        m.result_carried_out_short({ answer: m.result_yes() }),
        m.result_outcome_short(),
        forWhom.join(', '),
        within(m.result_table_not_split()),
      ].join(' · '),
    );
    const table = page.getByRole('table', { name: m.result_table_caption() });
    const sideways = page.getByRole('region', { name: m.result_table_caption() });
    expect(await sideways.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await expect(table.getByRole('row').last()).toHaveText(
      new RegExp(`${beginning(m.result_table_sum()).source}\\s*1\\s*0\\s*0\\s*0`, 'u'),
    );
    await expect(table).toContainText(m.result_table_not_carried_out());
    const unnamed = [
      m.result_violence_hrv_short(),
      m.result_violence_pom_short(),
      within(m.result_violence_sexual_short()),
      within(m.result_group_perpetrators()),
      within(m.result_group_children()),
      within(m.result_gender_men()),
      within(m.result_gender_girls()),
      within(m.result_gender_boys()),
      within(m.result_gender_other()),
    ];
    await expect(page.getByText(m.result_unnamed({ codes: unnamed.join(', ') }))).toBeVisible();
    await expect(page.getByText(m.result_not_split_count(amount(1)))).toBeVisible();
  });

  await test.step('what is taken in again is not replaced by what was taken away', async () => {
    await heading(page, LETTER).click();
    await page.getByRole('button', { name: m.result_remove_named({ activity: LETTER }) }).click();
    await expect(undoing(page, LETTER)).toBeFocused();
    await take(LETTER).click();
    await expect(undoing(page, LETTER)).toHaveCount(0);
    await expect(card(page, LETTER)).toHaveCount(1);
  });

  await test.step('what the plan says later stands beside what the group wrote', async () => {
    const name = 'Uppdatera kontaktlistan och bestäm vem som håller den aktuell.';
    const contacts = card(page, name);
    await take(name).click();
    await expect(contacts.getByRole('radio', { checked: true })).toHaveCount(0);
    await contacts.getByRole('radio', { name: m.result_partly() }).check();
    await contacts.getByRole('textbox', { name: m.result_reason_partly() }).fill('Sjukdom.');
    await contacts
      .getByRole('link', { name: m.result_plan_link_named({ activity: name }) })
      .click();
    await page.getByRole('radio', { name: m.plan_status_done() }).check();
    await page.getByRole('textbox', { name: beginning(m.plan_form_text()) }).fill('Ny text.');
    await goToReflection(page, 'resultat', NOW);
    await heading(page, name).click();
    await expect(contacts).toContainText(m.result_plan_now({ standing: m.plan_status_done() }));
    await expect(contacts).toContainText(m.result_plan_text({ text: 'Ny text.' }));
    await expect(contacts.getByRole('radio', { name: m.result_partly() })).toBeChecked();
    await expect(contacts.getByRole('textbox', { name: m.result_reason_partly() })).toHaveValue(
      'Sjukdom.',
    );
  });

  await test.step('all that is left of the period comes in at once, in order, and nothing twice', async () => {
    const offered = await taking(offer(page)).all();
    expect(offered).toHaveLength(5);
    const labels = await Promise.all(offered.map((one) => one.getAttribute('aria-label')));
    const names = labels.map((label) => label!.replace(m.result_take_named({ activity: '' }), ''));
    const headings = page.getByRole('article').getByRole('heading', { level: 3 });
    const all = [...(await headings.allInnerTexts()), ...names];
    await page.getByRole('button', { name: m.result_take_all(amount(5)) }).click();
    await expect(headings).toHaveText(all);
    expect(all).toHaveLength(8);
    await expect(headings.nth(3).getByRole('button')).toBeFocused();
    await expect(offer(page)).toContainText(m.result_offer_done());
    await expectSaved(page);

    await page.reload();
    await expect(headings).toHaveText(all);
    await page.getByText(m.result_others(amount(7))).click();
    await expect(taking(offer(page))).toHaveCount(7);
    await heading(page, TAUGHT).click();
    await expect(taught.getByRole('textbox', { name: m.result_outcome() })).toHaveValue(
      'Fler frågar.',
    );
    await expect(taught.getByRole('checkbox', { name: m.result_gender_women() })).toBeChecked();
    await expect(taught.getByRole('checkbox', { name: m.result_not_split() })).toBeChecked();
  });

  await test.step('a keyboard is enough to add, take away and put back', async () => {
    await page.getByRole('button', { name: m.result_add() }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Öppet hus');
    const own = card(page, 'Öppet hus');
    await expect(own.getByRole('textbox', { name: m.result_title() })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(own.getByRole('radio', { name: m.result_yes() })).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await expect(own.getByRole('radio', { name: m.result_partly() })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(own.getByRole('radio', { checked: true })).toHaveCount(0);
    await expect(own.getByRole('radio', { name: m.result_yes() })).toBeFocused();

    const remove = own.getByRole('button', {
      name: m.result_remove_named({ activity: 'Öppet hus' }),
    });
    for (let steps = 0; steps < 40; steps += 1) {
      if (await remove.evaluate((one) => one === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(remove).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(own).toHaveCount(0);
    const undo = undoing(page, 'Öppet hus');
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Öppet hus')).toBeFocused();
    await expect(undo).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Öppet hus')).toHaveAttribute('aria-expanded', 'false');
    await expectSaved(page);
    await page.reload();
    await expect(own).toBeVisible();
  });
});

/** Two files have met: what a result and a judgement said before is kept. */
function merged() {
  const before = (assessment: string, place: string, value: string) => ({
    field: `assessments/${assessment}/reflection/${place}`,
    value,
    changedAt: '2026-11-19T12:00:00.000Z',
  });
  const reflections = threeYears.reflections.map((reflection) =>
    reflection.assessment === BEFORE
      ? {
          ...reflection,
          judgements: [
            {
              id: 'evidence',
              purpose: 'evidence',
              progress: 'off-track',
              rationale: 'För tidigt.',
            },
            { id: 'mal-1', purpose: null, goal: 'Stöd inom två veckor', progress: 'partly' },
          ],
        }
      : reflection,
  );
  const other = initiativeOf([], {}, {}, 6);
  const [{ id: occasion } = { id: '' }] = other.assessments;
  const result = {
    id: 'a9d8c7b6-1234-4e5f-8a9b-0c1d2e3f2026',
    assessment: occasion,
    answers: {},
    results: [{ id: 'own', title: 'Öppet hus', outcome: 'Nyare text' }],
    updatedAt: '2026-11-20T12:00:00.000Z',
  };
  const judged = {
    ...threeYears,
    reflections,
    history: [before(NOW, 'judgements/evidence/rationale', 'Fler använder metoden.')],
  };
  const told = {
    ...other,
    reflections: [result],
    history: [before(occasion, 'results/own/outcome', 'Äldre text')],
  };
  return { occasion, file: { ...threeYearsFile, initiatives: [judged, told] } };
}

test('Purposes and goals are judged by themselves, and what was said before is at hand', async ({
  page,
}) => {
  const { occasion, file } = merged();
  const version = m.history_versions({ count: 1 });
  const result = card(page, 'Öppet hus').getByRole('textbox', { name: m.result_outcome() });
  await openInitiative(page, threeYears, file);
  await test.step('what a result said before a merge can be had back', async () => {
    await goToReflection(page, 'resultat', occasion);
    await expect(result).toHaveValue('Nyare text');
    await card(page, 'Öppet hus').getByText(version).click();
    await card(page, 'Öppet hus').getByRole('button', { name: m.history_use() }).click();
    await expect(result).toHaveValue('Äldre text');
    await expectSaved(page);
  });

  await goToReflection(page, 'bedomning', NOW);
  const evidence = goal(page, 'Stödja en evidensbaserad praktik');
  const collaboration = goal(page, 'Stärka samverkan');
  const rationaleOf = (group: Locator) => group.getByRole('textbox', { name: m.judge_rationale() });
  await test.step('a former judgement that is had back belongs to its purpose, also when nothing else was left of it', async () => {
    await expect(page.getByRole('radio')).toHaveCount(12);
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await evidence.getByText(version).click();
    await evidence.getByRole('button', { name: m.history_use() }).click();
    await expect(rationaleOf(evidence)).toHaveValue('Fler använder metoden.');
    await expect(page.getByText(m.judge_goals_none())).toBeVisible();
    await expect(goal(page, m.judge_goal_number({ number: 1 }))).toHaveCount(0);
  });

  const own = goal(page, m.judge_goal_number({ number: 1 }));
  const text = (group: Locator) =>
    group.getByRole('textbox', { name: m.judge_goal(), exact: true });
  await test.step('purposes and goals are judged by themselves, and last year stands beside', async () => {
    await expect(evidence).toContainText(m.judge_last_year({ progress: m.judge_off_track() }));
    await evidence.getByText(m.reflect_last_year()).click();
    await expect(evidence).toContainText('För tidigt.');
    await evidence.getByRole('radio', { name: m.judge_partly() }).check();
    await collaboration.getByRole('radio', { name: m.judge_cannot_tell() }).check();
    await rationaleOf(collaboration).fill('Vi ses sällan.');

    await page.getByRole('button', { name: m.judge_goals_copy(amount(1)) }).click();
    await expect(text(own)).toBeFocused();
    await expect(text(own)).toHaveValue('Stöd inom två veckor');
    await expect(own).toContainText(m.judge_last_year({ progress: m.judge_partly() }));
    await expect(own.getByRole('radio', { checked: true })).toHaveCount(0);
    await own.getByRole('radio', { name: m.judge_on_track() }).check();
  });

  await test.step('a goal is added, taken away and put back', async () => {
    const name = 'Fler vet vart de vänder sig';
    await page.getByRole('button', { name: m.judge_goal_add() }).click();
    await page.keyboard.type(name);
    await expectAccessible(page);
    await page.getByRole('button', { name: m.result_remove_named({ activity: name }) }).click();
    await undoing(page, name).click();
    await expect(text(goal(page, m.judge_goal_number({ number: 2 })))).toBeFocused();
  });

  await test.step('all of it is there after a reload, and can be cleared', async () => {
    await expectSaved(page);
    await page.reload();
    await expect(evidence.getByRole('radio', { name: m.judge_partly() })).toBeChecked();
    await expect(rationaleOf(evidence)).toHaveValue('Fler använder metoden.');
    await expect(rationaleOf(collaboration)).toHaveValue('Vi ses sällan.');
    await expect(own.getByRole('radio', { name: m.judge_on_track() })).toBeChecked();
    await evidence.getByRole('button', { name: beginning(m.judge_clear()) }).click();
    await expect(evidence.getByRole('radio', { checked: true })).toHaveCount(0);
    await goToReflection(page, 'resultat', occasion);
    await expect(result).toHaveValue('Äldre text');
  });
});

test('Three things go into the plan, and whoever is concerned gets to know', async ({ page }) => {
  const extra = { id: 'own-question', name: 'Egen fråga', question: 'Vad vill ni fira?' };
  const asking = { ...instrument, version: '9.9.9', reflection: [...instrument.reflection, extra] };
  const asked = initiativeOf(
    [1],
    {},
    { instrument: { id: asking.id, version: asking.version } },
    5,
  );
  const file = { ...threeYearsFile, instruments: [asking], initiatives: [threeYears, asked] };
  await openInitiative(page, threeYears, file, '/reflektion/framat');

  const AIM = 'Ta med tandvården';
  // The plan of three years has sixteen activities.
  const planned = m.plan_numbered({ number: 17, name: AIM });
  const link = page.getByRole('link', { name: m.ahead_in_plan({ activity: planned }) });
  const plan = page.getByRole('button', { name: m.ahead_plan_named({ aim: AIM }) });
  await test.step('three aims, of which one goes into the plan', async () => {
    // The same answer as on the page for the steering group.
    const chosen = page.getByRole('region', { name: m.ahead_aims() }).getByRole('listitem');
    await expect(chosen.first()).toContainText(m.walk_title({ number: 7, name: stepName(7) }));
    const add = page.getByRole('button', { name: m.ahead_aim_add() });
    await add.click();
    await page.keyboard.type(AIM);
    await plan.click();
    await expect(link).toBeFocused();
    for (const text of ['Utse ersättare', 'Gör en rutin']) {
      await add.click();
      await page.keyboard.type(text);
    }
    await expect(add).toHaveCount(0);
    await expect(page.getByText(m.ahead_aim_full())).toBeVisible();
    await page
      .getByRole('button', { name: m.result_remove_named({ activity: 'Utse ersättare' }) })
      .click();
    await undoing(page, 'Utse ersättare').click();
    const aims = page.getByRole('textbox', { name: like(m.ahead_aim({ number: ANY })) });
    await expect(aims).toHaveCount(3);
    await expect(aims.nth(1)).toBeFocused();
    const inOrder = [AIM, 'Utse ersättare', 'Gör en rutin'];
    for (const [index, text] of inOrder.entries()) await expect(aims.nth(index)).toHaveValue(text);
  });

  await test.step('support, a revision, and who gets to know', async () => {
    await page.getByRole('textbox', { name: m.ahead_support_rss() }).fill('Utbildning.');
    await page.getByRole('radio', { name: m.result_yes() }).check();
    await page.getByRole('textbox', { name: m.ahead_revise_what() }).fill('Tandvårdens roll.');
    await page.getByRole('button', { name: m.ahead_spread_add() }).click();
    await page.keyboard.type('Vårdcentralen');
    await page.getByRole('combobox', { name: m.ahead_how() }).fill('Arbetsplatsträff');
    await page.getByLabel(m.ahead_when(), { exact: true }).fill('2026-12-01');
    await page.getByRole('textbox', { name: m.ahead_summary() }).fill('Fler får stöd.');
    await expectAccessible(page);
    await expectSaved(page);
  });

  const answer = page.getByRole('textbox', { name: extra.question });
  const goToAsked = () => goToReflection(page, 'framat', asked.assessments[0]!.id);
  await test.step('what was taken away stays with its assessment', async () => {
    const removed = undoing(page, 'Gör en rutin');
    await page
      .getByRole('button', { name: m.result_remove_named({ activity: 'Gör en rutin' }) })
      .click();
    await expect(removed).toBeVisible();
    await goToAsked();
    await expect(answer).toBeVisible();
    await expect(removed).toHaveCount(0);
  });

  await test.step('a question that the questionnaire asks beside those of the parts stands last', async () => {
    await answer.fill('Att vi är två.');
    await expect(page.getByRole('main').getByRole('textbox').last()).toHaveValue('Att vi är två.');
    await expectSaved(page);
  });

  await test.step('all of it is there after a reload', async () => {
    await page.reload();
    await expect(answer).toHaveValue('Att vi är två.');
    await goToReflection(page, 'framat', NOW);
    await expect(page.getByRole('combobox', { name: m.ahead_unit() })).toHaveValue('Vårdcentralen');
    await expect(page.getByLabel(m.ahead_when(), { exact: true })).toHaveValue('2026-12-01');
    await expect(page.getByRole('textbox', { name: m.ahead_revise_what() })).toHaveValue(
      'Tandvårdens roll.',
    );
  });

  await test.step('an aim whose activity is deleted can go into the plan once more', async () => {
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(AIM);
    await page.getByRole('button', { name: m.activity_delete() }).click();
    await page.getByRole('dialog').getByRole('button', { name: m.delete_confirm() }).click();
    await expect(page.getByText(m.plan_deleted({ activity: AIM }))).toBeVisible();
    await goToReflection(page, 'framat', NOW);
    await expect(page.getByText(m.ahead_aim_gone())).toBeVisible();
    await expect(plan).toBeVisible();
  });
});
