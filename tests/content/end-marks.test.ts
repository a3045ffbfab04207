// A text of the group's own has its own end mark, which would end the sentence that it is set into.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What a message calls a text that somebody has written. */
const WRITTEN = 'activity|aim|title|assessment|occasion|by|unit|responsible';
/** The text stands within a sentence, or at its end before the mark of the sentence. */
const WITHIN = new RegExp(String.raw`\{(${WRITTEN})\}(?=”? \p{Ll}| \(\p{Ll}|, |[.?]|”[.?])`, 'gu');

const messages = Object.entries(
  JSON.parse(readFileSync('messages/sv.json', 'utf8')) as Record<string, unknown>,
).flatMap(([key, value]) =>
  [...JSON.stringify(value).matchAll(WITHIN)].map(([, name]) => [key, name!] as const),
);

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name).replaceAll('\\', '/'))
  .filter((path) => /(?<!\.test)\.(?:ts|svelte)$/u.test(path) && !path.includes('paraglide'))
  .map((path) => [path, readFileSync(path, 'utf8')] as const);

/** What stands between the brackets of each call. */
function callsOf(key: string): (readonly [path: string, input: string])[] {
  return sources.flatMap(([path, code]) =>
    code
      .split(`m.${key}(`)
      .slice(1)
      // What several calls share is written once.
      .map((rest) => upToEnd(rest).replace(/\bnames\b/u, () => namesIn(code)))
      .map((input) => [path, input] as const),
  );
}

const namesIn = (code: string) => /const names = [^;]+;/u.exec(code)?.[0] ?? 'names';

function upToEnd(code: string): string {
  let depth = 1;
  const end = Array.from(code).findIndex((sign) => {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    return depth === 0;
  });
  return code.slice(0, end);
}

test('no text of the group ends the sentence that it stands in', () => {
  expect(messages.length).toBeGreaterThan(30);
  const open = messages.flatMap(([key, name]) =>
    callsOf(key)
      .filter(([, input]) => !new RegExp(String.raw`\b${name}: withoutEnd\(`, 'u').test(input))
      .map(([path, input]) => `${path}: ${key} ${name} in ${input.replace(/\s+/gu, ' ')}`),
  );
  expect(open).toEqual([]);
});
