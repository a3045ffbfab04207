// What the first file of each format costs a visitor whose browser has nothing of it yet: every script that its import()
// brings, each gzipped alone. Built apart from the app, so that it does not depend on which page offers a format.
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * @param {Readonly<Record<string, readonly string[]>>} formats name to the modules that are loaded for it
 * @returns {Promise<Record<string, { bytes: number, scripts: number }>>}
 */
export async function weighFormats(formats) {
  /** @type {Record<string, { bytes: number, scripts: number }>} */
  const weights = {};
  for (const [name, modules] of Object.entries(formats)) {
    const chunks = await chunksOf(modules);
    const bytes = chunks.reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
    weights[name] = { bytes, scripts: chunks.length };
  }
  return weights;
}

/** @param {readonly string[]} modules */
async function chunksOf(modules) {
  const result = await build({
    root: at('.'),
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rollupOptions: {
        input: modules.map(at),
        preserveEntrySignatures: 'exports-only',
      },
    },
  });
  return [result]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .flatMap((part) => (part.type === 'chunk' ? [part.code] : []));
}
