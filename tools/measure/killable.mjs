// A Chromium with a profile on disk that can be typed into as fast as it goes, and killed at once.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium as playwright } from '@playwright/test';
import { chromium, chromiumShell } from '../../scripts/chromium.mjs';

/** @param {string} folder of its profile */
export async function killable(folder) {
  // A killed browser leaves its lock behind.
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(folder, lock), { force: true });
  const context = await playwright.launchPersistentContext(folder, {
    ...(process.env.IRIS_MEASURE_SHELL ? chromiumShell() : chromium()),
    serviceWorkers: 'block',
  });
  const [page] = context.pages();
  const whole = await context.browser()?.newBrowserCDPSession();
  if (!page || !whole) throw new Error('The browser has no page');
  // Asked for beforehand, so that nothing is between the last letter and the end.
  const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser does not tell its process');
  const session = await context.newCDPSession(page);
  return {
    page,
    /**
     * @param {string} text
     * @param {number} gap milliseconds between one letter and the next; 0 is as fast as the browser takes them
     */
    async type(text, gap) {
      const taken = [];
      for (const letter of text) {
        taken.push(session.send('Input.dispatchKeyEvent', { type: 'char', text: letter }));
        if (gap > 0) await sleep(gap);
      }
      // Each is answered when the page has taken it in.
      await Promise.all(taken);
    },
    async kill() {
      const closed = new Promise((resolve) => context.once('close', resolve));
      process.kill(main.id, 'SIGKILL');
      await closed;
    },
    close: () => context.close(),
  };
}
