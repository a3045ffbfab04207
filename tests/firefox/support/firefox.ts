// A real Firefox, driven over WebDriver BiDi: one profile folder is one person's browser on one computer.
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { expect, vi } from 'vitest';
import { firefoxPath } from '../../../scripts/firefox.mjs';

/** How long a busy machine may take for what a person would call at once. */
export const PATIENCE = { timeout: 120_000, interval: 50 };

export interface Device {
  /** Starts Firefox with this device's profile, as its user would. */
  start: (...args: string[]) => Promise<Browser>;
  /** As its user would, by closing the last window. */
  close: (browser: Browser) => Promise<void>;
  /** The whole browser, all its processes, without a chance to do anything. */
  kill: (browser: Browser) => Promise<void>;
  /** Waits for the one file that `begin` downloads. */
  downloaded: (begin: () => Promise<void>) => Promise<{ name: string; content: Buffer }>;
  /** Where a downloaded file lies. */
  path: (name: string) => string;
  /** Ends what is still running and removes the profile. */
  remove: () => Promise<void>;
}

export async function newDevice(): Promise<Device> {
  const folder = await mkdtemp(join(tmpdir(), 'iris-firefox-'));
  const profile = join(folder, 'profile');
  const downloads = join(folder, 'downloads');
  const running = new Set<Browser>();

  const ended = async (browser: Browser, end: () => unknown) => {
    running.delete(browser);
    const child = browser.process();
    if (child && child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      await end();
      await exit;
    }
    // The driver puts back the preferences that it found; until then nobody else may start.
    await vi.waitFor(async () => {
      const names = await readdir(profile);
      expect(names.filter((name) => name.endsWith('.puppeteer'))).toEqual([]);
    }, PATIENCE);
  };
  const kill = (browser: Browser) =>
    ended(browser, () => {
      const pid = browser.process()?.pid;
      // The group that Firefox was started as: itself and the processes of its pages.
      if (pid) process.kill(-pid, 'SIGKILL');
    });

  /** Firefox makes the folder when it saves the first file. */
  const list = () => readdir(downloads).catch((): string[] => []);

  return {
    async start(...args) {
      const browser = await launch({
        browser: 'firefox',
        executablePath: firefoxPath(),
        userDataDir: profile,
        args,
        extraPrefsFirefox: {
          'intl.accept_languages': 'sv-SE',
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.download.useDownloadDir': true,
          // A PDF is saved, as by somebody who wants the file, and not shown in a tab.
          'pdfjs.disabled': true,
          'browser.download.alwaysOpenPanel': false,
        },
      });
      running.add(browser);
      return browser;
    },
    close: (browser) => ended(browser, () => browser.close()),
    kill,
    async downloaded(begin) {
      const before = await list();
      await begin();
      // A file on its way is an empty one with its name, and then another one, ending in .part, beside it.
      const name = await vi.waitFor(async () => {
        const added = (await list()).filter((one) => !before.includes(one));
        expect(added).toEqual([expect.not.stringMatching(/\.part$/)]);
        const [only = ''] = added;
        expect((await stat(join(downloads, only))).size).toBeGreaterThan(0);
        return only;
      }, PATIENCE);
      return { name, content: await readFile(join(downloads, name)) };
    },
    path: (name) => join(downloads, name),
    async remove() {
      for (const browser of running) await kill(browser);
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
