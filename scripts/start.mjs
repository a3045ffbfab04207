// One command from a clone to a running app: installs and builds what is missing, then serves it on this computer only.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkNode, installMissing, nodeQuietly } from './ready.mjs';

/** Everything that the build is made of, apart from what the build itself generates. */
const SOURCES = [
  'src',
  'messages',
  'instruments',
  'publisher',
  'static',
  'project.inlang/settings.json',
  'scripts',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];
const GENERATED = join('src', 'lib', 'i18n', 'paraglide');
const BUILT = 'build/index.html';

checkNode();
installMissing();
if (!existsSync(BUILT) || Math.max(...SOURCES.map(newest)) > statSync(BUILT).mtimeMs) {
  console.log('Bygger IRIS …');
  nodeQuietly('node_modules/vite/bin/vite.js', 'build');
}

const { close, url } = await serveOnFreePort(Number(process.env.PORT ?? 4173));
console.log(`IRIS finns nu på ${url} – öppna adressen i en webbläsare. Avsluta med Ctrl+C.`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, async () => {
    await close();
    process.exit(0);
  });

/**
 * @param {string} path
 * @returns {number} when the file, or the newest one in the folder, was changed
 */
function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory() || path === GENERATED) return path === GENERATED ? 0 : found.mtimeMs;
  // A folder's own time tells when a file in it was removed.
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** @param {number} first */
async function serveOnFreePort(first) {
  const { serve } = await import('./serve.mjs');
  for (let port = first; ; port += 1)
    try {
      return await serve({ directory: 'build', port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port >= first + 20) throw error;
    }
}
