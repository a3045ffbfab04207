// Which Chromium the tests and scripts start, and how. One place, so that they cannot differ.
import { existsSync } from 'node:fs';

/** Where a system keeps a Chromium of its own. Ubuntu's `chromium-browser` is not one: it only fetches a snap. */
const SYSTEM_CHROMIUMS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
/** Chromium's engine without the browser around it: same pages, same storage, half the processes (0023). */
const SYSTEM_SHELL = '/usr/bin/chromium-headless-shell';

/** @returns {string | undefined} path of a browser on this machine, or undefined for Playwright's own */
export function chromiumPath() {
  const paths = process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : SYSTEM_CHROMIUMS;
  return paths.find((path) => existsSync(path));
}

/** @returns {string | undefined} path of the engine alone on this machine */
export function chromiumShellPath() {
  const path = process.env.CHROMIUM_SHELL_PATH ?? SYSTEM_SHELL;
  return existsSync(path) ? path : undefined;
}

/** @returns {{ executablePath?: string, args: string[] }} launch options for Playwright */
export function chromium() {
  return launchOptions(chromiumPath());
}

/** @returns {{ executablePath?: string, args: string[] }} the engine alone where it is, and the whole browser elsewhere */
export function chromiumShell() {
  return launchOptions(chromiumShellPath() ?? chromiumPath());
}

/**
 * @param {string | undefined} executablePath
 * @returns {{ executablePath?: string, args: string[] }}
 */
function launchOptions(executablePath) {
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
