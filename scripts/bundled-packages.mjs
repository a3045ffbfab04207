// Which packages the finished app is made of, as the bundler saw it: the ground for scripts/sbom.mjs. What is declared
// in package.json says less: most of what ships is a devDependency, and much that is installed is never bundled.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Beside Kit's own output, so that it is never among the files that are served. */
export const BUNDLED = join(process.env.IRIS_KIT_OUT ?? '.svelte-kit', 'bundled-packages.json');

/**
 * @param {string} id path of a module or of a file that became an asset
 * @returns {string | undefined} the package it belongs to, with its version, such as `dexie@4.4.7`
 */
function packageOf(id) {
  const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/?]+/.exec(id.replaceAll('\\', '/'))?.[0];
  if (!folder) return undefined;
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name}@${version}`;
}

/**
 * Writes the names and versions of the packages that have code, styles or files in the browser's part of the build.
 * @returns {import('vite').Plugin}
 */
export function noteBundledPackages() {
  return {
    name: 'iris-note-bundled-packages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const ids = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk'
          ? // A style sheet has no code left in its chunk.
            Object.entries(part.modules)
              .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(?:\?|$)/.test(id))
              .map(([id]) => id)
          : part.originalFileNames,
      );
      const names = new Set(ids.map(packageOf).filter((name) => name !== undefined));
      mkdirSync(dirname(BUNDLED), { recursive: true });
      writeFileSync(BUNDLED, `${JSON.stringify([...names].sort(), null, 2)}\n`);
    },
  };
}
