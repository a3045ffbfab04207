// Serves a finished build as any static host would: no rewrites, no headers of its own, and the compressed file when there is
// one beside and the browser can read it.
import { createServer } from 'node:http';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

/**
 * @param {{ directory: string, port?: number, base?: string, onRequest?: (url: string,
 *   response: import('node:http').ServerResponse) => void }} options
 *   `base`: the sub-path under which the build lies, such as `/iris/`; `onRequest`: may spoil the answer
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ directory, port = 0, base = '/', onRequest = () => {} }) {
  const files = sirv(directory, { etag: true, brotli: true, gzip: true });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    onRequest(url, response);
    const notFound = () =>
      void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    if (!url.startsWith(base)) return notFound();
    request.url = url.slice(base.length - 1);
    files(request, response, notFound);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { url } = await serve({
    directory: process.argv[2] ?? 'build',
    port: Number(process.env.PORT ?? 4173),
  });
  console.log(url);
}
