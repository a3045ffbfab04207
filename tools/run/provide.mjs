// What a run of the tests needs and npm does not bring: a browser, and programs that some tests read or try things with.
// A program that is there already is used; Debian's and Ubuntu's packages are installed where that asks nobody anything;
// Playwright's own browser is the way elsewhere. Imports nothing from node_modules, which may not be there yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath, chromiumShellPath } from '../../scripts/chromium.mjs';
import { firefoxPath } from '../../scripts/firefox.mjs';
import { hasJava } from '../../scripts/verapdf.mjs';

/**
 * @typedef {object} Need
 * @property {string} name for people
 * @property {string} package in Debian
 * @property {() => boolean} isHere
 * @property {string} without what a run does when it cannot be had
 */

const answers = (/** @type {string} */ program) =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;

/** @type {Need} */
const CHROMIUM = {
  name: 'Chromium',
  package: 'chromium',
  isHere: () => chromiumPath() !== undefined,
  without: 'nothing can be tested in a browser',
};

/** @type {readonly Need[]} */
const NEEDS = [
  CHROMIUM,
  {
    name: 'the headless shell of Chromium',
    package: 'chromium-headless-shell',
    isHere: () => chromiumShellPath() !== undefined,
    without: 'the journeys run in the whole browser, which takes longer',
  },
  {
    name: 'Firefox',
    package: 'firefox-esr',
    isHere: () => firefoxPath() !== undefined,
    without: 'the tests in Firefox are skipped',
  },
  {
    name: 'qpdf',
    package: 'qpdf',
    isHere: () => answers('qpdf'),
    without: 'one of the tests that read a PDF back is skipped',
  },
  {
    name: 'Java with a compiler',
    package: 'default-jdk-headless',
    isHere: hasJava,
    without: 'PDF/UA-1 and PDF/A-2a are not proved',
  },
];

/** @returns {string[]} a line for each program that is not on this machine, with what that means for a run */
export function missingPrograms() {
  return NEEDS.filter((need) => !need.isHere()).map(
    ({ name, package: debian, without }) => `${name} (${debian}): ${without}`,
  );
}

/** Installs what is missing as far as this machine lets us. Ends the process when there is no browser at all. */
export function provide() {
  const missing = NEEDS.filter((need) => !need.isHere());
  if (missing.length > 0) installPackages(missing.map((need) => need.package));
  if (CHROMIUM.isHere() || downloadChromium()) return;
  console.error(
    'Testerna behöver en webbläsare, men ingen finns här och ingen gick att hämta. Installera Chromium (på Debian: apt-get install chromium) eller ange var en finns i CHROMIUM_PATH, och kör npm test igen.',
  );
  process.exit(1);
}

/**
 * @param {readonly string[]} wanted names of Debian's packages; those that the machine's own lists lack are left out, such
 *   as Chromium on Ubuntu, which is no package there
 */
function installPackages(wanted) {
  const asRoot = rootPrefix();
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log(`Installerar ${wanted.join(', ')} …`);
  /** @param {string[]} args */
  const apt = (...args) => {
    const [program = '', ...rest] = [
      ...asRoot,
      ...['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet=2'],
      // Another installation on the machine may be at work; it is waited for rather than failed by.
      ...['-o', 'DPkg::Lock::Timeout=600', ...args],
    ];
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  apt('update');
  const known = wanted.filter(
    (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0,
  );
  // One that cannot be installed must not take the others with it.
  const install = (/** @type {string[]} */ names) =>
    apt('install', '--yes', '--no-install-recommends', ...names);
  if (known.length > 0 && !install(known)) for (const name of known) install([name]);
}

/** @returns {string[] | undefined} what comes before a command that root must run; undefined when that would ask somebody */
function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const free = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return free ? ['sudo', '-n'] : undefined;
}

/** @returns {boolean} whether Playwright's own browser is there now; it answers at once when it was before */
function downloadChromium() {
  const withSystem = process.platform === 'linux' && rootPrefix() ? ['--with-deps'] : [];
  return (
    spawnSync(
      process.execPath,
      ['node_modules/@playwright/test/cli.js', 'install', ...withSystem, 'chromium'],
      { stdio: 'inherit' },
    ).status === 0
  );
}
