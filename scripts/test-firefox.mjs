// The journeys in tests/firefox against the finished build, in a real Firefox: npm run test:firefox [-- --require].
import { existsSync } from 'node:fs';
import { firefoxPath } from './firefox.mjs';
import { runOptional } from './optional-tests.mjs';

runOptional({ name: 'Firefox', project: 'firefox', obstacle: whatIsMissing() });

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
