// Writes the pseudo-locale: the Swedish messages with a mark around each, so that a test can point at any text on the
// screen that did not come from a message. With `--build` (`npm run build:pseudo`) the app is built from them, into
// folders of its own, so that it can run beside another build.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * A message is a text, a list of alternatives, or an object whose `match` holds the texts of its variants.
 * @typedef {string | { match?: Record<string, string>, [other: string]: unknown }} Variant
 * @typedef {Variant | Variant[]} Message
 */

/** @param {string} text */
const marked = (text) => `⟦${text}⟧`;

/**
 * @param {Message} message
 * @returns {Message}
 */
function mark(message) {
  if (typeof message === 'string') return marked(message);
  if (Array.isArray(message)) return message.map((one) => /** @type {Variant} */ (mark(one)));
  const variants = Object.entries(message.match ?? {});
  return {
    ...message,
    match: Object.fromEntries(variants.map(([when, text]) => [when, marked(text)])),
  };
}

/** @param {string} path from the root of the repository */
const at = (path) => new URL(`../${path}`, import.meta.url);

/** @param {string} path */
const json = async (path) => JSON.parse(await readFile(at(path), 'utf8'));

/**
 * @param {string} path
 * @param {unknown} content
 */
const write = (path, content) => writeFile(at(path), `${JSON.stringify(content, null, 2)}\n`);

await mkdir(at('.pseudo/project.inlang'), { recursive: true });
await mkdir(at('.pseudo/messages'), { recursive: true });

/** @type {Record<string, Message>} */
const messages = await json('messages/sv.json');
const entries = Object.entries(messages).map(([key, message]) => [
  key,
  key.startsWith('$') ? message : mark(message),
]);
await write('.pseudo/messages/sv.json', Object.fromEntries(entries));

const settings = await json('project.inlang/settings.json');
await write('.pseudo/project.inlang/settings.json', {
  ...settings,
  // Paths are read from the folder that the project lies in.
  modules: settings.modules.map((/** @type {string} */ path) => path.replace(/^\.\//, '../')),
});

if (process.argv.includes('--build')) {
  const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
    stdio: 'inherit',
    env: {
      ...process.env,
      IRIS_PSEUDO: '1',
      IRIS_OUT: 'build-pseudo',
      IRIS_KIT_OUT: '.svelte-kit-pseudo',
    },
  });
  process.exitCode = status ?? 1;
}
