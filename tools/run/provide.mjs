// What a run of the tests needs and npm does not bring: a browser, and programs that some tests read or try things with.
// A program that is there already is used; Debian's and Ubuntu's packages are installed where that asks nobody anything;
// Playwright's own browser is the way elsewhere. Imports nothing from node_modules, which may not be there yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath, chromiumShellPath } from '../../scripts/chromium.mjs';
import { firefoxPath } from '../../scripts/firefox.mjs';
import { hasJava } from '../../scripts/verapdf.mjs';
import { hasApache, hasNginx, hasNginxBrotli, hasOpenssl } from '../../scripts/web-servers.mjs';

/**
 * @typedef {object} Need
 * @property {string} name for people
 * @property {string} package in Debian
 * @property {() => boolean} isHere
 * @property {string} without what a run does when it cannot be had
 * @property {readonly string[]} [services] what Debian would start when it is installed, and whenever the machine starts
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

const WITHOUT_SERVER = 'the examples for hosts are not tried';

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
  {
    name: 'OpenSSL',
    package: 'openssl',
    isHere: hasOpenssl,
    without: WITHOUT_SERVER,
  },
  {
    name: 'nginx',
    package: 'nginx',
    isHere: hasNginx,
    without: WITHOUT_SERVER,
    services: ['nginx'],
  },
  {
    name: 'Brotli for nginx',
    package: 'libnginx-mod-http-brotli-static',
    isHere: hasNginxBrotli,
    without: 'the example for nginx is tried with gzip alone',
  },
  {
    name: 'Apache',
    package: 'apache2',
    isHere: hasApache,
    without: WITHOUT_SERVER,
    services: ['apache2', 'apache-htcacheclean'],
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
  if (missing.length > 0) installPackages(missing);
  if (CHROMIUM.isHere() || downloadChromium()) return;
  console.error(
    'Testerna behöver en webbläsare, men ingen finns här och ingen gick att hämta. Installera Chromium (på Debian: apt-get install chromium) eller ange var en finns i CHROMIUM_PATH, och kör npm test igen.',
  );
  process.exit(1);
}

/**
 * @param {readonly Need[]} wanted those whose packages the machine's own lists lack are left out, such as Chromium on
 *   Ubuntu, which is no package there
 */
function installPackages(wanted) {
  const asRoot = rootPrefix();
  if (!asRoot || !existsSync('/usr/bin/apt-get')) return;
  const packages = wanted.map((need) => need.package);
  console.log(`Installerar ${packages.join(', ')} …`);
  /** @param {string[]} command */
  const run = (...command) => {
    const [program = '', ...rest] = [...asRoot, ...command];
    return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  /** @param {string[]} args */
  const apt = (...args) =>
    run(
      ...['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet=2'],
      // Another installation on the machine may be at work; it is waited for rather than failed by.
      ...['-o', 'DPkg::Lock::Timeout=600', ...args],
    );
  apt('update');
  const known = packages.filter(
    (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0,
  );
  // One that cannot be installed must not take the others with it.
  const install = (/** @type {string[]} */ names) =>
    apt('install', '--yes', '--no-install-recommends', ...names);
  withoutServices(
    run,
    wanted.flatMap(({ services = [] }) => services),
    () => {
      if (known.length > 0 && !install(known)) for (const name of known) install([name]);
    },
  );
}

/** Debian asks this file before it starts a service; 101 is no. */
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * A web server is wanted as a program: none is to answer on the machine's own ports, now or after a restart.
 * @param {(...command: string[]) => boolean} run as root
 * @param {readonly string[]} services
 * @param {() => void} install
 */
function withoutServices(run, services, install) {
  const forbid = services.length > 0 && !existsSync(POLICY);
  if (forbid) run('sh', '-c', `printf '#!/bin/sh\nexit 101\n' >${POLICY} && chmod +x ${POLICY}`);
  install();
  for (const service of services) run('update-rc.d', service, 'disable');
  if (forbid) run('rm', POLICY);
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
