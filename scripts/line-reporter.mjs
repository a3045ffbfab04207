// What every test did, a line each as soon as it is known, in the manner of TAP: a skipped one with its reason, and
// what a test had to tell as a comment.
/** @import { TestCase } from 'vitest/node' */

export default class LineReporter {
  #number = 0;

  /** @param {TestCase} test */
  onTestCaseResult(test) {
    const result = test.result();
    this.#number += 1;
    const seconds = ((test.diagnostic()?.duration ?? 0) / 1000).toFixed(1);
    const said = result.state === 'skipped' ? ` # SKIP ${result.note ?? ''}` : ` (${seconds} s)`;
    console.log(
      `${result.state === 'failed' ? 'not ok' : 'ok'} ${this.#number} - ${test.name}${said}`,
    );
    for (const { message } of test.annotations()) console.log(`# ${message}`);
    for (const { message, stack } of result.errors ?? [])
      console.log((stack || message).replace(/^/gm, '  '));
  }

  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly { message: string, stack?: string }[]} unhandled outside every test
   */
  onTestRunEnd(modules, unhandled) {
    // A file that could not be read, or whose preparation failed, has tests that never ran.
    const outside = modules.flatMap((module) => module.errors());
    for (const { message, stack } of [...outside, ...unhandled])
      console.log(`not ok - ${stack || message}`);
  }
}
