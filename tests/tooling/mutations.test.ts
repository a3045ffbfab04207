// The mutations are tried by hand (`npm run mutate`), so what they take out could change unseen.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MUTATIONS } from '../mutations.mjs';

test.each(MUTATIONS)(
  '$fault: $name: what is taken out stands once in its file',
  ({ file, find }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
  },
);
