// The yearly follow-up: six parts in any order, in the room, in two tabs and on two machines, until a body has adopted it.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import questionnaire from '#instruments/iris/1.0.0/instrument.json' with { type: 'json' };
import { expectAccessible } from '../support/axe.ts';
import { readDevice } from '../support/device.ts';
import { adoptedFollowUp, followUpInitiative } from '../support/follow-up.ts';
import {
  box,
  goToReflection,
  heading,
  holds,
  nothing,
  PARTS,
  unfold,
} from '../support/follow-up-pages.ts';
import { chooseFile, expectSaved, goToStart, openInitiative, pathOf } from '../support/journey.ts';
import { initiativeOf, payload, workFileOf } from '../support/work-file.ts';
import { numberWriter } from '#lib/i18n/number-words.ts';
import { amount, ANY, beginning, holding, like, m } from '../support/messages.ts';

const { name: COLLABORATION_NAME, question: COLLABORATION } = questionnaire.reflection.find(
  ({ id }) => id === 'collaboration',
)!;
const begun = (holds: string) => m.reflect_holds_with({ begun: m.reflect_holds_begun(), holds });
const ONE_ANSWER = begun(m.reflect_holds_answers(amount(1)));
/** The short way through a part is taken. */
const ANSWERED = m.reflect_holds_with({
  begun: m.reflect_holds_finished(),
  holds: m.reflect_holds_answers(amount(1)),
});

/** What opens and closes the three questions of a pillar. */
const foldOf = (pillar: string, count: number) =>
  m.reflect_pillar_write({
    pillar: pillar.toLocaleLowerCase('sv'),
    count: numberWriter([count, 3], 'neuter')(count),
    total: 'tre',
  });

async function answersOf(page: Page): Promise<Record<string, unknown>> {
  await expectSaved(page);
  const { answers = [] } = await readDevice(page);
  return Object.fromEntries(answers.map(({ question, text }) => [String(question), text]));
}

