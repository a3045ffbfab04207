// The settings for four kinds of hosts and the table that explains them say the same.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (name: string) =>
  readFileSync(new URL(`../../docs/hosting/${name}`, import.meta.url), 'utf8');

interface Bucket {
  readonly headers: Record<string, string>;
  readonly cacheControl: Record<string, string>;
  readonly leaveOut: readonly string[];
}

const bucket = JSON.parse(read('bucket.json')) as Bucket;
const { '_app/immutable/*': forever = '', '*': always = '' } = bucket.cacheControl;

function pairs(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries([...text.matchAll(pattern)].map(([, name, value]) => [name, value]));
}

test('The headers are those that only a server can set', () => {
  expect(Object.keys(bucket.headers)).toEqual([
    'Content-Security-Policy',
    'X-Content-Type-Options',
    'Referrer-Policy',
    'Permissions-Policy',
    'Strict-Transport-Security',
    'Cross-Origin-Opener-Policy',
    'Cross-Origin-Resource-Policy',
  ]);
  expect(bucket.headers['Content-Security-Policy']).toBe("frame-ancestors 'none'");
});

test('nginx sets the same headers, also on errors', () => {
  expect(pairs(read('nginx.conf'), /add_header (\S+) "(.+)" always;/gu)).toEqual(bucket.headers);
});

test('Apache sets the same headers, also on errors', () => {
  expect(pairs(read('apache.conf'), /Header always set (\S+) "([^"]+)"$/gmu)).toEqual(
    bucket.headers,
  );
});

test('IIS sets the same headers, and takes away what was set before', () => {
  const config = read('web.config');
  const { 'Cache-Control': _, ...headers } = pairs(config, /<add name="(\S+)" value="(.+)" \/>/gu);
  expect(headers).toEqual(bucket.headers);
  for (const name of Object.keys(headers)) expect(config).toContain(`<remove name="${name}" />`);
});

test('The table explains the same headers', () => {
  const [table = ''] = /\| Huvud .+?\n\n/su.exec(read('README.md')) ?? [];
  expect(pairs(table, /^\| `(\S+)` +\| `(.+?)` +\|/gmu)).toEqual(bucket.headers);
});

test('All of them let only the files with a hash in their names be kept', () => {
  expect(forever).toBe('public, max-age=31536000, immutable');
  expect(always).toBe('no-cache');
  expect(read('nginx.conf')).toMatch(
    new RegExp(`default +"${always}";\\s+"~.+/_app/immutable/" +"${forever}";`, 'u'),
  );
  expect(read('apache.conf')).toContain(`Header set Cache-Control "${forever}" env=IRIS_IMMUTABLE`);
  expect(read('apache.conf')).toContain(`Header set Cache-Control "${always}" env=!IRIS_IMMUTABLE`);
  const [general = '', immutable = ''] = read('web.config').split(
    '<location path="_app/immutable">',
  );
  expect(general).toContain(`<add name="Cache-Control" value="${always}" />`);
  expect(immutable).toContain('cacheControlMaxAge="365.00:00:00"');
  expect(immutable).toContain('cacheControlCustom="public, immutable"');
  const [table = ''] = /\| Filer .+?\n\n/su.exec(read('README.md')) ?? [];
  expect(table).toContain(`\`${forever}\``);
  expect(table).toContain(`\`${always}\``);
});

test('What a host cannot choose between is not put there', () => {
  expect(bucket.leaveOut).toEqual(['*.br', '*.gz']);
  const commands = read('README.md').match(/^aws s3 cp (?:.+\\\n)*.+$/gmu) ?? [];
  const folders = commands.filter((command) => command.includes('--recursive'));
  expect(folders).toHaveLength(2);
  for (const command of folders)
    for (const pattern of bucket.leaveOut) expect(command).toContain(`--exclude "${pattern}"`);
});
