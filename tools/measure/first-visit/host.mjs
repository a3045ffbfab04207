// A host for measuring: every file compressed beforehand with brotli, as the hosting examples do, over HTTP/1.1 or HTTP/2.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** @typedef {'HTTP/1.1' | 'HTTP/2'} Protocol */
/** @typedef {{ type: string, encoding: string, body: Buffer }} Answer */

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Compressed already. */
const AS_IT_IS = new Set(['.bin', '.png', '.woff2']);
/** What a build has compressed itself. Other versions have not, and all are measured alike. */
const COPY = /\.(?:br|gz)$/;

/**
 * @param {string} folder of a finished build
 * @returns {Map<string, Answer>} every file of it by its path from the root of the host
 */
export function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => !COPY.test(name) && statSync(join(folder, name)).isFile());
  return new Map(
    files.map((name) => [`/${name}`, answerOf(name, readFileSync(join(folder, name)))]),
  );
}

/**
 * @param {string} name
 * @param {Buffer} content
 * @returns {Answer}
 */
export function answerOf(name, content) {
  const extension = extname(name);
  const type = TYPES[extension] ?? 'application/octet-stream';
  return AS_IT_IS.has(extension)
    ? { type, encoding: 'identity', body: content }
    : { type, encoding: 'br', body: brotliCompressSync(content) };
}

/**
 * @param {Map<string, Answer>} files
 * @param {Protocol} protocol
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function host(files, protocol) {
  /** @param {string} url */
  const answerTo = (url) => {
    const { pathname } = new URL(url, 'http://host');
    const found = files.get(pathname === '/' ? '/index.html' : pathname);
    return {
      status: found ? 200 : 404,
      body: found?.body ?? '',
      headers: {
        'content-type': found?.type ?? 'text/plain',
        'cache-control': 'no-store',
        ...(found && { 'content-encoding': found.encoding, 'content-length': found.body.length }),
      },
    };
  };
  const secure = protocol === 'HTTP/2';
  const server = secure
    ? createSecureServer(certificate(), (request, response) => {
        const { status, headers, body } = answerTo(request.url);
        response.writeHead(status, headers);
        response.end(body);
      })
    : createServer((request, response) => {
        const { status, headers, body } = answerTo(request.url ?? '/');
        response.writeHead(status, headers).end(body);
      });
  /** @type {Set<{ close: () => void, destroy: () => void }>} */
  const sessions = new Set();
  server.on('session', (session) => sessions.add(session));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The host has no port');
  return {
    url: `${secure ? 'https' : 'http'}://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        for (const session of sessions) session.destroy();
        if ('closeAllConnections' in server) server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** @type {{ key: Buffer, cert: Buffer } | undefined} */
let made;

/** @returns {{ key: Buffer, cert: Buffer }} signed by nobody, as good for a day as any */
function certificate() {
  if (made) return made;
  const folder = mkdtempSync(join(tmpdir(), 'iris-certificate-'));
  const [key, cert] = [join(folder, 'key'), join(folder, 'cert')];
  const paths = ['-keyout', key, '-out', cert];
  const args = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '1',
    '-subj',
    '/CN=127.0.0.1',
  ];
  try {
    execFileSync('openssl', [...args, ...paths], { stdio: 'ignore' });
    made = { key: readFileSync(key), cert: readFileSync(cert) };
    return made;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