test('The parts are written in any order, saved as one writes and still there after a reload', async ({
  page,
}) => {
  const unrated = initiativeOf([], {}, {}, 5);
  const file = workFileOf([followUpInitiative(), unrated]);
  await openInitiative(page, followUpInitiative(), file, '/reflektion');
  const field = box(page, COLLABORATION);

  await test.step('one goes from part to part by the links', async () => {
    await expect(heading(page)).toHaveText(m.reflect_title());
    for (const part of ['about', 'results', 'collaboration'])
      await expect(holds(page, part)).toHaveText(m.reflect_holds_empty());
    // The steps that were chosen elsewhere are the ones that are asked for here.
    await expect(holds(page, 'ahead')).toHaveText(begun(m.reflect_holds_steps(amount(2))));
    const primary = page.getByRole('main').locator('.button.primary');
    await expect(primary).toHaveText(
      m.reflect_continue({ number: 1, name: m.result_part_about() }),
    );
    await page.getByRole('link', { name: m.result_part_implementation(), exact: true }).click();
    await expect(heading(page)).toHaveText(m.result_part_implementation());
    await expect(
      page.getByText(holding(m.reflect_steps_since({ occasion: 'Hösten 2025', counts: ANY }))),
    ).toBeVisible();
    await box(page, m.reflect_lesson_learned()).fill('Börja med cheferna.');
    await page
      .getByRole('link', { name: m.reflect_previous({ name: m.result_part_collaboration() }) })
      .click();
    await expect(heading(page)).toHaveText(m.result_part_collaboration());
  });

  await test.step('a part that is empty on purpose is told from a forgotten one, and text is never hidden by it', async () => {
    await nothing(page).check();
    await expect(page.getByText(m.reflect_nothing_text())).toBeHidden();
    const parts = page.getByRole('navigation', { name: m.reflect_parts() }).getByRole('listitem');
    await expect(parts.nth(2)).toContainText(m.reflect_nothing());
    await field.fill('Mötena hålls.');
    await expect(page.getByText(m.reflect_nothing_text())).toBeVisible();
    await expect(parts.nth(2)).toContainText(ANSWERED);
  });

  await test.step('all of it is there after a reload', async () => {
    await expectSaved(page);
    await page.reload();
    await expect(field).toHaveValue('Mötena hålls.');
    await expect(nothing(page)).toBeChecked();
    await goToReflection(page, 'implementering');
    await expect(box(page, m.reflect_lesson_learned())).toHaveValue('Börja med cheferna.');
    await page.getByRole('link', { name: m.reflect_title() }).first().click();
    await expect(holds(page, 'collaboration')).toHaveText(ANSWERED);
    await expect(holds(page, 'implementation')).toHaveText(ONE_ANSWER);
    await expect(holds(page, 'figures')).toHaveText(m.reflect_figures_none());
  });

  await test.step('last year’s answer stands beside, and is copied only by choice, after what is there', async () => {
    const action = (name: string) =>
      page.getByRole('button', {
        name: m.before_named({ action: name, label: COLLABORATION_NAME }),
      });
    await goToReflection(page, 'samverkan');
    await page.getByText(m.reflect_last_year(), { exact: true }).click();
    await action(m.reflect_copy()).click();
    await expect(field).toHaveValue('Mötena hålls.\n\nVi har börjat träffas.');
    await expect(field).toBeFocused();
    await action(m.undo_do()).click();
    await expect(field).toHaveValue('Mötena hålls.');
    await field.fill('');
    await action(m.reflect_copy()).click();
    await expect(field).toHaveValue('Vi har börjat träffas.');
  });

  await test.step('a long answer is told to be long, and kept whole', async () => {
    const told = page.getByText(m.reflect_long({ about: '1 200' }));
    await field.fill('');
    await expect(page.getByText(m.reflect_points())).toBeVisible();
    await field.fill('a'.repeat(1200));
    await expect(
      page.getByText(m.reflect_length({ count: '1 200', about: '1 200' })),
    ).toBeVisible();
    await expect(told).toBeHidden();
    await field.press('End');
    await field.pressSequentially('bc');
    await expect(told).toBeVisible();
    expect((await answersOf(page)).collaboration).toBe(`${'a'.repeat(1200)}bc`);
  });

  await test.step('the three questions of each pillar are folded, with what is written to be read', async () => {
    await expect(page.getByRole('textbox')).toHaveCount(1);
    await page.getByText(foldOf(m.reflect_pillar_governance(), 0)).click();
    const governance = page.getByRole('group', { name: m.reflect_pillar_governance() });
    await governance
      .getByRole('textbox', { name: m.reflect_lesson_worked() })
      .fill('Beslutet är fattat.');
    await expectAccessible(page);
    await page.getByText(foldOf(m.reflect_pillar_governance(), 1)).click();
    await expect(governance).toBeHidden();
    await expect(
      page.getByRole('definition').filter({ hasText: 'Beslutet är fattat.' }),
    ).toBeVisible();
    expect(await answersOf(page)).toMatchObject({ 'governance-worked': 'Beslutet är fattat.' });
  });

  await test.step('before a step is rated there is one sentence, and then every step', async () => {
    await goToReflection(page, 'implementering', unrated.assessments[0]!.id);
    await expect(page.getByText(m.reflect_steps_unrated())).toBeVisible();
    await expect(page.getByText(m.level_blank())).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: m.reflect_steps_to() }).click();
    await expect(heading(page)).toHaveText(m.setup_what_default());
  });
});

