import { sveltekit } from '@sveltejs/kit/vite';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import manifest from './package.json' with { type: 'json' };
import { noteBundledPackages } from './scripts/bundled-packages.mjs';
import { chromium } from './scripts/chromium.mjs';
import { messagesFromPseudo, paraglide } from './scripts/paraglide-options.mjs';
import { trimJsPdf } from './scripts/trimmed-jspdf.mjs';

const edition = process.env.IRIS_EDITION === 'portable' ? 'portable' : 'hosted';

// Otherwise Node would load the whole of jsPDF by itself.
const server = { deps: { inline: [/\/node_modules\/jspdf\//] } };

export default defineConfig({
  plugins: [
    paraglideVitePlugin(paraglide()),
    messagesFromPseudo(),
    sveltekit(),
    trimJsPdf(),
    noteBundledPackages(),
  ],
  define: {
    // `IRIS_APP_VERSION` lets a test build the app as it will be one day (`npm run build:next`).
    __APP_VERSION__: JSON.stringify(process.env.IRIS_APP_VERSION ?? manifest.version),
    __EDITION__: JSON.stringify(edition),
  },
  resolve: {
    alias: [
      // The package's default entry wraps a UMD build; this is the same code as modules, and smaller.
      { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
    ],
  },
  build: {
    chunkSizeWarningLimit: 600,
    // One file has nothing beside it: typefaces and pictures go in as data.
    ...(edition === 'portable' && { assetsInlineLimit: () => true }),
  },
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Property tests take their time on a busy machine.
          testTimeout: 30_000,
          environment: 'node',
          server,
          include: ['src/**/*.test.ts', 'tests/content/**/*.test.ts'],
          exclude: ['src/**/*.browser.test.ts'],
        },
      },
      {
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
          name: 'browser',
          // Each file has a context of its own, and the fuzz test has a file for each of two cores.
          maxWorkers: 2,
          include: ['src/**/*.browser.test.ts'],
          provide: {
            // The same files every time, unless somebody asks for others.
            fuzz: {
              runs: Number(process.env.IRIS_FUZZ_RUNS ?? 20_000),
              seed: Number(process.env.IRIS_FUZZ_SEED ?? 20_261_114),
            },
          },
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: chromium() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'tooling',
          environment: 'node',
          server,
          include: ['tests/tooling/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'office',
          environment: 'node',
          include: ['tests/office/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/firefox/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
