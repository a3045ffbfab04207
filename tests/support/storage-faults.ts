// What browsers do to what they keep, done on purpose.
import { expect, type Page } from '@playwright/test';

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

/** The start page asks for a file and never greets a new visitor. */
export async function expectMissing(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Tidigare uppgifter hittas inte – återställ från fil',
  );
  await expect(page.getByText('Från överenskommelse till vardag')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Ny skattning' })).toHaveCount(0);
}
