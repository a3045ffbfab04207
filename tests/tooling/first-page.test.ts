// What the finished page asks for before anything else is what nobody can do without: docs/decisions/0026-first-visit.md.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('build/index.html', 'utf8');

test('The page itself asks for scripts and a sheet, and leaves typefaces until the scripts have come', () => {
  const asked = [...page.matchAll(/<link [^>]*href="(\.\/_app\/[^"]+)"/gu)].map(
    ([, file = '']) => /\.\w+$/u.exec(file)?.[0],
  );
  expect([...new Set(asked)].sort()).toEqual(['.css', '.js']);
  expect(page).not.toContain('.woff2');
});
