// The adopted follow-up, as its tests find it on the page of the documents and where its text is written.
import { expect, type Page } from '@playwright/test';
import { followTo } from './follow-to.ts';
import { button } from './document-page.ts';
import { instrument } from './instrument.ts';
import { goToPart, openInitiative, pathOf, savedFile } from './journey.ts';
import { ANY, like, m } from './messages.ts';
import { ASSESSMENT, initiativeOf, times } from './work-file.ts';

const FIRST = instrument.reflection[0]!;
export const answer = (page: Page) =>
  page.getByRole('textbox', { name: FIRST.question, exact: true });
export const standing = (page: Page) => page.getByRole('region', { name: m.adopt_heading() });
/** What has just happened. */
/** What was said last of the decision; a note at a field is silent while there is nothing to say of it. */
export const told = (page: Page) =>
  standing(page).getByRole('status').filter({ hasText: /./u }).first();
export const dialog = (page: Page) => page.getByRole('dialog');
export const bodyField = (page: Page) => page.getByRole('textbox', { name: m.report_adopted_by() });
export const decision = (by: string, on = '3 december 2026') => m.report_adopted_by_on({ by, on });
export const versionRow = (version: number, decided: string) =>
  `${m.adopt_version({ version })} ${decided}`;
export const versionButton = (page: Page, version: number, decided = ANY) =>
  page.getByRole('button', { name: like(m.adopt_open_named({ version, decision: decided })) });
export const eraseButton = (page: Page, version: number | string, decided: string) =>
  page.getByRole('button', { name: like(m.adopt_erase_named({ version, decision: decided })) });

/** The follow-up of `initiativeOf`, with a text in its first box. */
export function said(text: string, fields: Record<string, unknown> = {}) {
  const reflection = {
    id: '6f5c6a0e-18a4-4c77-9a2b-0d8a2a3b4c5d',
    assessment: ASSESSMENT,
    answers: { [FIRST.id]: text },
    updatedAt: '2026-09-17T10:00:00.000Z',
    ...fields,
  };
  return { reflections: [reflection] };
}

export async function openReport(page: Page, changes: Record<string, unknown> = {}): Promise<void> {
  await openInitiative(page, initiativeOf(times(14, 2), changes), undefined, '/rapport');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.docpage_title());
}

export async function goToReport(page: Page): Promise<void> {
  await goToPart(page, 'documents');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.docpage_title());
}

/** Goes to where the text of the follow-up is written. */
export async function goToText(page: Page): Promise<void> {
  await followTo(page, pathOf('/reflektion/resultat'));
  await expect(answer(page)).toBeVisible();
}

export async function write(page: Page, text: string): Promise<void> {
  await goToText(page);
  await answer(page).fill(text);
  await goToReport(page);
}

export async function adopt(page: Page, by: string, on = '2026-12-03'): Promise<void> {
  await button(page, m.adopt_do()).click();
  await bodyField(page).fill(by);
  await page.getByLabel(m.report_adopted_on()).fill(on);
  await button(page, m.adopt_confirm()).click();
  await expect(dialog(page)).toHaveCount(0);
}

export const toFile = (page: Page) =>
  savedFile(page, page.getByRole('main').getByRole('button', { name: m.save_to_file() }));
