// The Word and Excel files, opened by a real LibreOffice: npm run test:office [-- --require]. Run before each release with
// `--require`. Without LibreOffice nothing is run, and that is said; `--require` makes it a failure.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fromVitest, readReport, sentence } from './verify-reports.mjs';

const REPORT = '.verify/office.json';
const MISSING =
  'no LibreOffice on this machine. Install libreoffice-writer-nogui and libreoffice-calc-nogui with apt-get.';

mkdirSync('.verify', { recursive: true });
rmSync(REPORT, { force: true });

if (spawnSync('soffice', ['--version']).status === 0) runTests();
else if (process.argv.includes('--require')) {
  console.error(`not ok – LibreOffice tests: ${MISSING}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  console.log(`ok – LibreOffice tests # SKIP ${MISSING}`);
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  writeFileSync(REPORT, JSON.stringify(none));
  console.log(sentence(fromVitest(none)));
}

function runTests() {
  const { status, error } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--project', 'office'],
      ...[
        '--reporter=./scripts/line-reporter.mjs',
        '--reporter=json',
        `--outputFile.json=${REPORT}`,
      ],
    ],
    { stdio: 'inherit' },
  );
  if (error) throw error;
  const counts = readReport(REPORT, fromVitest);
  // A file that could not be read or prepared has failed, though no test in it has.
  console.log(sentence({ ...counts, failed: Math.max(counts.failed, status === 0 ? 0 : 1) }));
  process.exitCode = status ?? 1;
}
