// The bill of materials that goes with a release: what a visitor's browser runs, with versions and licences.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import manifest from '../../package.json' with { type: 'json' };

/**
 * What may be shipped under EUPL-1.2. MPL-2.0 is for ical.js, unchanged (docs/decisions/0007-licence.md); other copyleft
 * would have to be looked at first.
 */
const ALLOWED = new Set([
  ...[
    'MIT',
    'Apache-2.0',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Zlib',
    'OFL-1.1',
    'MPL-2.0',
  ],
]);

const licence = z.union([
  z.strictObject({ license: z.strictObject({ id: z.string() }) }),
  z.strictObject({ expression: z.string() }),
]);

/** The part of CycloneDX 1.5 that is used; a field that is not in the standard would be refused. */
const bomSchema = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.5.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.5'),
  version: z.literal(1),
  metadata: z.strictObject({
    lifecycles: z.tuple([z.strictObject({ phase: z.literal('build') })]),
    component: z.strictObject({
      'bom-ref': z.string(),
      type: z.literal('application'),
      name: z.literal(manifest.name),
      version: z.literal(manifest.version),
      description: z.string(),
      licenses: z.array(licence),
    }),
  }),
  components: z.array(
    z.strictObject({
      'bom-ref': z.string(),
      type: z.literal('library'),
      name: z.string(),
      version: z.string().check(z.regex(/^\d+\.\d+\.\d+/)),
      scope: z.literal('required'),
      hashes: z.array(
        z.strictObject({
          alg: z.literal('SHA-512'),
          content: z.string().check(z.regex(/^[0-9a-f]{128}$/)),
        }),
      ),
      licenses: z.array(licence).check(z.minLength(1)),
      purl: z.string().check(z.regex(/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@\d/)),
    }),
  ),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

const folder = mkdtempSync(join(tmpdir(), 'iris-sbom-'));

function make(name: string): string {
  const file = join(folder, name);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/sbom.mjs', file], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return readFileSync(file, 'utf8');
}

describe('the bill of materials', () => {
  let text: string;
  let bom: z.infer<typeof bomSchema>;

  beforeAll(() => {
    expect(existsSync('build/index.html'), 'run `npm run build` first').toBe(true);
    text = make('first.json');
    bom = bomSchema.parse(JSON.parse(text));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has every dependency of the app with the version of package.json', () => {
    const versions = Object.fromEntries(bom.components.map(({ name, version }) => [name, version]));
    expect(versions).toMatchObject(manifest.dependencies);
  });

  test('has what ships though it is declared for development, and nothing that only builds or tests', () => {
    const names = bom.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'svelte',
        '@sveltejs/kit',
        '@inlang/paraglide-js',
        '@expo-google-fonts/inter',
        '@fontsource-variable/newsreader',
        '@fontsource-variable/source-sans-3',
      ]),
    );
    for (const name of ['vite', 'vitest', 'typescript', 'puppeteer-core'])
      expect(names).not.toContain(name);
  });

  test('has only licences that may be shipped', () => {
    const refused = bom.components.flatMap(({ name, licenses }) =>
      licenses
        .map((one) => ('license' in one ? one.license.id : one.expression))
        .filter((expression) => !mayShip(expression))
        .map((expression) => `${name}: ${expression}`),
    );
    expect(refused).toEqual([]);
  });

  test('refers only to what it lists, and lists nothing twice', () => {
    const refs = [bom.metadata.component, ...bom.components].map((one) => one['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    expect(bom.dependencies.map(({ ref }) => ref).sort()).toEqual([...refs].sort());
    const used = bom.dependencies.flatMap(({ dependsOn }) => dependsOn);
    expect(used.filter((ref) => !refs.includes(ref))).toEqual([]);
  });

  test('is the same bytes when it is made again, and names no registry', () => {
    expect(make('second.json')).toBe(text);
    const addresses = Array.from(text.matchAll(/https?:\/\/[^"/]+/g), ([address]) => address);
    expect(addresses).toEqual(['http://cyclonedx.org']);
  });
});

describe('a licence expression', () => {
  test.each([
    ['MIT', true],
    ['(MIT AND Zlib)', true],
    ['(MPL-2.0 OR Apache-2.0)', true],
    ['MIT AND GPL-3.0-only', false],
    ['MPL-2.0', true],
  ])('%s may ship: %s', (expression, expected) => {
    expect(mayShip(expression)).toBe(expected);
  });
});

/** One of several to choose from is enough; of several that all apply each must be allowed. */
function mayShip(expression: string): boolean {
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((id) => ALLOWED.has(id.trim())));
}
