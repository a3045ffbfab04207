// The pages of the yearly follow-up, and what stands in every part of it.
import { expect, type Page } from '@playwright/test';
import { followTo } from './follow-to.ts';
import { ASSESSMENT } from './work-file.ts';
import { pathOf } from './journey.ts';
import { m } from './messages.ts';

/** What each part is called in the address and on its page. */
export const PARTS = [
  ['om', m.result_part_about()],
  ['resultat', m.result_part_results()],
  ['samverkan', m.result_part_collaboration()],
  ['implementering', m.result_part_implementation()],
  ['bedomning', m.result_part_judgement()],
  ['framat', m.result_part_ahead()],
] as const;
type Slug = (typeof PARTS)[number][0];

export const heading = (page: Page) => page.getByRole('heading', { level: 1 });
export const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** What the list of parts says that one of them holds. */
export const holds = (page: Page, part: string) => page.locator(`[data-part="${part}"] .holds`);
export const nothing = (page: Page) => page.getByRole('checkbox', { name: m.reflect_nothing() });

/** Goes to a part, or to the list of them. */
export async function goToReflection(
  page: Page,
  part?: Slug,
  assessment: string = ASSESSMENT,
): Promise<void> {
  await followTo(page, pathOf(part ? `/reflektion/${part}` : '/reflektion', assessment));
  await expect(heading(page)).toHaveText(
    PARTS.find(([slug]) => slug === part)?.[1] ?? m.reflect_title(),
  );
}

export async function unfold(page: Page): Promise<void> {
  await page.getByRole('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.open = true;
  });
}
