// Kit writes the shell's own links from the root of the host. Made relative, the same build works from any sub-path
// without configuration; the one inline script then has a new hash, which the content security policy must name.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** @param {string} file path of the shell, rewritten in place */
export async function makeShellRelative(file) {
  const before = await readFile(file, 'utf8');
  const html = before.replaceAll('"/_app/', '"./_app/');
  const hashes = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const relative = html.replace(/(script-src 'self')( 'sha256-[^']+')*/, `$1 ${hashes.join(' ')}`);
  await writeFile(file, relative);
}