test('A keyboard is enough to write the form, and what may point out a person is found again', async ({
  page,
}) => {
  await openInitiative(page, followUpInitiative(), undefined, '/reflektion');
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 80; presses++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
  };

  await test.step('the form is written with the keyboard alone', async () => {
    await expect(heading(page)).toHaveText(m.reflect_title());
    await tabTo(page.getByRole('link', { name: m.result_part_collaboration(), exact: true }));
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(m.result_part_collaboration());
    await tabTo(box(page, COLLABORATION));
    await page.keyboard.type('Mötena hålls.');
    await tabTo(page.locator('summary', { hasText: foldOf(m.reflect_pillar_consensus(), 0) }));
    await page.keyboard.press('Enter');
    const consensus = page.getByRole('group', { name: m.reflect_pillar_consensus() });
    await tabTo(consensus.getByRole('textbox', { name: m.reflect_lesson_learned() }));
    await page.keyboard.type('Samma ord.');
    await tabTo(
      page.getByRole('link', { name: m.reflect_next({ name: m.result_part_implementation() }) }),
    );
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(m.result_part_implementation());
    await tabTo(box(page, m.reflect_lesson_worked()));
    await page.keyboard.type('Skriv till anna@mora.se');
    expect(await answersOf(page)).toMatchObject({
      collaboration: 'Mötena hålls.',
      'consensus-learned': 'Samma ord.',
      'implementation-worked': 'Skriv till anna@mora.se',
    });
  });

  await test.step('a comment is written letter by letter, in every part, whatever the way of working', async () => {
    for (const [slug] of PARTS) {
      await goToReflection(page, slug);
      await page.getByText(m.reflect_comments()).click();
      const field = box(page, m.reflect_comment_municipality());
      await field.click();
      await page.keyboard.type('Hej på er');
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('Hej på er');
    }
  });

  await test.step('a text that may point out a person leads to the part where it stands', async () => {
    await expectSaved(page);
    await followTo(page, pathOf('/rapport'));
    await page.getByRole('button', { name: m.save_to_file() }).click();
    const question = m.reflect_lesson_of({
      pillar: m.result_part_implementation(),
      question: m.reflect_lesson_worked(),
    });
    const link = page.getByRole('link', { name: holding(m.sensitive_at_answer({ question })) });
    await expect(link).toBeVisible();
    await expectAccessible(page);
    await link.click();
    await expect(heading(page)).toHaveText(m.result_part_implementation());
  });
});

test('Two tabs write one follow-up', async ({ page, context }) => {
  const ACTIVITY = 'Gå igenom rutinen tillsammans.';
  await openInitiative(page, followUpInitiative(), undefined, '/reflektion/samverkan');
  const second = await context.newPage();
  const goTo = async (part: Parameters<typeof goToReflection>[1]) => {
    for (const tab of [page, second]) await goToReflection(tab, part);
  };

  await test.step('what is written in one tab is read in the other', async () => {
    await goTo('samverkan');
    await expect(nothing(page)).toBeVisible();
    await box(second, COLLABORATION).fill('Skrivet i den andra fliken.');
    await expect(box(page, COLLABORATION)).toHaveValue('Skrivet i den andra fliken.');
    // There is something to report now.
    await expect(nothing(page)).toHaveCount(0);
  });

  await test.step('so is that there is nothing to report', async () => {
    await goTo('implementering');
    await nothing(page).check();
    await expect(nothing(second)).toBeChecked();
    await box(page, m.reflect_lesson_learned()).fill('Något ändå.');
    await expect(nothing(page)).toBeChecked();
    await nothing(page).uncheck();
    await expect(nothing(page)).toBeFocused();
    await expect(nothing(second)).toHaveCount(0);
  });

  await test.step('the same activity, taken in by both, is one', async () => {
    await goTo('resultat');
    const card = (tab: Page) => tab.getByRole('article', { name: ACTIVITY });
    const take = (tab: Page) =>
      tab.getByRole('button', { name: m.result_take_named({ activity: ACTIVITY }) });
    const girls = (tab: Page) =>
      card(tab).getByRole('checkbox', { name: m.result_gender_girls(), exact: true });
    await expect(take(second)).toBeVisible();
    await take(page).click();
    await expect(card(second)).toBeVisible();
    await expect(take(second)).toHaveCount(0);
    await card(second).getByRole('button', { name: ACTIVITY, exact: true }).click();
    await girls(second).check();
    await expect(girls(page)).toBeChecked();
  });
  await expectAccessible(page);
});

