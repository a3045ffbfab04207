import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { ProjectConfig } from 'vitest/node';
import { tellOfAccessibilityStatement } from './scripts/accessibility-statement.mjs';
import { chunkGroups } from './scripts/chunk-groups.mjs';
import { noteBundledPackages } from './scripts/bundled-packages.mjs';
import { chromiumShell } from './scripts/chromium.mjs';
import { fuzz } from './tools/run/fuzz-plan.mjs';
import { messagesFromPseudo, paraglide, pseudo } from './scripts/paraglide-options.mjs';
import { appVersion, editedPages, lastingNames } from './scripts/lasting-names.mjs';
import { patientPages } from './scripts/patient-pages.mjs';
import { checkShippedInstruments } from './scripts/shipped-instruments.mjs';
import { trimJsPdf } from './scripts/trimmed-jspdf.mjs';

const edition = process.env.IRIS_EDITION === 'portable' ? 'portable' : 'hosted';

/** `npm run prepare:generated` has compiled the messages, and steps that run side by side must not do it again. */
const prepared = Boolean(process.env.IRIS_VERIFY) && !pseudo;

// Otherwise Node would load the whole of jsPDF by itself.
const server = { deps: { inline: [/\/node_modules\/jspdf\//] } };

/** Ends what hangs, and nothing else: many times what a slow machine needs. */
const PATIENCE = { testTimeout: 600_000, hookTimeout: 600_000 };
const CORES = 2;

const BROWSER_TESTS = 'src/**/*.browser.test.ts';
/** By itself, since it takes the time that it is given on one core. */
const FUZZ_TEST = 'src/lib/state/fuzz.browser.test.ts';

/** Tests that run in a real browser, with a context of its own for each file. */
const inBrowser = (test: ProjectConfig): TestProjectInlineConfiguration => ({
  extends: true,
  optimizeDeps: {
    include: [
      'dexie/dist/modern/dexie.mjs',
      'chart.js',
      'zod/mini',
      'jspdf > fflate',
      'jspdf > @babel/runtime/helpers/typeof',
    ],
  },
  test: {
    ...PATIENCE,
    maxWorkers: CORES,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: chromiumShell() }),
      instances: [{ browser: 'chromium' }],
    },
    ...test,
  },
});

export default defineConfig({
  plugins: [
    ...(prepared ? [] : [paraglideVitePlugin(paraglide())]),
    messagesFromPseudo(),
    sveltekit(),
    patientPages(),
    trimJsPdf(),
    checkShippedInstruments(),
    tellOfAccessibilityStatement(),
    noteBundledPackages(),
    ...(edition === 'hosted' ? [chunkGroups(), lastingNames()] : []),
    ...(process.env.IRIS_PAGES_EDITED ? [editedPages()] : []),
  ],
  define: {
    __APP_VERSION__: JSON.stringify(appVersion),
    __EDITION__: JSON.stringify(edition),
  },
  resolve: {
    alias: [
      // The package's default entry wraps a UMD build; this is the same code as modules, and smaller.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
    ],
  },
  // Modules, as all the rest: what is loaded on use stays apart.
  worker: { format: 'es' },
  build: {
    chunkSizeWarningLimit: 600,
    // One file has nothing beside it: typefaces and pictures go in as data. The policy of the others allows none.
    assetsInlineLimit: () => edition === 'portable',
  },
  test: {
    expect: { requireAssertions: true, poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...PATIENCE,
          environment: 'node',
          // Each worker reads the modules once for all of its files. They are pure, so that no file disturbs the next.
          isolate: false,
          maxWorkers: CORES,
          server,
          include: ['src/**/*.test.ts', 'tests/content/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      inBrowser({ name: 'browser', include: [BROWSER_TESTS], exclude: [FUZZ_TEST] }),
      inBrowser({ name: 'fuzz', include: [FUZZ_TEST], provide: { fuzz } }),
      {
        extends: true,
        test: {
          name: 'tooling',
          environment: 'node',
          server,
          include: ['tests/tooling/**/*.test.ts'],
          ...PATIENCE,
          maxWorkers: CORES,
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          environment: 'node',
          include: ['tests/office/**/*.test.ts'],
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'hosting',
          environment: 'node',
          include: ['tests/hosting/**/*.test.ts'],
          ...PATIENCE,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/firefox/**/*.test.ts'],
          ...PATIENCE,
          maxWorkers: CORES,
        },
      },
    ],
  },
});
