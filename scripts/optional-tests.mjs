// Tests that need a program which a machine may lack. Without it nothing is run, and that is said; `--require` makes it a
// failure. What every test did is printed line by line, a skipped one with its reason, and the last line counts them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fromVitest, readReport, sentence } from './verify-reports.mjs';

/**
 * @param {object} suite
 * @param {string} suite.name for people
 * @param {string} suite.project of vitest, which also names the report
 * @param {{ sentence: string, fatal: boolean } | undefined} suite.obstacle why it cannot run here
 */
export function runOptional({ name, project, obstacle }) {
  const report = `.verify/${project}.json`;
  mkdirSync('.verify', { recursive: true });
  rmSync(report, { force: true });
  if (!obstacle) runTests(project, report);
  else if (obstacle.fatal || process.argv.includes('--require')) {
    console.error(`not ok – ${name} tests: ${obstacle.sentence}`);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  } else {
    console.log(`ok – ${name} tests # SKIP ${obstacle.sentence}`);
    const assertionResults = [{ status: 'skipped', fullName: obstacle.sentence }];
    const none = { numPassedTests: 0, numFailedTests: 0, testResults: [{ assertionResults }] };
    writeFileSync(report, JSON.stringify(none));
    console.log(sentence(fromVitest(none)));
  }
}

/**
 * @param {string} project
 * @param {string} report
 */
function runTests(project, report) {
  const { status, error } = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      ...['--project', project],
      ...[
        '--reporter=./scripts/line-reporter.mjs',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
    ],
    { stdio: 'inherit' },
  );
  if (error) throw error;
  const counts = readReport(report, fromVitest);
  // A file that could not be read or prepared has failed, though no test in it has.
  console.log(sentence({ ...counts, failed: Math.max(counts.failed, status === 0 ? 0 : 1) }));
  process.exitCode = status ?? 1;
}
