import type { Page } from '@playwright/test';
import { openAddress } from './open-address.ts';

/**
 * Goes to an address as a link in the open app does: nothing is loaded anew, and what is in memory stays. What begins as
 * from a bookmark, or must have been stored, needs `openAddress`, which takes longer. In a tab in which the app is not
 * open yet, it is opened.
 */
export async function followTo(page: Page, address: string): Promise<void> {
  if (!page.url().includes('#/')) {
    await openAddress(page, address);
    return;
  }
  const fragment = address.slice(address.indexOf('#'));
  await page.locator('#app').evaluate((app, href) => {
    const link = document.createElement('a');
    link.href = href;
    app.append(link);
    link.click();
    link.remove();
  }, fragment);
  // The router writes the address when what it needs for the page has come.
  await page.waitForURL((url) => url.hash === fragment);
}
