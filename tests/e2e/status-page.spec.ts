// "Underlag till styrgruppen": the one page for the local steering group, and the one where it is prepared, with the help to choose. How it is printed is
// tested in status-page-print.spec.ts.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe.ts';
import { stepName, steps } from '../support/instrument.ts';
import { followTo } from '../support/follow-to.ts';
import { expectSaved, goToPart, openInitiative, pathOf, savedFile } from '../support/journey.ts';
import { visit } from '../support/places.ts';
import { activityOf, LATE, planInitiative } from '../support/plan.ts';
import { planTable } from '../support/plan-page.ts';
import {
  chosen,
  goToPlace,
  goToPrepare,
  goToRead,
  named,
  openPlace,
  part,
  PLACE,
  PREPARE,
  priorities,
  stepTitle,
} from '../support/status-page.ts';
import { ASSESSMENT, EA, initiativeOf, levels, times, VI } from '../support/work-file.ts';
import { capital } from '#lib/i18n/letter-case.ts';
import { amount, ANY, holding, like, m } from '../support/messages.ts';

const FULL = m.choose_full();

/** One after the other, whatever stands between. */
const inOrder = (...words: readonly string[]) =>
  new RegExp(words.map((word) => holding(word).source).join('.*'), 'su');
const choice = (page: Page, number: number) =>
  page.getByRole('checkbox', { name: stepTitle(number), exact: true });
const row = (page: Page, number: number) =>
  page.getByRole('listitem').filter({ has: choice(page, number) });
/** The numbers of the steps that can be chosen, in the order in which they stand. */
async function listed(page: Page): Promise<string[]> {
  const labels = await page.getByRole('group').locator('label').allTextContents();
  return labels.map((label) => {
    const step = steps.find(({ number }) => label.trim() === stepTitle(number));
    return step ? String(step.number) : label;
  });
}

/** Steps in every state, two pictures of one of them that differ, and one chosen step that the questions lack. */
function heldBack() {
  const held = initiativeOf(
    levels([2, 1, VI, null, 0, 3, 2, EA], [2, 2], [3, 0, 3], [1]),
    {
      activities: [
        activityOf(1, { due: LATE }),
        activityOf(20, { step: '14', status: 'done', endedOn: LATE }),
      ],
    },
    { priorities: ['gone'] },
  );
  const [now] = held.assessments;
  const picture = (party: string, level: number) => ({
    ...now!.ratings[0]!,
    step: '3',
    party,
    level,
  });
  const ratings = [...now!.ratings, picture('municipality', 3), picture('region', 0)];
  return { ...held, assessments: [{ ...now!, ratings }] };
}

