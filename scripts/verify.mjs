// Everything that says whether IRIS is good, in one run: the quick checks first, and no stop at the first failure, so
// that one run tells all there is to mend. The last line counts tests one by one and every other step as one.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { npm } from './ready.mjs';
import { fromPlaywright, fromVitest, readReport, sentence } from './verify-reports.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, script: string, needs?: string[], args?: string[], report?: string,
 *   counts?: (report: any) => Counts, optional?: boolean }} Step `needs`: steps without which this one would only
 *   repeat their failure; `optional`: the machine may lack what it runs in, and then all of it is skipped
 */

const FOLDER = '.verify';

/**
 * @param {string} name
 * @returns {Step}
 */
function vitest(name) {
  const report = `${FOLDER}/${name}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: `${name} tests`, script: `test:${name}`, args, report, counts: fromVitest };
}

/** @type {Step[]} */
const STEPS = [
  { name: 'generated', script: 'prepare:generated' },
  { name: 'format', script: 'lint:format' },
  { name: 'borders', script: 'lint:borders' },
  { name: 'dead code', script: 'lint:dead' },
  { name: 'types', script: 'lint:types' },
  { name: 'eslint', script: 'lint:code' },
  vitest('unit'),
  { name: 'build', script: 'build' },
  { name: 'budgets', script: 'budgets', needs: ['build'] },
  vitest('browser'),
  vitest('tooling'),
  { name: 'pseudo-locale build', script: 'build:pseudo' },
  { name: 'portable build', script: 'build:portable' },
  { name: 'build of a next version', script: 'build:next' },
  {
    name: 'e2e tests',
    script: 'test:e2e',
    needs: ['build', 'pseudo-locale build', 'portable build', 'build of a next version'],
    report: `${FOLDER}/e2e.json`,
    counts: fromPlaywright,
  },
  {
    name: 'firefox tests',
    script: 'test:firefox',
    needs: ['build'],
    report: `${FOLDER}/firefox.json`,
    counts: fromVitest,
    optional: true,
  },
  {
    name: 'LibreOffice tests',
    script: 'test:office',
    report: `${FOLDER}/office.json`,
    counts: fromVitest,
    optional: true,
  },
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);

/** @type {Map<string, Counts & { seconds: number }>} */
const results = new Map();
for (const step of STEPS) {
  const missing = step.needs?.find((name) => results.get(name)?.failed);
  console.log(`\n━━ ${step.name}${missing ? `: skipped, since ${missing} failed` : ''}`);
  const begun = Date.now();
  const counts = missing ? { passed: 0, failed: 0, skipped: 1 } : run(step);
  const seconds = (Date.now() - begun) / 1000;
  results.set(step.name, { ...counts, seconds });
  console.log(`━━ ${step.name}: ${sentence(counts)}, ${seconds.toFixed(1)} s`);
}

/** @type {Counts} */
const total = { passed: 0, failed: 0, skipped: 0 };
console.log('');
for (const [name, { seconds, ...counts }] of results) {
  console.log(`${name.padEnd(20)} ${seconds.toFixed(1).padStart(7)} s   ${sentence(counts)}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
console.log(`\n${sentence(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/**
 * @param {Step} step
 * @returns {Counts}
 */
function run({ script, args = [], report, counts, optional = false }) {
  const { status } = spawnSync(...npm('run', '--silent', script, '--', ...args), {
    stdio: 'inherit',
    env: { ...process.env, IRIS_VERIFY: '1', ...(report && { IRIS_E2E_JSON: report }) },
  });
  const ok = status === 0;
  if (!report || !counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const read = readReport(report, counts);
  // No report, no test, or a failure outside every test: the step itself has failed.
  const ran = read.passed + read.failed > 0 || (optional && read.skipped > 0);
  return { ...read, failed: Math.max(read.failed, ok && ran ? 0 : 1) };
}
