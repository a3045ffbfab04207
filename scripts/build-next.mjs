// Builds the app as a later version of itself, so that a test can put it on a host under a page that is open: every page has
// been edited, and the rest is as it was. With --same-pages only the version is another.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    IRIS_APP_VERSION: '99.0.0',
    ...(!process.argv.includes('--same-pages') && { IRIS_PAGES_EDITED: '1' }),
    IRIS_OUT: 'build-next',
    IRIS_KIT_OUT: '.svelte-kit-next',
  },
});
process.exitCode = status ?? 1;
