// What tests of the next assessment share with those of the closed one before it.
import { expect, type Locator, type Page } from '@playwright/test';
import { expectStep } from './journey.ts';
import { m } from './messages.ts';

/** When the next one begins, and the last one is closed. */
export const NOW = new Date('2027-03-10T09:00:00+01:00');

/** From an overview to the first step of the next assessment, with what the page proposes. */
export async function beginNext(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: m.setup_title_new() }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.setup_title_new());
  await page.getByRole('button', { name: m.setup_submit() }).click();
  await expectStep(page, 1);
}

/** Shows what a field said on the occasion before. */
export async function unfoldEarlier(page: Page, field: string): Promise<void> {
  await page
    .getByRole('main')
    .locator('summary')
    .filter({ hasText: m.before_texts() })
    .and(
      page.getByLabel(m.before_named({ action: m.before_texts(), label: field }), { exact: true }),
    )
    .click();
}

/** The button that takes what a field said into it. */
export function copyEarlier(page: Page, field: string): Locator {
  return page
    .getByRole('main')
    .getByRole('button', { name: m.before_named({ action: m.before_use(), label: field }) });
}
