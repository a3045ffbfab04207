// The six parts of the yearly reflection, which share a route and look like no other.
import { expect, type Page } from '@playwright/test';
import { filledFollowUp } from './follow-up.ts';
import { ANY, holding, like, m } from './messages.ts';
import {
  BLANK,
  expectSaveFailed,
  fillDisk,
  openBlank,
  within,
  type States,
} from './page-states.ts';
import { visit } from './places.ts';
import { planInitiative } from './plan.ts';
import { unfoldAll } from './texts.ts';
import { initiativeOf } from './work-file.ts';

const ANSWERED = filledFollowUp();
/** An occasion with a plan, in whose reflection there is nothing. */
const PLANNED = initiativeOf([], { activities: planInitiative().activities }, {}, 7);

async function fails(page: Page, field: string): Promise<void> {
  await fillDisk(page);
  await page.getByRole('textbox', { name: field }).first().fill('Det här får inte plats.');
  await expectSaveFailed(page);
}

interface Part {
  readonly slug: string;
  readonly name: string;
  /** What it is filled from. */
  readonly from: typeof PLANNED | typeof ANSWERED;
  readonly empty?: (page: Page) => Promise<void>;
  readonly filled: (page: Page) => Promise<void>;
  /** A text in it, which does not fit on the disk in the end. */
  readonly field: string;
}

function statesOf({ slug, name, from, empty, filled, field }: Part): [string, States] {
  const place = `/reflektion/${slug}`;
  return [
    `/skattning/[assessment]${place}`,
    {
      title: `${name}, ${m.reflect_title()}, ${from.title}`,
      device: [BLANK, from],
      empty: async (page) => {
        await openBlank(page, place, name);
        await empty?.(page);
      },
      filled: async (page) => {
        await visit(page, { address: within(from, place), heading: name });
        await unfoldAll(page);
        await filled(page);
        await unfoldAll(page);
      },
      error: (page) => fails(page, field),
    },
  ];
}

async function remove(page: Page, activity: string): Promise<void> {
  const button = page.getByRole('button', { name: m.result_remove_named({ activity }) });
  await button.click();
  await expect(button).toHaveCount(0);
}

/** Adds a row for each, and writes it where focus then is. */
async function write(page: Page, button: string, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await page.getByRole('button', { name: button }).click();
    await page.keyboard.type(text);
  }
}

export const PARTS: Readonly<Record<string, States>> = Object.fromEntries([
  statesOf({
    slug: 'om',
    name: m.result_part_about(),
    from: ANSWERED,
    filled: async (page) => {
      await page.getByRole('button', { name: m.reflect_take_participants() }).click();
      await page.getByLabel(m.reflect_to(), { exact: true }).fill('2024-01-01');
      await page.getByLabel(m.reflect_to(), { exact: true }).blur();
      await expect(page.getByText(m.reflect_period_wrong())).toBeVisible();
    },
    field: m.reflect_missing_functions(),
  }),
  statesOf({
    slug: 'samverkan',
    name: m.result_part_collaboration(),
    from: ANSWERED,
    empty: (page) => page.getByRole('checkbox', { name: m.reflect_nothing() }).check(),
    filled: async (page) => {
      await expect(page.getByRole('textbox')).toHaveCount(12);
      await expect(page.getByRole('checkbox', { name: m.reflect_nothing() })).toHaveCount(0);
    },
    field: m.reflect_lesson_worked(),
  }),
  statesOf({
    slug: 'implementering',
    name: m.result_part_implementation(),
    from: ANSWERED,
    filled: async (page) => {
      await expect(
        page.getByText(holding(m.reflect_steps_since({ occasion: 'Hösten 2025', counts: ANY }))),
      ).toBeVisible();
    },
    field: m.reflect_lesson_worked(),
  }),
  statesOf({
    slug: 'resultat',
    name: m.result_part_results(),
    from: PLANNED,
    filled: async (page) => {
      // One by one, since each that is taken leaves the list.
      const take = page.getByRole('button', { name: like(m.result_take_named({ activity: ANY })) });
      for (let left = await take.count(); left > 0; left -= 1) {
        await take.first().click();
        await expect(take).toHaveCount(left - 1);
      }
      await page.getByRole('button', { name: m.result_add() }).click();
      await page.getByRole('button', { name: m.result_open_all() }).click();
      const card = page.getByRole('article').first();
      await card.getByRole('radio', { name: m.result_partly() }).check();
      for (const box of await card.getByRole('checkbox').all()) await box.check();
      const cards = page.getByRole('article');
      const count = await cards.count();
      const removeCard = { name: like(m.result_remove_named({ activity: ANY })) };
      await cards.last().getByRole('button', removeCard).click();
      await expect(cards).toHaveCount(count - 1);
    },
    field: m.result_nobody(),
  }),
  statesOf({
    slug: 'bedomning',
    name: m.result_part_judgement(),
    from: PLANNED,
    filled: async (page) => {
      await write(page, m.judge_goal_add(), ['Första målet', 'Andra målet']);
      for (const name of [m.judge_on_track(), m.judge_cannot_tell()])
        await page.getByRole('radio', { name }).first().check();
      await page.getByRole('radio', { name: m.judge_off_track() }).last().check();
      await remove(page, 'Första målet');
    },
    field: m.judge_rationale(),
  }),
  statesOf({
    slug: 'framat',
    name: m.result_part_ahead(),
    from: PLANNED,
    filled: async (page) => {
      await write(page, m.ahead_aim_add(), ['Första saken', 'Andra saken', 'Tredje saken']);
      await page.getByRole('button', { name: m.ahead_plan_named({ aim: 'Första saken' }) }).click();
      await remove(page, 'Tredje saken');
      await page.getByRole('radio', { name: m.result_no() }).check();
      await write(page, m.ahead_spread_add(), ['Vårdcentralen', 'Äldreomsorgen']);
      await remove(page, 'Vårdcentralen');
    },
    field: m.ahead_support_county(),
  }),
]);
