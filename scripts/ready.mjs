// What must be in place before anything else can run. Imports nothing from node_modules, which may not be there yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** The oldest Node that the tools run on, as in package.json. */
const OLDEST = [20, 19];

/** Goes to the root of the repository and ends with a sentence when Node is too old. */
export function checkNode() {
  process.chdir(ROOT);
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  console.error(
    `IRIS behöver Node ${OLDEST.join('.')} eller senare, men här finns ${process.versions.node}. Installera en nyare Node och försök igen.`,
  );
  process.exit(1);
}

/** Installs the packages when they are missing or the lock file has changed since. */
export function installMissing() {
  if (!isInstalled()) {
    console.log('Installerar det som saknas …');
    run(...npm('ci'));
  }
}

function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  );
}

/**
 * How to call the npm that called us, or the one on the path.
 * @param {string[]} args
 * @returns {[program: string, args: string[]]}
 */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own ? [process.execPath, [own, ...args]] : ['npm', args];
}

/** @param {string[]} args a script and its arguments */
export function node(...args) {
  run(process.execPath, args);
}

/**
 * As `node`, but what the script says is shown only when it fails.
 * @param {string[]} args
 */
export function nodeQuietly(...args) {
  run(process.execPath, args, 'pipe');
}

/**
 * Runs a program and ends with its exit code if it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {'inherit' | 'pipe'} stdio
 */
function run(program, args, stdio = 'inherit') {
  const { status, error, stdout, stderr } = spawnSync(program, args, { stdio });
  if (error) throw error;
  if (status === 0) return;
  if (stdio === 'pipe') process.stderr.write(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}
