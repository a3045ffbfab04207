// An address after the # never reaches the host, so that Kit's page names only what every page needs, and what a route needs
// is asked for a round trip later, when the app has started and looked at the address. A few lines before anything else
// look at it at once, and ask for the same files.

/**
 * @typedef {{ file: string, css?: string[], imports?: string[] }} Chunk as in Vite's manifest
 * @typedef {Record<string, Chunk>} Manifest
 */

const TABLE = /export const dictionary = \{([^}]*)\}/;
const ROUTE = /"(\/[^"]*)": \[(\d+)(?:,\[([\d,]*)\])?\]/g;

/**
 * @param {string} table the module in which Kit names the nodes of each route
 * @param {Manifest} manifest of the client
 * @param {readonly string[]} known files that the page asks for anyway
 * @returns {Map<string, string[]>} what each route needs besides those, by its id
 */
export function filesOfRoutes(table, manifest, known) {
  const [, dictionary = ''] = TABLE.exec(table) ?? [];
  const routes = [...dictionary.matchAll(ROUTE)];
  if (routes.length === 0) throw new Error('Kit’s table of routes is not as it was');
  return new Map(
    routes.map(([, id = '', leaf = '', layouts = '']) => {
      const nodes = [...layouts.split(',').filter((node) => node !== ''), leaf];
      const files = nodes.flatMap((node) => [...filesOf(keyOf(manifest, node), manifest)]);
      return [id, [...new Set(files)].filter((file) => !known.includes(file))];
    }),
  );
}

/**
 * @param {Manifest} manifest
 * @param {string} node
 */
function keyOf(manifest, node) {
  const key = Object.keys(manifest).find((one) => one.endsWith(`/nodes/${node}.js`));
  if (key === undefined) throw new Error(`The manifest has no node ${node}`);
  return key;
}

/**
 * @param {string} key
 * @param {Manifest} manifest
 * @param {Set<string>} [seen]
 * @returns {Set<string>} the chunk, what it imports and their styles
 */
function filesOf(key, manifest, seen = new Set()) {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const style of chunk.css ?? []) seen.add(style);
  for (const one of chunk.imports ?? []) filesOf(one, manifest, seen);
  return seen;
}

/**
 * @param {string} id of a route, such as `/skattning/[assessment]/plan/[[view]]`
 * @returns {string} source of a pattern for what stands after the # in an address of that route
 */
export function patternOf(id) {
  const parts = id.split('/').filter((part) => part !== '');
  const pattern = parts.map((part) => {
    if (part.startsWith('[[')) return '(?:/[^/?]+)?';
    return part.startsWith('[') ? '/[^/?]+' : `/${part}`;
  });
  return `^#?${pattern.join('')}/?(?:[?].*)?$`;
}

/**
 * @param {ReadonlyMap<string, readonly string[]>} routes as `filesOfRoutes` gives them
 * @returns {string} script that asks for what the route of the page's address needs
 */
export function preloading(routes) {
  const files = [...new Set([...routes.values()].flat())];
  const table = [...routes].map(([id, needs]) => [
    patternOf(id),
    needs.map((file) => files.indexOf(file)),
  ]);
  return `
			const files = ${JSON.stringify(files.map((file) => `./${file}`))};
			const needs = ${JSON.stringify(table)}.find(([route]) => new RegExp(route).test(location.hash))?.[1] ?? [];
			for (const file of needs.map((nth) => files[nth])) {
				const link = document.createElement('link');
				link.rel = file.endsWith('.css') ? 'preload' : 'modulepreload';
				// As Vite asks for them: otherwise each is asked for twice.
				if (link.rel === 'preload') Object.assign(link, { as: 'style', crossOrigin: '' });
				link.href = file;
				document.head.append(link);
			}
		`;
}
