import staticAdapter from '@sveltejs/adapter-static';
import { portableAdapter } from './scripts/portable-adapter.mjs';
import { makeShellRelative } from './scripts/relative-shell.mjs';

// `IRIS_OUT` lets tests build variants (pseudo-locale) beside the real build.
const out = process.env.IRIS_OUT ?? 'build';
const portable = process.env.IRIS_EDITION === 'portable';

/** @returns {import('@sveltejs/kit').Adapter} */
function adapter() {
  const files = staticAdapter({ pages: out, assets: out });
  return {
    ...files,
    async adapt(builder) {
      await files.adapt(builder);
      await makeShellRelative(`${out}/index.html`);
    },
  };
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
  kit: {
    adapter: portable ? portableAdapter(`${out}/iris.html`) : adapter(),
    outDir: process.env.IRIS_KIT_OUT ?? '.svelte-kit',
    // Ids stand after the #, so any static host works and none of them reaches a host's log.
    router: { type: 'hash' },
    output: { bundleStrategy: portable ? 'inline' : 'split' },
    // The portable file has any name: its links are fragments alone.
    paths: { relative: !portable },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'connect-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        // Svelte sets element.style for a few directives; no style sheet may be inline.
        'style-src-attr': ['unsafe-inline'],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['none'],
      },
    },
    typescript: {
      config(config) {
        config.include = [
          ...config.include,
          '../scripts/**/*.mjs',
          '../instruments/**/*.json',
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
