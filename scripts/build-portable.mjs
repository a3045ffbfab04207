// Builds the portable edition, build-portable/iris.html, and holds its weight against a budget. 1 kB is 1000 bytes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const OUT = 'build-portable';
/**
 * A stick takes it raw; a mail or a download page takes it gzipped. The pages to read through and to prepare a meeting, the
 * row of the plan that is changed where it stands and the chart of pictures: 60 kB raw.
 */
const BUDGETS = { raw: 2_625_000, gzip: 966_000 };

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      IRIS_EDITION: 'portable',
      IRIS_OUT: OUT,
      IRIS_KIT_OUT: '.svelte-kit-portable',
    },
  },
);
if (status !== 0) process.exit(status ?? 1);

const page = readFileSync(`${OUT}/iris.html`);
const weights = { raw: page.length, gzip: gzipSync(page, { level: 9 }).length };
for (const [how, budget] of Object.entries(BUDGETS)) {
  const bytes = weights[/** @type {keyof typeof weights} */ (how)];
  console.log(`${OUT}/iris.html ${how}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB`);
  if (bytes <= budget) continue;
  console.error(`✗ The portable edition weighs too much (${how}).`);
  process.exitCode = 1;
}
