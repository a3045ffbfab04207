/** Safari has no `requestIdleCallback`: after so long a page has been drawn on most devices. */
const SOON_MS = 200;

/**
 * Calls when the page has been drawn and the browser has nothing else to do.
 * @returns what takes it back
 */
export function whenIdle(call: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(call, SOON_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(call);
  return () => cancelIdleCallback(handle);
}
