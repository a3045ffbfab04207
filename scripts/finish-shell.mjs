// What is changed in the page that Kit writes, before a host gets it.
//
// Kit writes the shell's own links from the root of the host, and a base path without its last slash. In hash mode both
// break in a sub-folder: resolve() gives `/folder#/ny`, which is another page than `/folder/`. Rewritten here, the same
// build works from any folder without configuration.
//
// It also names what is needed first, which Kit does not know: the files of the route (route-preloads.mjs); and which file
// each script is in this build (lasting-names.mjs). The content security policy names each script and style in the page by
// its hash.
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { appVersion, IMPORT_MAP } from './lasting-names.mjs';
import { filesOfRoutes, preloading } from './route-preloads.mjs';

/**
 * The page's own file name would otherwise become a folder in the address, and break at the next reload. The state is
 * Kit's: by it a form that was not sent and the place on the page are found again when the page is loaded anew.
 */
const PLAIN_ADDRESS =
  "if (location.protocol !== 'file:') history.replaceState(history.state, '', location.pathname.replace(/index\\.html$/, '') + location.search + location.hash);";

const START = /<script>\s*\{/;
const HTML = /<html\b/;
const FIRST_SCRIPT = /<link href="[^"]+" rel="modulepreload">/;
const BASE = /base: (new URL\(["']\.["'], location\)\.pathname\.slice\(0, -1\))/;
const FIRST_SHEET = /<link href="[^"]+" rel="stylesheet">/;
/** Its code is in the file that every page begins with (patient-pages.mjs). */
const LAYOUT = /\s*<link href="[^"]+\/nodes\/0\.[^"]+" rel="modulepreload">/;

const SCRIPT = /<script(?: type="importmap")?>([\s\S]*?)<\/script>/g;
const STYLE = /<style>([\s\S]*?)<\/style>/g;

/**
 * @param {string} out folder of the build
 * @param {string} generated Kit's own folder, with its table of routes and the manifest
 */
export async function finishShell(out, generated) {
  const file = `${out}/index.html`;
  const before = await readFile(file, 'utf8');
  if (![HTML, BASE, START, FIRST_SCRIPT, FIRST_SHEET, LAYOUT].every((part) => part.test(before)))
    throw new Error(`${file} is not the shell that was expected`);
  const known = [...before.matchAll(/href="\/?(_app\/[^"]+)"/g)].map(([, name = '']) => name);
  const routes = filesOfRoutes(
    await readFile(`${generated}/generated/client-optimized/app.js`, 'utf8'),
    JSON.parse(await readFile(`${generated}/output/client/.vite/manifest.json`, 'utf8')),
    known,
  );
  const names = await readFile(`${out}/${IMPORT_MAP}`, 'utf8');
  const html = before
    .replace(HTML, (tag) => `${tag} data-version="${appVersion}"`)
    .replace(LAYOUT, '')
    // Before any script is asked for: a browser that has begun without it takes it no more.
    .replace(FIRST_SCRIPT, (link) => `<script type="importmap">${names}</script>\n\t\t${link}`)
    // After what every page needs, and before any style sheet, which a script would wait for.
    .replace(FIRST_SHEET, (link) => `<script>{${preloading(routes)}}</script>\n\t\t${link}`)
    .replaceAll('"/_app/', '"./_app/')
    .replace(/<script>\s*\{(?=\s*__sveltekit)/, (start) => `${start}\n\t\t\t\t\t${PLAIN_ADDRESS}`)
    // Links keep to the page as it was opened; files are still looked for in its folder.
    .replace(BASE, 'base: location.pathname,\n\t\t\t\t\t\tassets: $1');
  await writeFile(file, named(html));
  await rm(`${out}/${IMPORT_MAP}`);
}

/**
 * @param {string} html
 * @returns {string} with a policy that names its scripts and styles, and no others
 */
function named(html) {
  return html
    .replace(/(script-src 'self')( 'sha256-[^']+')*/, `$1 ${hashes(html, SCRIPT)}`)
    .replace(/(style-src 'self')(?=;)/, `$1 ${hashes(html, STYLE)}`);
}

/**
 * @param {string} html
 * @param {RegExp} element
 */
const hashes = (html, element) =>
  [...html.matchAll(element)]
    .map(([, content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)
    .join(' ');
