import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What can be wrong in one set of colours and right in another. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** axe itself, in the version that its builder brings: the minified one, which each page takes in in half the time. */
const source = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

/** No violation of WCAG 2.2 A and AA or of good practice, as far as a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const rules = await run(page, (axe) => axe.withTags(TAGS));
  expect(rules, 'rules that found something to check').toBeGreaterThan(5);
}

/** As `expectAccessible`, for a page that has been looked at in other colours and has changed in nothing else. */
export async function expectAccessibleColours(page: Page): Promise<void> {
  const rules = await run(page, (axe) => axe.withRules(COLOUR_RULES));
  expect(rules, 'rules that found something to check').toBeGreaterThan(0);
}

/** @returns how many rules found something that is as it should be */
async function run(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<number> {
  // At its end a page has nothing under the bar that follows along; that focus is never under it is a test of its own.
  const place = await page.evaluate(() => {
    const { scrollY } = window;
    scrollTo(0, document.documentElement.scrollHeight);
    return scrollY;
  });
  // The builder brings axe along twice for each run, which takes longer than most of its rules.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const axe = new AxeBuilder({ page, axeSource: ';' })
    // Nobody reads what is as it should be.
    .options({ resultTypes: ['violations'] })
    // No page has a frame from elsewhere, so that the results need no page of their own to be put together in.
    .setLegacyMode(true);
  const { violations, passes } = await choose(axe).analyze();
  await page.evaluate((top) => scrollTo(0, top), place);
  expect(
    violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`,
      ),
    })),
    page.url(),
  ).toEqual([]);
  return passes.length;
}
