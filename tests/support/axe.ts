import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No violation of WCAG 2.2 A and AA or of good practice, as far as a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  // At its end a page has nothing under the bar that follows along; that focus is never under it is a test of its own.
  const place = await page.evaluate(() => {
    const { scrollY } = window;
    scrollTo(0, document.documentElement.scrollHeight);
    return scrollY;
  });
  const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await page.evaluate((top) => scrollTo(0, top), place);
  expect(passes.length, 'rules that found something to check').toBeGreaterThan(5);
  expect(
    violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`,
      ),
    })),
    page.url(),
  ).toEqual([]);
}
