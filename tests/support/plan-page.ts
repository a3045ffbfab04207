// The page of the plan, as its tests find what is on it.
import type { Locator, Page } from '@playwright/test';
import { m } from './messages.ts';

export function planTable(page: Page): Locator {
  return page.getByRole('table', { name: m.plan_table_caption() });
}

/** The names of the activities in the table, each the way to its own page. */
export function planNames(page: Page): Locator {
  return planTable(page).getByRole('rowheader').getByRole('link');
}
