// Texts that are typed letter by letter and counted afterwards.
import { expect, type Page } from '@playwright/test';
import { rationale } from './journey.ts';

const LETTERS = 'abcdefghijklmnopqrstuvxyzåäö';

/** A text in which no letter is like its neighbours, another one for each round. */
export const lettersOf = (count: number, round: number) =>
  Array.from({ length: count }, (_, i) => LETTERS[(i * 7 + round) % LETTERS.length]).join('');

/** Types as fast as a person does. */
export const typeLetters = (page: Page, text: string) =>
  rationale(page).pressSequentially(text, { delay: 20 });

/** Keys that come faster than a page can take them in. The field has to have the focus. */
export async function burst(page: Page, text: string, slowness = 1): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await Promise.all(
    [...text].map((letter) =>
      session.send('Input.dispatchKeyEvent', { type: 'char', text: letter }),
    ),
  );
}

/** How many of the letters are there, from the first on. Anything else in the field is an error. */
export async function kept(page: Page, text: string): Promise<number> {
  await expect(rationale(page)).toBeVisible();
  const found = await rationale(page).inputValue();
  expect(text.startsWith(found), `a beginning of what was typed: ${found}`).toBe(true);
  return found.length;
}
