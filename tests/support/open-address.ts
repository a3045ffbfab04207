import type { Page, Response } from '@playwright/test';

/**
 * Opens an address of the app as from a bookmark: everything is loaded from nothing.
 *
 * Where the app is already open, a changed fragment alone would be gone to without loading anything. Another query is
 * another page, and means nothing to the app.
 */
export async function openAddress(page: Page, address: string): Promise<Response | null> {
  if (!page.url().startsWith('http')) return page.goto(address);
  const here = new URL(page.url());
  const there = new URL(address, here);
  if (here.origin === there.origin && here.pathname === there.pathname)
    there.search = here.search === '' ? '?again' : '';
  return page.goto(there.href);
}
