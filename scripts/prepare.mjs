// What is generated and yet read by ESLint, dependency-cruiser, knip and the type check: Kit's types and the compiled
// messages. On a clean clone neither is there; the Vite plugins would make them, but no Vite has run yet.
import { spawnSync } from 'node:child_process';
import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide-options.mjs';

await compile(paraglide());

const { status } = spawnSync(
  process.execPath,
  ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
  {
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
