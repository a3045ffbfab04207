// A browser of its own with a profile on disk, so that it can be killed and started again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { chromium as launch } from '../../scripts/chromium.mjs';

export class Profile {
  readonly folder: string;
  #context: BrowserContext | undefined;

  /** @param parent folder in which the profile gets one of its own */
  constructor(parent = tmpdir()) {
    this.folder = mkdtempSync(join(parent, 'iris-profile-'));
  }

  async start(): Promise<BrowserContext> {
    // A killed browser leaves its lock behind.
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(this.folder, lock), { force: true });
    this.#context = await chromium.launchPersistentContext(this.folder, {
      ...launch(),
      locale: 'sv-SE',
      timezoneId: 'Europe/Stockholm',
      serviceWorkers: 'block',
    });
    return this.#context;
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
