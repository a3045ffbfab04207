// Which Firefox the tests drive. Debian's package, or the one in FIREFOX_PATH; none is ever downloaded.
import { existsSync } from 'node:fs';

const SYSTEM_FIREFOX = '/usr/bin/firefox-esr';

/** @returns {string | undefined} path of a Firefox on this machine */
export function firefoxPath() {
  const path = process.env.FIREFOX_PATH ?? SYSTEM_FIREFOX;
  return existsSync(path) ? path : undefined;
}
