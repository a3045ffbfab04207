// Everything that says whether IRIS is good, in one run: the quick checks first, and no stop at the first failure, so
// that one run tells all there is to mend. What was skipped is named at the end, and the last line counts tests one by
// one and every other step as one. `npm run verify -- unit eslint` runs those steps and what they need.
import { mkdirSync, rmSync } from 'node:fs';
import { missingPrograms } from '../tools/run/provide.mjs';
import { inTurn } from '../tools/run/in-turn.mjs';
import { npm } from './ready.mjs';
import { fromPlaywright, fromVitest, readReport, sentence } from './verify-reports.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: readonly string[], flaky?: readonly string[],
 *   broken?: readonly string[] }} Counts `skipped`, `flaky`, `broken`: which, by name
 * @typedef {import('../tools/run/in-turn.mjs').Step & { report?: string, counts?: (report: any) => Counts,
 *   optional?: boolean }} Step `optional`: the machine may lack what it runs in, and then all of it is skipped
 */

const FOLDER = '.verify';
const wanted = process.argv.slice(2);

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
const npmRun = (script, ...args) => npm('run', '--silent', script, '--', ...args);

/**
 * @param {string} name
 * @returns {Step}
 */
function vitest(name) {
  const report = `${FOLDER}/${name}.json`;
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    command: npmRun(`test:${name}`, ...args),
    alone: true,
    needs: ['generated'],
    report,
    counts: fromVitest,
  };
}

/**
 * @param {string} name
 * @param {string} script
 * @param {Partial<Step>} rest
 * @returns {Step}
 */
const step = (name, script, rest = {}) => ({
  name,
  command: npmRun(script),
  needs: ['generated'],
  ...rest,
});

const BUILDS = ['build', 'pseudo-locale build', 'portable build', 'build of a next version'];

/** @type {Step[]} */
const STEPS = [
  step('generated', 'prepare:generated', { needs: [] }),
  // The longest of what keeps one core busy begins first, so that the others run beside it.
  step('eslint', 'lint:code'),
  { ...vitest('fuzz'), alone: false },
  step('format', 'lint:format'),
  step('borders', 'lint:borders'),
  step('dead code', 'lint:dead'),
  step('types', 'lint:types'),
  // Apart from the folder that every Vitest writes to as it starts.
  step('build', 'build', { env: { IRIS_KIT_OUT: '.svelte-kit-build' } }),
  step('pseudo-locale build', 'build:pseudo'),
  step('portable build', 'build:portable'),
  step('build of a next version', 'build:next'),
  step('budgets', 'budgets', { needs: ['build'] }),
  {
    ...vitest('tooling'),
    alone: false,
    needs: ['generated', 'build'],
    env: { IRIS_KIT_OUT: '.svelte-kit-build' },
  },
  vitest('unit'),
  vitest('browser'),
  {
    name: 'e2e',
    command: npmRun('test:e2e'),
    alone: true,
    needs: BUILDS,
    env: { IRIS_E2E_JSON: `${FOLDER}/e2e.json` },
    report: `${FOLDER}/e2e.json`,
    counts: fromPlaywright,
  },
  {
    ...step('firefox', 'test:firefox', { needs: ['build'] }),
    alone: true,
    report: `${FOLDER}/firefox.json`,
    counts: fromVitest,
    optional: true,
  },
  {
    ...step('LibreOffice', 'test:office'),
    alone: true,
    report: `${FOLDER}/office.json`,
    counts: fromVitest,
    optional: true,
  },
  {
    ...step('hosting', 'test:hosting', { needs: ['build'] }),
    alone: true,
    report: `${FOLDER}/hosting.json`,
    counts: fromVitest,
    optional: true,
  },
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER);
process.env.IRIS_VERIFY = '1';

const begun = Date.now();
/** @type {Map<string, Counts & { seconds: number }>} */
const results = new Map();
await inTurn(chosen(), {
  failed: (name) => (results.get(name)?.failed ?? 0) > 0,
  begin: ({ name, alone }, missing) => {
    if (missing) console.log(`\n━━ ${name}: left out, since ${missing} failed`);
    else if (alone) console.log(`\n━━ ${name}`);
  },
  end: (one, { ok, left, seconds, output }) => {
    const counts = left ? { passed: 0, failed: 0, skipped: ['all of it'] } : countsOf(one, ok);
    results.set(one.name, { ...counts, seconds });
    if (!one.alone && !left) console.log(`\n━━ ${one.name}\n${output.trimEnd()}`);
    console.log(`━━ ${one.name}: ${sentence(counts)}, ${seconds.toFixed(1)} s`);
  },
});

report();

/** @returns {Step[]} */
function chosen() {
  if (wanted.length === 0) return STEPS;
  const unknown = wanted.filter((name) => !STEPS.some((one) => one.name === name));
  if (unknown.length > 0)
    throw new Error(
      `No step is called ${unknown.join(', ')}. There are ${STEPS.map(({ name }) => name).join(', ')}.`,
    );
  const all = new Set(wanted);
  for (const name of all)
    for (const need of STEPS.find((one) => one.name === name)?.needs ?? []) all.add(need);
  return STEPS.filter(({ name }) => all.has(name));
}

/**
 * @param {Step} step
 * @param {boolean} ok
 * @returns {Counts}
 */
function countsOf({ report, counts, optional = false }, ok) {
  if (!report || !counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] };
  const read = readReport(report, counts);
  // No report, no test, or a failure outside every test: the step itself has failed.
  const ran = read.passed + read.failed > 0 || (optional && read.skipped.length > 0);
  return { ...read, failed: Math.max(read.failed, ok && ran ? 0 : 1) };
}

function report() {
  const all = [...results.values()];
  const total = {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    skipped: all.flatMap(({ skipped }) => skipped),
  };
  console.log('');
  for (const [name, { seconds, ...counts }] of results)
    console.log(`${name.padEnd(24)} ${seconds.toFixed(1).padStart(7)} s   ${sentence(counts)}`);
  console.log(`${'in all'.padEnd(24)} ${((Date.now() - begun) / 1000).toFixed(1).padStart(7)} s`);
  for (const line of missingPrograms()) console.log(`missing: ${line}`);
  for (const [name, { skipped }] of results)
    for (const title of skipped) console.log(`skipped: ${name}: ${title}`);
  for (const [name, { flaky = [] }] of results)
    for (const title of flaky) console.log(`flaky: ${name}: ${title}`);
  // Last, since whoever keeps only the end of the output wants these.
  for (const [name, { failed, broken = [] }] of results)
    if (failed > 0)
      for (const title of broken.length > 0 ? broken : ['see above'])
        console.log(`failed: ${name}: ${title}`);
  console.log(`\n${sentence(total)}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}
