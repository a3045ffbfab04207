// The page for the local steering group, and what its tests look for on it.
import { expect, type Page } from '@playwright/test';
import { followTo } from './follow-to.ts';
import { stepName } from './instrument.ts';
import { openInitiative, pathOf } from './journey.ts';
import { m } from './messages.ts';
import { PLACES } from './places.ts';
import { workFileOf } from './work-file.ts';

export const PLACE = PLACES['/skattning/[assessment]/laget']!;
/** Where the meeting is prepared. */
export const PREPARE = PLACES['/skattning/[assessment]/forbered']!;

export const stepTitle = (number: number) => m.walk_title({ number, name: stepName(number) });
export const named = (...numbers: number[]) => numbers.map(stepTitle);

type Initiative = Record<string, unknown> & {
  readonly title: string;
  readonly assessments: readonly { readonly id: string }[];
};

/** Opens the page of the first of them, with the others on the device. */
export async function openPlace(page: Page, initiative: Initiative, ...others: Initiative[]) {
  await openInitiative(page, initiative, workFileOf([initiative, ...others]), '/laget');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACE.heading);
}

/** From the page to the one where it is prepared. */
export async function goToPrepare(page: Page): Promise<void> {
  await page.getByRole('link', { name: PREPARE.heading, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PREPARE.heading);
}

/** Back to what the steering group reads. */
export async function goToRead(page: Page): Promise<void> {
  await page.getByRole('link', { name: m.place_see(), exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLACE.heading);
}

/** The same page of another initiative on the device. */
export async function goToPlace(page: Page, { assessments }: Initiative): Promise<void> {
  await followTo(page, pathOf('/laget', assessments.at(-1)!.id));
}

export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
/** The steps that the group has chosen, where it chooses them. */
export const chosen = (page: Page) => page.locator('li[data-step] > div > b');
/** The same as the steering group reads them. */
export const priorities = (page: Page) =>
  part(page, m.place_priorities()).getByRole('heading', { level: 3 });
