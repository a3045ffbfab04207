// Proves that two commands are enough: makes a bare Debian root with Node and nothing else, clones what is committed into
// it, and runs `npm start` and `npm test` there to their ends. Needs root and mmdebstrap.
// npm run bare-debian [-- folder for the root]
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

const folder = process.argv[2] ?? mkdtempSync(join(tmpdir(), 'iris-bare-debian-'));
const root = join(folder, 'root');
const PORT = 4199;

if (process.getuid?.() !== 0) throw new Error('Only root can make a root of its own.');

const time = async (/** @type {string} */ name, /** @type {() => unknown} */ work) => {
  const begun = Date.now();
  const result = await work();
  console.log(`## ${name}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
  return result;
};

await time('a bare Debian root', makeRoot);
console.log(`## node and npm, and ${installed()} packages of Debian; no browser, Java or git`);
const started = await time('npm start, until the page is there', start);
const passed = started && (await time('npm test', test));
if (process.argv[2] === undefined) rmSync(folder, { recursive: true, force: true });
process.exitCode = passed ? 0 : 1;

function makeRoot() {
  // As this machine reaches Debian and npm, so does the bare one: the same addresses and certificates, none of them here.
  const settings = join(folder, 'apt.conf');
  const conf = '/etc/apt/apt.conf.d';
  const acquire = readdirSync(conf)
    .flatMap((name) => readFileSync(join(conf, name), 'utf8').split('\n'))
    .filter((line) => line.startsWith('Acquire'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(settings, `${acquire.join('\n')}\n`);
  const sources = ['/etc/apt/sources.list.d/debian.sources', '/etc/apt/sources.list'].find(
    existsSync,
  );
  const release = /^VERSION_CODENAME=(\w+)$/mu.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  run('mmdebstrap', [
    '--quiet',
    '--variant=apt',
    `--aptopt=${settings}`,
    release ?? 'stable',
    root,
    sources ?? '',
  ]);
  for (const file of ['/etc/resolv.conf', '/etc/hosts'])
    if (existsSync(file)) cpSync(file, join(root, file), { dereference: true });
  installNode();
  // Nothing is cloned from anywhere else, so that the bare root needs no git.
  run('git', ['clone', '--quiet', process.cwd(), join(root, 'iris')]);
}

function installNode() {
  const npm = realpathSync(run('sh', ['-c', 'command -v npm']).trim());
  const bin = join(root, 'usr/local/bin');
  cpSync(realpathSync(process.execPath), join(bin, 'node'));
  const home = 'usr/local/lib/node_modules/npm';
  cpSync(dirname(dirname(npm)), join(root, home), { recursive: true });
  for (const name of ['npm', 'npx'])
    symlinkSync(join('/', home, `bin/${name}-cli.js`), join(bin, name));
  const own = join(homedir(), '.npmrc');
  if (existsSync(own)) {
    // A folder with Node's headers is this machine's own.
    const lines = readFileSync(own, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('nodedir'));
    writeFileSync(join(root, 'root/.npmrc'), lines.join('\n'));
  }
  for (const [, file] of certificates()) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(file, join(root, file), { dereference: true });
  }
}

/** @returns {[name: string, file: string][]} variables that name a file of certificates */
function certificates() {
  return Object.entries(process.env).flatMap(([name, file]) =>
    /^(?:NODE_EXTRA_CA_CERTS|npm_config_cafile)$/iu.test(name) && file && existsSync(file)
      ? [/** @type {[string, string]} */ ([name, file])]
      : [],
  );
}

function installed() {
  return run('chroot', [root, 'dpkg-query', '--show']).trim().split('\n').length;
}

/**
 * A command in the bare root, with its own view of mounts and processes, which end with it.
 * @param {string} command
 */
function inside(command) {
  const mounts = [
    `mount -t proc proc ${root}/proc`,
    `mount --rbind /sys ${root}/sys`,
    `mount --rbind /dev ${root}/dev`,
    `mount -t tmpfs tmpfs ${root}/dev/shm`,
  ];
  const env = [
    ...['HOME=/root', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'],
    ...[`PORT=${PORT}`, 'LANG=C.UTF-8'],
    ...certificates().map(([name, file]) => `${name}=${file}`),
  ];
  const quoted = env.map((one) => `'${one}'`).join(' ');
  const script = `${mounts.join(' && ')} && exec chroot ${root} /usr/bin/env -i ${quoted} sh -c 'cd /iris && ${command}'`;
  return spawn(
    'unshare',
    ['--mount', '--pid', '--fork', '--kill-child', '--propagation', 'private', 'sh', '-c', script],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
}

/** @returns {Promise<boolean>} whether the address that it prints has the page */
async function start() {
  const child = inside('npm start');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      console.log(line);
      const address = /http:\/\/\S+/u.exec(line)?.[0];
      if (!address) continue;
      const answer = await fetch(address);
      console.log(`## ${address}: ${answer.status}, ${(await answer.text()).length} characters`);
      return answer.ok;
    }
    return false;
  } finally {
    child.kill('SIGKILL');
  }
}

/** @returns {Promise<boolean>} */
function test() {
  const child = inside('npm test');
  child.stdout.pipe(process.stdout);
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {string} what it printed
 */
function run(program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${error?.message ?? ''}${stderr}`);
  return stdout;
}
