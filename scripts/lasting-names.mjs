// The name of a script says what is in it, and so whoever names another script would get a new name with it: a new version
// alone would give nearly every file a new name, and a device would fetch all of them again. So scripts name each other as
// they do in every version, and the page says which file that is (an import map). What changes with every build stands in
// the page as well: docs/decisions/0011-offline.md.

import { readFileSync } from 'node:fs';

/** `IRIS_APP_VERSION` lets a test build the app as it will be one day (`npm run build:next`). */
export const appVersion =
  process.env.IRIS_APP_VERSION ?? JSON.parse(readFileSync('package.json', 'utf8')).version;

/** The list of names, as the bundler leaves it for `finish-shell.mjs`. */
export const IMPORT_MAP = 'importmap.json';

/** A page by itself; those around every page lie in the file that all of them need. */
const PAGE = /\/nodes\/(?:[2-9]|\d{2,})\.js$/;

/** @returns {import('vite').Plugin} */
export function lastingNames() {
  return {
    name: 'iris-lasting-names',
    apply: 'build',
    // Kit's table of routes and the server that makes the page name their own files.
    configEnvironment: (name) =>
      name === 'client'
        ? {
            build: { chunkImportMap: true },
            define: {
              __APP_VERSION__: 'globalThis.document.documentElement.dataset.version',
              __SVELTEKIT_APP_VERSION__: 'globalThis.document.documentElement.dataset.build',
            },
          }
        : undefined,
  };
}

/**
 * For the app as it will be one day: the code of each page is another, as if all of them had been edited.
 * @returns {import('vite').Plugin}
 */
export function editedPages() {
  return {
    name: 'iris-edited-pages',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform(code, id) {
      if (!PAGE.test(id)) return undefined;
      return { code: `${code}\nglobalThis.irisEdited = '${appVersion}';`, map: null };
    },
  };
}