test('The kommun and the region write on machines of their own, and files meet', async ({
  page,
}) => {
  const machine = (answers: Record<string, string>, changes: Record<string, unknown>) => ({
    ...followUpInitiative(answers, changes),
    mode: 'parties-first',
  });
  const hard = (text: string) => ({ 'governance-hard': text });
  const own = { ...hard('Mandat saknas.'), 'comment-ahead-municipality': 'Vi behöver mer tid.' };
  const region = { ...hard('Mandat saknas.'), 'comment-ahead-region': 'Vi kan hjälpa till.' };
  await openInitiative(page, machine(own, { isu: 'no' }), undefined, '/reflektion/bedomning');
  const dialog = page.getByRole('dialog', { name: m.open_exists_heading() });

  await test.step('where the two work on their own, the comments are open from the beginning', async () => {
    await expect(heading(page)).toHaveText(m.result_part_judgement());
    await expect(box(page, m.reflect_comment_municipality())).toBeVisible();
    // And stay as one leaves them.
    const fold = page.getByText(m.reflect_comments());
    await fold.click();
    await expect(box(page, m.reflect_comment_municipality())).toBeHidden();
    await fold.click();
    await box(page, m.reflect_comment_region()).click();
    await page.keyboard.type('Hej');
    await expect(box(page, m.reflect_comment_region())).toHaveValue('Hej');
    await expectSaved(page);
  });

  await test.step('what both have commented stands in the merged file', async () => {
    await goToStart(page);
    await chooseFile(page, payload(workFileOf([machine(region, { isu: 'no' })])));
    await dialog.getByRole('button', { name: m.merge_add(), exact: true }).click();
    await expect(heading(page)).toHaveText(followUpInitiative().title);
    await goToReflection(page);
    const both: [string, string][] = [
      [m.party_municipality(), m.result_part_ahead()],
      [
        m.party_region(),
        new Intl.ListFormat('sv').format([m.result_part_judgement(), m.result_part_ahead()]),
      ],
    ];
    for (const [party, parts] of both)
      await expect(page.getByText(m.reflect_comments_by({ party, parts }))).toBeVisible();
    await goToReflection(page, 'framat');
    await expect(box(page, m.reflect_comment_municipality())).toHaveValue('Vi behöver mer tid.');
    await expect(box(page, m.reflect_comment_region())).toHaveValue('Vi kan hjälpa till.');
  });

  await test.step('what two files answer differently is asked about by the name of the question', async () => {
    await goToStart(page);
    const other = machine(hard('Budget saknas.'), { isu: 'partly' });
    await chooseFile(page, payload(workFileOf([other])));
    const question = m.reflect_lesson_of({
      pillar: m.reflect_pillar_governance(),
      question: m.reflect_lesson_hard(),
    });
    await expect(dialog.getByText(m.merge_unit_answer({ question }))).toBeVisible();
    const place = m.reflect_place({ place: m.result_part_about(), field: m.reflect_isu() });
    await expect(dialog.getByText(m.reflect_unit({ place }))).toBeVisible();
    await expect(dialog.getByText(m.result_partly(), { exact: true })).toBeVisible();
  });
  await expectAccessible(page);
});

