// What `npm run build` leaves for a host: beside each file that gains by it the same content by Brotli and by gzip.
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const BUILD = 'build';
const DECODED = { '.br': brotliDecompressSync, '.gz': gunzipSync };
/** Packed already, or too small to matter. */
const AS_IT_IS = new Set(['.bin', '.png', '.webmanifest', '.woff2']);

const files = readdirSync(BUILD, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
const originals = files.filter((file) => !(extname(file) in DECODED));

describe('The build', () => {
  test.each(Object.entries(DECODED))(
    'has a %s of the same content beside each file',
    (ending, decode) => {
      const expected = originals.filter((file) => !AS_IT_IS.has(extname(file)));
      expect(expected.length).toBeGreaterThan(50);
      expect(files.filter((file) => file.endsWith(ending)).sort()).toEqual(
        expected.map((file) => file + ending).sort(),
      );
      for (const file of expected)
        expect(decode(readFileSync(file + ending)).equals(readFileSync(file)), file).toBe(true);
    },
  );

  test('has a worker that fetches none of them by name', () => {
    expect(readFileSync(join(BUILD, 'service-worker.js'), 'utf8')).not.toMatch(/\.(?:br|gz)["'`]/u);
  });
});

describe('The host of npm start', () => {
  let host: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    host = await serve({ directory: BUILD });
  });
  afterAll(() => host.close());

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends whoever reads %s the file in that form', async (accepted, encoding) => {
    const answer = await fetch(host.url, { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(readFileSync(join(BUILD, 'index.html'), 'utf8'));
    const tag = answer.headers.get('etag') ?? '';
    const again = await fetch(host.url, {
      headers: { 'accept-encoding': accepted, 'if-none-match': tag },
    });
    expect(again.status).toBe(304);
  });
});
