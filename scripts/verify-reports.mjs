// Reads how many tests ran, and which did not, from the reports of Vitest and Playwright.
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
    return { passed: 0, failed: 0, skipped: [] };
  }
}

/**
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: { message?: string, status?: string,
 *   assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[] }} report
 * @returns {Counts}
 */
export const fromVitest = ({ numPassedTests, numFailedTests, testResults }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  broken: testResults.flatMap(({ assertionResults, status, message = '' }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    // A file that could not be read has failed without a test.
    if (failed.length === 0 && status === 'failed') return [beginning(message)];
    return failed.map(
      ({ fullName, failureMessages = [] }) =>
        `${fullName}\n${beginning(failureMessages.join('\n'))}`,
    );
  }),
  skipped: testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName),
});

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string,
 *   tests: { status: string, annotations: { type: string, description?: string }[] }[] }[] }} Suite
 */

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, suites: Suite[] }} report
 * @returns {Counts} a flaky test passed when it was tried once more; the list names it
 */
export const fromPlaywright = ({ stats, suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  broken: suites.flatMap((suite) => titlesIn(suite, 'unexpected')),
  skipped: suites.flatMap((suite) => titlesIn(suite, 'skipped')),
  flaky: suites.flatMap((suite) => titlesIn(suite, 'flaky')),
});

/**
 * @param {string} message with a stack
 * @returns {string} what it says first: of a property test also the seed and the smallest case
 */
const beginning = (message) =>
  message
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /u.test(line))
    .slice(0, 4)
    .map((line) => `    ${line.trim().slice(0, 300)}`)
    .join('\n');

/**
 * @param {Suite} suite
 * @param {string} wanted
 * @returns {string[]}
 */
function titlesIn({ title, suites = [], specs = [] }, wanted) {
  const own = specs.flatMap((spec) =>
    spec.tests
      .filter(({ status }) => status === wanted)
      .map(({ annotations }) => {
        const why = annotations.find(({ type }) => type === 'skip')?.description;
        return `${title}: ${spec.title}${why ? ` (${why})` : ''}`;
      }),
  );
  return [...own, ...suites.flatMap((suite) => titlesIn(suite, wanted))];
}

/**
 * @param {Counts} counts
 * @returns {string} such as "12 passed, 0 failed, 1 skipped"
 */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}
