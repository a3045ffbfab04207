// Which Chromium the tests and scripts start, and how. One place, so that they cannot differ.
import { existsSync } from 'node:fs';

const SYSTEM_CHROMIUM = '/usr/bin/chromium';

/** @returns {string | undefined} path of a browser on this machine, or undefined for Playwright's own */
export function chromiumPath() {
  const path = process.env.CHROMIUM_PATH ?? SYSTEM_CHROMIUM;
  return existsSync(path) ? path : undefined;
}

/** @returns {{ executablePath?: string, args: string[] }} launch options for Playwright */
export function chromium() {
  const executablePath = chromiumPath();
  const root = process.getuid?.() === 0;
  return {
    ...(executablePath && { executablePath }),
    args: [
      '--disable-quic',
      '--disable-background-networking',
      // Chromium refuses its sandbox as root, which is how containers run.
      ...(root ? ['--no-sandbox'] : []),
    ],
  };
}
