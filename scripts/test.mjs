// `npm test` from a clone: installs the packages and a browser if they are missing, then runs every check there is.
import { chromiumPath } from './chromium.mjs';
import { checkNode, installMissing, node } from './ready.mjs';

checkNode();
installMissing();
// Playwright answers at once when its own browser is there already.
if (!chromiumPath()) node('node_modules/@playwright/test/cli.js', 'install', 'chromium');
node('scripts/verify.mjs');
