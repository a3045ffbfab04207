// Asks a site as a browser does, over HTTP/1.1 or HTTP/2. Its certificate is checked, and nothing is decoded.
import { connect } from 'node:http2';
import { Agent, request } from 'node:https';
import { NAME, type Site } from './servers.ts';

export const PROTOCOLS = ['HTTP/1.1', 'HTTP/2'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export interface Answer {
  readonly status: number;
  /** By name in small letters; one that was sent twice has both values, with a comma between. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Client {
  /** @param path in the folder of IRIS */
  ask(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Answer>;
  close(): void;
}

export const clientOf = (site: Site, protocol: Protocol): Client =>
  protocol === 'HTTP/2' ? newClient(site) : oldClient(site);

function oldClient({ port, base, authority }: Site): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: 6, ca: authority, servername: NAME });
  return {
    ask: (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const asked = request(
          {
            agent,
            host: '127.0.0.1',
            port,
            path: base + path,
            method,
            headers: { host: NAME, ...headers },
          },
          (response) => {
            const body: Buffer[] = [];
            response.on('data', (part) => body.push(part));
            response.once('error', reject);
            response.once('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: plain(response.headersDistinct),
                body: Buffer.concat(body),
              }),
            );
          },
        );
        asked.once('error', reject);
        asked.end();
      }),
    close: () => agent.destroy(),
  };
}

function newClient({ port, base, authority }: Site): Client {
  const session = connect(`https://127.0.0.1:${port}`, { ca: authority, servername: NAME });
  return {
    ask: (path, headers = {}, method = 'GET') =>
      new Promise((resolve, reject) => {
        const stream = session.request({
          ...{ ':path': base + path, ':method': method, ':authority': NAME },
          ...headers,
        });
        const body: Buffer[] = [];
        let answer: Omit<Answer, 'body'> = { status: 0, headers: {} };
        stream.once('response', ({ ':status': status = 0, ...rest }) => {
          answer = { status, headers: plain(rest) };
        });
        stream.on('data', (part) => body.push(part));
        stream.once('error', reject);
        stream.once('end', () => resolve({ ...answer, body: Buffer.concat(body) }));
        stream.end();
      }),
    close: () => session.close(),
  };
}

function plain(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]),
  );
}
