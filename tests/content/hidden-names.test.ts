import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Text that is heard alone and begins in the middle of something: there is one component for that. */
const STRAY = /class="visually-hidden">(?:[,:;·–]|&nbsp;)[^<]*</gu;
const OWN = 'src/lib/ui/text/Of.svelte';

test('whose a field or a heading is, is heard in one way and with no mark of its own', () => {
  const stray = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => join('src', name).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.svelte') && path !== OWN)
    .flatMap((path) =>
      (readFileSync(path, 'utf8').match(STRAY) ?? []).map((text) => `${path}: ${text}`),
    );
  expect(stray).toEqual([]);
});
