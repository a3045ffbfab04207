// The software bill of materials of the app, CycloneDX 1.5 as JSON: node scripts/sbom.mjs [file]. It names what a
// visitor's browser runs and nothing that only builds or tests it; the lock file names that. npm writes the
// components; the last finished build says which of them ship, see scripts/bundled-packages.mjs.
//
// The same build gives the same bytes: no time, no random number, and nothing of the computer it was made on.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BUNDLED } from './bundled-packages.mjs';
import { npm } from './ready.mjs';

/** Outside `build/`, so that no host has to serve it and no visitor's browser fetches it. */
const DEFAULT_FILE = 'sbom/iris.cdx.json';

/** What ships as files that these packages have made, where the bundler can't see whence they came. */
const MADE_FROM = [
  // The fonts of the PDF: scripts/build-pdf-fonts.mjs.
  '@expo-google-fonts/inter',
  // The compiled messages, with a few functions of its own: scripts/paraglide-options.mjs.
  '@inlang/paraglide-js',
];

/**
 * @typedef {{ 'bom-ref': string, name: string, version: string, purl: string, licenses?: unknown[],
 *   hashes?: unknown[], description?: string, externalReferences?: unknown[] }} Component
 * @typedef {{ ref: string, dependsOn: string[] }} Dependency
 */

if (!existsSync(BUNDLED)) {
  console.error(`No ${BUNDLED}: run \`npm run build\` first, which notes what ships.`);
  process.exit(1);
}
/** @type {string[]} */
const bundled = JSON.parse(readFileSync(BUNDLED, 'utf8'));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const file = process.argv[2] ?? DEFAULT_FILE;

const ships = new Set([
  ...bundled,
  ...MADE_FROM.map((name) => `${name}@${manifest.devDependencies[name]}`),
]);
const everything = installed();
const components = everything.components
  .filter((component) => ships.has(component['bom-ref']))
  .sort((a, b) => compare(a['bom-ref'], b['bom-ref']));
const unknown = [...ships].filter((ref) => !components.some((one) => one['bom-ref'] === ref));
if (unknown.length > 0) {
  console.error(`Bundled, but not in the lock file: ${unknown.join(', ')}.`);
  process.exit(1);
}

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill(), null, 2)}\n`);
console.log(`${file}: ${components.length} packages ship in IRIS ${manifest.version}.`);

/**
 * Every package in the lock file. Not `--omit dev`: npm 11.19 then leaves out zod, which is a dependency of the app and
 * of a tool at once.
 * @returns {{ components: Component[], dependencies: Dependency[] }}
 */
function installed() {
  const [program, args] = npm('sbom', '--sbom-format', 'cyclonedx', '--package-lock-only');
  return JSON.parse(execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }));
}

function bill() {
  const app = `iris@${manifest.version}`;
  const refs = new Set(components.map((component) => component['bom-ref']));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      lifecycles: [{ phase: 'build' }],
      component: {
        'bom-ref': app,
        type: 'application',
        name: manifest.name,
        version: manifest.version,
        description: manifest.description,
        licenses: [{ license: { id: manifest.license } }],
      },
    },
    components: components.map(({ 'bom-ref': ref, name, version, purl, licenses, hashes }) => ({
      'bom-ref': ref,
      type: 'library',
      name,
      version,
      scope: 'required',
      ...(hashes && { hashes }),
      ...(licenses && { licenses }),
      purl,
    })),
    dependencies: [
      {
        ref: app,
        dependsOn: components
          .filter(({ name }) => name in manifest.dependencies || name in manifest.devDependencies)
          .map((component) => component['bom-ref']),
      },
      ...components.map((component) => ({
        ref: component['bom-ref'],
        dependsOn: dependenciesOf(component['bom-ref']).filter((ref) => refs.has(ref)),
      })),
    ],
  };
}

/** @param {string} ref */
function dependenciesOf(ref) {
  return everything.dependencies.find((one) => one.ref === ref)?.dependsOn.toSorted(compare) ?? [];
}

/**
 * The same order everywhere, whatever the language of the computer.
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
