import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copiedSentences } from '../support/copied-sentences.ts';

/** Where the wording itself is what is tested, and so stands as it is to be read. */
const ABOUT_WORDS = [
  /^src\/lib\/i18n\//u,
  /^tests\/content\//u,
  // Sentences of a person's own, some of them the same as the interface's.
  /^tests\/support\/(?:any-|hostile-|klarsprak|sample-|every-field|document-(?:facts|numbers))/u,
];

/** What a group might write, which the interface happens to say in another place. */
const DATA = new Set(['Hösten 2025', 'Hösten 2026']);

const files = ['tests', 'src']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith(path.startsWith('tests/') ? '.ts' : '.test.ts'))
  .filter((path) => statSync(path).isFile())
  .filter((path) => !ABOUT_WORDS.some((own) => own.test(path)));

test.each(files)('no sentence of the interface is copied into %s', (path) => {
  const copies = copiedSentences(path).filter(({ text }) => !DATA.has(text));
  expect(
    copies.map(({ line, text, keys }) => `${line}: ${text} (${keys.slice(0, 3).join(', ')})`),
  ).toEqual([]);
});

test('a copy is found in a string, in a template, in an expression, and as a part', () => {
  const found = (path: string) => copiedSentences(path).map(({ line }) => line);
  expect(found('tests/fixtures/copied-sentences.ts.txt')).toEqual([2, 3, 4, 5]);
});
