// The steps that the journeys share, done the way a visitor does them: by role and name, as assistive technology sees
// the page.
import type { ElementHandle, Page } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { PATIENCE } from './firefox.ts';
import { m } from '../../support/messages.ts';

type Role = 'button' | 'heading' | 'link' | 'radio' | 'textbox';

/** What may have the role. */
const ELEMENTS: Readonly<Record<Role, string>> = {
  button: 'button',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  radio: 'input[type="radio"]',
  textbox: 'textarea, input',
};

/**
 * Waits until there is an element with the role and the name. Firefox needs a second for working out those of a whole page,
 * so that it is asked only about what stands beside the text.
 */
export function named(page: Page, role: Role, name: string): Promise<ElementHandle> {
  return vi.waitFor(async () => {
    const around = await page.evaluateHandle(
      (selector, wanted) => {
        const compact = (text: string) => text.replace(/\s+/gu, '');
        const saysOf = (element: Element) => {
          const { labels } = element as HTMLInputElement;
          const says = labels && labels.length > 0 ? [...labels] : [element];
          return element.getAttribute('aria-label') ?? says.map((one) => one.textContent).join('');
        };
        return [...document.querySelectorAll(selector)]
          .filter((element) => compact(saysOf(element)).includes(compact(wanted)))
          .map((element) => element.parentElement!);
      },
      ELEMENTS[role],
      name,
    );
    for (const place of (await around.getProperties()).values()) {
      const found = await place.asElement()?.$(`::-p-aria([name="${name}"][role="${role}"])`);
      if (found) return found as ElementHandle;
    }
    throw new Error(`No ${role} is called ${name}`);
  }, PATIENCE);
}

export async function click(page: Page, role: Role, name: string): Promise<void> {
  await (await named(page, role, name)).click();
}

/** A field that only has keyboard input: each character is a key that is pressed and let go. */
export function field(page: Page, name: string): Promise<ElementHandle> {
  return named(page, 'textbox', name);
}

export async function expectText(page: Page, text: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')), PATIENCE)
    .toContain(text);
}

export async function expectStep(page: Page, number: number): Promise<void> {
  await expectText(page, m.walk_where({ number, total: 14 }));
}

/** From the start page to the first step of a new assessment. */
export async function begin(page: Page, url: string, municipality = '2062'): Promise<void> {
  await page.goto(url);
  await click(page, 'link', m.start_new());
  const choice = await page.waitForSelector('main select', { timeout: PATIENCE.timeout });
  await choice?.select(municipality);
  await click(page, 'button', m.setup_submit());
  await expectStep(page, 1);
}

export async function valueOf(page: Page, name: string): Promise<string> {
  const found = await field(page, name);
  return found.evaluate((element) => (element as HTMLTextAreaElement).value);
}

export async function expectValue(page: Page, name: string, value: string): Promise<void> {
  await expect.poll(() => valueOf(page, name), PATIENCE).toBe(value);
}

export function saveStateOf(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.querySelector('[data-save]')?.getAttribute('data-save'));
}

export async function expectSaved(page: Page): Promise<void> {
  await expect.poll(() => saveStateOf(page), PATIENCE).toBe('saved');
}

export interface Log {
  readonly requests: string[];
  readonly faults: string[];
}

/** Notes what a visitor can't see. To be called before the page is used. */
export async function watch(page: Page): Promise<Log> {
  const log: Log = { requests: [], faults: [] };
  page.on('request', (request) => log.requests.push(request.url()));
  page.on('pageerror', (error) => log.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') log.faults.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`Security policy: ${effectiveDirective} ${blockedURI}`),
    );
  });
  return log;
}

/** Nothing was asked of anyone else, no security rule was broken and nothing was reported as wrong. */
export function expectQuiet({ requests, faults }: Log, url: string): void {
  const { origin } = new URL(url);
  expect(requests.length, 'requests that were seen').toBeGreaterThan(0);
  const elsewhere = requests.filter((request) => !/^(?:blob|data):/.test(request));
  expect(elsewhere.filter((request) => new URL(request).origin !== origin)).toEqual([]);
  expect(faults).toEqual([]);
}
