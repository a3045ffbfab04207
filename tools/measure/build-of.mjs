// The finished build of an earlier version, to measure beside: node tools/measure/build-of.mjs v0.4.0 prints its folder. It is
// made once, from the commit that the tag names, in a folder of its own under the temporary one.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [version] = process.argv.slice(2);
if (version === undefined) throw new Error('Say which version, such as v0.4.0.');
const commit = out('git', ['rev-parse', '--verify', `${version}^{commit}`]).trim();
const folder = join(tmpdir(), `iris-${commit.slice(0, 12)}`);
const build = join(folder, 'build');
if (!existsSync(join(build, 'index.html'))) {
  if (!existsSync(folder)) out('git', ['clone', '--quiet', '--no-checkout', '.', folder]);
  out('git', ['-C', folder, 'checkout', '--quiet', '--detach', commit]);
  const npm = (/** @type {string[]} */ ...words) =>
    // What is said goes where it does not mix with the folder.
    execFileSync('npm', words, { cwd: folder, stdio: ['ignore', 2, 2] });
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund');
  npm('run', 'build');
}
console.log(build);

/**
 * @param {string} command
 * @param {string[]} words
 */
function out(command, words) {
  return execFileSync(command, words, { encoding: 'utf8' });
}
