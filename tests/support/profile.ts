// A browser of its own with a profile on disk, so that it can be killed and started again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { chromiumShell, chromium as wholeChromium } from '../../scripts/chromium.mjs';

interface Options {
  /** Where IRIS is: these browsers are not the fixture's own. */
  readonly baseURL: string;
  /** Folder in which the profile gets one of its own. */
  readonly parent?: string;
  /** Chromium's engine without the browser around it. */
  readonly shell?: boolean;
}

export class Profile {
  readonly folder: string;
  readonly #options: Options;
  #context: BrowserContext | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.folder = mkdtempSync(join(options.parent ?? tmpdir(), 'iris-profile-'));
  }

  /** @returns the one page that it begins with */
  async start(): Promise<Page> {
    // A killed browser leaves its lock behind.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.folder, lock), { force: true });
    const { baseURL, shell = false } = this.#options;
    this.#context = await chromium.launchPersistentContext(this.folder, {
      ...(shell ? chromiumShell() : wholeChromium()),
      baseURL,
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      serviceWorkers: 'block',
    });
    return this.#context.pages()[0]!;
  }

  /** Ends the browser's own process with SIGKILL: no handler of any kind gets to run. */
  async kill(): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const session = await context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('There is no browser to kill');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const browser = processInfo.find(({ type }) => type === 'browser');
    if (!browser) throw new Error('The browser does not tell its process');
    const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
    process.kill(browser.id, 'SIGKILL');
    await closed;
    this.#context = undefined;
  }

  /** Ends the browser as a person does; the profile stays. */
  async stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
