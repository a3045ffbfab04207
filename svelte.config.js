import staticAdapter from '@sveltejs/adapter-static';
import { portableAdapter } from './scripts/portable-adapter.mjs';
import { finishShell } from './scripts/finish-shell.mjs';
import { makeArchive } from './scripts/offline-archive.mjs';

// `IRIS_OUT` lets tests build variants (pseudo-locale) beside the real build.
const out = process.env.IRIS_OUT ?? 'build';
const generated = process.env.IRIS_KIT_OUT ?? '.svelte-kit';
const portable = process.env.IRIS_EDITION === 'portable';

/**
 * What is put on a host lies there compressed as well, so that no host has to do it for each request. Variants are only
 * served to tests.
 * @returns {import('@sveltejs/kit').Adapter}
 */
function adapter() {
  const files = staticAdapter({ pages: out, assets: out });
  return {
    ...files,
    async adapt(builder) {
      await files.adapt(builder);
      await finishShell(out, generated);
      await makeArchive(out);
      if (!process.env.IRIS_OUT) await builder.compress(out);
    },
  };
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: portable ? portableAdapter(`${out}/iris.html`) : adapter(),
    outDir: generated,
    // The same in every build: what tells one from another stands in the page (scripts/lasting-names.mjs).
    version: { name: 'iris' },
    // Ids stand after the #, so any static host works and none of them reaches a host's log.
    router: { type: 'hash' },
    output: { bundleStrategy: portable ? 'inline' : 'split' },
    // The portable file has any name: its links are fragments alone.
    paths: { relative: !portable },
    // The app registers its worker itself, where it can survive being refused: src/lib/state/app-update.svelte.ts.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        // Nothing is allowed but what is named here.
        'default-src': ['none'],
        'script-src': ['self'],
        'style-src': ['self'],
        // The style attribute of the element in which Kit announces pages, and no other.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'manifest-src': ['self'],
        'worker-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        // Text never becomes markup or script: only Svelte's own templates and the two workers pass.
        'require-trusted-types-for': ['script'],
        'trusted-types': ['svelte-trusted-html', 'iris-service-worker', 'iris-file-worker'],
      },
    },
    typescript: {
      config(config) {
        config.include = [
          ...config.include,
          '../scripts/**/*.mjs',
          '../tools/**/*.mjs',
          '../instruments/**/*.json',
          '../publisher/*.json',
          '../*.config.ts',
        ];
        return config;
      },
    },
  },
  compilerOptions: {
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
};

export default config;
