// The follow-up of a second year: what was said the year before stands beside, and goes on only by choice.
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { followUpInitiative } from '../support/follow-up.ts';
import { box, goToReflection, holds } from '../support/follow-up-pages.ts';
import { expectSaved, openInitiative } from '../support/journey.ts';
import { activityOf } from '../support/plan.ts';
import { amount, ANY, beginning, like, m } from '../support/messages.ts';

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

test('What the follow-up is about is filled in by choice, from the assessment and from last year', async ({
  page,
}) => {
  await openInitiative(page, secondYear({ sources: ['isu'] }), undefined, '/reflektion/om');
  const main = page.getByRole('main');

  await test.step('the period is suggested', async () => {
    const to = page.getByLabel(m.reflect_to(), { exact: true });
    await expect(page.getByLabel(m.reflect_from())).toHaveValue('');
    await page
      .getByRole('button', {
        name: m.reflect_period_suggestion({ from: '1 september 2025', to: '17 september 2026' }),
      })
      .click();
    await expect(page.getByLabel(m.reflect_from())).toHaveValue('2025-09-01');
    await expect(page.getByLabel(m.reflect_from())).toBeFocused();
    await expect(to).toHaveValue('2026-09-17');
    await to.fill('2025-01-01');
    await to.blur();
    await expect(page.getByText(m.reflect_period_wrong())).toBeVisible();
    await expect(page.getByText('SN 2026/118')).toBeVisible();
    await expect(main.getByText(m.report_draft())).toHaveCount(0);
  });

  const take = page.getByRole('button', { name: m.reflect_take_participants() });
  const roles = page.getByRole('textbox', { name: m.setup_participant_role(), exact: true });
  const remove = (role: string) =>
    page.getByRole('button', { name: m.setup_participant_remove_named({ role }), exact: true });
  await test.step('the functions of the assessment are taken over', async () => {
    await take.click();
    await expect(page.getByText(m.reflect_taken_participants(amount(2)))).toBeVisible();
    await expect(roles).toHaveCount(2);
    await expect(roles.first()).toBeFocused();
    await remove('vårdcentralschef').click();
    await expect(roles).toHaveCount(1);
    await roles.fill('socialchef');
  });
  await test.step('a function that is listed already is not taken from the assessment once more', async () => {
    await remove('socialchef').click();
    await page.getByRole('button', { name: m.setup_participant_add() }).click();
    await roles.fill(' VÅRDCENTRALSCHEF');
    await page
      .getByRole('combobox', { name: m.setup_participant_party() })
      .selectOption({ label: m.party_region() });
    await take.click();
    const [taken, listed] = [
      m.reflect_taken_participants(amount(1)),
      m.reflect_listed_already(amount(1)),
    ];
    await expect(page.getByText(like(`${taken} ${listed}`))).toBeVisible();
    await expect(roles).toHaveCount(2);
    await expect(take).toHaveCount(0);
    await roles.nth(1).fill('socialchef');
  });

  await test.step('last year’s choices stand beside, and are copied by choice', async () => {
    await expect(page.getByText(m.reflect_last_choice({ words: m.result_partly() }))).toBeVisible();
    const isu = page.getByRole('group', { name: m.reflect_isu() });
    const copyOf = (group: typeof isu) =>
      group.getByRole('button', { name: beginning(m.reflect_copy()) });
    await expect(isu.getByRole('radio', { checked: true })).toHaveCount(0);
    await copyOf(isu).click();
    await expect(isu.getByRole('radio', { name: m.result_partly() })).toBeChecked();
    await expect(isu.getByRole('radio', { name: m.result_partly() })).toBeFocused();
    await expect(copyOf(isu)).toHaveCount(0);

    const sources = page.getByRole('group', { name: m.reflect_sources() });
    const words = new Intl.ListFormat('sv').format([
      m.result_source_situation(),
      m.result_source_sip(),
    ]);
    await expect(sources.getByText(m.reflect_last_choice({ words }))).toBeVisible();
    await copyOf(sources).click();
    await expect(sources.getByRole('checkbox', { checked: true })).toHaveCount(3);
  });

  await test.step('what is chosen and written is there after a reload', async () => {
    await page.getByRole('checkbox', { name: m.result_source_other() }).check();
    await box(page, m.reflect_other_sources()).fill('En egen enkät.');
    await expectAccessible(page);
    await expectSaved(page);
    await page.reload();
    await expect(roles).toHaveCount(2);
    await expect(roles.nth(1)).toHaveValue('socialchef');
    await expect(page.getByRole('checkbox', { name: m.result_source_situation() })).toBeChecked();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(4);
    await expect(page.getByRole('radio', { name: m.result_partly() })).toBeChecked();
    await expect(box(page, m.reflect_other_sources())).toHaveValue('En egen enkät.');
  });
});

