// Builds the app as a later version of itself, so that a test can put it on a host under a page that is open.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
  stdio: 'inherit',
  env: {
    ...process.env,
    IRIS_APP_VERSION: '99.0.0',
    IRIS_OUT: 'build-next',
    IRIS_KIT_OUT: '.svelte-kit-next',
  },
});
process.exitCode = status ?? 1;
