// Journeys through the finished build, in the browsers of scripts/chromium.mjs. Needs `npm run build`, `build:pseudo`,
// `build:portable` and `build:next` first; `npm run verify` does all of it.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { chromium, chromiumShell } from './scripts/chromium.mjs';

/** A run that decides something: no test is left out, and no server from an older build is used. */
const strict = Boolean(process.env.CI ?? process.env.IRIS_VERIFY);
const json = process.env.IRIS_E2E_JSON;

/** Two ports, so that several checkouts can be tested on one machine. */
const PORT = Number(process.env.IRIS_PORT ?? 4173);

const server = (directory: string, port: number) => ({
  command: `node scripts/serve.mjs ${directory}`,
  env: { PORT: String(port) },
  url: `http://127.0.0.1:${port}/`,
  reuseExistingServer: !strict,
});

/** What is about the browser itself, its processes and its disk, runs in the whole Chromium. */
const WHOLE_BROWSER = /(?:damaged-profile|full-disk|kill)\.spec\.ts$/u;
/**
 * What begins with a visitor who has never been there: with service workers, another origin, a quota of its own, or
 * what others keep beside IRIS. */
const FIRST_VISITS = /(?:clearing|full-quota|offline|portable|storage-table|update)\.spec\.ts$/u;

export default defineConfig({
  testDir: 'tests/e2e',
  workers: 2,
  fullyParallel: true,
  // Machines are noisy: a test may be tried once more, and is then listed as flaky for somebody to look at.
  retries: strict ? 1 : 0,
  // To end what hangs, and many times what a slow machine needs.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  forbidOnly: strict,
  reporter: json ? [['list'], ['json', { outputFile: json }]] : 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    locale: 'sv-SE',
    timezoneId: 'Europe/Stockholm',
    trace: 'on-first-retry',
    // As long as for what a page is waited for, so that what hangs says where.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    // A worker would answer requests that a test wants to see or stop. What it does has specs of its own.
    serviceWorkers: 'block',
  },
  projects: [
    {
      name: 'browser',
      testMatch: WHOLE_BROWSER,
      use: { browserName: 'chromium', launchOptions: chromium() },
    },
    {
      name: 'first visits',
      testMatch: FIRST_VISITS,
      use: { browserName: 'chromium', launchOptions: chromiumShell() },
    },
    {
      name: 'pages',
      testIgnore: [WHOLE_BROWSER, FIRST_VISITS],
      // One tab a worker, emptied between tests: a new browser window for each takes longer than most of them.
      use: { browserName: 'chromium', launchOptions: chromiumShell(), reuseContext: true },
    },
  ],
  // Some runs have no need of the variant, and have not built it.
  webServer: [
    server('build', PORT),
    ...(existsSync('build-pseudo') ? [server('build-pseudo', PORT + 1)] : []),
  ],
});