test('What last year aimed at goes on, and what came of it is asked for', async ({ page }) => {
  const communications = [{ id: 'x', unit: ' Skolan', how: '' }];
  await openInitiative(page, secondYear({ communications }), undefined, '/reflektion/framat');
  const aims = page.getByRole('region', { name: m.ahead_aims() });
  const use = (aim: string) => aims.getByRole('button', { name: m.ahead_last_use_named({ aim }) });

  await test.step('last year’s aims stand at the top with how they stand in the plan, and can go on', async () => {
    const last = aims.locator('.last').getByRole('listitem');
    await expect(aims.getByRole('heading', { name: m.ahead_last_aims() })).toBeVisible();
    await expect(last).toHaveCount(2);
    await expect(last.first()).toContainText('Få med skolan.');
    await expect(
      last.first().getByRole('link', { name: like(m.ahead_in_plan({ activity: ANY })) }),
    ).toBeVisible();
    await expect(last.nth(1)).toContainText(m.ahead_last_no_plan());
    await use('Få med skolan.').click();
    await expect(box(page, m.ahead_aim({ number: 1 }))).toHaveValue('Få med skolan.');
    await expect(box(page, m.ahead_aim({ number: 1 }))).toBeFocused();
    await expect(aims.getByText(m.ahead_last_used({ aim: 'Få med skolan' }))).toBeVisible();
    await expect(use('Få med skolan.')).toHaveCount(0);
    await use('Utse en ersättare.').click();
    await page
      .getByRole('button', { name: m.ahead_plan_named({ aim: 'Utse en ersättare.' }) })
      .click();
    await expect(aims.getByText(m.ahead_planned({ aim: 'Utse en ersättare' }))).toBeVisible();
  });

  await test.step('those who got to know last year are copied without their day, and nobody twice', async () => {
    await expect(page.getByText(m.reflect_last_choice({ words: m.result_no() }))).toBeVisible();
    await page.getByRole('button', { name: m.ahead_spread_copy(amount(1)) }).click();
    const units = page.getByRole('combobox', { name: m.ahead_unit() });
    await expect(units).toHaveCount(2);
    await expect(units.nth(1)).toHaveValue('Vårdcentralerna');
    await expect(units.nth(1)).toBeFocused();
    await expect(page.getByLabel(m.ahead_when()).nth(1)).toHaveValue('');
    for (const count of [1, ANY])
      await expect(
        page.getByRole('button', { name: like(m.ahead_spread_copy(amount(count))) }),
      ).toHaveCount(0);
  });

  await test.step('a row that was added and left alone is not counted', async () => {
    const add = page.getByRole('button', { name: m.ahead_spread_add() });
    const units = page.getByRole('combobox', { name: m.ahead_unit() });
    // Enter goes on as the button does, and to the empty row once there is one.
    await units.last().press('Enter');
    await expect(units).toHaveCount(3);
    await expect(units.last()).toBeFocused();
    await units.first().press('Enter');
    await expect(units.last()).toBeFocused();
    await add.click();
    await expect(units).toHaveCount(4);
    await expectAccessible(page);
    await expectSaved(page);
    await goToReflection(page);
    await expect(holds(page, 'ahead')).toHaveText(
      m.reflect_holds_with({
        begun: m.reflect_holds_begun(),
        holds: [
          m.reflect_holds_steps(amount(2)),
          m.reflect_holds_aims(amount(2)),
          m.reflect_holds_communications(amount(2)),
        ].join(', '),
      }),
    );
  });

  await test.step('what came of last year’s aims is asked for, with last year’s result beside', async () => {
    await goToReflection(page, 'resultat');
    const offer = page.getByRole('region', { name: m.result_offer() });
    await offer
      .getByRole('button', {
        name: beginning(m.result_take_named({ activity: 'Bestäm hur många timmar' })),
      })
      .click();
    const card = page.getByRole('article', { name: /^Bestäm hur många timmar/ });
    await expect(card.getByText(m.reflect_last_choice({ words: m.result_partly() }))).toBeVisible();
    const women = m.result_gender_women().toLocaleLowerCase('sv');
    await expect(card.getByText(m.reflect_last_choice({ words: women }))).toBeVisible();
    await expect(card.getByRole('radio', { checked: true })).toHaveCount(0);
    await card.getByText(m.reflect_last_year(), { exact: true }).click();
    await card
      .getByRole('button', {
        name: beginning(m.before_named({ action: m.reflect_copy(), label: m.result_outcome() })),
      })
      .click();
    await expect(card.getByRole('textbox', { name: m.result_outcome() })).toHaveValue(
      'Halva tiden är bestämd.',
    );
  });
});
