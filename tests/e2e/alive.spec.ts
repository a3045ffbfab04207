// A page that is open stays alive: when its address is changed from outside, when the browser translates it, and when a part
// of it cannot be had.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import purposes from '#instruments/iris/syften.json' with { type: 'json' };
import { expectAccessible } from '../support/axe.ts';
import { goToReflection } from '../support/follow-up-pages.ts';
import {
  chooseLevel,
  expectSaved,
  expectStep,
  goToPart,
  openInitiative,
  pathOf,
  rationale,
} from '../support/journey.ts';
import { BUILD } from '../support/offline.ts';
import { translate, WAYS } from '../support/translate.ts';
import { filledInitiative, initiativeOf, times, workFileOf } from '../support/work-file.ts';
import { m } from '../support/messages.ts';

test('Addresses from outside are gone to without anything being loaded anew, and the last one wins', async ({
  page,
}) => {
  const here = filledInitiative();
  await openInitiative(page, here, workFileOf([here]), '/steg/1');
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  const heading = page.getByRole('heading', { level: 1 });
  const type = (...places: readonly string[]) =>
    page.evaluate(
      (fragments) => {
        for (const fragment of fragments) location.hash = fragment;
      },
      places.map((place) => pathOf(place).slice(2)),
    );

  await rationale(page).fill('Skrivet strax före.');
  await type('/rapport', '/over-tid');
  await expect(heading).toHaveText(m.time_title());
  // A second one while the first is being fetched.
  await type('/uppgifter');
  await type('/plan');
  await expect(heading).toHaveText(m.plan_title());
  await expect(page).toHaveURL(/\/plan$/u);
  await page.goBack();
  await page.goBack();
  await expect(heading).toHaveText(m.time_title());
  await page.goForward();
  await page.goForward();
  await expect(heading).toHaveText(m.plan_title());
  await type('/steg/1');
  await expect(rationale(page)).toHaveValue('Skrivet strax före.');
  expect(loads).toBe(0);

  await test.step('also while the app is only just being opened', async () => {
    const { origin } = new URL(page.url());
    await page.goto(`${origin}/?again#${pathOf('/laget').slice(2)}`, { waitUntil: 'commit' });
    await type('/over-tid');
    await expect(heading).toHaveText(m.time_title());
    await expect(page).toHaveURL(/\/over-tid$/u);
    await page.goBack();
    await expect(page).toHaveURL(/\/laget$/u);
    await expect(heading).not.toHaveText(m.time_title());
  });
});

test('A page that the browser translates goes on telling what is so', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const here = initiativeOf(times(1, 2));
  await openInitiative(page, here, workFileOf([here]), '/steg/2');
  const main = page.locator('#content');
  for (const [index, way] of WAYS.entries())
    await test.step(`with its words ${way}`, async () => {
      await expectStep(page, 2 + index);
      // The same words, in nodes that the app knows nothing of.
      await page.evaluate(translate, [way, ''] as const);
      await chooseLevel(page, '1 Påbörjat');
      await rationale(page).fill(`Skrivet i en översatt sida ${way}, 070-123 45 67.`);
      await expectSaved(page);
      await page.evaluate(translate, [way, ''] as const);
      await goToPart(page, 'overview');
      await page.evaluate(translate, [way, ''] as const);
      await goToPart(page, 'steps');
    });
  await goToPart(page, 'overview');
  const told = await main.innerText();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => main.innerText()).toBe(told);
  expect(errors).toEqual([]);
});

test('The purposes come with the page that asks for them, and are told of when they cannot be had', async ({
  page,
}) => {
  const folder = `${BUILD}/_app/immutable/chunks`;
  const file = readdirSync(folder).find((name) =>
    readFileSync(`${folder}/${name}`, 'utf8').includes(purposes.title),
  )!;
  const here = initiativeOf(times(14, 2));
  await openInitiative(page, here);
  await page.route(`**/${file}`, (route) => route.abort());
  await goToReflection(page, 'bedomning');
  const told = page.getByRole('main').getByRole('alert');
  await expect(told).toHaveText(m.judge_purposes_missing());
  await expectAccessible(page);
  await page.getByRole('button', { name: m.judge_goal_add() }).click();
  await page.keyboard.type('Ett eget mål');
  await expectSaved(page);
  await page.unroute(`**/${file}`);
  await page.getByRole('main').getByRole('button', { name: m.error_try_again() }).click();
  await expect(page.getByRole('heading', { level: 2, name: purposes.title })).toBeVisible();
  await expect(told).toHaveCount(0);

  await test.step('with it from the first sight on a slow machine', async () => {
    await goToPart(page, 'overview');
    await page.reload();
    await goToReflection(page, 'bedomning');
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain(purposes.title);
  });
});
