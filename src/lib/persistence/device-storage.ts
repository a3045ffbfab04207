/** Some browsers throw on the mere mention of localStorage when site data is blocked. */
export function deviceStorage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}
