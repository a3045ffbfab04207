// The page of the documents, as its tests find what is on it.
import { expect, type Locator, type Page } from '@playwright/test';
import { downloaded, openInitiative } from './journey.ts';
import { m } from './messages.ts';
import { planInitiative } from './plan.ts';

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const preview = (page: Page) => page.getByRole('region', { name: m.report_preview() });

/** All of the document, as somebody reads it on the page. */
export async function read(page: Page): Promise<Locator> {
  await expect(preview(page)).toBeVisible();
  const ask = button(page, m.docpage_read());
  if (await ask.isVisible()) await ask.click();
  return preview(page);
}

export const choice = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: m.docpage_choose() })
    .getByRole('link', { name, exact: true });
/** Over the files of the chosen document. */
export const chosen = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });

export async function choose(page: Page, name: string): Promise<void> {
  await choice(page, name).click();
  await expect(chosen(page, name)).toBeVisible();
}

/** A draft, and without a text that may point out a person, so that nothing is asked. */
export function quietInitiative() {
  const { assessments, ...rest } = planInitiative();
  const report = { status: 'draft', adoptedBy: '', adoptedOn: null, registryNumber: '' };
  return { ...rest, assessments: assessments.map((one) => ({ ...one, report })) };
}

/** Opens a document of `quietInitiative`. */
export async function openDocument(page: Page, part: string): Promise<void> {
  await openInitiative(page, quietInitiative(), undefined, `/rapport${part}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.docpage_title());
}

/** A file by a button that asks nothing. */
export function fetched(page: Page, name: string): Promise<{ name: string; content: Buffer }> {
  return downloaded(page, () => button(page, name).click());
}