test('A group sees what holds each phase back, and chooses three steps in an order of its own', async ({
  page,
}) => {
  const held = heldBack();
  await openPlace(page, held);
  await goToPrepare(page);

  await test.step('the steps stand in the order of the process', async () => {
    expect(await listed(page)).toEqual(['2', '3', '4', '5', '9', '10', '12', '14']);
    await expect(row(page, 5)).toContainText('0 Inte påbörjat');
    await expect(row(page, 5)).toContainText(m.choose_not_started());
    await expect(row(page, 5)).toContainText(m.choose_ahead({ phase: 'Genomförande' }));
    await expect(row(page, 3)).toContainText(m.choose_unknown());
    await expect(row(page, 4)).toContainText(m.choose_blank());
    await expect(row(page, 9)).toContainText(m.choose_partly());
    await expect(row(page, 9)).not.toContainText(holding(m.choose_ahead({ phase: ANY })));
  });

  await test.step('how many activities a step has is said in words, and that the pictures differ', async () => {
    await expect(row(page, 3)).toContainText(capital(m.choose_open(amount(1))));
    await expect(row(page, 3)).toContainText(inOrder(m.pictures_differ(), m.plan_late()));
    await expect(row(page, 12)).toContainText(m.choose_no_activity());
    await expect(row(page, 14)).toContainText(m.choose_all_ended());
  });

  await test.step('three can be chosen, since one that the questions lack takes up no place', async () => {
    await expect(page.getByRole('main')).toContainText(m.choose_chosen_none());
    for (const number of [9, 3, 2]) await choice(page, number).check();
    await expect(chosen(page)).toHaveText(named(9, 3, 2));
    await goToRead(page);
    await expect(part(page, m.place_priorities())).toContainText(
      inOrder(m.pictures_differ(), m.plan_late()),
    );
  });

  await test.step('the overview marks a step in the same order', async () => {
    await goToPart(page, 'overview');
    const marked = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: like(`3 ${stepName(3)}`) }) })
      .filter({ hasText: m.mark_first() });
    await expect(marked).toContainText(inOrder(m.mark_first(), m.pictures_differ(), m.plan_late()));
    await expectAccessible(page);
  });

  await test.step('so do the step and the plan, where they show it', async () => {
    const marks = inOrder(m.mark_first(), m.pictures_differ(), m.plan_late());
    await goToPart(page, 'plan');
    const activity = planTable(page).getByRole('row').filter({ hasText: m.plan_late() });
    await expect(activity).toContainText(marks);
    await activity.getByRole('rowheader').getByRole('link').click();
    await expect(page.getByRole('main').locator('p').first()).toContainText(marks);
    await goToPart(page, 'plan');
    await page.getByRole('link', { name: m.due_follow_up() }).click();
    await expect(
      page.getByRole('main').getByRole('listitem').filter({ hasText: m.plan_late() }),
    ).toContainText(marks);
    await goToPlace(page, held);
    await goToPrepare(page);
  });

  await test.step('a fourth is answered with words, and what is chosen stays', async () => {
    const fourth = choice(page, 4);
    await expect(fourth).toHaveAttribute('aria-disabled', 'true');
    await expect(fourth).toHaveAccessibleDescription(holding(FULL));
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
    await expect(chosen(page)).toHaveText(named(9, 2, 4));
  });

  await test.step('the order is changed by keyboard, and focus follows the step', async () => {
    const button = (action: string, number: number): Locator =>
      page.getByRole('button', { name: m.choose_named({ action, step: stepTitle(number) }) });
    await expect(button(m.choose_up(), 9)).toHaveCount(0);
    await expect(button(m.choose_down(), 4)).toHaveCount(0);

    await button(m.choose_up(), 4).focus();
    await page.keyboard.press('Enter');
    await expect(chosen(page)).toHaveText(named(9, 4, 2));
    await expect(button(m.choose_up(), 4)).toBeFocused();
    await expect(page.getByText(m.choose_moved({ step: stepTitle(4), place: 2 }))).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(chosen(page)).toHaveText(named(4, 9, 2));
    // There is no way further up.
    await expect(button(m.choose_down(), 4)).toBeFocused();

    await button(m.choose_remove(), 9).focus();
    await page.keyboard.press('Enter');
    await expect(chosen(page)).toHaveText(named(4, 2));
    await expect(page.getByRole('heading', { name: m.choose_chosen() })).toBeFocused();
    await expect(page.getByText(m.choose_removed({ step: stepTitle(9) }))).toBeVisible();
  });

  await test.step('a step that holds nothing back can be chosen too, but not as a fourth', async () => {
    const others = page.getByRole('combobox', { name: m.choose_other() });
    const add = page.getByRole('button', { name: m.choose_other_do() });
    await add.click();
    await expect(page.getByText(m.choose_other_first())).toBeVisible();
    await others.selectOption({ label: stepTitle(6) });
    await add.click();
    await expect(page.getByText(m.choose_added({ step: stepTitle(6) }))).toBeVisible();
    await expect(add).toBeFocused();
    await expect(chosen(page)).toHaveText(named(4, 2, 6));
    await others.selectOption({ label: stepTitle(11) });
    await add.click();
    await expect(page.getByRole('status').getByText(FULL)).toBeVisible();
    await expect(chosen(page)).toHaveText(named(4, 2, 6));
  });

  await test.step('all of it is there when the page is loaded again', async () => {
    await expectSaved(page);
    await page.reload();
    await expect(chosen(page)).toHaveText(named(4, 2, 6));
    await expect(choice(page, 4)).toBeChecked();
    await goToRead(page);
    await expect(priorities(page)).toHaveText(named(4, 2, 6));
  });
});

