// Reads how many tests ran from the reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';

/** @typedef {import('./verify.mjs').Counts} Counts */

/**
 * @param {string} path
 * @param {(report: any) => Counts} counts
 * @returns {Counts} nothing when there is no report: the run ended before it was written
 */
export function readReport(path, counts) {
  try {
    return counts(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} report
 * @returns {Counts}
 */
export const fromVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts} a flaky test passed when it was tried once more; the list names it
 */
export const fromPlaywright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
});

/**
 * @param {Counts} counts
 * @returns {string} such as "12 passed, 0 failed, 1 skipped"
 */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
