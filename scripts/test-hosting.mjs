// The examples in docs/hosting, tried with the web servers they are for: npm run test:hosting [-- --require]. Run before
// each release with `--require`.
import { existsSync } from 'node:fs';
import { runOptional } from './optional-tests.mjs';
import { hasApache, hasNginx, hasOpenssl } from './web-servers.mjs';

runOptional({ name: 'hosting', project: 'hosting', obstacle: whatIsMissing() });

/** @returns {{ sentence: string, fatal: boolean } | undefined} */
function whatIsMissing() {
  if (!existsSync('build/index.html'))
    return { sentence: 'there is no build; run `npm run build` first.', fatal: true };
  const missing = [
    ...(hasNginx() ? [] : ['nginx']),
    ...(hasApache() ? [] : ['apache2']),
    ...(hasOpenssl() ? [] : ['openssl']),
  ];
  if (missing.length === 0) return undefined;
  return {
    sentence: `no ${missing.join(' or ')} on this machine. Install with apt-get what is missing.`,
    fatal: false,
  };
}
