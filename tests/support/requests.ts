// Writes down what a browser context does that a visitor can't see: requests, broken security rules, errors, dialogs.
import { expect, type BrowserContext, type Page } from '@playwright/test';

export interface Log {
  readonly requests: string[];
  readonly violations: string[];
  readonly errors: string[];
  readonly dialogs: string[];
}

/** To be called before the context's first page is used. */
export async function watch(context: BrowserContext): Promise<Log> {
  const log: Log = { requests: [], violations: [], errors: [], dialogs: [] };
  await context.exposeFunction('irisTestViolation', (text: string) => log.violations.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
      const report = (globalThis as unknown as { irisTestViolation: (text: string) => void })
        .irisTestViolation;
      report(`${effectiveDirective} ${blockedURI} ${sample}`);
    });
  });
  context.on('request', (request) => log.requests.push(request.url()));
  const follow = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') log.errors.push(message.text());
    });
    page.on('pageerror', (error) => log.errors.push(String(error)));
    page.on('dialog', (dialog) => {
      log.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  };
  context.pages().forEach(follow);
  context.on('page', follow);
  return log;
}

/** Nothing was asked of anyone else, no security rule was broken and nothing was reported as wrong. */
export function expectQuiet(log: Log, page: Page): void {
  const { origin } = new URL(page.url());
  expect(log.requests.length, 'requests that were seen').toBeGreaterThan(0);
  expect(
    log.requests.filter((url) => new URL(url).origin !== origin),
    'requests to other origins',
  ).toEqual([]);
  expect(log.violations, 'violations of the content security policy').toEqual([]);
  expect(log.errors, 'errors in the console').toEqual([]);
  expect(log.dialogs, 'dialogs of the browser').toEqual([]);
}
