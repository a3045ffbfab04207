// What a change most likely broke, soon: types, borders, the format and the unit tests of what changed, and the journey
// from an empty browser to a document and a file. Everything else is `npm test`.
// npm run test:quick [-- revision]: what changed since then; since the last commit, or in it when nothing has since
import { spawnSync } from 'node:child_process';
import { checkNode, installMissing, node } from '../../scripts/ready.mjs';
import { inTurn } from '../run/in-turn.mjs';
import { provide } from '../run/provide.mjs';

checkNode();
installMissing();
provide();
node('scripts/prepare.mjs');
process.env.IRIS_VERIFY = '1';

const isDirty = git('status', '--porcelain').length > 0;
const since = process.argv[2] ?? (isDirty ? 'HEAD' : 'HEAD~1');
const changed = [
  ...git('diff', '--name-only', '--diff-filter=d', since),
  ...git('ls-files', '--others', '--exclude-standard'),
];

const begun = Date.now();
/** @type {string[]} */
const failed = [];
await inTurn(
  [
    step('build', 'vite/bin/vite.js', ['build', '--logLevel', 'error'], {
      env: { IRIS_KIT_OUT: '.svelte-kit-build' },
    }),
    step('types', 'svelte-check/bin/svelte-check', [
      '--tsconfig',
      './tsconfig.json',
      '--fail-on-warnings',
    ]),
    ...(changed.length > 0
      ? [step('format', 'prettier/bin/prettier.cjs', ['--check', '--ignore-unknown', ...changed])]
      : []),
    step('borders', 'dependency-cruiser/bin/dependency-cruise.mjs', [
      ...['--config', '.dependency-cruiser.cjs', 'src'],
    ]),
    step('unit tests', 'vitest/vitest.mjs', [
      ...['run', '--project', 'unit', '--changed', since, '--passWithNoTests'],
    ]),
    step('journey', '@playwright/test/cli.js', ['test', 'main-journey'], { needs: ['build'] }),
  ],
  {
    failed: (name) => failed.includes(name),
    begin: () => {},
    end: ({ name }, { ok, left, seconds, output }) => {
      if (!ok || left) failed.push(name);
      if (!ok) console.log(output.trimEnd());
      const how = left ? 'left out' : ok ? 'passed' : 'FAILED';
      console.log(`━━ ${name}: ${how}, ${seconds.toFixed(1)} s`);
    },
  },
);
const seconds = ((Date.now() - begun) / 1000).toFixed(0);
console.log(`${failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'All passed'}, ${seconds} s`);
process.exitCode = failed.length > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {string} program in node_modules
 * @param {string[]} args
 * @param {Partial<import('../run/in-turn.mjs').Step>} rest
 * @returns {import('../run/in-turn.mjs').Step}
 */
function step(name, program, args, rest = {}) {
  return { name, command: [process.execPath, [`node_modules/${program}`, ...args]], ...rest };
}

/**
 * @param {string[]} args
 * @returns {string[]} the lines of the answer
 */
function git(...args) {
  const { stdout } = spawnSync('git', args, { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}
