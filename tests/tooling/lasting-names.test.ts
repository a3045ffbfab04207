// What an update fetches is what has changed (scripts/lasting-names.mjs): no script holds the name that another has in this
// build only, and none holds what every build has anew.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const BUILD = 'build';
const IMMUTABLE = join(BUILD, '_app/immutable');
const page = readFileSync(join(BUILD, 'index.html'), 'utf8');
const [, map = '{}'] = /<script type="importmap">(.*?)<\/script>/su.exec(page) ?? [];
const { imports } = JSON.parse(map) as { imports: Record<string, string> };
const named = Object.values(imports);
const [, version = '', build = ''] = [
  '',
  /data-version="([^"]+)"/u.exec(page)?.[1],
  /data-build="([^"]+)"/u.exec(page)?.[1],
];

const scripts = readdirSync(IMMUTABLE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.js'))
  .map((path) => ({ path, code: readFileSync(join(IMMUTABLE, path), 'utf8') }));

describe('In a build', () => {
  test('the page says of every script which file it is', () => {
    expect(named.length).toBeGreaterThan(80);
    const unnamed = scripts
      .map(({ path }) => `./_app/immutable/${path.replaceAll('\\', '/')}`)
      .filter((path) => !path.includes('/workers/') && !named.includes(path));
    expect(unnamed).toEqual([]);
  });

  test('the page says so before it asks for any', () => {
    expect(page.indexOf('type="importmap"')).toBeLessThan(page.indexOf('modulepreload'));
  });

  test('no script knows by what name another lies in this build', () => {
    const known = scripts.flatMap(({ path, code }) =>
      named.filter((name) => code.includes(basename(name))).map((name) => `${name} in ${path}`),
    );
    expect(known).toEqual([]);
  });

  test.each([
    ['name of the build', build],
    ['version of the app', `\`${version}\``],
  ])('no script knows the %s', (_, what) => {
    expect(what.length).toBeGreaterThan(4);
    expect(scripts.filter(({ code }) => code.includes(what)).map(({ path }) => path)).toEqual([]);
  });
});
