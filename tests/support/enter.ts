// What Enter does in the fields of a page: it may answer a field or add a row, and begins nothing.
import { expect, type Page } from '@playwright/test';
import { readDevice } from './device.ts';

/** Where one is, what is said to be wrong, and how much there is on the device. */
async function standing(page: Page) {
  const { assessments = [], activities = [], notes = [] } = await readDevice(page);
  return {
    address: page.url(),
    heading: await page.getByRole('heading', { level: 1 }).textContent(),
    wrong: await page.locator('[aria-invalid=true]').count(),
    kept: [assessments, activities, notes].map(({ length }) => length),
  };
}

export async function expectEnterBeginsNothing(page: Page): Promise<void> {
  const before = await standing(page);
  const fields = page.getByRole('main').locator('input:visible:not([type=file])');
  for (let at = (await fields.count()) - 1; at >= 0; at -= 1) {
    await fields.nth(at).press('Enter');
    expect(await standing(page), `Enter in field ${at + 1}`).toEqual(before);
  }
}