test('A meeting is prepared though the assessment is closed: decisions go to the page and the file, and a telephone number is pointed out', async ({
  page,
}) => {
  const [earlier, now] = planInitiative().assessments;
  await openInitiative(
    page,
    planInitiative({
      assessments: [
        { ...earlier!, decisions: 'Ring Anna Andersson.' },
        { ...now, state: 'closed' },
      ],
    }),
  );
  await page.getByRole('main').getByRole('link', { name: PLACE.heading }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACE.heading);
  const field = page.getByRole('textbox', { name: m.place_decisions_field() });
  const decisions = part(page, m.merge_field_decisions());

  await test.step('decisions are written one per line and shown as a list', async () => {
    await goToPrepare(page);
    await expect(field).toHaveAccessibleDescription(holding(m.place_decisions_hint()));
    await expect(field).toHaveValue('Avsätt tid för samordnaren.');
    await field.fill('1. Avsätt tid.\n\n- Utse ersättare.');
    await goToRead(page);
    await expect(decisions.getByRole('listitem')).toHaveText(['Avsätt tid.', 'Utse ersättare.']);
  });

  await test.step('they are in the work file with the priorities', async () => {
    await goToPrepare(page);
    await choice(page, 14).check();
    await expectSaved(page);
    await goToPart(page, 'documents');
    const { data } = await savedFile(
      page,
      page.getByRole('main').getByRole('button', { name: m.save_to_file() }),
    );
    const [{ assessments }] = data.initiatives as [{ assessments: Record<string, unknown>[] }];
    expect(assessments.find(({ id }) => id === ASSESSMENT)).toMatchObject({
      decisions: '1. Avsätt tid.\n\n- Utse ersättare.',
      priorities: ['3', '8', '14'],
    });
  });

  await test.step('they are there when the page is loaded again', async () => {
    await visit(page, PLACE);
    await expect(priorities(page)).toHaveText(named(3, 8, 14));
    await expect(decisions).toContainText('Utse ersättare.');
  });

  await test.step('what an earlier meeting decided can be read and mended, but is not prepared for', async () => {
    await followTo(page, pathOf('/forbered', earlier!.id));
    await expect(page.getByRole('main')).toContainText(
      holding(m.place_prepare_older({ assessment: ANY })),
    );
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await expect(field).toHaveValue('Ring Anna Andersson.');
    await field.fill('Ring samordnaren.');
    await expectSaved(page);
    await page.getByRole('link', { name: m.place_to_latest() }).click();
    await expect(field).toHaveValue('1. Avsätt tid.\n\n- Utse ersättare.');
    await goToRead(page);
  });

  await test.step('a telephone number among them is pointed out here before a file is saved', async () => {
    await goToPrepare(page);
    await field.fill('Ring 070-174 06 58.');
    await expectSaved(page);
    await goToPart(page, 'documents');
    await page.getByRole('main').getByRole('button', { name: m.save_to_file() }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: holding(m.sensitive_at_decisions()) }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(PREPARE.heading);
  });
});

const NOTHING_ASSESSED = initiativeOf([], {}, {}, 1);
const ALL_IN_PLACE = initiativeOf(times(14, 3), {}, {}, 2);
const NOTHING_APPLICABLE = initiativeOf(times(14, EA), {}, {}, 3);
const MANY_NAMES = initiativeOf(times(14, 1), {}, { priorities: ['6', '9', '10'] }, 4);
const NOTHING_LATE = planInitiative({ activities: [activityOf(1)] });

const EMPTY: readonly [
  name: string,
  initiative: ReturnType<typeof initiativeOf>,
  read: string[],
  prepared: string[],
][] = [
  [
    'nothing is assessed',
    NOTHING_ASSESSED,
    [`${m.overview_current()}: ${m.overview_current_none()}`, m.overview_empty()],
    [m.overview_empty(), m.choose_blank()],
  ],
  ['nothing is applicable', NOTHING_APPLICABLE, [m.overview_headline_none()], [m.choose_none()]],
  ['everything is in place', ALL_IN_PLACE, [m.overview_current_all()], [m.choose_none()]],
];

test('The page says what there is to say when there is little, and stands when there is much', async ({
  page,
}) => {
  await openPlace(
    page,
    NOTHING_ASSESSED,
    ALL_IN_PLACE,
    NOTHING_APPLICABLE,
    MANY_NAMES,
    NOTHING_LATE,
  );
  for (const [name, initiative, read, prepared] of EMPTY)
    await test.step(`it says what there is to say when ${name}`, async () => {
      await goToPlace(page, initiative);
      for (const text of [
        ...read,
        m.choose_chosen_none(),
        m.place_no_plan(),
        m.place_decisions_none(),
      ])
        await expect(page.getByRole('main')).toContainText(text);
      await goToPrepare(page);
      for (const text of prepared) await expect(page.getByRole('main')).toContainText(text);
    });

  await test.step('a big number stands on one line', async () => {
    await goToRead(page);
    const { width, height } = (await page.getByText('14', { exact: true }).first().boundingBox())!;
    expect(width).toBeGreaterThan(height / 2);
    await expectAccessible(page);
  });

  await test.step('a plan in which nothing is late says so', async () => {
    await goToPlace(page, NOTHING_LATE);
    await expect(part(page, m.place_late())).toContainText(m.place_late_none());
  });

  await test.step('at 320 pixels no name of a step is cut off', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await goToPlace(page, MANY_NAMES);
    await expect(priorities(page)).toHaveCount(3);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('main label, main h3, main b, main a')]
        .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth)
        .map((one) => one.textContent),
    );
    expect(wide).toEqual([]);
  });
});
