// The Word and Excel files, opened by a real LibreOffice: npm run test:office [-- --require]. Run before each release with
// `--require`.
import { spawnSync } from 'node:child_process';
import { runOptional } from './optional-tests.mjs';

const isThere = spawnSync('soffice', ['--version']).status === 0;
runOptional({
  name: 'LibreOffice',
  project: 'office',
  obstacle: isThere
    ? undefined
    : {
        sentence:
          'no LibreOffice on this machine. Install libreoffice-writer-nogui and libreoffice-calc-nogui with apt-get.',
        fatal: false,
      },
});
