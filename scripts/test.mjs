// `npm test` from a clone: installs the packages, a browser and what else the tests need, then runs every check there is.
import { provide } from '../tools/run/provide.mjs';
import { checkNode, installMissing, node } from './ready.mjs';

checkNode();
installMissing();
provide();
node('scripts/verify.mjs');
