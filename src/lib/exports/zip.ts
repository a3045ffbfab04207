import { zipSync, type ZipOptions, type Zippable } from 'fflate';

/** The first that a zip file can say: for every part, so that it tells nothing and the same parts give the same bytes. */
const MTIME = '1980-01-01T12:00:00';

/**
 * At once and on the page's own thread: its rules let no worker start from a script that is made up on the way.
 * @param options for files that are packed already, or that somebody is to unpack
 */
export function zipped(parts: Zippable, options: ZipOptions = {}): ArrayBuffer {
  const bytes = zipSync(parts, { level: 6, mtime: MTIME, ...options });
  const whole = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(whole).set(bytes);
  return whole;
}
