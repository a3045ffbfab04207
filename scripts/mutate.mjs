// Takes each protection out in turn and shows which test turns red: npm run mutate [-- words of a name].
// Works in copies of the committed tree, one for each core, so that nothing here is touched. Not part of `npm test`: every
// mutation that a journey guards needs a build of its own. Ends with 1 when a protection can be taken out and no test sees it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MUTATIONS } from '../tests/mutations.mjs';

const TREES = 2;
const FIRST_PORT = 4390;
/** Which share of the mutations this process takes; the one that was started by hand only shares them out. */
const share =
  process.env.IRIS_MUTATION_SHARE === undefined
    ? undefined
    : Number(process.env.IRIS_MUTATION_SHARE);

const wanted = process.argv.slice(2).join(' ').toLowerCase();
const chosen = MUTATIONS.filter(({ name }) => name.toLowerCase().includes(wanted));
if (chosen.length === 0) throw new Error(`No mutation has "${wanted}" in its name`);

let tree = '';
if (share === undefined) await shareOut();
else takeShare(chosen.filter((_, index) => index % TREES === share));

async function shareOut() {
  const survivors = await Promise.all(
    Array.from({ length: TREES }, (_, one) => {
      const env = { ...process.env, IRIS_MUTATION_SHARE: String(one) };
      const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
      const child = spawn(process.execPath, args, { stdio: 'inherit', env });
      return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('close', (code, signal) =>
          signal ? reject(new Error(`Ended by ${signal}`)) : resolve(code ?? 0),
        );
      });
    }),
  );
  const left = survivors.reduce((sum, one) => sum + one, 0);
  console.log(`\n${chosen.length - left} of ${chosen.length} mutations turned a test red`);
  process.exitCode = left > 0 ? 1 : 0;
}

/** @param {readonly import('../tests/mutations.mjs').Mutation[]} mutations */
function takeShare(mutations) {
  tree = mkdtempSync(join(tmpdir(), 'iris-mutations-'));
  run('git', ['worktree', 'add', '--detach', '--quiet', tree, 'HEAD'], process.cwd());
  // The same packages, without a copy of them.
  run(
    'cp',
    ['-al', join(process.cwd(), 'node_modules'), join(tree, 'node_modules')],
    process.cwd(),
  );
  let survivors = 0;
  try {
    run('node', ['scripts/prepare.mjs'], tree);
    for (const mutation of mutations) {
      const { outcome, red } = tryOut(mutation);
      if (outcome !== 'seen') survivors += 1;
      const lines = [`${outcome === 'seen' ? '✓' : '✗'} ${mutation.fault}: ${mutation.name}`];
      for (const title of red) lines.push(`    red: ${title}`);
      if (outcome !== 'seen') lines.push(`    ${outcome}`);
      console.log(lines.join('\n'));
    }
  } finally {
    run('git', ['worktree', 'remove', '--force', tree], process.cwd());
    rmSync(tree, { recursive: true, force: true });
  }
  process.exitCode = survivors;
}

/**
 * @param {import('../tests/mutations.mjs').Mutation} mutation
 * @returns {{ outcome: string, red: string[] }}
 */
function tryOut({ file, find, replace, test }) {
  const path = join(tree, file);
  const before = readFileSync(path, 'utf8');
  if (before.split(find).length !== 2)
    return { outcome: `${file} does not hold the text to take out exactly once`, red: [] };
  writeFileSync(
    path,
    before.replace(find, () => replace),
  );
  try {
    const red = test.kind === 'journey' ? journey(test) : vitest(test);
    if (typeof red === 'string') return { outcome: red, red: [] };
    return { outcome: red.length > 0 ? 'seen' : 'SURVIVED: every test stayed green', red };
  } finally {
    writeFileSync(path, before);
  }
}

/**
 * @param {{ kind: string, file: string, title: string }} test
 * @returns {string[] | string} titles of the red tests, or why none could be run
 */
function vitest({ kind, file, title }) {
  const report = join(tree, 'mutation.json');
  rmSync(report, { force: true });
  // prettier-ignore
  spawnSync('npx', ['vitest', 'run', '--project', kind, file, '-t', title, '--reporter=json', `--outputFile=${report}`],
    { cwd: tree, stdio: 'ignore' });
  if (!existsSync(report)) return 'The tests did not run';
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const tests = testResults.flatMap((/** @type {any} */ one) => one.assertionResults);
  const ran = tests.filter((/** @type {any} */ one) => one.status !== 'skipped');
  if (ran.length === 0) return `No test has "${title}" in its title`;
  return ran
    .filter((/** @type {any} */ one) => one.status === 'failed')
    .map((/** @type {any} */ one) => one.title);
}

/**
 * @param {{ file: string, title: string, next?: boolean }} test
 * @returns {string[] | string}
 */
function journey({ file, title, next = false }) {
  const env = { ...process.env, IRIS_PORT: String(FIRST_PORT + 2 * (share ?? 0)) };
  const builds = next ? ['build', 'build:next'] : ['build'];
  for (const build of builds)
    if (
      spawnSync('npm', ['run', '--silent', build], { cwd: tree, stdio: 'ignore', env }).status !== 0
    )
      return 'The build failed';
  // The servers want a folder each, whichever of them the test asks.
  for (const folder of ['build', 'build-pseudo'])
    if (!existsSync(join(tree, folder))) run('mkdir', ['-p', join(tree, folder)], tree);
  for (const folder of ['build', 'build-pseudo'])
    if (!existsSync(join(tree, folder, 'index.html')))
      writeFileSync(join(tree, folder, 'index.html'), '<title>IRIS</title>');
  const report = join(tree, 'mutation.json');
  rmSync(report, { force: true });
  spawnSync('npx', ['playwright', 'test', file, '-g', title, '--workers', '1', '--retries', '0'], {
    cwd: tree,
    stdio: 'ignore',
    env: { ...env, IRIS_E2E_JSON: report },
  });
  if (!existsSync(report)) return 'The tests did not run';
  /** @type {string[]} */
  const red = [];
  let ran = 0;
  const walk = (/** @type {any} */ suite) => {
    for (const spec of suite.specs ?? []) {
      ran += 1;
      if (!spec.ok) red.push(spec.title);
    }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  walk(JSON.parse(readFileSync(report, 'utf8')));
  return ran === 0 ? `No test has "${title}" in its title` : red;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} cwd
 */
function run(program, args, cwd) {
  const { status, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
}
