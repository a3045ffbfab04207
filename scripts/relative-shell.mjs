// Kit writes the shell's own links from the root of the host, and a base path without its last slash. In hash mode both
// break in a sub-folder: resolve() gives `/folder#/ny`, which is another page than `/folder/`. Rewritten here, the same
// build works from any folder without configuration; the one inline script then has a new hash, which the content
// security policy must name.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * The page's own file name would otherwise become a folder in the address, and break at the next reload. The state is
 * Kit's: by it a form that was not sent and the place on the page are found again when the page is loaded anew.
 */
const PLAIN_ADDRESS =
  "if (location.protocol !== 'file:') history.replaceState(history.state, '', location.pathname.replace(/index\\.html$/, '') + location.search + location.hash);";

const START = /<script>\s*\{/;
const BASE = /base: (new URL\(["']\.["'], location\)\.pathname\.slice\(0, -1\))/;

/** @param {string} file path of the shell, rewritten in place */
export async function makeShellRelative(file) {
  const before = await readFile(file, 'utf8');
  if (!BASE.test(before) || !START.test(before))
    throw new Error(`${file} is not the shell that was expected`);
  const html = before
    .replaceAll('"/_app/', '"./_app/')
    .replace(START, (start) => `${start}\n\t\t\t\t\t${PLAIN_ADDRESS}`)
    // Links keep to the page as it was opened; files are still looked for in its folder.
    .replace(BASE, 'base: location.pathname,\n\t\t\t\t\t\tassets: $1');
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  await writeFile(
    file,
    html.replace(/(script-src 'self')( 'sha256-[^']+')*/, `$1 ${hashes.join(' ')}`),
  );
}
