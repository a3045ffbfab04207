// No text of what is done year by year is written into a component: the reflection, the plan, the comparison, the follow-up
// and the next assessment, in the build whose messages are marked.
import { expect, test } from '@playwright/test';
import { followTo } from '../support/follow-to.ts';
import { filledFollowUp } from '../support/follow-up.ts';
import { openInitiative, pathOf } from '../support/journey.ts';
import {
  apart,
  BARE_ACTIVITIES,
  dialog,
  expectNothingLeft,
  fileOf,
  goTo,
  marked,
  MARKED_URL,
  press,
  wrap,
  wrapped,
} from '../support/marked.ts';
import { ANY, holding, m } from '../support/messages.ts';
import { activityOf, EARLIER, FAR, LATE, noteOf } from '../support/plan.ts';

test.use({ baseURL: MARKED_URL });

const [, now] = wrapped.assessments;

interface Assessed {
  readonly assessments: readonly { readonly id: string }[];
}

test('No text of the yearly reflection is written into a component', async ({ page }) => {
  const followedUp = filledFollowUp();
  const draft = { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: wrap('SN 1') };
  /** Answered in every part, with the answers of the year before. */
  const answered = {
    ...wrapped,
    assessments: [
      {
        ...followedUp.assessments[0]!,
        instrument: now!.instrument,
        title: wrap('Förra'),
      },
      { ...now!, report: draft },
    ],
    reflections: followedUp.reflections.map((reflection) => ({
      ...reflection,
      ...('participants' in reflection && {
        participants: [{ id: 'p', party: 'region', role: wrap('En annan'), count: 2 }],
      }),
      answers: Object.fromEntries(
        Object.entries(reflection.answers).map(([question, text]) => [question, wrap(text)]),
      ),
    })),
  };
  /** Hardly begun. */
  const begun = apart(
    {
      ...wrapped,
      assessments: wrapped.assessments.map((assessment) => ({ ...assessment, report: draft })),
    },
    1,
  );
  await openInitiative(page, answered, fileOf(answered, begun), '/reflektion');
  const part = (slug: string, name: string, { assessments }: Assessed = begun) =>
    goTo(page, pathOf(`/reflektion${slug}`, assessments.at(-1)!.id), name);

  await test.step('every part, answered', async () => {
    for (const [slug, name] of [
      ['', m.reflect_title()],
      ['/om', m.result_part_about()],
      ['/resultat', m.result_part_results()],
      ['/samverkan', m.result_part_collaboration()],
      ['/implementering', m.result_part_implementation()],
      ['/bedomning', m.result_part_judgement()],
      ['/framat', m.result_part_ahead()],
    ] as const) {
      await part(slug, name, answered);
      await expectNothingLeft(page);
    }
  });
  await test.step('nothing to report, and too long a text', async () => {
    await part('/samverkan', m.result_part_collaboration());
    await page.getByRole('checkbox', { name: m.reflect_nothing() }).check();
    await page.getByRole('textbox').first().fill('a'.repeat(1300));
    await expectNothingLeft(page);
  });
  await test.step('participants that are taken from the assessment', async () => {
    await part('/om', m.result_part_about(), answered);
    await page.getByRole('button', { name: m.reflect_take_participants() }).click();
    await expectNothingLeft(page);
  });

  await test.step('results, taken from the plan, added and taken away', async () => {
    await part('/resultat', m.result_part_results());
    const take = page.getByRole('button', {
      name: holding(m.result_take_named({ activity: ANY })),
    });
    await expect(take.first()).toBeVisible();
    await expectNothingLeft(page);
    for (let left = await take.count(); left > 0; left -= 1) await take.first().click();
    await press(page, m.result_open_all());
    const card = page.getByRole('article').first();
    await card.getByRole('radio', { name: marked(m.result_partly()) }).check();
    for (const box of await card.getByRole('checkbox').all()) await box.check({ force: true });
    await expectNothingLeft(page);
    await press(page, m.result_close_all());
    await press(page, m.result_add());
    await page
      .getByRole('article')
      .last()
      .getByRole('button', { name: holding(m.result_remove_named({ activity: ANY })) })
      .click();
    await expectNothingLeft(page);
  });
  await test.step('a judgement', async () => {
    await part('/bedomning', m.result_part_judgement());
    await press(page, m.judge_goal_add());
    await page
      .getByRole('radio', { name: marked(m.judge_on_track()) })
      .first()
      .check();
    await expectNothingLeft(page);
  });
  await test.step('what comes next', async () => {
    await part('/framat', m.result_part_ahead());
    await press(page, m.ahead_aim_add());
    const aim = wrap('Utse en ersättare');
    await page.keyboard.type(aim);
    await press(page, m.ahead_plan_named({ aim }));
    await press(page, m.ahead_spread_add());
    await page.getByRole('radio', { name: marked(m.result_no()) }).check();
    await expectNothingLeft(page);
  });
});

