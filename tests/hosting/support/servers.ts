// The examples in docs/hosting as a real nginx and a real Apache run them: in a folder of their own, on free ports, with the
// settings that Debian gives a server besides. Only name of folder, certificate and ports are others than in the example.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APACHE, APACHE_MODULES, NGINX, NGINX_BROTLI } from '../../../scripts/web-servers.mjs';

/** As in the examples. */
export const NAME = 'iris.example.se';

export interface Site {
  /** For TLS. */
  readonly port: number;
  readonly plainPort: number;
  /** Path of the folder that IRIS lies in. */
  readonly base: string;
  /** Of whom the site's certificate is, in PEM. */
  readonly authority: string;
  /** Ends when no process of the server is left. */
  stop(): Promise<void>;
}

interface Place {
  readonly folder: string;
  readonly root: string;
  readonly port: number;
  readonly plainPort: number;
}

/** @param uncomment settings that the example has as comments */
export function startNginx(build: string, uncomment: readonly string[] = []): Promise<Site> {
  return start(build, '/', (place) => {
    const { folder, port, plainPort } = place;
    const example = substitute(read('nginx.conf'), {
      ...inThis(place),
      '/var/log/nginx': folder,
      'listen 80;': `listen 127.0.0.1:${plainPort};`,
      'listen 443 ssl http2;': `listen 127.0.0.1:${port} ssl http2;`,
      ...Object.fromEntries(uncomment.map((setting) => [`# ${setting}`, setting])),
    });
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const main = [
      ...(uncomment.length > 0 ? [`load_module ${NGINX_BROTLI};`] : []),
      `pid ${folder}/nginx.pid;`,
      'daemon off;',
      'events {}',
      'http {',
      ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
      'access_log off;',
      'include /etc/nginx/mime.types;',
      'default_type application/octet-stream;',
      'gzip on;',
      example,
      '}',
    ].join('\n');
    writeFileSync(join(folder, 'nginx.conf'), main);
    return spawn(NGINX, ['-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-p', folder]);
  });
}

/** What Debian enables when Apache is installed, and what the example asks for. */
const MODULES = [
  ...['alias', 'authz_core', 'autoindex', 'deflate', 'dir', 'env', 'filter', 'mime', 'mpm_event'],
  ...['negotiation', 'reqtimeout', 'setenvif'],
  ...['headers', 'http2', 'rewrite', 'socache_shmcb', 'ssl'],
];

/** @param settings where apache.conf lies; with the `.htaccess` IRIS is in a folder of a site */
export function startApache(build: string, settings: '<Directory>' | '.htaccess'): Promise<Site> {
  const inFolder = settings === '.htaccess';
  return start(build, inFolder ? '/iris/' : '/', (place) => {
    const { folder, root, port, plainPort } = place;
    const copy = inFolder ? join(root, 'iris', '.htaccess') : join(folder, 'iris.conf');
    writeFileSync(copy, read('apache.conf'));
    const example = substitute(read('apache-site.conf'), {
      ...inThis(place),
      '/var/log/apache2': folder,
      '*:80': `*:${plainPort}`,
      '*:443': `*:${port}`,
      'Include /etc/apache2/iris.conf': inFolder
        ? 'AllowOverride FileInfo Indexes Options=Indexes,MultiViews'
        : `Include ${copy}`,
    });
    const main = [
      `ServerRoot ${folder}`,
      `DefaultRuntimeDir ${folder}`,
      `PidFile ${folder}/apache.pid`,
      `ErrorLog ${folder}/error.log`,
      `ServerName ${NAME}`,
      ...(process.getuid?.() === 0 ? ['User www-data', 'Group www-data'] : []),
      ...MODULES.flatMap((name) =>
        ['load', 'conf']
          .map((kind) => join(APACHE_MODULES, `${name}.${kind}`))
          .filter(existsSync)
          .map((file) => `Include ${file}`),
      ),
      ...[plainPort, port].map((one) => `Listen 127.0.0.1:${one}`),
      '<Directory />\nOptions FollowSymLinks\nAllowOverride None\nRequire all denied\n</Directory>',
      '<FilesMatch "^\\.ht">\nRequire all denied\n</FilesMatch>',
      example,
    ].join('\n');
    writeFileSync(join(folder, 'apache.conf'), main);
    return spawn(APACHE, ['-f', join(folder, 'apache.conf'), '-D', 'FOREGROUND'], {
      env: { ...process.env, APACHE_RUN_DIR: folder },
    });
  });
}

const read = (example: string) => readFileSync(join('docs/hosting', example), 'utf8');

function inThis({ folder, root }: Place) {
  return { '/etc/ssl/iris': folder, '/srv/iris': root };
}

/** Throws when the example has not what is to be put in the place of. */
function substitute(example: string, others: Readonly<Record<string, string>>): string {
  return Object.entries(others).reduce((text, [one, other]) => {
    if (!text.includes(one)) throw new Error(`The example has no ${one}`);
    return text.replaceAll(one, other);
  }, example);
}

async function start(
  build: string,
  base: string,
  run: (place: Place) => ChildProcess,
): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'iris-hosting-'));
  // The servers give up their rights before they read the files.
  chmodSync(folder, 0o755);
  const root = join(folder, 'root');
  cpSync(build, join(root, base), { recursive: true });
  const authority = certify(folder);
  const [port, plainPort] = await freePorts();
  const server = run({ folder, root, port, plainPort });
  let said = '';
  server.stderr?.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true });
  };
  while (!(await answers(port))) {
    if (server.exitCode === null) continue;
    await stop();
    throw new Error(said);
  }
  return { port, plainPort, base, authority, stop };
}

function certify(folder: string): string {
  const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')];
  const { status, stderr } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
      ...['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`],
      ...['-days', '2', '-keyout', key, '-out', certificate],
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return readFileSync(certificate, 'utf8');
}

async function freePorts(): Promise<[number, number]> {
  const holders = [createServer(), createServer()];
  const ports: number[] = [];
  for (const holder of holders) {
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
    ports.push((holder.address() as AddressInfo).port);
  }
  for (const holder of holders) holder.close();
  return ports as [number, number];
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 50));
  });
