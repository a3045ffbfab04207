// The journeys in tests/firefox against the finished build, in a real Firefox: npm run test:firefox [-- --require].
// Without a Firefox nothing is run, and that is said; `--require` makes it a failure. What every test did is printed
// line by line, a skipped one with its reason, and the last line counts them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { firefoxPath } from './firefox.mjs';
import { fromVitest, readReport, sentence } from './verify-reports.mjs';

const REPORT = '.verify/firefox.json';

mkdirSync('.verify', { recursive: true });
rmSync(REPORT, { force: true });

const obstacle = whatIsMissing();
if (!obstacle) runTests();
else if (obstacle.fatal || process.argv.includes('--require')) {
  console.error(`not ok – Firefox tests: ${obstacle.sentence}`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
} else {
  console.log(`ok – Firefox tests # SKIP ${obstacle.sentence}`);
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
  writeFileSync(REPORT, JSON.stringify(none));
  console.log(sentence(fromVitest(none)));
}

/** @returns {{ sentence: string, fatal: boolean } | undefined} */
function whatIsMissing() {
  if (!existsSync('build/index.html'))
    return { sentence: 'there is no build; run `npm run build` first.', fatal: true };
  if (firefoxPath()) return undefined;
  return process.env.FIREFOX_PATH
    ? { sentence: `FIREFOX_PATH is ${process.env.FIREFOX_PATH}, which is not there.`, fatal: true }
    : {
        sentence:
          'no Firefox on this machine. Install firefox-esr with apt-get, or give its path in FIREFOX_PATH.',
        fatal: false,
      };
}

function runTests() {
  const { status, error } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--project', 'firefox'],
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