test('No text of a plan, a comparison, a follow-up or a next assessment is written into a component', async ({
  page,
}) => {
  const planned = {
    ...wrapped,
    assessments: wrapped.assessments.map((assessment) => ({
      ...assessment,
      priorities: ['1', '8', '9'],
    })),
    activities: BARE_ACTIVITIES.map((activity) => ({
      ...activity,
      contributors: '',
      followUp: '',
      obstacles: '',
      notes: [],
    })),
  };
  /** With other questions the year before. */
  const compared = {
    ...wrapped,
    assessments: [
      {
        ...now!,
        id: EARLIER,
        instrument: { id: 'iris', version: '9.9.8' },
        date: '2025-09-18',
        ratings: now!.ratings.map((rating, index) => ({ ...rating, level: index % 4 })),
      },
      now!,
    ],
    activities: BARE_ACTIVITIES,
  };
  const activity = (serial: number, changes: Record<string, unknown>) =>
    activityOf(serial, {
      text: wrap(`Aktivitet ${serial}`),
      responsible: wrap('processledare'),
      contributors: wrap('skolan'),
      followUp: wrap('Frågar'),
      obstacles: wrap('Få timmar'),
      ...changes,
    });
  const late = {
    ...wrapped,
    title: wrap('Den som är sen'),
    activities: [
      activity(1, {
        due: LATE,
        notes: [
          noteOf(1, { text: '', due: FAR, date: '2026-01-01' }),
          noteOf(2, { text: wrap('Vi träffades.'), due: LATE, status: 'not-started' }),
        ],
      }),
      activity(2, { kind: 'question', due: null }),
    ],
  };
  const closedBefore = {
    ...wrapped,
    assessments: [{ ...now!, id: EARLIER, date: '2025-09-17', state: 'closed' }, now!],
  };
  const all = [planned, compared, late, closedBefore].map((one, index) => apart(one, index));
  const idOf = (index: number) => all[index]!.assessments.at(-1)!.id;
  await openInitiative(page, all[0]!, fileOf(...all), '/laget');

  await test.step('the status with a plan', async () => {
    await expectNothingLeft(page);
    await goTo(page, pathOf('/forbered', idOf(0)), m.place_prepare());
    await page.getByRole('checkbox', { name: '‹Lär' }).click({ force: true });
    await page
      .getByRole('button', { name: marked(m.choose_down()) })
      .first()
      .click();
    await expect(page.getByText(holding(m.choose_moved({ step: ANY, place: ANY })))).toBeVisible();
    await expectNothingLeft(page);
  });

  await test.step('a comparison', async () => {
    await goTo(page, pathOf('/over-tid', idOf(1)), m.time_title());
    await expect(page.getByText(marked(m.compare_done()))).toBeVisible();
    await expectNothingLeft(page);
    await page.getByRole('checkbox').check();
    await press(page, m.compare_swap());
    await expectNothingLeft(page);
  });

  await test.step('a follow-up, from its start to its summary', async () => {
    await goTo(page, '/#/', m.start_heading());
    await expect(
      page.getByRole('link', { name: m.due_follow_up_for({ title: late.title }) }),
    ).toBeVisible();
    await expectNothingLeft(page);
    await goTo(page, pathOf('/uppfoljning', idOf(2)), m.round_heading());
    await press(page, m.round_begin());
    await page.getByRole('textbox', { name: marked(m.round_note()) }).fill(wrap('Ny'));
    await page.getByRole('radio', { name: marked(m.plan_status_cancelled()) }).check();
    await expectNothingLeft(page);
    await press(page, m.round_next());
    await page.getByLabel(marked(m.plan_due())).fill('2990-01-31');
    await expectNothingLeft(page);
    await press(page, m.round_finish());
    await expectNothingLeft(page);
    await press(page, m.round_change_date());
    await page.getByLabel(marked(m.round_date())).fill('2990-01-31');
    await expectNothingLeft(page);
  });

  await test.step('what stood here before', async () => {
    await followTo(page, pathOf('/steg/3', idOf(3)));
    await expect(page.getByText(m.before_texts()).first()).toBeVisible();
    await page.getByRole('textbox').first().fill('«Nytt»');
    await expectNothingLeft(page);
    await page.getByRole('button', { name: m.before_use() }).first().click();
    await expect(page.getByText(m.before_added())).toBeVisible();
    await expectNothingLeft(page);
  });

  await test.step('closing, and opening again with and without a reason', async () => {
    await goTo(page, pathOf('', idOf(3)), wrapped.title);
    const confirm = (message: string) =>
      dialog(page)
        .getByRole('button', { name: marked(message) })
        .click();
    for (const reason of ['', '«Skäl»']) {
      await press(page, m.lock_close());
      await expectNothingLeft(page);
      await confirm(m.lock_close());
      await press(page, m.lock_reopen());
      await expectNothingLeft(page);
      await dialog(page).getByRole('textbox').fill(reason);
      await confirm(m.lock_reopen_do());
      await expect(page.getByText(m.lock_log())).toBeVisible();
      await expectNothingLeft(page);
    }
    await press(page, m.lock_close());
    await confirm(m.lock_close());
    for (const place of ['/steg/3', '/uppgifter']) {
      await followTo(page, pathOf(place, idOf(3)));
      await expect(page.getByText(holding(m.lock_closed_on({ date: ANY }))).first()).toBeVisible();
      await expectNothingLeft(page);
    }
  });
});
