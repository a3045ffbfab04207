// What browsers do to what they keep, done on purpose.
import { expect, type Page } from '@playwright/test';
import { holding, m } from './messages.ts';

/** The browser empties IndexedDB of the page's origin, as it may when it needs room, and leaves the rest. */
export async function clearDatabases(page: Page, origin: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await session.detach();
}

/** No IndexedDB, in one of the ways in which browsers refuse it. To be called before the page is opened. */
export async function refuseDatabases(page: Page, how: 'throws' | 'missing'): Promise<void> {
  await page.addInitScript((way) => {
    if (way === 'missing')
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    else
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
  }, how);
}

/** What is told when something could not be saved, for whichever reason the browser gives. */
export const NOT_SAVED = new RegExp(
  [m.save_failed(), m.save_full(), m.save_gone()]
    .map((sentence) => holding(sentence).source)
    .join('|'),
  'su',
);

/** The start page asks for a file and never greets a new visitor. */
export async function expectMissing(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(m.missing_heading());
  await expect(page.getByText(m.start_heading())).toHaveCount(0);
  await expect(page.getByRole('link', { name: m.start_new() })).toHaveCount(0);
}