/** Rows in every part, and some of last year's that could be gone on with if it were not adopted. */
function adoptedWithRows() {
  const initiative = adoptedFollowUp();
  const [before, now] = initiative.reflections;
  const aim = { id: 'a', text: 'Få med skolan.', activityId: null };
  const unit = { id: 'c', unit: 'Vårdcentralerna', how: 'Möte', on: '2026-11-02' };
  const goal = { id: 'g', purpose: null, goal: 'Stöd inom två veckor', progress: 'on-track' };
  return {
    ...initiative,
    reflections: [
      {
        ...before!,
        aims: [{ ...aim, id: 'a1', text: 'Utse en ersättare.' }],
        communications: [{ ...unit, id: 'c1', unit: 'Skolan' }],
        judgements: [{ ...goal, id: 'g1', goal: 'Fler remisser' }],
      },
      {
        ...now!,
        aims: [aim],
        communications: [unit],
        judgements: [
          { id: 'evidence', purpose: 'evidence', progress: 'partly', rationale: 'Fler frågar.' },
          goal,
        ],
        results: [
          {
            id: 'r',
            title: 'Utbildning',
            carriedOut: 'partly',
            reason: 'Sjukdom.',
            groups: ['victims'],
          },
        ],
        revise: 'no',
      },
    ],
  };
}

/** Every button that adds, takes over or takes away. */
const CHANGING = new RegExp(
  [
    m.result_take_named({ activity: ANY }),
    m.result_take_all(amount(1)),
    m.result_take_all(amount(ANY)),
    m.result_add(),
    m.result_remove_named({ activity: ANY }),
    m.judge_clear(),
    m.judge_clear_named({ goal: ANY }),
    m.judge_goals_copy(amount(1)),
    m.judge_goals_copy(amount(ANY)),
    m.judge_goal_add(),
    m.ahead_last_use_named({ aim: ANY }),
    m.ahead_aim_add(),
    m.ahead_plan_named({ aim: ANY }),
    m.ahead_spread_copy(amount(1)),
    m.ahead_spread_copy(amount(ANY)),
    m.ahead_spread_add(),
    m.history_remove(),
  ]
    .map((name) => like(name).source)
    .join('|'),
  'su',
);

const FETCHED: Readonly<Record<string, string>> = {
  resultat: m.plan_goals(),
  bedomning: 'Stödja en evidensbaserad praktik',
};

test('An adopted follow-up is read and copied, and not changed', async ({ page }) => {
  await openInitiative(page, adoptedWithRows(), undefined, '/reflektion');
  await expect(
    page.getByText(m.reflect_adopted_by_on({ by: 'Socialnämnden', on: '2 november 2026' })),
  ).toBeVisible();
  await expect(page.getByRole('main').locator('.button')).toHaveCount(0);
  const before = await readDevice(page);
  for (const [slug, title] of PARTS)
    await test.step(title, async () => {
      await goToReflection(page, slug);
      await expect(page.getByText(m.reflect_adopted())).toBeVisible();
      const main = page.getByRole('main');
      await unfold(page);
      // Choices that are fetched once the part is there.
      const fetched = FETCHED[slug];
      if (fetched) await expect(main.getByRole('group', { name: fetched })).toBeVisible();
      const texts = 'textarea, input:not([type="radio"], [type="checkbox"])';
      await expect(main.locator(texts)).not.toHaveCount(0);
      await expect(main.locator(`:is(${texts}):not(:read-only, :disabled)`)).toHaveCount(0);
      await expect(
        main.locator(':is([type="radio"], [type="checkbox"], select):enabled'),
      ).toHaveCount(0);
      await expect(main.getByRole('button', { name: CHANGING })).toHaveCount(0);
      await expect(nothing(page)).toHaveCount(0);
      await expectAccessible(page);
    });
  expect(await readDevice(page)).toEqual(before);

  await goToReflection(page, 'samverkan');
  await page.getByText(m.reflect_last_year(), { exact: true }).first().click();
  await expect(page.getByRole('button', { name: beginning(m.reflect_copy()) })).toBeHidden();
  await page.getByRole('link', { name: m.reflect_adopted_link() }).click();
  await expect(heading(page)).toHaveText(m.docpage_title());
});
